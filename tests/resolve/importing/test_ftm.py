"""FollowTheMoney entities and statements, in the forms in which OpenSanctions publishes them."""

import csv
import gzip
import io
import json

import pytest

from dateline.model import Alias, Problem, Tie
from dateline.resolve.importing import ftm


def entity(name, schema, caption="", /, **properties):
    """A line of `entities.ftm.json`."""
    return json.dumps(
        {
            "id": name,
            "caption": caption,
            "schema": schema,
            "properties": {prop: value if isinstance(value, list) else [value] for prop, value in properties.items()},
            "referents": [f"xx-{name}"],
            "datasets": ["xx_test"],
            "first_seen": "2024-04-20T10:54:02",
            "last_seen": "2025-01-01T00:00:00",
            "target": True,
        }
    )


def read(path, form=ftm.entities):
    """The actors by id, and the problems in words."""
    items = list(form(path, None))
    said = [str(one) for one in items if isinstance(one, Problem)]
    return {one.id: one for one in items if not isinstance(one, Problem)}, said


@pytest.fixture
def written(tmp_path):
    def write(*lines, name="entities.ftm.json"):
        path = tmp_path / name
        data = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines)
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        return path

    return write


FRONT = entity(
    "NK-1",
    "Organization",
    "Lake Front",
    name=["Lake Front", "Jabhat al-Buhayra"],
    alias="Front of the Lake",
    weakAlias="The Front",
    abbreviation="LF",
    previousName="Reed Front",
    country=["sy", "suhh", "lb"],
    wikidataId="Q900002",
    incorporationDate="2012-01",
    dissolutionDate="2017-01-28T00:00:00",
    sourceUrl="https://example.org/1",
)


def test_an_organization_with_all_that_is_stated_of_it(written):
    actors, said = read(written(FRONT))
    one = actors["NK-1"]
    assert (one.kind, one.name, one.country, one.during) == (
        "organization",
        "Lake Front",
        ("SY", "LB"),
        "2012-01/2017-01-28",
    )
    assert (one.wikidata, one.sources, said) == ("Q900002", ("https://example.org/1",), [])
    assert {alias.name: alias.kind for alias in one.aliases} == {
        "Lake Front": "official",
        "Jabhat al-Buhayra": "official",
        "Front of the Lake": "spelling",
        "The Front": "short",
        "LF": "acronym",
        "Reed Front": "official",
    }
    assert one.aliases[0] == Alias(name="Front of the Lake", kind="spelling", source="FollowTheMoney NK-1")


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ("Person", "person"),
        ("PublicBody", "organization"),
        ("Company", "organization"),
        ("LegalEntity", "group"),
        ("Country", "state"),
        ("Vessel", None),
        ("Address", None),
        ("Sanction", None),
    ],
)
def test_what_acts_is_an_actor_of_its_kind(written, schema, kind):
    actors, said = read(written(entity("NK-1", schema, name="Lake Front")))
    assert ([one.kind for one in actors.values()], said) == ([kind] if kind else [], [])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (entity("NK-1", "Person", "Igor Marsky", name="MARSKY, Igor"), "Igor Marsky"),
        (entity("NK-1", "Person", name=["Igor Marsky", "I. Marsky"]), "Igor Marsky"),
        (entity("NK-1", "Person", alias="Igor Marsky"), "Igor Marsky"),
        (entity("NK-1", "Person", country="sy"), None),
    ],
    ids=["its caption", "its first name", "an alias where there is nothing else", "none without a name"],
)
def test_the_name_that_is_best_known(written, line, name):
    actors, _ = read(written(line))
    assert [one.name for one in actors.values()] == ([name] if name else [])


