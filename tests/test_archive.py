"""The archive as a whole: what goes in, stays, and comes out."""

import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline import archive as module
from dateline import careful
from dateline.archive import Archive, Listed, Problem, ReadOut, find, read_file, read_texts, split_file
from dateline.errors import NoArchive, NotFound


def test_a_folder_of_every_shape_comes_in(demo_archive):
    status = demo_archive.status()
    assert (status.captures, status.reports) == (11, 38)
    assert (status.first, status.last) == ("2013-04-02T09:10", "2017-03-11T08:00")
    assert status.reports_without_day == 2
    assert not [one for one in demo_archive.verify() if isinstance(one, Problem)]


def test_adding_twice_adds_nothing(archive, demo):
    first = archive.add([str(demo)])
    again = archive.add([str(demo)])
    assert (first.captures_new, first.reports_new) == (11, 38)
    assert (again.captures_new, again.reports_new, again.captures_known) == (0, 0, 11)
    assert archive.status().reports == 38


def test_the_same_bytes_elsewhere_are_one_capture_with_two_sightings(archive, demo, tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_bytes((demo / "flattened-tag-page.txt").read_bytes())
    archive.add([str(demo / "flattened-tag-page.txt")])
    assert archive.add([str(copy)]).captures_known == 1
    (held,) = archive.captures_of(archive.reports(Listed(tag="ceasefire")).reports[0].id)
    assert [uri for uri, _ in held.sightings][-1] == copy.as_posix()


def test_the_same_report_in_two_captures_is_one_report(archive, demo, tmp_path):
    source = (demo / "notes-from-the-river.html").read_text()
    grown = tmp_path / "notes.html"
    grown.write_text(source.replace("</body>", "<div>one more line in the footer</div></body>"))
    archive.add([str(demo / "notes-from-the-river.html")])
    summary = archive.add([str(grown)])
    assert (summary.captures_new, summary.reports_new, summary.reports_known) == (1, 0, 5)
    assert len(archive.captures_of(archive.reports(Listed()).reports[0].id)) == 2


def test_bad_items_are_values_beside_the_good_ones(archive, tmp_path, demo):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    summary = archive.add(
        [str(tmp_path / "empty.txt"), str(tmp_path / "picture.png"), str(tmp_path / "none"), str(demo / "article.html")]
    )
    assert (summary.sources_failed, summary.reports_new) == (3, 1)
    assert any("empty.txt: file is empty" in problem for problem in summary.problems)
    assert len(archive.problems().sources) == 3


def test_a_splitter_that_stumbles_stops_nothing(archive, demo, monkeypatch):
    def stumbling(capture):
        if capture.uri.endswith("article.html"):
            raise ZeroDivisionError
        yield from split(capture)

    split = careful.split
    monkeypatch.setattr(careful, "split", stumbling)
    summary = archive.add([str(demo / "article.html"), str(demo / "open-desk.atom")])
    assert summary.reports_new == 3
    assert any("stumbled (ZeroDivisionError" in problem for problem in summary.problems)


def test_reports_are_listed_newest_first_and_narrowed(demo_archive):
    days = [report.posted or report.published for report in demo_archive.reports(Listed(), limit=100).reports]
    known = [stamp.edtf for stamp in days if stamp]
    assert known == sorted(known, reverse=True)
    assert [stamp for stamp in days[len(known) :] if stamp] == []
    assert (
        demo_archive.reports(Listed(tag="NUSRA FRONT")).total
        == demo_archive.reports(Listed(tag="‘Nusra Front’")).total
        == 9
    )
    assert demo_archive.reports(Listed(outlet="harbour post")).total == 4
    assert all(
        "2016" in report.posted.edtf
        for report in demo_archive.reports(Listed(since="2016", until="2016")).reports
        if report.posted
    )
    assert demo_archive.reports(Listed(flawed=True)).total == 3


def test_a_report_by_its_id_or_the_beginning_of_it(demo_archive):
    report = demo_archive.reports(Listed()).reports[0]
    assert demo_archive.report(report.id) == demo_archive.report(report.id[:10]) == report
    with pytest.raises(NotFound, match="no report has this id"):
        demo_archive.report("zz")


def test_the_archive_can_be_moved(archive, demo, tmp_path):
    archive.add([str(demo)])
    moved = tmp_path / "elsewhere"
    archive.root.rename(moved)
    again = Archive(moved)
    assert again.status().reports == 38
    assert not [one for one in again.verify() if isinstance(one, Problem)]


def test_finding_an_archive(archive):
    below = archive.root / "captures"
    assert find(below) == archive.root.resolve() or find(below) == archive.root
    with pytest.raises(NoArchive):
        Archive(below)


def test_splitting_without_an_archive(demo):
    items = list(split_file(str(demo / "cut-off.rss")))
    assert [type(item).__name__ for item in items] == ["Report", "Report", "Problem"]


def add(root, *sources):
    code = "import sys; from pathlib import Path; from dateline.archive import Archive\nif __name__ == '__main__': Archive(Path(sys.argv[1])).add(sys.argv[2:])"
    return subprocess.Popen([sys.executable, "-c", code, str(root), *map(str, sources)], stderr=subprocess.PIPE)


def test_two_processes_adding_at_once_both_succeed(archive, demo):
    both = [add(archive.root, demo), add(archive.root, demo)]
    assert [process.communicate(timeout=60)[1] for process in both] == [b"", b""]
    assert archive.status().reports == 38
    assert not [one for one in archive.verify() if isinstance(one, Problem)]


@pytest.fixture
def many(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        story = f"The council said on Monday that road {number} was open, and two drivers said that it was not."
        (folder / f"{number:03}.txt").write_text(
            f"Road {number} open, says council\n\nOctober 4, 2016\n\n{story}\n\n{story}\n"
        )
    return folder


def test_killed_at_any_moment_nothing_is_half_written(archive, many):
    seed = random.Random(7)
    for _ in range(12):
        process = add(archive.root, many)
        time.sleep(0.35 + seed.random() * 0.9)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        archive.add([])
        findings = [one for one in Archive(archive.root).verify() if isinstance(one, Problem)]
        assert [one for one in findings if "next `dateline add`" not in one.remedy] == []
    assert archive.add([str(many)]).sources_failed == 0
    assert archive.status().reports == 60
    assert not [one for one in archive.verify() if isinstance(one, Problem)]
    assert not list((archive.root / "captures").glob(".new-*"))


def test_killed_while_reading_what_was_read_is_kept_and_the_rest_waits(archive, tmp_path):
    story = (
        "<p>The council of town {n} said on Monday that the road was open, and two drivers said that it was not.</p>"
    )
    items = [{"id": str(n), "title": f"Road {n} open", "content_html": story.format(n=n) * 3} for n in range(400)]
    feed = tmp_path / "feed.json"
    feed.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Roads", "items": items}))
    archive.add([str(feed)])
    code = "import sys; from pathlib import Path; from dateline.archive import Archive; Archive(Path(sys.argv[1])).reread()"
    waits = [400]
    for pause in (0.9, 1.6, 2.3):
        process = subprocess.Popen([sys.executable, "-c", code, str(archive.root)], stderr=subprocess.PIPE)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert not [one for one in archive.verify() if isinstance(one, Problem)]
        waits.append(archive.waiting())
    assert waits == sorted(waits, reverse=True)
    assert (archive.reread().reports_read, archive.waiting()) == (waits[-1], 0)
    assert not [one for one in archive.verify() if isinstance(one, Problem)]


def test_readers_never_wait_for_a_writer(archive, many):
    writer = add(archive.root, many)
    slowest = 0.0
    while writer.poll() is None:
        start = time.monotonic()
        archive.reports(Listed())
        slowest = max(slowest, time.monotonic() - start)
    assert writer.wait() == 0
    writer.stderr.close()
    assert slowest < 1.0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(Exception, match="cannot be written"):
        Archive.create(tmp_path / "archive")


def test_the_seed_page(shared, archive):
    archive.add([str(shared / "seed" / "page.txt")])
    page = archive.reports(Listed(tag="Al Nusra Front"))
    truth = json.loads((shared / "seed" / "posts.json").read_text())
    assert page.total == truth["reports"]
    headlines = {" ".join(report.headline.split()) for report in page.reports}
    assert {post["title"] for post in truth["posts"]} <= headlines


def test_paths_are_relative_inside(archive, demo):
    archive.add([str(demo / "article.html")])
    (held,) = archive.captures_of(archive.reports(Listed()).reports[0].id)
    assert not Path(held.path).is_absolute()


def test_a_report_found_on_two_tag_pages_has_both_tags(archive, demo, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text((demo / "flattened-tag-page.txt").read_text().replace("‘ceasefire’", "‘river front’"))
    archive.add([str(demo / "flattened-tag-page.txt")])
    assert archive.add([str(other)]).reports_known == 5
    assert archive.reports(Listed(tag="river front")).total == archive.reports(Listed(tag="ceasefire")).total == 5


def test_an_archive_does_not_add_itself(archive, demo, tmp_path):
    (tmp_path / "page.txt").write_bytes((demo / "flattened-tag-page.txt").read_bytes())
    summary = archive.add([str(tmp_path)])
    assert (summary.captures_new, summary.sources_failed) == (1, 0)


def test_text_that_no_database_holds_ends_no_run(archive, tmp_path):
    head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Head \\ud83d x","author":{"name":"A \\udc00"}}</script>'
    story = "<p>The council said on Monday that the road was open, and two drivers said that it was not.</p>" * 4
    (tmp_path / "a.html").write_text(f"<html><head>{head}</head><body><h1>Head x</h1>{story}</body></html>")
    assert archive.add([str(tmp_path / "a.html")]).captures_new == 1


def test_a_source_that_works_at_last_is_no_problem_any_more(archive, tmp_path):
    path = tmp_path / "late.txt"
    assert archive.add([str(path)]).sources_failed == 1
    path.write_text("Road open\n\nThe council said that the road was open.")
    archive.add([str(path)])
    assert archive.problems().sources == ()


@pytest.fixture
def reading(archive):
    """The archive, set to read what is added."""
    (archive.root / "dateline.toml").write_text("[read]\non_add = true\n")
    return Archive(archive.root)


def test_what_is_added_is_read(reading, demo, hands):
    steps = []
    summary = reading.add([str(demo)], reading=lambda done, total: steps.append((done, total)))
    assert (summary.reports_new, summary.reports_read, reading.waiting()) == (38, 38, 0)
    assert (steps[0], steps[-1]) == ((0, 38), (38, 38))
    assert reading.status().readers == {"hand/1": 38}
    assert not [one for one in reading.verify() if isinstance(one, Problem)]
    hands.asked.clear()
    assert reading.add([str(demo)]).reports_read == 0
    assert hands.asked == []


def test_an_archive_set_not_to_read_waits(archive, demo, hands):
    assert archive.add([str(demo)]).reports_read == 0
    assert (archive.status().reports_unread, archive.waiting(), hands.asked) == (38, 38, [])
    assert archive.reading(archive.reports(Listed()).reports[0].id) is None


def test_interrupted_while_reading_it_goes_on_where_it_stopped(reading, demo, hands, monkeypatch):
    monkeypatch.setattr(module, "READ_TOGETHER", 5)

    def stops(report):
        if len(hands.asked) == 13:
            raise KeyboardInterrupt
        return False

    hands.stumbles = stops
    with pytest.raises(KeyboardInterrupt):
        reading.add([str(demo)])
    assert (reading.status().reports, reading.status().reports_unread) == (38, 28)
    hands.stumbles = lambda report: False
    done = reading.reread()
    assert (done.reports_read, reading.waiting()) == (28, 0)
    assert len(hands.asked) == 13 + 28


def test_another_reader_reads_anew_and_all_means_all(reading, demo, hands):
    reading.add([str(demo)])
    hands.name = "hand/2"
    assert (reading.waiting(), reading.status().reports_unread) == (38, 0)
    assert reading.add([str(demo)]).reports_read == 0
    assert (reading.reread().reports_read, reading.reread().reports_read) == (38, 0)
    assert reading.status().readers == {"hand/2": 38}
    assert reading.reread(every=True).reports_read == 38


def test_a_report_at_which_the_reader_stumbles_stops_no_other(reading, demo, hands):
    hands.stumbles = lambda report: report.outlet == "Al-Furat Daily"
    summary = reading.add([str(demo / "flattened-tag-page.txt")])
    odd = reading.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    assert summary.reports_read == 5
    assert [one for one in summary.problems if "stumbled (ZeroDivisionError" in one and odd.id in one]
    assert "stumbled" in reading.reading(odd.id).problems[0]
    assert all(reading.reading(one.id).mentions for one in reading.reports(Listed()).reports if one != odd)
    assert (reading.waiting(), reading.reread(every=True).reports_not_known) == (0, 1)


def test_a_reader_that_skips_or_swaps_is_not_believed(reading, demo, hands, monkeypatch):
    read = hands.read
    monkeypatch.setattr(sys.modules["dateline.read"], "read", lambda batch: reversed(list(read(batch))))
    reading.add([str(demo / "flattened-tag-page.txt")])
    for report in reading.reports(Listed()).reports:
        assert reading.reading(report.id).report == report.id


def test_reading_files_without_an_archive(demo, hands):
    items = list(read_file(str(demo / "cut-off.rss")))
    assert [type(item).__name__ for item in items] == ["ReadOut", "ReadOut", "Problem"]
    assert all(item.reading.report == item.report.id for item in items if isinstance(item, ReadOut))


def lines(*numbers):
    return (json.dumps({"id": f"t{n}", "text": "Omar Silva said that it was so."}).encode() for n in numbers)


def test_reading_texts_streams_in_order(hands):
    taken = []

    def endless():
        for number in itertools.count():
            taken.append(number)
            yield from lines(number)

    first = list(itertools.islice(read_texts(endless(), "x.jsonl"), 100))
    assert [one.report.id for one in first] == [f"t{n}" for n in range(100)]
    assert len(taken) <= 101
    assert first[0].reading.attributions[0].content[0].exact == "that it was so"


def test_bad_lines_stay_in_their_place(hands):
    source = [*lines(1), b"{", *lines(2), *lines(2)]
    kinds = [type(one).__name__ for one in read_texts(iter(source), "x.jsonl")]
    assert kinds == ["ReadOut", "Problem", "ReadOut", "ReadOut"]
    assert len(list(read_texts(iter([b"{"] * 1000), "x.jsonl"))) == 1000
