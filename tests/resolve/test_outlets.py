"""Which outlet a source line, a photo credit or a text means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.published import LINES, fits, named, opened

from dateline.model import Outlet
from dateline.resolve.outlets import outlets

OWN = opened(
    (
        Outlet(id="fars", name="Fars News Agency", kind="agency", names=("FNA",), domains=("farsnews.ir",), country="IR"),
        Outlet(id="rt", name="RT", kind="state broadcaster", names=("RT News", "Russia Today"), domains=("rt.com",), country="RU"),
        Outlet(id="afp", name="Agence France-Presse", kind="agency", names=("AFP",), domains=("afp.com",), country="FR"),
        Outlet(id="sky", name="Sky News", kind="broadcaster", country="GB"),
        Outlet(id="sky-arabia", name="Sky News Arabia", kind="broadcaster", domains=("skynewsarabia.com",), country="AE"),
        Outlet(id="channel-2", name="Channel 2", kind="broadcaster", names=("Channel 2 News",), country="IL"),
        Outlet(id="times", name="The Times", kind="newspaper", domains=("thetimes.co.uk",), country="GB"),
        Outlet(id="nyt", name="The New York Times", kind="newspaper", names=("Times",), domains=("nytimes.com",), country="US"),
        Outlet(id="star-lb", name="The Daily Star", kind="newspaper", country="LB"),
        Outlet(id="star-gb", name="Daily Star", kind="newspaper", country="GB"),
        Outlet(id="sun", name="The Sun", kind="newspaper", country="GB"),
        Outlet(id="kuna", name="Kuwait News Agency", kind="state agency", names=("KUNA",), country="KW"),
        Outlet(id="arabiya", name="Al Arabiya", kind="broadcaster", domains=("alarabiya.net",), country="SA"),
        Outlet(id="arabiya-en", name="Al Arabiya English", kind="news site", domains=("english.alarabiya.net",), country="SA"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("RT News", ["rt"]),
        ("Russia Today", ["rt"]),
        ("RT.com", ["rt"]),
        ("https://www.rt.com/news/1-title/", ["rt"]),
        ("Fars", ["fars"]),
        ("FARS NEWS AGENCY", ["fars"]),
        ("the Iranian Fars news agency", ["fars"]),
        ("Iran's Fars", ["fars"]),
        ("the semi-official Fars agency", ["fars"]),
        ("AFP/File", ["afp"]),
        ("© AFP Photo", ["afp"]),
        ("Photo: Jane Doe for AFP", ["afp"]),
        ("Jane Doe / Sky News", ["sky"]),
        ("Jane Doe Agence France-Presse", ["afp"]),
        ("Photo Credit: AFP/Channel 2 News", ["afp", "channel-2"]),
        ("Channel 2 News (Israel)", ["channel-2"]),
        ("Sky News Arabia", ["sky-arabia"]),
        ("the pan-Arab Al Arabiya channel", ["arabiya"]),
        ("al-Arabiya TV", ["arabiya"]),
        ("Al Arabiya English", ["arabiya-en"]),
        ("Fars Province", []),
        ("the governor of Fars", []),
        ("Kuwait", []),
        ("Kuwait News Agency", ["kuna"]),
        ("Jane Doe", []),
        ("", []),
    ],
)
def test_a_line_names_outlets(words, expected):
    assert [found.outlet.id for found in OWN.named(words)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Times", ["times", "nyt"]),
        ("the Times", ["times", "nyt"]),
        ("The Times", ["times"]),
        ("the American Times", ["nyt"]),
        ("the Syrian Times", []),
        ("times", []),
        ("Times Square", []),
        ("Daily Star", ["star-lb", "star-gb"]),
        ("Daily Star (Lebanon)", ["star-lb"]),
        ("Lebanon's Daily Star", ["star-lb"]),
        ("The Daily Star", ["star-lb"]),
        ("Britain's Sun newspaper", ["sun"]),
        ("the sun", []),
        ("Sun", ["sun"]),
        ("Sun TV", []),
    ],
)
def test_a_shared_name_stays_a_tie_and_a_common_word_is_none(words, expected):
    assert [found.outlet.id for found in OWN.named(words)] == expected


def test_a_finding_says_why_and_from_which_words():
    found = OWN.named("Photo: Iran's Fars / rt.com")
    assert [(each.outlet.id, each.score, each.why, each.words) for each in found] == [
        ("rt", 1.0, "its address rt.com", "rt.com"),
        ("fars", 0.9, "short name; of IR, as it is called", "Photo: Iran's Fars"),
    ]
    assert [(each.score, each.why) for each in OWN.named("Times")] == [
        (0.5, "exact name; one of 2 that share it"),
        (0.4, "other name; one of 2 that share it"),
    ]
    assert OWN.named("the Syrian AFP")[0].why == "other name, though it is called of SY"


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("https://www.rt.com/news/1", "rt"),
        ("rt.com", "rt"),
        ("HTTP://ARABIC.RT.COM:8080/x?y", "rt"),
        ("https://english.alarabiya.net/a", "arabiya-en"),
        ("https://alarabiya.net", "arabiya"),
        ("https://web.archive.org/web/20160606123200/https://www.rt.com/news/1", "rt"),
        ("https://web.archive.org/web/2016/https:/www.rt.com/news/1", "rt"),
        ("https://smart.com/rt.com", None),
        ("https://notrt.com", None),
        ("file:///home/rt.com", None),
        ("http://[broken", None),
        ("stdin:", None),
        ("", None),
    ],
)
def test_an_address_belongs_to_the_outlet_of_its_domain(uri, expected):
    found = OWN.at(uri)
    assert (found.id if found else None) == expected


ONES = [(line, expected) for kind in ("lines", "credits") for line, expected in LINES[kind].items()]


@pytest.mark.parametrize(("line", "expected"), ONES, ids=[line for line, _ in ONES])
def test_lines_as_papers_and_blogs_write_them(line, expected):
    assert fits(expected, named(line, outlets())), named(line, outlets())


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Iranian Fars", "fars"),
        ("Iran's Fars", "fars"),
        ("Russian state news agency TASS", "tass"),
        ("Turkey's Anadolu", "anadolu"),
        ("Lebanese channel Al Mayadeen", "al-mayadeen"),
        ("Turkish Fars", None),
        ("Fars", None),
        ("Iranian Army", None),
        ("Syrian Army", None),
        ("Lebanese Forces", None),
        ("Kurdish fighters", None),
    ],
)
def test_the_country_beside_a_name_tells_that_an_outlet_is_meant(words, meant):
    found = outlets().of_land(words)
    assert (found.outlet.id if found else None) == meant


@given(st.text(max_size=60))
def test_whatever_the_words_nothing_breaks(words):
    for found in OWN.named(words):
        assert 0 < found.score <= 1
        assert found.why
    OWN.at(words)
