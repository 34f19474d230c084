"""Resolving a report: outlets, places and actors in their order, and what people decided."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.people import ACTORS, targets, told

from dateline.judgements import Rulings, made
from dateline.model import Actor, Alias
from dateline.resolve import resolve
from dateline.resolve.book import compiled
from dateline.resolve.known import knowledge

TEXTS = (
    "{Lake Front|group} attacked {Kremna|place}. {It|group pronoun} withdrew.",
    "{Igor Marsky|person} of {Vostland|state} met {Marsky|person} and {Shaheen|person}.",
    "{the Vostish foreign minister|person description} spoke; {the army|group description} fired in {Vostland|state}.",
    "{Halina Ostrov|person} and {the Reed Brigade|group}; {Ostrov|person} left for {Paris|place}.",
    "{Partisans of the Law|group} told {Reuters|outlet} of {Army of Conquest|group} in {Aleppo|place}.",
    "{Ostrov|person} of {the Supreme Court|group} and {the Kremlin|place} denied it to {AFP|group}.",
)
REPORTS = tuple(told(text, name=f"r{number}") for number, text in enumerate(TEXTS))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("learned")


@pytest.fixture(scope="module")
def people(folder):
    path = folder / "people.actors"
    compiled(path, ACTORS)
    return path


@pytest.fixture(scope="module")
def known(people):
    return knowledge([people])


def resolved(known, reports=REPORTS):
    return {report.id: resolve(report, reading, known) for report, reading in reports}


@pytest.mark.parametrize(
    ("marked", "sorts"),
    [
        ("{Lake Front|group} attacked.", {"actor": "lake-front"}),
        ("Shops closed in {Paris|place}.", {"place": "France"}),
        ("{France|state} agreed.", {"place": "France", "actor": "france"}),
        ("So {Reuters|outlet} wrote.", {"outlet": "reuters"}),
        ("{Halina Ostrov|person} left.", {"actor": "name:"}),
    ],
    ids=["an actor", "a place", "a state and its land", "an outlet, and nobody born of it", "somebody nobody knew"],
)
def test_a_mention_leads_to_actor_place_and_outlet(known, marked, sorts):
    report, reading = told(marked)
    found = {link.to: link for link in resolve(report, reading, known) if link.target}
    assert set(found) == set(sorts)
    for to, start in sorts.items():
        place = known.gazetteer.place(found[to].target) if to == "place" else None
        assert place is None or "iso:FR" in (place.id, *place.within) or place.country == "FR"
        assert place is not None or found[to].target.startswith(start)


def test_links_stand_in_the_order_of_the_text(known):
    for (_, reading), links in zip(REPORTS, resolved(known).values(), strict=True):
        order = [one.id for one in reading.mentions]
        at = [order.index(link.mention) for link in links]
        assert at == sorted(at)


def test_every_link_says_why_and_by_whom_and_how_surely(known):
    links = [link for links in resolved(known).values() for link in links]
    assert len(links) > len(REPORTS)
    assert [link for link in links if not link.why.strip()] == []
    assert {link.by for link in links} == {known.by}
    assert [link for link in links if not 0 <= link.score <= 1 or (link.score == 0) is not (link.target is None)] == []


def test_what_means_something_of_one_sort_is_no_open_question_of_another(known):
    for links in resolved(known).values():
        led = {link.mention for link in links if link.target}
        assert not [link for link in links if link.target is None and link.mention in led]


def test_a_report_without_names_has_no_links(known):
    assert resolve(*told("Nothing happened."), known) == []


@given(st.permutations(REPORTS))
def test_links_do_not_depend_on_the_order_in_which_reports_are_resolved(people, shuffled):
    assert resolved(knowledge([people]), shuffled) == resolved(knowledge([people]))


_WORDS = st.sampled_from(
    ["Lake", "Front", "Marsky", "Igor", "Ostrov", "Halina", "Vostish", "Reed", "Brigade", "Conquest", "Army"]
)
_ACTORS = st.builds(
    Actor,
    id=st.from_regex(r"x-[a-z]{6}", fullmatch=True) | st.sampled_from(["partisans-ar", "lake-front"]),
    kind=st.sampled_from(["person", "group", "state", "organization"]),
    name=st.lists(_WORDS, min_size=1, max_size=3, unique=True).map(" ".join),
    aliases=st.lists(st.builds(Alias, name=_WORDS), max_size=2).map(tuple),
    country=st.sampled_from([(), ("VL",), ("AR",)]),
)  # fmt: skip


def judged(reports):
    """Judgements on every second mention."""
    day = datetime(2026, 3, 1, tzinfo=UTC)
    said = []
    for number, (report, reading) in enumerate(reports):
        for mention in reading.mentions[number % 2 :: 2]:
            at = f"mention:{report.id}:{mention.evidence.start}-{mention.evidence.end}"
            said.append(made(at, "is", "actor:partisans-ar", by="Ana", at=day))
    assert said
    return said


@given(st.lists(_ACTORS, max_size=4, unique_by=lambda one: one.id))
def test_more_knowledge_never_changes_a_link_that_a_judgement_made(people, folder, more):
    compiled(folder / "more.actors", more)
    said = judged(REPORTS)
    before, after = (
        {
            (name, link.mention, link.to): (link.target, link.name, link.score, link.why, link.by)
            for name, links in resolved(knowledge(lists, said)).items()
            for link in links
            if link.by.startswith("judgement ")
        }
        for lists in ([people], [people, folder / "more.actors"])
    )
    assert len(before) >= len(said)
    assert after == before


def test_a_later_list_adds_names_and_takes_none(people, folder, known):
    compiled(folder / "later.actors", [Actor(id="reed-brigade", kind="group", name="Reed Brigade")])
    report, reading = REPORTS[3]
    before, after = (
        targets(report, reading, resolve(report, reading, one))
        for one in (known, knowledge([people, folder / "later.actors"]))
    )
    assert before["the Reed Brigade"].startswith("name:")
    assert after == {**before, "the Reed Brigade": "reed-brigade"}


def test_judgements_alone_change_a_link(known):
    report, reading = REPORTS[0]
    at = reading.mentions[0].evidence
    said = made(
        f"mention:r0:{at.start}-{at.end}", "is", "actor:partisans-ar", by="Ana", at=datetime(2026, 3, 1, tzinfo=UTC)
    )
    decided = replace(known, rulings=Rulings([said]))
    first = resolve(report, reading, decided)[0]
    assert (first.target, first.score, first.by) == ("partisans-ar", 1.0, f"judgement {said.id}")
