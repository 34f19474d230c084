"""Wikidata items: the lines of a dump, an array, and what Special:EntityData gives."""

import gzip
import json

import pytest
from tests.resolve.people import ACTORS

from dateline.model import Problem, Tie
from dateline.resolve.book import Book, compiled
from dateline.resolve.importing import wikidata
from dateline.resolve.index import Index


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "people.actors"
    compiled(path, ACTORS)
    return Book([Index(path)])


def time(text, precision=11):
    value = {
        "time": text,
        "timezone": 0,
        "before": 0,
        "after": 0,
        "precision": precision,
        "calendarmodel": "http://www.wikidata.org/entity/Q1985727",
    }
    return {"snaktype": "value", "property": "P580", "datavalue": {"value": value, "type": "time"}, "datatype": "time"}


def said(value, start=None, end=None, rank="normal"):
    """A statement as Wikidata has it: its value, and the times from and to which it holds."""
    snak = (
        value
        if isinstance(value, dict) and "snaktype" in value
        else {"snaktype": "value", "datavalue": {"value": value, "type": "x"}}
    )
    qualifiers = {name: [one] for name, one in (("P580", start), ("P582", end)) if one}
    return {"mainsnak": snak, "type": "statement", "rank": rank, **({"qualifiers": qualifiers} if qualifiers else {})}


def to(number):
    return {"entity-type": "item", "numeric-id": number, "id": f"Q{number}"}


def text(words, language="en"):
    return {"text": words, "language": language}


def item(number, label="Lake Front", *, aliases=(), labels=None, kind="item", **claims):
    return {
        "type": kind,
        "id": f"Q{number}" if kind == "item" else f"P{number}",
        "labels": {"en": {"language": "en", "value": label}} if labels is None else labels,
        "descriptions": {"en": {"language": "en", "value": "armed group"}},
        "aliases": {"en": [{"language": "en", "value": one} for one in aliases]},
        "claims": claims,
        "sitelinks": {},
    }


@pytest.fixture
def read(tmp_path, states):
    """The actors of a file by id, and its problems in words."""

    def reading(*lines, name="dump.json"):
        path = tmp_path / name
        data = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        items = list(wikidata.items(path, states))
        problems = [str(one) for one in items if isinstance(one, Problem)]
        return {one.id: one for one in items if not isinstance(one, Problem)}, problems

    return reading


ONE, TWO = item(71), item(72, "Reed Front")


@pytest.mark.parametrize(
    "lines",
    [
        ["[", f"{json.dumps(ONE)},", json.dumps(TWO), "]"],
        [json.dumps(ONE), json.dumps(TWO)],
        [json.dumps([ONE, TWO])],
        [json.dumps({"entities": {"Q71": ONE, "Q72": TWO}})],
    ],
    ids=["a dump", "an item a line", "an array", "Special:EntityData"],
)
@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz"])
def test_every_form_in_which_items_are_given(read, lines, name):
    actors, problems = read(*lines, name=name)
    assert ({name: one.name for name, one in actors.items()}, problems) == (
        {"Q71": "Lake Front", "Q72": "Reed Front"},
        [],
    )


def test_an_item_with_all_that_is_stated_of_it(read):
    whole = item(
        71,
        aliases=["Front of the Lake"],
        P31=[said(to(17149090))],
        P17=[said(to(900001))],
        P571=[said(time("+2012-01-00T00:00:00Z", 10))],
        P576=[said(time("+2017-01-28T00:00:00Z"))],
    )
    one = read(json.dumps(whole))[0]["Q71"]
    assert (one.kind, one.name, one.what, one.wikidata) == ("group", "Lake Front", "armed group", "Q71")
    assert (one.country, one.during, one.sources) == (
        ("VL",),
        "2012-01/2017-01-28",
        ("https://www.wikidata.org/wiki/Q71",),
    )
    assert [(alias.name, alias.kind, alias.source) for alias in one.aliases] == [
        ("Front of the Lake", "spelling", "https://www.wikidata.org/wiki/Q71")
    ]


