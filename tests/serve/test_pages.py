"""The pages, over a real archive."""

import json
import re
from urllib.parse import quote

import pytest

from dateline.archive import Archive, Listed


def test_home_says_what_its_numbers_count(site):
    page = site.text("/")
    assert "38 reports" in page
    assert "11 captures (files, pages and feeds)" in page
    assert "something to check" in page


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
    assert "Units that had been trained abroad" in page
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


HOSTILE = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, serving):
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
    archive = Archive.create(folder / "archive")
    archive.add([str(path)])
    return serving(archive), archive


def test_hostile_names_are_escaped_on_every_page(hostile):
    site, archive = hostile
    report = archive.reports(Listed()).reports[0]
    for path in (
        "/",
        "/tags",
        "/outlets",
        "/look",
        f"/report/{report.id}",
        f"/search?q={quote(HOSTILE)}",
        f"/tag/{quote(HOSTILE, safe='')}",
        f"/outlet/{quote(HOSTILE, safe='')}",
    ):
        page = site.text(path)
        assert "<script" not in page, path
        assert "<img" not in page, path
        assert 'href="javascript' not in page, path
        assert "\u202e" not in page, path


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