@pytest.mark.parametrize(
    ("schema", "properties", "tie"),
    [
        ("Membership", {"member": "NK-1", "organization": "NK-2", "startDate": "2012-01"}, Tie(to="NK-2", how="member of", during="2012-01/..")),
        ("Ownership", {"asset": "NK-1", "owner": "NK-2", "endDate": "2016"}, Tie(to="NK-2", how="owned by", during="../2016")),
        ("Directorship", {"director": "NK-1", "organization": "NK-2"}, Tie(to="NK-2", how="office of")),
        ("Family", {"person": "NK-1", "relative": "NK-2"}, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", [1, -1], ids=["after both", "before both"])
def test_what_joins_two_entities_is_a_tie_wherever_it_stands(written, schema, properties, tie, order):
    lines = [FRONT, entity("NK-2", "Organization", "Reed Front"), entity("NK-3", schema, **properties)]
    actors, _ = read(written(*lines[::order]))
    assert actors["NK-1"].ties == ((tie,) if tie else ())
    assert actors["NK-2"].ties == ()


@pytest.mark.parametrize(
    "bad",
    [
        "{half",
        '{"id": "NK-9"}',
        '{"id": 9, "schema": "Person"}',
        "[]",
        b'{"id": "NK-9", "schema": "Person", "caption": "\xff"}',
    ],
    ids=["half a line", "no schema", "an id that is no text", "no object", "no UTF-8"],
)
@pytest.mark.parametrize("name", ["entities.ftm.json", "entities.ftm.json.gz"])
def test_a_bad_line_is_named_with_the_way_out_and_loses_nothing_else(written, bad, name):
    actors, (said,) = read(written(FRONT, "", bad, entity("NK-2", "Person", "Igor Marsky"), name=name))
    assert list(actors) == ["NK-1", "NK-2"]
    assert f"{name}:3: line is no entity (" in said
    assert said.endswith("; left out; one JSON object a line")


@pytest.mark.parametrize(
    ("start", "end", "during"),
    [
        ("2012-01-05T00:00:00", "2017", "2012-01-05/2017"),
        (["2013", "2012-06"], [], "2012-06/.."),
        ("circa 1990", "2017-13", None),
        ("12 May 2012", "2017-01", "../2017-01"),
    ],
    ids=["an hour is left out", "the first of several", "no days", "one that is none"],
)
def test_what_is_no_day_is_no_time(written, start, end, during):
    line = entity("NK-1", "Organization", name="Lake Front", incorporationDate=start, dissolutionDate=end)
    actors, _ = read(written(line))
    assert actors["NK-1"].during == during


HEADER = "canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,original_value,external,first_seen,last_seen,origin,id"


def statement(canonical, prop, value, schema="Organization", own=None):
    """A row of `statements.csv`."""
    out = io.StringIO()
    row = [
        canonical,
        own or canonical,
        prop,
        "name",
        schema,
        value,
        "xx_test",
        "eng",
        "",
        "f",
        "2024-04-20",
        "2025-01-01",
        "",
        "d9",
    ]
    csv.writer(out, lineterminator="").writerow(row)
    return out.getvalue()


ROWS = (
    statement("NK-1", "name", "Lake Front"),
    statement("NK-2", "name", "Reed Front, The"),
    statement("NK-1", "alias", "LF"),
    statement("NK-3", "member", "NK-1", "Membership"),
    statement("NK-3", "organization", "NK-2", "Membership"),
    statement("NK-1", "country", "sy"),
)


@pytest.mark.parametrize("order", [1, -1], ids=["as they come", "the other way round"])
@pytest.mark.parametrize("together", [2, 1000], ids=["sorted on disk", "sorted at once"])
def test_statements_of_an_entity_are_brought_together_in_any_order(written, monkeypatch, order, together):
    monkeypatch.setattr(ftm, "TOGETHER", together)
    actors, said = read(written(HEADER, *ROWS[::order], name="statements.csv"), ftm.statements)
    assert sorted(actors) == ["NK-1", "NK-2"]
    one = actors["NK-1"]
    assert (one.name, one.kind, one.country, one.ties) == (
        "Lake Front",
        "organization",
        ("SY",),
        (Tie(to="NK-2", how="member of"),),
    )
    assert ([alias.name for alias in one.aliases], actors["NK-2"].name, said) == (
        ["LF", "Lake Front"],
        "Reed Front, The",
        [],
    )


@pytest.mark.parametrize(
    ("schemata", "kind"),
    [
        (("LegalEntity", "Person"), "person"),
        (("LegalEntity", "Organization"), "organization"),
        (("Organization", "PublicBody"), "organization"),
        (("LegalEntity",), "group"),
        (("Thing", "Person"), "person"),
    ],
    ids=" and ".join,
)
def test_who_is_stated_as_several_is_the_narrowest(written, schemata, kind):
    rows = [statement("NK-1", "name", f"Igor Marsky {number}", schema) for number, schema in enumerate(schemata)]
    actors, _ = read(written(HEADER, *rows, name="statements.csv"), ftm.statements)
    assert actors["NK-1"].kind == kind


def test_what_several_lists_state_alike_is_one_and_an_entity_without_another_id_has_its_own(written):
    rows = (ROWS[0], ROWS[0], *ROWS[3:5], *ROWS[3:5], statement("", "name", "Tall Reeds", own="xx-7"))
    actors, said = read(written(HEADER, *rows, name="statements.csv"), ftm.statements)
    assert (len(actors["NK-1"].aliases), len(actors["NK-1"].ties)) == (1, 1)
    assert (actors["xx-7"].name, said) == ("Tall Reeds", [])


@pytest.mark.parametrize(
    "bad",
    [
        "NK-9",
        statement("", "name", "x"),
        statement("NK-9", "", "x"),
        statement("NK-9", "name", ""),
        b"NK-9,NK-9,name,name,Person,\xff",
    ],
    ids=["half a row", "no id", "no property", "no value", "no UTF-8"],
)
@pytest.mark.parametrize("name", ["statements.csv", "statements.csv.gz"])
def test_a_bad_row_is_named_with_the_way_out_and_loses_nothing_else(written, bad, name):
    actors, (said,) = read(written(HEADER, ROWS[0], bad, *ROWS[1:], name=name), ftm.statements)
    assert sorted(actors) == ["NK-1", "NK-2"]
    assert f"{name}:3: row is no statement; left out; a row has canonical_id or entity_id, prop and value" in said
