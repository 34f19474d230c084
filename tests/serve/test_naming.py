"""The page of one name in a report."""

import pytest
from tests.serve.test_actors import section, words
from tests.serve.test_judging import sent


def number(archive, report, exact):
    """The number of the first mention of some words."""
    found = archive.reading(report).mentions
    return next(at for at, one in enumerate(found, 1) if one.evidence.exact == exact)


@pytest.mark.parametrize(
    ("exact", "said"),
    [
        ("the Coastal Guard", "actor Coastal Guard 90% sure exact name Coastal Guard by hand/2"),
        ("Marlow", "place Damascus 90% sure the only candidate by hand/2"),
        ("The Plain Paper", "outlet The Plain Paper 90% sure exact name by hand/2"),
        ("Abu Salim", "actor open 90% sure no list has it by hand/2"),
        ("He", "actor Anton Weller"),
        ("residents", "Nothing was looked for under this name."),
    ],
    ids=["an actor", "a place", "an outlet", "an open name", "a pronoun", "a description"],
)
def test_what_a_name_means_and_why(told, exact, said):
    site, archive, report, _ = told
    assert said in section(site.text(f"/report/{report}/name/{number(archive, report, exact)}"), "meant")


def test_the_report_leads_to_the_reasons(told):
    site, archive, report, _ = told
    at = number(archive, report, "the Coastal Guard")
    assert f'href="/report/{report}/name/{at}"' in site.text(f"/report/{report}")


@pytest.mark.parametrize("name", ["0", "9999", "x"])
def test_a_name_that_is_not_there(told, name):
    assert told[0].get(f"/report/{told[2]}/name/{name}").status == 404


@pytest.mark.parametrize(
    ("predicate", "sort", "other", "judged"),
    [
        ("is", "actor", "Red Hand", "actor:name:hand"),
        ("is not", "actor", "name:guard", "actor:name:guard"),
        ("is", "place", "place:jobar", "place:place:jobar"),
        ("is", "outlet", "RT News", "outlet:rt"),
    ],
    ids=["it means another", "it does not mean this", "it means a place", "it means an outlet"],
)
def test_people_say_otherwise(judging, predicate, sort, other, judged):
    site, archive, report, _ = judging
    at = number(archive, report, "the Coastal Guard")
    mention = archive.reading(report).mentions[at - 1].evidence
    subject = f"mention:{report}:{mention.start}-{mention.end}"
    page = f"/report/{report}/name/{at}"
    answer = sent(site, {"subject": subject, "predicate": predicate, "sort": sort, "object": other, "back": page})
    assert (answer.status, answer.headers["location"]) == (303, page)
    (one,) = archive.judgements()
    assert (one.subject, one.object) == (subject, judged)
    assert f"‘the Coastal Guard’ {predicate} {judged}" in section(site.text(page), "judged")


def test_a_name_that_nobody_bears_is_refused_with_the_way_out(judging):
    site, archive, report, _ = judging
    page = f"/report/{report}/name/1"
    answer = sent(site, {"subject": f"mention:{report}:1-4", "predicate": "is", "sort": "place", "object": "San José", "back": page})  # fmt: skip
    assert answer.status == 400
    assert "name one by its id" in words(answer.data.decode())
    assert archive.judgements() == ()
