"""Readings, kept beside their reports."""

import sqlite3
from dataclasses import replace

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.archive import Archive, Listed, Problem
from dateline.errors import NotFound
from dateline.model import Argument, Evidence, Mention, Reading, Term, Toll, When
from dateline.store import Reader, Writer
from dateline.store.readings import passages, reading_row
from dateline.store.seal import sealed


@pytest.fixture
def filled(archive, demo):
    archive.add([str(demo / "flattened-tag-page.txt"), str(demo / "open-desk.atom")])
    return archive


def reports(archive):
    return archive.reports(Listed(), limit=100).reports


def keep(archive, readings):
    with Writer(archive.root) as writer:
        writer.keep_readings(list(readings))


def findings(archive):
    return [str(one) for one in Archive(archive.root).verify() if isinstance(one, Problem)]


def test_a_reading_comes_out_as_it_went_in(filled, by_hand):
    made = [by_hand(report) for report in reports(filled)]
    keep(filled, made)
    assert sum(len(one.attributions) for one in made) > 5
    assert any(said.inside for one in made for said in one.attributions)
    for one in made:
        assert Reader(filled.root).reading(one.report) == one
    assert findings(filled) == []
    assert Reader(filled.root).reading("zz") is None


def test_a_batch_is_kept_whole_or_not_at_all(filled, by_hand):
    made = [by_hand(report) for report in reports(filled)]
    with pytest.raises(NotFound, match="no report has this id"):
        keep(filled, [*made, replace(made[0], report="0123456789abcdef")])
    assert Reader(filled.root).count_waiting() == len(made)
    keep(filled, [])
    assert filled.status().reports_unread == len(made)


def test_a_later_reading_takes_the_place_of_the_former(filled, by_hand):
    report = reports(filled)[0]
    keep(filled, [by_hand(report)])
    keep(filled, [by_hand(report, by="hand/2")])
    assert Reader(filled.root).reading(report.id).by == "hand/2"
    assert filled.status().readers == {"hand/2": 1}


def test_who_waits(filled, by_hand):
    first, second, *rest = reports(filled)
    keep(filled, [by_hand(first), by_hand(second, by="old/1")])
    reader = Reader(filled.root)

    def waiting(*by, **every):
        found = [report for batch in reader.waiting(*by, **every) for report in batch]
        assert len(found) == reader.count_waiting(*by, **every)
        return {report.id for report in found}

    assert waiting() == {one.id for one in rest}
    assert waiting("hand/1") == {second.id, *(one.id for one in rest)}
    assert waiting("new/9") == waiting(every=True) == {one.id for one in reports(filled)}


def test_batches_are_small_and_go_on_after_what_is_done(filled, by_hand, monkeypatch):
    monkeypatch.setattr("dateline.store.query.BATCH", 3)
    sizes, seen = [], []
    for batch in Reader(filled.root).waiting():
        sizes.append(len(batch))
        seen += [report.id for report in batch]
        keep(filled, [by_hand(report) for report in batch])
    assert sizes == [3, 3, 2]
    assert len(set(seen)) == 8
    assert list(Reader(filled.root).waiting()) == []
    monkeypatch.setattr("dateline.store.query.BATCH_LENGTH", 1)
    assert [len(batch) for batch in Reader(filled.root).waiting(every=True)] == [1] * 8


def test_what_is_never_read_stays_waiting_and_ends_the_pass(filled):
    assert sum(len(batch) for batch in Reader(filled.root).waiting()) == 8


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE reading SET data = replace(data, 'speech', 'document')", "stored reading has changed"),
        ("UPDATE reading SET mentions = 99", "columns of its reading"),
        ("UPDATE reading SET by = 'other/1'", "columns of its reading"),
    ],
)
def test_a_changed_reading_is_found(filled, by_hand, change, said):
    keep(filled, [by_hand(report) for report in reports(filled)])
    with sqlite3.connect(filled.root / "archive.db") as connection:
        connection.execute(change)
    connection.close()
    assert any(said in one and "dateline reread" in one for one in findings(filled))


def test_words_that_the_report_does_not_have_are_found(filled, by_hand):
    report = reports(filled)[0]
    false = Mention(
        id="x",
        evidence=Evidence(report=report.id, start=0, end=3, exact="xyz", prefix="", suffix=""),
        kind="person",
        form="name",
    )
    keep(filled, [replace(by_hand(report), mentions=(false,), attributions=(), claims=())])
    assert findings(filled) == [
        f"report {report.id}: its reading does not quote its text; make it anew with `dateline reread --all`"
    ]


