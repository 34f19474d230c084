"""Reports from the lines of a post."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.split.blocks import fragment
from dateline.split.header import Given, compose, machine, written
from dateline.split.lines import lines_of

STORY = "<p>The council said on Monday that the road was open, and two drivers said that it was not.</p>"


def made(source, **given):
    return compose(fragment(source), Given(capture="c", headline="Road open", **given))


def test_a_hop_quotes_its_line():
    report = made(
        f"<h2>Road open</h2><p>Source: <a href='https://n.example/1'>Road open — Northgate Wire</a></p>{STORY}"
    )
    (hop,) = report.provenance
    assert (hop.outlet, hop.title, hop.uri) == ("Northgate Wire", "Road open", "https://n.example/1")
    assert hop.evidence.exact == report.text[hop.evidence.start : hop.evidence.end]


def test_without_a_source_line_the_text_is_the_carriers():
    assert made(STORY, carrier="River Notes").outlet == "River Notes"
    assert made(STORY, carrier="River Notes", is_carriers=False).outlet is None


def test_the_address_gives_the_day_only_where_the_text_does_not():
    assert made(STORY, uri="https://n.example/2016/10/04/road").posted.edtf == "2016-10-04"
    assert made(f"<p>28 июн</p>{STORY}", uri="https://n.example/2016/2016-06-28-x").posted.edtf == "2016-06-28"
    assert made(f"<p>May 1, 2015</p>{STORY}", uri="https://n.example/2016/10/04/road").posted.edtf == "2015-05-01"


def test_the_same_text_is_the_same_report_whatever_stands_around_it():
    first = made(f"{STORY}<p>3 Comments</p>")
    second = made(f"{STORY}<p>4 Comments</p>")
    assert first.id == second.id
    assert first.id != made(STORY.replace("Monday", "Sunday")).id


def test_linked_tags_are_read_one_by_one():
    report = made(f"{STORY}<p>Tags: <a href=/t/1>war</a>, <a href=/t/2>roads</a></p>", tags=("War",))
    assert report.tags == ("War", "roads")


def test_a_source_line_that_breaks_off_is_a_problem():
    report = made(f"<h2>Road open</h2><p>Source: Road open |</p>{STORY}", subject="page.txt:3")
    assert report.outlet is None
    assert report.problems[0].startswith("page.txt:3: source line breaks off")


def test_machine_readable_times():
    blocks = fragment(
        '<p><time class="updated" datetime="2016-10-05T10:00+02:00">x</time></p><p><time datetime="2016-10-04">y</time></p>'
    )
    assert machine(blocks, "date").edtf == "2016-10-04"
    assert machine(blocks, "edited").zone == "+02:00"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=500), st.text(max_size=30))
def test_any_text_becomes_a_report_whose_zones_tile_it(text, headline):
    report = written(text, lines_of(text), Given(capture="c", headline=headline))
    assert report.text == text
    if text:
        assert [0, *(zone.end for zone in report.zones)] == [*(zone.start for zone in report.zones), len(text)]
