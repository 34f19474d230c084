"""`dateline judge`."""

import json

import pytest
from tests.store.test_links import linked

from dateline.archive import Listed, Problem
from dateline.store import Writer


@pytest.fixture
def told(archive, demo, by_hand):
    archive.add([str(demo / "open-desk.atom")])
    readings = [by_hand(report) for report in archive.reports(Listed(), limit=100).reports]
    with Writer(archive.root) as writer:
        writer.keep_readings(readings, [(one.report, "test/1", linked(one)) for one in readings])
    return archive


def judged(archive):
    return [(one.subject, one.predicate, one.object) for one in archive.judgements()]


def test_a_merge_first_shows_what_it_would_change(run, told):
    code, out, err = run("judge", "actor:guard", "is", "actor:russia", "-a", told.root)
    assert code == 2
    assert "guard  |  russia" in out
    assert "Together 3 reports, 0 of them naming both, as actor:guard." in out
    assert err == "dateline: nothing is kept: two would become one; say --yes to judge so\n"
    code, out, _ = run("judge", "actor:guard", "is", "actor:russia", "--json", "-a", told.root)
    assert (code, json.loads(out)["reports"], judged(told)) == (2, 3, [])


def test_a_merge_that_is_wanted(run, told):
    code, out, err = run(
        "judge", "actor:guard", "is", "actor:russia", "--yes", "--by", "Ana", "--note", "a test", "-a", told.root
    )
    assert (code, err) == (0, "")
    (one,) = told.judgements()
    assert f"Judged by Ana: actor:guard is actor:russia  ({one.id})" in out
    assert f"dateline judge undo {one.id}" in out
    assert (one.by, one.note) == ("Ana", "a test")
    assert "judged to be one already" in run("judge", "actor:guard", "is", "actor:russia", "-a", told.root)[1]


@pytest.mark.parametrize(("answer", "code"), [(True, 0), (False, 1)], ids=["yes", "no"])
def test_on_a_terminal_it_asks(run, told, monkeypatch, answer, code):
    monkeypatch.setattr("dateline.cli.judge._is_terminal", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda _: answer)
    left, out, _ = run("judge", "actor:guard", "is", "actor:russia", "-a", told.root)
    assert (left, len(told.judgements()), "Nothing is kept." in out) == (code, answer, not answer)


def test_every_kind_of_judgement(run, told):
    report = next(one for one in told.reports(Listed()).reports if told.reading(one.id).claims)
    claim = told.reading(report.id).claims[0].id
    mention = told.reading(report.id).mentions[0].evidence
    cut = report.id[:8]
    for arguments in (
        ["actor:guard", "is-not", "actor:russia"],
        [f"mention:{cut}:{mention.start}-{mention.end}", "is", "actor:russia"],
        ["split", "guard", "The", "Watch", "--to", "russia"],
        ["called", "guard", "Harbour Watch", "--during", "2016-07/.."],
        ["correct", f"{cut}:#1", "killed=4"],
        ["wrong", f"{cut}:{claim[:8]}"],
        ["grade", "actor:guard", "b"],
        ["note", f"report:{cut}", "ask", "them"],
    ):
        code, out, err = run("judge", *arguments, "-a", told.root)
        assert (code, out.startswith("Judged by "), err) == (0, True, ""), arguments
    assert judged(told) == [
        ("actor:guard", "is not", "actor:russia"),
        (f"mention:{report.id}:{mention.start}-{mention.end}", "is", "actor:russia"),
        ("actor:guard", "split", "The Watch"),
        ("actor:russia", "called", "The Watch"),
        ("actor:guard", "called", "Harbour Watch"),
        (f"claim:{report.id}:{claim}", "correct", "killed=4"),
        (f"claim:{report.id}:{claim}", "wrong", ""),
        ("actor:guard", "grade", "B"),
        (f"report:{report.id}", "note", "ask them"),
    ]
    assert not [one for one in told.verify() if isinstance(one, Problem)]
    listed = run("claims", "-a", told.root, "--limit", "1000")[1]
    assert [line.split(": ")[1].split("  (")[0] for line in listed.splitlines() if "judged by" in line] == [
        "has killed=4",
        "is not what the text says",
    ]
    assert "has the note 'ask them'" in run("show", cut, "-a", told.root)[1]


