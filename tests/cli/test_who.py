"""`dateline who`."""

import json

import pytest
from tests.linked import linked


@pytest.fixture
def told(tmp_path):
    return linked(tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "4 mentions in 1 report, 2015-10-18 to 2015-10-18",
        "'the Guard': Anton Weller, in Northgate Wire, 1 time in 1 report, 2015-10-18",
        "Relations, as claimed (3 of 3)",
        "Northern League",
        "<- The Harbour Council",
        "Named in the same claims",
    ],
    ids=lambda line: line,
)
def test_a_dossier_in_a_terminal(run, told, line):
    code, out, err = run("who", "Coastal", "Guard", "-a", told[0].root)
    assert (code, err) == (0, "")
    assert line.casefold() in out.casefold()


def test_a_known_actor_with_names_offices_and_sources(run, told):
    out = run("who", "sergey-lavrov", "-a", told[0].root)[1]
    assert "foreign minister of russia (from 2004" in out
    assert "Sources\n  http" in out


def test_as_json(run, told):
    code, out, _ = run("who", "name:guard", "--json", "-a", told[0].root)
    made = json.loads(out)
    assert code == 0
    assert made["actor"]["id"] == "name:guard"
    assert {"wordings", "relations", "said_by", "about", "unsure", "judgements"} <= set(made)


@pytest.mark.parametrize(
    ("name", "code", "reason"),
    [("Nobody Whatsoever", 1, "nobody of this name is known"), ("name:nobody", 1, "nobody of this name is known")],
    ids=["a name", "an id"],
)
def test_nobody(run, told, name, code, reason):
    left, out, err = run("who", name, "-a", told[0].root)
    assert (left > 0, out) == (bool(code), "")
    assert reason in err


def test_what_was_judged_stands_there(run, told):
    archive, report, _ = told
    claim = next(one for one in archive.reading(report).claims if one.predicate.type == "part of")
    archive.judge(f"claim:{report}:{claim.id}", "wrong", by="Ana")
    archive.judge("actor:name:guard", "note", "ask them", by="Ana")
    out = run("who", "name:guard", "-a", archive.root)[1]
    assert "judged by Ana" in out
    assert "is not what the text says" in out
    assert "has the note 'ask them'" in out


def test_claims_that_were_judged_wrong_are_counted_and_marked(run, told):
    archive, report, _ = told
    claim = archive.reading(report).claims[0]
    judged = archive.judge(f"claim:{report}:{claim.id}", "wrong", by="Ana")
    assert "1 claim of them judged wrong" in run("claims", "-a", archive.root)[1]
    told_json = [json.loads(line) for line in run("claims", "--json", "-a", archive.root)[1].splitlines()]
    assert [one["id"] for line in told_json for one in line["judgements"]] == [judged.id]
    archive.judge(f"judgement:{judged.id}", "undo", by="Ana")
    assert "judged wrong" not in run("claims", "-a", archive.root)[1]
