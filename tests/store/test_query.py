"""Questions to an archive."""

from dateline.archive import Listed


def test_tags_and_outlets_are_counted_under_their_most_frequent_form(demo_archive):
    tags = {tally.name: tally for tally in demo_archive.tags()}
    assert tags["Nusra Front"].reports == 9
    assert (tags["Nusra Front"].first, tags["Nusra Front"].last) == ("2014-12-03", "2016-10-05")
    assert demo_archive.outlets()[0].reports >= demo_archive.outlets()[-1].reports
    assert demo_archive.named("NUSRA FRONT", "tag") == "Nusra Front"
    assert demo_archive.named("the open desk", "outlet") == "The Open Desk"
    assert demo_archive.named("x", "tag") is None


def test_pages_of_a_list_join_without_gap(demo_archive):
    whole = demo_archive.reports(Listed(), limit=100).reports
    parts = [
        report
        for offset in range(0, 40, 7)
        for report in demo_archive.reports(Listed(), offset=offset, limit=7).reports
    ]
    assert parts == list(whole)


def test_where_a_report_was_found(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    (held,) = demo_archive.captures_of(report.id)
    assert held.capture.payload.read().startswith(b"Posted tagged")
    assert held.size == len(held.capture.payload.read())
    assert demo_archive.captured_at([report.id]) == {report.id: held.capture.captured_at}


def test_a_report_comes_out_as_it_went_in(demo_archive):
    for report in demo_archive.reports(Listed(), limit=100).reports:
        assert report == demo_archive.report(report.id)
        for hop in report.provenance:
            assert report.text[hop.evidence.start : hop.evidence.end] == hop.evidence.exact
