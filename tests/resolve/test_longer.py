"""Names that go on after the words that were taken for one."""

import pytest
from tests.resolve.people import told

from dateline.model import Actor, Alias
from dateline.resolve.book import Book, compiled
from dateline.resolve.index import Index
from dateline.resolve.longer import longer
from dateline.resolve.setting import setting


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    path = tmp_path_factory.mktemp("longer") / "some.actors"
    base = Actor(id="lantern", kind="group", name="the Lantern")
    branch = Actor(
        id="lantern-hills",
        kind="group",
        name="the Lantern in the Western Hills",
        during="2009/..",
        aliases=(Alias(name="the Lantern in the Western Hills", during="2009/.."),),
    )
    elder = Actor(
        id="lantern-old",
        kind="group",
        name="the Lantern in the Western Hills",
        during="2003/2008",
        aliases=(Alias(name="the Lantern in the Western Hills", during="2003/2008"),),
    )
    other = Actor(
        id="lantern-shore", kind="group", name="Lantern of the Shore and Islands", aliases=(Alias(name="LSI"),)
    )
    person = Actor(id="omar-wadi", kind="person", name="Omar of Wadi")
    compiled(path, (base, branch, elder, other, person))
    return Book([Index(path)])


def found(marked, known, published="2016-10-04"):
    report, reading = told(marked, published)
    return {
        one.evidence.exact: (words, actor.id)
        for one, words, actor in longer(report, reading, setting(report, reading, known), known)
    }


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{The Lantern|group} in the Western Hills (LWH) fired.", {"The Lantern": ("Lantern in the Western Hills", "lantern-hills")}),
        ("{Lantern|group} in\nthe Western Hills fired.", {"Lantern": ("Lantern in the Western Hills", "lantern-hills")}),
        ("{Lantern|group} of the Shore and Islands fired.", {"Lantern": ("Lantern of the Shore and Islands", "lantern-shore")}),
        ("{Lantern|group} in the Western Isles fired.", {}),
        ("{Lantern|group} in the western hills fired.", {}),
        ("{Lantern|group}, in the Western Hills, fired.", {}),
        ("{Omar|person} of Wadi fired.", {}),
        ("{Lantern|group}", {}),
    ],
    ids=["with an article", "over a line", "joined", "another place", "no capitals", "a comma", "a person", "at the end"],
)  # fmt: skip
def test_a_name_goes_on_where_a_body_is_known_so(marked, expected, known):
    assert found(marked, known) == expected


def test_of_two_who_bore_a_name_the_one_of_the_day_is_meant(known):
    assert found("{Lantern|group} in the Western Hills fired.", known, "2005-01-01") == {
        "Lantern": ("Lantern in the Western Hills", "lantern-old")
    }


def test_a_name_is_not_borne_before_its_time(known):
    assert found("{Lantern|group} in the Western Hills fired.", known, "2001-01-01") == {}
