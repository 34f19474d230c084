"""Single article pages."""

from dateline.split import split

HTML = "text/html; charset=utf-8"


def test_one_article_is_one_report(demo, captured):
    (report,) = split(captured((demo / "article.html").read_bytes(), HTML))
    assert report.headline == "Port city counts its boats after the storm"
    assert (report.outlet, report.byline) == ("Harbour Post", ("Nadia Ferrar",))
    assert (report.published.edtf, report.published.zone, report.edited.edtf) == (
        "2015-11-03T07:45",
        "+02:00",
        "2015-11-03T16:10",
    )
    assert report.posted is None
    assert report.uri == "https://harbourpost.example/2015/11/03/boats"


def test_furniture_is_kept_apart_from_the_body(demo, captured):
    (report,) = split(captured((demo / "article.html").read_bytes(), HTML))
    body = "".join(report.text[zone.start : zone.end] for zone in report.zones if zone.kind == "body")
    assert body.startswith("The harbour master")
    assert body.rstrip().endswith("It did not say when it would report.")
    assert "caption" in {zone.kind for zone in report.zones}
    assert "Fuel prices" not in body


def test_a_page_that_states_little_is_kept(captured):
    story = "The council said on Monday that the road was open, and two drivers said that it was not. " * 4
    (report,) = split(captured(f"<html><body><h1>Road open</h1><p>{story}</p></body></html>", HTML))
    assert (report.headline, report.outlet, report.published) == ("Road open", None, None)
