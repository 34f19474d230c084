import pytest

from dateline.model import Report
from dateline.read import read, roles, triggers
from dateline.read.encoding import heads
from dateline.read.events.happening import MODES, PLOVER

TEXT = "Rebels attacked the army base near Hama on Sunday and killed three soldiers."


def test_every_type_of_the_map_is_one_of_the_models():
    assert set(PLOVER) | set(MODES) <= set(heads.TRIGGERS)


def test_triggers_have_types():
    assert {(TEXT[a:b], label) for a, b, label in triggers(TEXT)} >= {("attacked", "ATTACK"), ("killed", "DIE")}


def test_an_event_names_who_takes_part(report):
    (reading,) = read([report(TEXT)])
    mention = {one.id: one.evidence.exact for one in reading.mentions}
    attack = next(one for one in reading.claims if one.evidence[0].exact == "attacked")
    assert attack.predicate.type == "ASSAULT"
    assert ("actor", "Rebels") in {(one.role, mention[one.mention]) for one in attack.arguments}


def test_a_sentence_says_who_did_it_to_whom():
    found = {label: TEXT[a:b] for a, b, label in roles(TEXT, "cameo")}
    assert found["SOURCE"] == "Rebels"


@pytest.mark.parametrize("scheme", ["cameo", "muc4"])
def test_roles_of_nothing_are_none(scheme):
    assert roles("", scheme) == []


def test_a_claim_hangs_on_the_voice_whose_content_holds_it(report):
    made: Report = report("The ministry said on Sunday that rebels had killed three soldiers near Hama.")
    (reading,) = read([made])
    killed = next(one for one in reading.claims if one.evidence[0].exact == "killed")
    voice = next(one for one in reading.attributions if one.id == killed.attribution)
    assert "killed" in voice.content[0].exact