def test_undo_and_list(run, told):
    code, out, _ = run("judge", "note", "actor:guard", "ask them", "--json", "-a", told.root)
    one = json.loads(out)
    assert (code, one["predicate"], one["object"]) == (0, "note", "ask them")
    assert run("judge", "undo", one["id"][:10], "-a", told.root)[0] == 0
    out = run("judge", "list", "-a", told.root)[1]
    assert "[undone]" in out.splitlines()[0]
    assert out.splitlines()[-1] == "2 judgements"
    assert run("judge", "list", "actor:russia", "-a", told.root)[1] == "0 judgements on actor:russia\n"
    lines = run("judge", "list", "actor:guard", "--json", "-a", told.root)[1].splitlines()
    assert [json.loads(line)["state"] for line in lines] == ["undone", "holds"]
    code, _, err = run("judge", "undo", one["id"], "-a", told.root)
    assert (code, "it is undone already" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "known forms are"),
        (["guard", "is", "actor:russia"], "actor:ID, place:ID"),
        (["actor:nobody-at-all", "is", "actor:russia"], "no actor of this id is known"),
        (["place:nowhere", "is", "place:elsewhere"], "no place of this id is known"),
        (["grade", "outlet:nobody", "A"], "no outlet of this id is known"),
        (["wrong", "zzz:#1"], "no report has this id"),
        (["called", "guard", "Watch", "--during", "soon"], "no interval of time"),
        (["undo", "zz"], "no judgement has this id"),
        (["list", "guard"], "nothing that can be judged"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_judged_is_said_in_one_line(run, told, arguments, said):
    code, out, err = run("judge", *arguments, "--yes", "-a", told.root)
    assert (code, out, said in err, err.count("\n")) == (2, "", True, 1)
    assert judged(told) == []


GUARDS = "id,name,kind,aliases\nharbour-guard,Harbour Guard,group,Port Guard\ncoast-guard-ar,Night Coast Watch,group,\n"


@pytest.fixture
def meant(run, tmp_path, hands):
    """Whom a name of the only report of a new archive means, once it was reread."""
    root = tmp_path / "guards"
    (tmp_path / "guards.csv").write_text(GUARDS)
    run("init", root)
    run("add", "-", "-a", root, stdin=b"Boats burn\n\nPort Guard said that boats burnt. Harbour Guard left.")
    assert run("learn", tmp_path / "guards.csv", "-a", root)[0] == 0

    def meaning(*judged):
        made = (
            [json.loads(line)["id"] for line in run("judge", *judged, "--json", "-a", root)[1].splitlines()]
            if judged
            else []
        )
        assert run("reread", "-a", root)[0] == 0
        (report,) = json.loads(f"[{run('ls', '--json', '-a', root)[1].strip()}]")
        shown = json.loads(run("show", "--reading", "--json", "-a", root, report["id"])[1])
        words = {one["id"]: one["evidence"]["exact"] for one in shown["reading"]["mentions"]}
        links = [(words[one["mention"]], one["target"]) for one in shown["links"] if one["to"] == "actor"]
        return made, *([target for name, target in links if name == of] for of in ("Port Guard", "Harbour Guard"))

    return meaning


@pytest.mark.parametrize(("to", "target"), [(["--to", "coast-guard-ar"], "coast-guard-ar"), ([], "name:")], ids=["to somebody", "to nobody"])  # fmt: skip
def test_a_name_that_is_split_off_leads_there_after_reread_until_it_is_undone(run, meant, to, target):
    before = meant()
    assert before == ([], ["harbour-guard"], ["harbour-guard"])
    made, port, harbour = meant("split", "harbour-guard", "Port Guard", *to)
    assert ([one[: len(target)] for one in port], harbour) == ([target], ["harbour-guard"])
    assert meant() == ([], port, harbour)
    for one in made:
        meant("undo", one)
    assert meant() == before