@pytest.mark.parametrize(
    ("times", "during"),
    [
        ((time("+2016-07-28T00:00:00Z"), time("+2017-01-28T00:00:00Z")), "2016-07-28/2017-01-28"),
        ((time("+2016-07-00T00:00:00Z", 10), None), "2016-07/.."),
        ((None, time("+2016-00-00T00:00:00Z", 9)), "../2016"),
        ((time("+2010-00-00T00:00:00Z", 8), None), None),
        (({"snaktype": "somevalue", "property": "P580"}, None), None),
        ((), None),
    ],
    ids=["days", "a month", "a year", "a decade says too little", "some time", "no times"],
)
@pytest.mark.parametrize(("prop", "kind"), [("P1448", "official"), ("P1813", "short"), ("P1477", "real name")])
def test_a_name_has_the_time_in_which_it_holds(read, prop, kind, times, during):
    (alias,) = read(json.dumps(item(71, **{prop: [said(text("Reed Front"), *times)]})))[0]["Q71"].aliases
    assert (alias.name, alias.kind, alias.during) == ("Reed Front", kind, during)


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        (said(text("Reed Front", "mul")), ["Reed Front"]),
        (said(text("Front du Roseau", "fr")), []),
        (said(text("Reed Front"), rank="deprecated"), []),
        (said({"snaktype": "novalue"}), []),
    ],
    ids=["of all languages", "of another language", "deprecated", "none"],
)
def test_names_that_are_kept(read, statement, names):
    assert [alias.name for alias in read(json.dumps(item(71, P1448=[statement])))[0]["Q71"].aliases] == names


@pytest.mark.parametrize(
    ("claims", "kind"),
    [({"P31": [said(to(5))]}, "person"), ({"P31": [said(to(43229)), said(to(6256))]}, "state"), ({}, "group")],
    ids=["a human", "a country", "anything else"],
)
def test_kinds(read, claims, kind):
    assert read(json.dumps(item(71, **claims)))[0]["Q71"].kind == kind


@pytest.mark.parametrize(
    ("claims", "ties"),
    [
        ({"P361": [said(to(72), time("+2013-04-00T00:00:00Z", 10), time("+2016-07-28T00:00:00Z"))]}, [Tie(to="Q72", how="part of", during="2013-04/2016-07-28")]),
        ({"P749": [said(to(900001))]}, [Tie(to="vostland", how="part of")]),
        ({"P463": [said(to(72))], "P127": [said(to(73))]}, [Tie(to="Q72", how="member of"), Tie(to="Q73", how="owned by")]),
        ({"P361": [said({"snaktype": "somevalue"})]}, []),
    ],
    ids=["with its time", "to whom is known, by that id", "of several sorts", "to somebody"],
)  # fmt: skip
def test_parents_are_ties(read, claims, ties):
    assert list(read(json.dumps(item(71, **claims)))[0]["Q71"].ties) == ties


@pytest.mark.parametrize(
    "other",
    [item(9, labels={"fr": {"language": "fr", "value": "Front"}}), item(9, labels=[]), item(31, kind="property")],
    ids=["no English name", "no names", "a property"],
)
def test_what_is_no_actor_is_left_without_a_word(read, other):
    assert read(json.dumps(other), json.dumps(ONE)) == read(json.dumps(ONE))


@pytest.mark.parametrize(
    "bad",
    [
        '{"type":"item","id":"Q9"',
        "7",
        json.dumps({**item(9), "claims": {"P31": [{"mainsnak": []}]}}),
        json.dumps({**item(9), "aliases": {"en": ["Front"]}}),
        b'{"id":"Q9","labels":{"en":{"value":"\xff"}}}',
    ],
    ids=["half a line", "a number", "a statement of another shape", "an alias of another shape", "no UTF-8"],
)
@pytest.mark.parametrize("name", ["dump.json", "dump.json.gz"])
def test_a_bad_line_is_named_with_the_way_out_and_loses_nothing_else(read, bad, name):
    comma = b"," if isinstance(bad, bytes) else ","
    actors, (problem,) = read("[", f"{json.dumps(ONE)},", bad + comma, json.dumps(TWO), "]", name=name)
    assert list(actors) == ["Q71", "Q72"]
    assert f"{name}:3: line is no item (" in problem
    assert problem.endswith("; left out; one item a line, or one array a file")


@pytest.mark.parametrize("bad", [7, [], {**item(9), "claims": {"P31": [{"mainsnak": []}]}}], ids=["a number", "an array", "a statement of another shape"])  # fmt: skip
@pytest.mark.parametrize(
    "whole", [list, lambda items: {"entities": dict(enumerate(items))}], ids=["an array", "Special:EntityData"]
)
def test_a_bad_item_among_others_in_a_line_is_named_and_loses_none_of_them(read, bad, whole):
    actors, problems = read(json.dumps(whole([ONE, bad, TWO])))
    assert list(actors) == ["Q71", "Q72"]
    assert len(problems) == 1
    assert "dump.json:1: line is no item (" in problems[0]
