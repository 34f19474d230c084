"""What a whole reading holds, by the shipped model, on texts of our own."""

from dataclasses import replace

import pytest
from tests.read.conftest import report

from dateline.model import Stamp
from dateline.read import read

TEXT = (
    "The Alwiya Brigade shelled a market in Marra on Tuesday, killing at least 12 people, the Damascus Monitor said.\n"
    "The brigade denied the attack. “We did not fire on civilians,” its spokesman Omar Haddad told reporters.\n"
    "The Alwiya Brigade, formerly known as the Sahl Front, will hold talks with the government next week.\n"
)


@pytest.fixture(scope="module")
def reading():
    (found,) = read([replace(report(TEXT), published=Stamp(edtf="2016-10-06", as_written="6 Oct 2016", zone=None))])
    return found


def claimed(reading, kind):
    return [one for one in reading.claims if one.predicate.type == kind]


def test_an_attack_has_its_toll_its_day_and_its_voice(reading):
    attack = next(one for one in claimed(reading, "ASSAULT") if one.tolls)
    sources = {one.id: one.source for one in reading.attributions}
    mentions = {one.id: one.evidence.exact for one in reading.mentions}
    assert (attack.tolls[0].least, attack.tolls[0].most) == (12, None)
    assert attack.when.edtf == "2016-10-04"
    assert "Damascus Monitor" in mentions[sources[attack.attribution]]


def test_a_denial_is_a_claim_of_who_denies(reading):
    denial = claimed(reading, "REJECT")[0]
    assert denial.kind == "statement"
    assert any(one.role == "actor" for one in denial.arguments)


def test_a_former_name_is_an_alias(reading):
    alias = next(one for one in reading.claims if one.kind == "alias")
    assert alias.predicate.type in ("renamed", "alias")


def test_a_plan_is_planned(reading):
    assert any(one.realis == "planned" for one in claimed(reading, "CONSULT"))


def test_every_evidence_is_its_words(reading):
    pieces = [piece for one in reading.claims for piece in one.evidence]
    pieces += [one.evidence for one in reading.mentions] + [
        toll.evidence for one in reading.claims for toll in one.tolls
    ]
    assert all(piece.exact == TEXT[piece.start : piece.end] for piece in pieces)


def test_every_argument_is_a_mention_and_every_voice_an_attribution(reading):
    mentions, voices = {one.id for one in reading.mentions}, {one.id for one in reading.attributions}
    assert all(part.mention in mentions for one in reading.claims for part in one.arguments)
    assert all(one.attribution in voices for one in reading.claims if one.attribution)


def test_times_are_mentions_with_their_days(reading):
    days = [one.when.edtf for one in reading.mentions if one.kind == "time" and one.when]
    assert "2016-10-04" in days
