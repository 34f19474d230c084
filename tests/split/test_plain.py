"""Text dumps as reports."""

from dateline.split import split


def test_a_flattened_tag_page(demo, captured):
    reports = list(split(captured((demo / "flattened-tag-page.txt").read_bytes(), uri="demo/flat.txt")))
    heads = [report.headline for report in reports]
    assert heads == [
        "Observers count eleven strikes on a market road",
        "Truce to begin on Saturday, both sides say",
        "Group that had two names last year takes a third",
        "",
        "Wheat silo burns, three accounts of why",
    ]
    assert {tag for report in reports for tag in report.tags} == {"ceasefire"}


def test_a_lost_head_inherits_nothing(demo, captured):
    before, lost = list(split(captured((demo / "flattened-tag-page.txt").read_bytes(), uri="demo/flat.txt")))[2:4]
    assert (before.outlet, before.byline) == ("Harbour Post", ("Omar Silva",))
    assert (lost.headline, lost.outlet, lost.byline, lost.posted, lost.published) == ("", None, (), None, None)
    assert "flat.txt:67" in lost.problems[0]
    assert "The road north" in lost.text


def test_three_times_are_kept_apart(demo, captured):
    first, truce, *_ = split(captured((demo / "flattened-tag-page.txt").read_bytes()))
    assert (first.posted.edtf, first.published.edtf, first.edited.edtf) == (
        "2016-02-24",
        "2016-02-23T17:20",
        "2016-02-23T18:02",
    )
    assert first.published.zone is None
    assert (truce.byline, truce.outlet, truce.source_title) == (
        ("Dana Rahimi",),
        None,
        "Truce to begin on Saturday, both sides say",
    )


def test_a_single_text(captured):
    story = "The council said on Monday that the road was open.\n\nTwo drivers said on Tuesday that it was not."
    (report,) = split(captured(f"Road open, says council\n\n{story}\n"))
    assert report.headline == "Road open, says council"
    assert report.text.endswith("was not.")


def test_nothing_but_blanks(captured):
    (problem,) = split(captured(" \n\n"))
    assert problem.reason == "text is empty"
