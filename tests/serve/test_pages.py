"""The pages, over a real archive."""

import json
import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dateline.archive import Archive, Listed
from dateline.model import Argument, Attribution, Claim, Mention, Predicate, Reading, evidence
from dateline.serve import rendering
from dateline.serve.marked import LAYERS, Mark, runs, steps
from dateline.serve.shown import visible
from dateline.store import Writer


def test_home_says_what_its_numbers_count(site):
    page = site.text("/")
    assert "38 reports" in page
    assert "11 captures (files, pages and feeds)" in page
    assert "something to check" in page
    assert "1 report waits to be read" in page
    assert "could not be read for who says what" in page


def test_the_tag_page(site):
    page = site.text("/tag/nusra%20front")
    assert 'Posted tagged ‘<bdi dir="auto">Nusra Front</bdi>’' in page
    for label in ("Posted", "Published", "Edited"):
        assert f"<dt>{label}</dt>" in page
    assert "zone not stated" in page
    assert "/tag/Nusra%20Front/atom.xml" in page
    days = re.findall(r"<dt>Posted</dt><dd><time datetime=\"([^\"]+)\"", page)
    assert days == sorted(days, reverse=True)


def test_the_report_page_has_the_ladder_down_to_the_bytes(site, demo_archive):
    report = demo_archive.reports(Listed(outlet="The Harbour Tatler")).reports[0]
    held = demo_archive.captures_of(report.id)[0]
    page = site.text(f"/report/{report.id}")
    assert held.capture.digest in page
    assert "block-quote" in site.text(f"/report/{demo_archive.reports(Listed(tag='arms')).reports[0].id}")
    assert "Units that had been trained abroad" in re.sub(r"<a class=.key.*?</a>|<[^>]+>", "", page)
    assert "this line</a> says" in page


def test_paging(site, demo_archive, monkeypatch):
    monkeypatch.setattr("dateline.serve.pages.PER_PAGE", 3)
    first = site.text("/tag/Nusra%20Front")
    assert 'rel="next" href="?page=2"' in first
    assert 'rel="prev"' in site.text("/tag/Nusra%20Front?page=2")
    assert "There is no page 99" in site.text("/tag/Nusra%20Front?page=99")


def test_search_marks_its_hits_and_explains_bad_queries(site):
    assert "<mark>" in site.text("/search?q=wheat")
    assert site.get("/search?q=%22").status == 400
    assert "no words" in site.text("/search?q=%22")
    assert "Nothing found" in site.text("/search?q=xyzzy")


def test_feeds(site):
    assert site.get("/tag/ceasefire/atom.xml").headers["content-type"].startswith("application/atom+xml")
    feed = json.loads(site.text("/tag/ceasefire/feed.json"))
    assert feed["home_page_url"] == f"{site.address}/tag/ceasefire"
    assert site.get("/tag/nothing/atom.xml").status == 404


