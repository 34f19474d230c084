"""WordPress exports."""

from dateline.model import Problem, Report
from dateline.split import split

WXR = "application/x-wxr+xml; charset=utf-8"


def test_published_posts(demo, captured):
    *reports, drafts = split(captured((demo / "aleppo-diary.wordpress.xml").read_bytes(), WXR))
    flag, flour, _ = reports
    assert (flag.headline, flag.carrier, flag.byline) == (
        "A flag changes on the citadel",
        "Aleppo Diary",
        ("Rima Kassab",),
    )
    assert (flag.posted.edtf, flag.posted.zone, flag.tags) == ("2013-04-02T09:10", "+03:00", ("Aleppo",))
    assert flag.text.count("\n\n") == 2
    assert "1 draft" in drafts.reason
    caption = next(zone for zone in flour.zones if zone.kind == "caption")
    assert flour.text[caption.start : caption.end].strip() == "A bakery queue in May"


def test_every_published_item_of_real_exports(shared, captured):
    counts = {}
    for path in sorted((shared / "cases/inputs/wxr").glob("*.xml")):
        items = list(split(captured(path.read_bytes(), WXR)))
        assert not any("breaks off" in str(one) for one in items if isinstance(one, Problem))
        counts[path.name] = sum(isinstance(one, Report) for one in items)
    assert all(counts.values())
