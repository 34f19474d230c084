"""robots.txt."""

import pytest

from dateline.capture.robots import Robots


@pytest.mark.parametrize(
    ("status", "body", "allowed"),
    [
        (200, b"User-agent: *\nDisallow: /", False),
        (200, b"User-agent: Dateline\nAllow: /\nUser-agent: *\nDisallow: /", True),
        (200, b"User-agent: news\nDisallow: /", True),
        (404, b"", True),
        (403, b"", True),
        (503, b"", False),
        (429, b"", False),
        (200, b"\xff\xfe", True),
    ],
)
def test_rules(status, body, allowed):
    assert Robots("Dateline", lambda _: (status, body)).allows("https://n.example/a") is allowed


def test_each_site_is_asked_once():
    asked = []
    robots = Robots("Dateline", lambda uri: asked.append(uri) or (200, b"User-agent: *\nCrawl-delay: 7"))
    assert robots.delay("https://n.example/a") == 7
    robots.allows("https://n.example/b")
    assert asked == ["https://n.example/robots.txt"]
