"""What every answer carries, and what is refused."""

import pytest


@pytest.mark.parametrize("path", ["/", "/nope", "/search?q=%22", "/static/style.css", "/report/zz"])
def test_every_answer_has_the_policy(site, path):
    headers = site.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost.evil.example:8642"])
def test_foreign_names_are_refused(site, host):
    assert site.get("/", headers={"Host": host}).status == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8642", "localhost", "[::1]:8642"])
def test_our_own_names_are_answered(site, host):
    assert site.get("/", headers={"Host": host}).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(site, method):
    assert site.get("/", method=method).status == 405


def test_a_page_that_fails_keeps_the_policy(serving, demo_archive, monkeypatch):
    monkeypatch.setattr(type(demo_archive), "tags", lambda _: 1 / 0)
    answer = serving(demo_archive).get("/tags")
    assert answer.status == 500
    assert "content-security-policy" in answer.headers
    assert b"ZeroDivision" not in answer.data
