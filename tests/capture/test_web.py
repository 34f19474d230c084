"""Fetching."""

import gzip
import zlib
from dataclasses import replace

import pytest

from dateline.archive import Archive
from dateline.capture import Nothing, Unchanged, capture
from dateline.capture.web import Fetcher
from dateline.config import Fetch, Limits, Settings
from dateline.errors import FetchFailed, Refused, SourceError, TooLarge
from dateline.model import Capture

SETTINGS = Settings(fetch=Fetch(allow_hosts=("127.0.0.1",), delay_seconds=0, total_seconds=5))


def fetch(uri, settings=SETTINGS, known=None):
    (found,) = capture(uri, settings, known)
    return found


def test_a_page(web):
    found = fetch(web.page("/a", Content_Type="text/html; charset=koi8-r", ETag='"1"'))
    assert (found.type, found.charset) == ("text/html", "koi8-r")
    assert found.payload.read() == b"<html><p>text</p></html>"
    assert web.asked[-1][1]["User-Agent"].startswith("Dateline/")


def test_only_what_is_new_comes(web):
    uri = web.page("/a", ETag='"1"', Last_Modified="Tue, 04 Oct 2016 10:00:00 GMT")

    class Known:
        def validators(self, _uri):
            return {"If-None-Match": '"1"'}

    fetch(uri)
    web.page("/a", b"", 304)
    assert fetch(uri, known=Known()) == Unchanged(uri=uri)
    assert web.asked[-1][1]["If-None-Match"] == '"1"'


def test_an_archive_asks_with_what_it_has(web, tmp_path):
    uri = web.page("/a", b"<html><h1>Road open</h1><p>The council said that the road was open.</p></html>", ETag='"7"')
    archive = Archive.create(tmp_path / "archive")
    archive.settings = SETTINGS
    assert archive.add([uri]).captures_new == 1
    web.page("/a", b"", 304)
    assert archive.add([uri]).captures_known == 1
    assert web.asked[-1][1]["If-None-Match"] == '"7"'


def test_next_pages_are_followed_only_when_asked(web, tmp_path):
    story = "<p>The council said on Monday that the road was open, and two drivers said that it was not.</p>"
    for number in (1, 2, 3):
        posts = "".join(
            f"<article><h2><a href=/p{number}{n}>Post {number}{n}</a></h2><time>October {n}, 2016</time>{story}</article>"
            for n in (2, 3, 4)
        )
        web.page(f"/{number}", f"<html><body>{posts}<a href=/{number + 1}>Older posts</a></body></html>".encode())
    archive = Archive.create(tmp_path / "archive")
    archive.settings = SETTINGS
    assert archive.add([f"{web.address}/1"]).reports_new == 3
    assert archive.add([f"{web.address}/1"], follow=1).reports_new == 3
    assert archive.status().reports == 6


def test_redirects_are_followed_and_checked(web):
    web.page("/b")
    found = fetch(web.page("/a", b"", 302, Location="/b"))
    assert (found.uri, found.request) == (f"{web.address}/b", f"{web.address}/a")
    assert isinstance(fetch(web.page("/c", b"", 302, Location="http://10.0.0.1/")), Refused)
    assert isinstance(fetch(web.page("/d", b"", 302, Location="file:///etc/passwd")), Refused)
    assert "redirects" in str(fetch(web.page("/e", b"", 302, Location="/e")))
    assert isinstance(fetch(web.page("/f", b"", 302, Location="http://[oops/")), SourceError)


@pytest.mark.parametrize("uri", ["http://[bad", "http://a b/", "http://a%zz/", "http://127.0.0.1:22/"])
def test_odd_addresses_are_errors_and_no_crash(uri):
    assert isinstance(fetch(uri), SourceError)


def test_robots_are_obeyed(web):
    web.page("/robots.txt", b"User-agent: *\nDisallow: /private")
    assert isinstance(fetch(web.page("/private/a")), Refused)
    assert isinstance(fetch(web.page("/public")), Capture)
    web.page("/robots.txt", b"", 503)
    assert isinstance(fetch(web.page("/public")), Refused)
    free = replace(SETTINGS, fetch=replace(SETTINGS.fetch, respect_robots=False))
    assert isinstance(fetch(web.page("/private/a"), free), Capture)


def test_requests_to_one_host_are_spaced(web):
    now, slept = [100.0], []

    def sleep(seconds):
        slept.append(seconds)
        now[0] += seconds

    fetcher = Fetcher(
        replace(SETTINGS, fetch=replace(SETTINGS.fetch, delay_seconds=2.0)), clock=lambda: now[0], sleep=sleep
    )
    for name in ("/a", "/b"):
        fetcher.fetch(web.page(name), Nothing())
    assert slept == [2.0, 2.0]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"<p>one</p>") + gzip.compress(b"<p>two</p>")),
        ("deflate", zlib.compress(b"<p>one</p><p>two</p>")),
        ("deflate", zlib.compress(b"<p>one</p><p>two</p>")[2:-4]),
    ],
    ids=["gzip in two members", "deflate", "raw deflate"],
)
def test_encoded_answers(web, encoding, body):
    assert fetch(web.page("/a", body, Content_Encoding=encoding)).payload.read() == b"<p>one</p><p>two</p>"


def test_answers_that_break_the_rules(web):
    assert isinstance(fetch(web.page("/a", gzip.compress(b"x" * 500)[:-6], Content_Encoding="gzip")), FetchFailed)
    assert isinstance(fetch(web.page("/b", b"x", Content_Encoding="br")), FetchFailed)
    assert isinstance(fetch(web.page("/c", b"abc", Content_Length="99")), FetchFailed)
    bomb = fetch(web.page("/d", gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"))
    assert isinstance(bomb, TooLarge)
    small = replace(SETTINGS, limits=Limits(max_bytes=1_000))
    assert isinstance(fetch(web.page("/e", b"x" * 5_000), small), TooLarge)


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [(404, {}, "answered 404"), (429, {"Retry_After": "60"}, "after 60 seconds"), (500, {}, "answered 500")],
)
def test_errors_of_servers(web, status, headers, said):
    assert said in str(fetch(web.page("/a", b"no", status, **headers)))


def test_every_address_of_the_same_bytes_keeps_its_records(web, tmp_path):
    archive = Archive.create(tmp_path / "archive")
    archive.settings = SETTINGS
    body = b"<html><h1>Road open</h1><p>The council said that the road was open.</p></html>"
    archive.add([web.page("/a", body), web.page("/b", body)])
    assert archive.status().captures == 1
    assert len(list((archive.root / "captures").glob("??/*.warc.gz"))) == 2
    assert all(isinstance(one, str) for one in archive.verify())


def test_following_goes_on_where_the_first_page_has_not_changed(web, tmp_path):
    story = "<p>The council said on Monday that the road was open, and two drivers said that it was not.</p>"
    posts = "".join(
        f"<article><h2><a href=/p{n}>Post {n}</a></h2><time>October {n}, 2016</time>{story}</article>"
        for n in (2, 3, 4)
    )
    first = web.page("/1", f"<html><body>{posts}<a href=/2>Older posts</a></body></html>".encode(), ETag='"1"')
    archive = Archive.create(tmp_path / "archive")
    archive.settings = SETTINGS
    archive.add([first])
    web.page("/1", b"", 304)
    web.page("/2", f"<html><body>{posts.replace('Post', 'Old post')}</body></html>".encode())
    assert archive.add([first], follow=1).reports_new == 3
