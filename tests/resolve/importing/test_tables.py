"""Tables of actors as people keep them."""

import gzip

import pytest

from dateline.errors import Unreadable
from dateline.model import Alias, Problem, Tie
from dateline.resolve.importing.tables import rows

HEADER = "name,id,kind,what,country,during,aliases,part_of,wikidata,source"


@pytest.fixture
def read(tmp_path):
    """The actors of a table, and its problems in words."""

    def reading(*lines, name="list.csv"):
        path = tmp_path / name
        data = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        found = list(rows(path, None))
        return [one for one in found if not isinstance(one, Problem)], [
            str(one) for one in found if isinstance(one, Problem)
        ]

    return reading


def test_a_row_with_every_column(read):
    row = (
        'Lake Front,lake-front,group,armed group,"sy; lb",2012-01/..,'
        '"Reed Front [2012-01/2016-07-28]; LF [2016-07-28/..]; Front of the Lake",'
        '"tall-reeds [2013/2016]; owls",Q71,https://example.org/1'
    )
    (one,), problems = read(HEADER, row)
    assert (one.id, one.kind, one.name, one.what, one.wikidata) == (
        "lake-front",
        "group",
        "Lake Front",
        "armed group",
        "Q71",
    )
    assert (one.country, one.during, one.sources) == (("SY", "LB"), "2012-01/..", ("https://example.org/1",))
    assert one.aliases == (
        Alias(name="Reed Front", during="2012-01/2016-07-28", source="https://example.org/1"),
        Alias(name="LF", kind="acronym", during="2016-07-28/..", source="https://example.org/1"),
        Alias(name="Front of the Lake", source="https://example.org/1"),
    )
    assert one.ties == (Tie(to="tall-reeds", during="2013/2016"), Tie(to="owls"))
    assert problems == []


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["name", "Lake Front"], "list.csv"),
        (["\ufeffName ", "Lake Front"], "list.csv"),
        (["colour; NAME ;kind", "blue;Lake Front;group"], "list.csv"),
        (["kind,name\r", "group,Lake Front\r"], "list.csv"),
        (["name,kind", "Lake Front,group"], "list.csv.gz"),
        (["name,kind", " Lake Front , Group "], "list.csv"),
        (["name,kind", '"Lake Front"'], "list.csv"),
    ],
    ids=[
        "a name alone",
        "a mark at the beginning, capitals and blanks",
        "semicolons, and a column of its own",
        "ends of Windows",
        "compressed",
        "blanks around cells",
        "cells that are missing at the end",
    ],
)
def test_tables_as_programs_write_them(read, lines, name):
    (one,), problems = read(*lines, name=name)
    assert (one.name, one.kind, problems) == ("Lake Front", "group", [])


def test_who_has_no_id_has_the_same_one_in_every_table(read):
    (one, other), _ = read("name,kind", "Lake Front,group", "Lake Front,person")
    (again,), _ = read("kind,what,name", "group,militia,Lake Front", name="other.csv")
    assert one.id.startswith("row:")
    assert again.id == one.id != other.id


@pytest.mark.parametrize(
    ("bad", "reason", "remedy"),
    [
        (",x", "row: it has no name", "give it one"),
        ("Owls,x,bird", "'bird': no kind of actor", "known: person, group, state, organization"),
        ("Owls,x,group,,,soon", "soon: no interval of time", "write it as 2012-01/2016-07-28"),
        ("Owls,x,group,,,2016-13", "2016-13: no interval of time", "write it as"),
        ("Owls,x,group,,,2017/2016", "2017/2016: no interval of time", "write it as"),
        ("Owls,x,group,,,,Night Owls [May]", "May: no interval of time", "write it as"),
        ("Owls,x,group,,,,,reeds [2016-02-30/..]", "2016-02-30/..: no interval of time", "write it as"),
        ("Owls,x,group,,,,Night [2016] Owls", "'Night [2016] Owls': no name with its time", "write it as JFS ["),
        (
            "Owls,x,group,,,,,,,,more",
            "row: it has more cells than there are columns",
            "put cells with commas in quotes",
        ),
        (b"Owls \xff,x,group", "row: it is not UTF-8", "save the table as UTF-8"),
    ],
    ids=[
        "no name",
        "no kind",
        "words for a time",
        "a month that there is none of",
        "an end before the beginning",
        "a wrong time of a name",
        "a wrong time of a tie",
        "a time within a name",
        "too many cells",
        "no UTF-8",
    ],
)
def test_a_bad_row_is_named_with_the_way_out_and_loses_nothing_else(read, bad, reason, remedy):
    kept, (problem,) = read(HEADER, '"Lake\nFront"', "", bad, "Reed Front")
    assert [" ".join(one.name.split()) for one in kept] == ["Lake Front", "Reed Front"]
    assert f"list.csv:5: {reason}; left out; {remedy}" in problem


@pytest.mark.parametrize("lines", [["id,kind", "x,group"], [""], ["Lake Front"]], ids=["others", "empty", "no columns"])
def test_a_table_without_names_is_refused(read, lines):
    with pytest.raises(Unreadable, match=r"names no column 'name'; known: name, id, kind, what"):
        read(*lines)