def test_voices_stand_in_the_margin_of_their_words(site, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    page = site.text(f"/report/{report.id}")
    assert 'Read by <span class="by">hand/1</span>' in page
    for number in (1, 2, 3, 4):
        assert page.count(f'id="said-{number}"') == page.count(f'id="voice-{number}"') == 1
        assert page.index(f'id="said-{number}"') < page.index(f'id="voice-{number}"')
    assert 'inside <a href="#voice-1">1</a>' in page
    assert '<bdi dir="auto">The army</bdi>' in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_a_claim_is_never_shown_without_its_voice(site, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    claims = site.text(f"/report/{report.id}").partition('class="claims"')[2].partition("</section>")[0]
    assert claims.count("<li>") == claims.count('class="voice"') == 4
    assert claims.count('<span class="chain">') == 4
    assert (
        '<bdi dir="auto">Al-Furat Daily</bdi></a> <span class="arrow" role="img" aria-label="from">←</span>' in claims
    )


def test_who_says_so_of_every_claim_and_voice(site, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    reading = demo_archive.reading(report.id)
    held = demo_archive.captures_of(report.id)[0].capture
    links = [f"/report/{report.id}/claim/{one.id}" for one in reading.claims]
    links += [f"/report/{report.id}/voice/{one.id}" for one in reading.attributions]
    for link in links:
        page = site.text(link)
        for words in ("Who says so?", "Through whom it comes", "Three times", held.digest, "As a citation"):
            assert words in page, (link, words)
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids)), link
        assert set(re.findall(rf'href="{link}#([^"]+)"', page)) <= set(ids), link
    page = site.text(f"/report/{report.id}")
    assert set(re.findall(r'href="(/report/[^"#]+/(?:claim|voice)/[^"#]+)', page)) <= set(links)


def test_a_claim_that_is_not_there(site, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    answer = site.get(f"/report/{report.id}/claim/none")
    assert answer.status == 404
    assert "no claim of this report has this id" in answer.data.decode()


def test_the_text_without_marks(site, demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    page = site.text(f"/report/{report.id}?reading=0")
    assert '<a href="?">Show what was read in it</a>' in page
    assert not re.search(r'class="(said|named|margin|claims)', page)
    assert "The army said that the fire was set by men who were leaving." in page


def test_what_is_not_read_says_why(site, demo_archive):
    arabic = demo_archive.reports(Listed(tag="هدنة")).reports[0]
    assert "it is in &#39;ar&#39;, which hand/1 does not know" in site.text(f"/report/{arabic.id}")
    unread = demo_archive.reports(Listed(), limit=100).reports[-1]
    assert "<code>dateline reread</code>" in site.text(f"/report/{unread.id}")


WORDS = rendering._templates.get_template("reading.html").module.words


@given(
    text=st.text(alphabet="ab <&>\"'\n\u202e”", min_size=1, max_size=40),
    places=st.lists(st.tuples(st.sampled_from(LAYERS), st.integers(0, 40), st.integers(0, 30)), max_size=10),
)
def test_any_marks_make_well_formed_markup_with_every_word(text, places):
    marks = [
        Mark(layer=layer, start=at, end=at + size, title=text, number=7, href=f"https://x.example/?{text}", anchor=text)
        for layer, at, size in places
    ]
    written = str(WORDS(list(steps(text, list(runs(0, len(text), marks))))))
    tree = etree.fromstring(f"<p>{written}</p>")
    for key in tree.xpath("//a[@class='key']"):
        key.text = ""
    assert "".join(tree.itertext()) == visible(text)


HOSTILE = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, serving):
    """An archive in which every name is markup."""
    folder = tmp_path_factory.mktemp("hostile")
    item = {
        "id": "1",
        "url": "javascript:alert(1)",
        "title": f"{HOSTILE} \u202egnp.exe",
        "content_html": f"<p>Some words here.</p><a href='javascript:alert(2)'>x</a>{HOSTILE}",
        "tags": [HOSTILE, "a/b", "50%", "x/atom.xml", "..", '"q"', "وسم"],
        "authors": [{"name": HOSTILE}],
    }
    path = folder / "<img src=x onerror=alert(3)>.json"
    path.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": HOSTILE, "items": [item]}))
    Archive.create(folder / "archive")
    (folder / "archive" / "dateline.toml").write_text("[read]\non_add = false\n")
    archive = Archive(folder / "archive")
    archive.add([str(path)])
    report = archive.reports(Listed()).reports[0]
    with Writer(archive.root) as writer:
        writer.keep_readings([_hostile(report)])
    return serving(archive), archive


def _hostile(report):
    """A reading as a plugin with bad intentions could make it: every word of it is markup."""
    words = [evidence(report.id, report.text, at, len(report.text)) for at in (0, report.text.index("<script"))]
    said = Attribution(
        id=HOSTILE,
        source=HOSTILE,
        cue=(words[1],),
        content=tuple(words),
        kind="speech",
        score=1.0,
        manner="direct",
        stance="says",
        hedge=True,
    )
    return Reading(
        report=report.id,
        by=HOSTILE,
        mentions=(Mention(id=HOSTILE, evidence=words[1], kind="person", form="name"),),
        attributions=(said,),
        claims=(
            Claim(
                id=HOSTILE,
                kind="event",
                predicate=Predicate(type=HOSTILE),
                evidence=(words[1],),
                arguments=(Argument(role="actor", mention=HOSTILE),),
                attribution=HOSTILE,
            ),
        ),
    )


def test_hostile_names_are_escaped_on_every_page(hostile):
    site, archive = hostile
    report = archive.reports(Listed()).reports[0]
    for path in (
        "/",
        "/tags",
        "/outlets",
        "/look",
        f"/report/{report.id}",
        f"/report/{report.id}/claim/{quote(HOSTILE, safe='')}",
        f"/report/{report.id}/voice/{quote(HOSTILE, safe='')}",
        f"/search?q={quote(HOSTILE)}",
        f"/tag/{quote(HOSTILE, safe='')}",
        f"/outlet/{quote(HOSTILE, safe='')}",
    ):
        page = site.text(path)
        assert page.replace('<script src="/static/drawer.js" defer></script>', "").count("<script") == 0, path
        assert "<img" not in page, path
        assert 'href="javascript' not in page, path
        assert "\u202e" not in page, path
        assert "Not in this archive" not in page, path


def test_every_tag_has_a_page_of_its_own(hostile):
    site, _ = hostile
    links = re.findall(r'href="(/tag/[^"]+)"', site.text("/tags"))
    assert len(links) == 7
    for link in links:
        answer = site.get(link)
        assert answer.status == 200, link
        assert "Posted tagged" in answer.data.decode(), link


def test_unknown_pages(site):
    assert site.get("/report/zz").status == 404
    assert site.get("/tag/").status == 404
    assert site.get("/outlet/nobody").status == 404
    assert "no page at this address" in site.text("/a/b/c")
