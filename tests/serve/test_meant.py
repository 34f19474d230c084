"""What names mean, and where they lead."""

import pytest

from dateline.model import Link
from dateline.serve.meant import meant


def link(to="actor", target="guard", name="The Guard", why="exact name", mention="m1"):
    return Link(mention=mention, to=to, target=target, name=name, score=0.9, why=why, by="test/1")


@pytest.mark.parametrize(
    ("links", "title", "href"),
    [
        ([link()], "The Guard: exact name", "/actor/guard"),
        ([link(target=None, name=None, why="no list has it")], "not resolved: no list has it", None),
        ([link(), link(target="other", name="Other")], "The Guard or Other: exact name", "/actor/guard"),
        (
            [link("place", "geonames:1", "Syria", "the only one"), link(name="Syria", target="syria")],
            "Syria: exact name; also the place Syria: the only one",
            "/actor/syria",
        ),
        ([link("outlet", "wire", "Wire")], "Wire: exact name", None),
        ([link(target="a/b?c")], "The Guard: exact name", "/actor/a%2Fb%3Fc"),
    ],
    ids=[
        "one actor",
        "an open name says why and leads nowhere",
        "a tie names both",
        "who acts goes before where",
        "an outlet has no page under its id",
        "an id is escaped",
    ],
)
def test_a_name(links, title, href):
    found = meant(links)["m1"]
    assert (found.title, found.href) == (title, href)


def test_what_nothing_is_said_of_is_left_out():
    assert meant([]) == {}


def test_names_in_a_report_lead_to_whom_they_mean(told):
    site, _, report, place = told
    page = site.text(f"/report/{report}")
    assert 'href="/actor/name%3Aguard" class="named of-group"' in page
    assert 'title="group; Coastal Guard: exact name Coastal Guard"' in page
    assert f'href="/place/{place.replace(":", "%3A")}" class="named of-place"' in page
    assert 'title="group; not resolved: no list has it"' in page
    assert "not resolved</span>" in page
