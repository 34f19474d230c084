"""Subjects as people type them."""

import pytest

from dateline.archive import Listed
from dateline.errors import NotFound, UsageError
from dateline.store import subjects


def full(archive, written):
    return archive.reader.ask(subjects.full, written)


@pytest.fixture(scope="module")
def told(demo_archive):
    """A report with claims, and its reading."""
    for report in demo_archive.reports(Listed(), limit=100).reports:
        reading = demo_archive.reading(report.id)
        if reading and len(reading.claims) > 1:
            return report, reading
    raise AssertionError


def test_ids_may_be_cut_short(demo_archive, told):
    report, reading = told
    claim = reading.claims[1]
    assert full(demo_archive, f"report:{report.id[:9].upper()}") == f"report:{report.id}"
    assert full(demo_archive, f"claim:{report.id[:9]}:{claim.id[:12]}") == f"claim:{report.id}:{claim.id}"
    assert full(demo_archive, f"claim:{report.id[:9]}:#2") == f"claim:{report.id}:{claim.id}"


def test_a_mention_by_its_words_or_place(demo_archive, told):
    report, reading = told
    words = [" ".join(one.evidence.exact.split()).casefold() for one in reading.mentions]
    mention = next(one for one, said in zip(reading.mentions, words, strict=True) if words.count(said) == 1)
    at = mention.evidence
    whole = f"mention:{report.id}:{at.start}-{at.end}"
    assert full(demo_archive, f"mention:{report.id[:9]}:{at.start}-{at.end}") == whole
    assert full(demo_archive, f"mention:{report.id[:9]}:{at.exact.upper()}") == whole


def test_others_stay_as_they_are(demo_archive):
    assert full(demo_archive, "actor:name:9f") == "actor:name:9f"


@pytest.mark.parametrize(
    ("written", "error", "said"),
    [
        ("report:zz", NotFound, "dateline ls"),
        ("report:", UsageError, "nothing that can be judged"),
        ("report:%", NotFound, "no report has this id"),
        ("claim:{report}", UsageError, "claim:REPORT:ID"),
        ("claim:{report}:zz", NotFound, "has no claim of this id"),
        ("claim:{report}:#0", NotFound, "no claim of this number"),
        ("claim:{report}:#999", NotFound, "no claim of this number"),
        ("mention:{report}:99998-99999", NotFound, "mentions nobody and nothing there"),
        ("mention:{report}:nobody at all", NotFound, "shows its mentions"),
        ("judgement:zz", NotFound, "judge list"),
        ("nonsense", UsageError, "nothing that can be judged"),
    ],
)
def test_what_is_not_there(demo_archive, told, written, error, said):
    with pytest.raises(error) as raised:
        full(demo_archive, written.format(report=told[0].id))
    assert said in str(raised.value)


def test_what_several_bear_is_said_with_them(demo_archive):
    first = [one.id[0] for one in demo_archive.reports(Listed(), limit=100).reports]
    digit = max(first, key=first.count)
    with pytest.raises(UsageError, match="several are meant; say which"):
        full(demo_archive, f"report:{digit}")


def test_a_report_that_is_not_read(demo_archive):
    unread = next(one for one in demo_archive.reports(Listed(), limit=100).reports if not demo_archive.reading(one.id))
    with pytest.raises(NotFound, match="dateline reread"):
        full(demo_archive, f"claim:{unread.id}:#1")