def test_references_into_nothing_are_found(filled, by_hand):
    report = next(one for one in reports(filled) if by_hand(one).attributions)
    keep(filled, [replace(by_hand(report), mentions=())])
    assert any("refers to what it does not hold" in one for one in findings(filled))


def test_counts_are_columns(filled, by_hand):
    one = by_hand(reports(filled)[0])
    row = reading_row(7, one)
    assert (row["report"], row["mentions"], row["attributions"]) == (7, len(one.mentions), len(one.attributions))
    assert len(list(passages(one))) >= len(one.mentions) + 2 * len(one.attributions)


def full(reading):
    """A reading with a value in every field that a claim and a mention can have."""
    first, *rest = reading.mentions
    when = When(
        edtf="2014-11~/..",
        start="2014-11-01",
        end=None,
        anchor="published 2014-12-02",
        why="it goes on",
        timex="2014-11",
    )
    bent = replace(first, antecedent=rest[-1].id, sure=0.75, why="last one of its kind", when=when)
    claim, voice = reading.claims[0], reading.attributions[0].id
    words = claim.evidence[0]
    made = replace(
        claim,
        arguments=(Argument(role="candidate", mention=first.id, attribution=voice),),
        tolls=(Toll(outcome="killed", least=3, most=None, who="shepherds", evidence=words),),
        terms=(
            Term(kind="excludes", evidence=words, mention=first.id),
            Term(kind="ends", evidence=words, when=when),
        ),
        when=when,
        attribution=voice,
        realis="planned",
        stance="denies",
        score=0.25,
    )
    return replace(reading, mentions=(bent, *rest), claims=(made, *reading.claims[1:]))


@pytest.fixture
def rich(filled, by_hand):
    made = (by_hand(report) for report in reports(filled))
    return full(next(one for one in made if one.claims and one.attributions and len(one.mentions) > 1))


def test_every_field_comes_out_as_it_went_in(filled, rich):
    keep(filled, [rich])
    assert Reader(filled.root).reading(rich.report) == rich
    assert findings(filled) == []


@pytest.mark.parametrize("part", ["antecedent", "candidate", "who names it", "term", "voice"])
def test_whatever_refers_into_nothing_is_found(filled, rich, part):
    first, *others = rich.mentions
    claim = rich.claims[0]
    bent = {
        "candidate": {"arguments": (Argument(role="candidate", mention="nobody"),)},
        "who names it": {"arguments": (replace(claim.arguments[0], attribution="nobody"),)},
        "term": {"terms": (replace(claim.terms[0], mention="nobody"),)},
        "voice": {"attribution": "nobody"},
    }
    made = replace(rich, claims=(replace(claim, **bent.get(part, {})), *rich.claims[1:]))
    if part == "antecedent":
        made = replace(made, mentions=(replace(first, antecedent="nobody"), *others))
    keep(filled, [made])
    assert any("refers to what it does not hold" in one for one in findings(filled))


@pytest.mark.parametrize("part", ["tolls", "terms"])
def test_tolls_and_terms_that_misquote_are_found(filled, rich, part):
    claim = rich.claims[0]
    false = replace(getattr(claim, part)[0], evidence=replace(claim.evidence[0], exact="other words"))
    keep(filled, [replace(rich, claims=(replace(claim, **{part: (false,)}), *rich.claims[1:]))])
    assert any("does not quote its text" in one for one in findings(filled))


def test_a_reading_in_fields_of_another_version_is_named_and_ends_nothing(filled, rich):
    keep(filled, [rich])
    with sqlite3.connect(filled.root / "archive.db") as connection:
        data = '{"report":"' + rich.report + '"}'
        connection.execute("UPDATE reading SET data = ?, digest = ?", (data, sealed(rich.report, data)))
    connection.close()
    assert [one for one in findings(filled) if "made by another version" in one] == findings(filled)
    assert len(findings(filled)) == 1


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
values = st.tuples(st.from_type(When) | st.none(), st.from_type(Toll), st.from_type(Term), texts, st.floats(0, 1))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values)
def test_any_reading_is_equal_to_what_its_row_gives_back(rich, drawn):
    when, toll, term, why, sure = drawn
    first, *rest = rich.mentions
    claim = replace(rich.claims[0], when=when, tolls=(toll,), terms=(term,), score=sure)
    made = replace(
        rich,
        mentions=(replace(first, why=why, sure=sure, when=when), *rest),
        claims=(claim, *rich.claims[1:]),
    )
    row = reading_row(1, made)
    assert msgspec.json.decode(row["data"], type=Reading) == made
    assert row["digest"] == sealed(made.report, row["data"])
