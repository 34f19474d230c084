"""RSS and Atom."""

import feedparser
import pytest

from dateline.model import Problem, Report
from dateline.split import split

RSS = "application/rss+xml; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"


def test_rss_items_with_full_content(demo, captured):
    reports = list(split(captured((demo / "harbour-post-libya.rss").read_bytes(), RSS)))
    assert [report.headline for report in reports][:2] == ["Oil terminal closed again", "Two councils, one city hall"]
    first = reports[0]
    assert (first.carrier, first.byline, first.tags) == ("Harbour Post: Libya", ("Nadia Ferrar",), ("Libya", "oil"))
    assert (first.posted.edtf, first.posted.zone, first.excerpt) == ("2016-09-05T08:20", "+02:00", False)
    assert "could not reach the ministry" in first.text


def test_atom_keeps_published_and_updated_apart(demo, captured):
    strike, statement, _ = split(captured((demo / "open-desk.atom").read_bytes(), ATOM))
    assert (strike.posted.edtf, strike.edited.edtf) == ("2015-10-18T10:05", "2015-10-18T15:40")
    assert statement.edited is None
    assert strike.language == "en"


def test_a_feed_cut_off_gives_what_it_holds(demo, captured):
    whole, torn, problem = split(captured((demo / "cut-off.rss").read_bytes(), RSS, "cut-off.rss"))
    assert isinstance(whole, Report)
    assert not whole.problems
    assert "breaks off" in torn.problems[0]
    assert str(problem).startswith("cut-off.rss: feed breaks off after item 2")


@pytest.mark.parametrize(
    "prologue",
    [
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        "<!DOCTYPE rss ["
        '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20}">' for n in range(1, 9)) + "]>",
    ],
    ids=["external entity", "a billion laughs"],
)
def test_entities_are_never_resolved(prologue, captured):
    source = f"<?xml version='1.0'?>{prologue}<rss><channel><title>T</title><item><title>A</title><description>x &x; &a8; y &nbsp;z</description></item></channel></rss>"
    (report,) = [one for one in split(captured(source, RSS)) if isinstance(one, Report)]
    assert "root:" not in report.text
    assert len(report.text) < 200


def test_an_empty_feed_says_so(captured):
    (problem,) = split(captured("<rss><channel><title>T</title></channel></rss>", RSS))
    assert isinstance(problem, Problem)
    assert "no items" in problem.reason


def test_summaries_are_excerpts(captured):
    source = "<rss><channel><item><title>A</title><description>The council said on Monday […]</description></item></channel></rss>"
    assert next(iter(split(captured(source, RSS)))).excerpt


def test_every_item_of_real_feeds(shared, captured):
    for path in sorted((shared / "cases/inputs/feeds").glob("*")):
        if path.suffix == ".json":
            continue
        data = path.read_bytes()
        kind = "windows-1252" if b"iso-8859-1" in data[:100] else "utf-8"
        reports = [
            one for one in split(captured(data, f"application/rss+xml; charset={kind}")) if isinstance(one, Report)
        ]
        other = feedparser.parse(data).entries
        assert len(reports) == len(other), path.name
        assert all(report.posted for report in reports), path.name


def test_bare_ampersands_and_broken_references_lose_nothing(captured):
    source = "<rss><channel><title>R&D</title><item><title>AT&T &#xD800; &amp; co</title><link>http://x.example/?a=1&b=2&copy=3</link><description>x</description></item></channel></rss>"
    (report,) = split(captured(source, RSS))
    assert (report.headline, report.carrier, report.uri) == ("AT&T & co", "R&D", "http://x.example/?a=1&b=2&copy=3")


def test_an_unclosed_tag_costs_its_item_nothing(captured):
    items = "".join(
        f"<item><title>T{n}</title><description>a <b>x<br> b</description></item>"
        if n == 2
        else f"<item><title>T{n}</title><description>a b</description></item>"
        for n in range(5)
    )
    reports = list(split(captured(f"<rss><channel>{items}</channel></rss>", RSS)))
    assert [report.headline for report in reports] == ["T0", "T1", "T2", "T3", "T4"]


def test_an_items_own_source_is_its_outlet(captured):
    source = '<rss><channel><title>Planet</title><item><title>A</title><source url="http://n.example">Northgate Wire</source><description>x y</description></item></channel></rss>'
    (report,) = split(captured(source, RSS))
    assert (report.outlet, report.carrier) == ("Northgate Wire", "Planet")


def test_one_instant_in_two_zones_is_no_change(captured):
    entry = "<entry><title>A</title><published>2015-10-18T13:00:00+03:00</published><updated>2015-10-18T10:00:00Z</updated><content>x</content></entry>"
    (report,) = split(
        captured(f'<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ivo L.</name></author>{entry}</feed>', ATOM)
    )
    assert report.edited is None
    assert report.byline == ("Ivo L.",)
