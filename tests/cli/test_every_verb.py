"""What holds for every verb: JSON and nothing else, exit codes, no traceback, nothing that drives a terminal."""

import json
import subprocess
import sys

import pytest

from dateline.archive import Archive
from dateline.cli import app

VERBS = [command.name for command in app.registered_commands]
READING = {
    "status": [],
    "ls": [],
    "show": ["e174e9be"],
    "tag": [],
    "search": ["wheat"],
    "claims": [],
    "says": ["army"],
    "verify": [],
}


@pytest.mark.parametrize(("verb", "rest"), READING.items(), ids=list(READING))
def test_json_is_all_that_it_prints(run, demo_archive, verb, rest):
    code, out, err = run(verb, *rest, "--json", "-a", demo_archive.root)
    assert (code, err) == (0, "")
    assert out.endswith("\n")
    assert all(isinstance(json.loads(line), dict) for line in out.removesuffix("\n").split("\n"))


def test_json_of_what_writes(run, tmp_path, demo, hands):
    code, out, err = run("init", "--json", tmp_path / "a")
    assert (code, json.loads(out), err) == (0, {"archive": str(tmp_path / "a")}, "")
    code, out, err = run("add", "--json", "-a", tmp_path / "a", demo / "article.html")
    assert (code, json.loads(out)["reports_new"], err) == (0, 1, "")


@pytest.mark.parametrize("verb", ["add", "serve", "reread", *READING])
def test_without_an_archive_the_code_is_two(run, tmp_path, verb):
    rest = ["page.txt"] if verb == "add" else READING.get(verb, [])
    code, out, err = run(verb, *rest, "-a", tmp_path)
    assert (code, out) == (2, "")
    assert err == f"dateline: {tmp_path}: no archive here; make one with `dateline init FOLDER`\n"


def test_the_archive_may_be_named_in_the_environment(run, demo_archive, monkeypatch):
    monkeypatch.setenv("DATELINE_ARCHIVE", str(demo_archive.root))
    assert run("status")[0] == 0


def test_settings_that_are_not_understood_are_named(run, archive):
    (archive.root / "dateline.toml").write_text("[serve]\nprot = 1\n")
    code, out, err = run("status", "-a", archive.root)
    assert (code, out) == (2, "")
    assert "setting 'prot' is not known; did you mean 'port'" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["ls", "--limit", "0"],
        ["search", '"'],
        ["search", "*"],
        ["says", "army", "--about", "?"],
        ["says", "nobody here"],
        ["says", "-"],
        ["claims", "--type", "asault"],
        ["claims", "--actor", "?"],
        ["claims", "--until", "2016-13"],
        ["claims", "--kind", "rumour"],
        ["show", ""],
        ["show", "%"],
        ["tag", ""],
        ["tag", "no such tag"],
        ["add", "--follow", "-1", "x"],
        ["serve", "--port", "70000"],
        ["judge", "nonsense"],
        ["judge", "undo", "zz"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_meant_is_said_in_one_line(run, demo_archive, arguments):
    code, out, err = run(*arguments, "-a", demo_archive.root)
    assert (code, out) == (2, "")
    assert err.startswith("dateline: ")
    assert err.count("\n") == 1


def test_a_page_cannot_drive_the_terminal(run, archive, tmp_path, hands):
    evil = (
        "Road \x1b]0;owned\x07open \x1b[2J\u202etxet\n\nOctober 4, 2016\n\nThe council said\x9b31m that it was open.\n"
        "The army said that the \x1b[2Jroad was \u202eshut.\n"
    )
    page = tmp_path / "page.txt"
    page.write_text(evil, encoding="utf-8")
    shown = run("split", page)[1] + run("read", page)[1] + run("add", "-a", archive.root, page)[1]
    archive.reread()
    report = archive.reports(_all()).reports[0]
    for arguments in (
        ["ls"],
        ["show", report.id],
        ["show", "--text", report.id],
        ["show", "--reading", report.id],
        ["search", "council"],
        ["claims"],
        ["says", "army"],
    ):
        code, out, err = run(*arguments, "-a", archive.root)
        assert code == 0
        shown += out + err
    assert "council said" in shown
    assert not set(shown) & set("\x1b\x07\x9b\u202e")


def _all():
    from dateline.archive import Listed

    return Listed()


def test_an_archive_that_is_no_database_gives_no_traceback(run, tmp_path):
    Archive.create(tmp_path / "a")
    (tmp_path / "a" / "archive.db").write_bytes(b"not a database" * 100)
    code, out, err = run("status", "-a", tmp_path / "a")
    assert code in (2, 3)
    assert out == ""
    assert "archive.db" in err


def test_a_reader_that_stops_early_hears_no_complaint(demo_archive):
    command = f"{sys.executable} -m dateline ls --json -a {demo_archive.root} | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (len(done.stdout), done.stderr) == (10, b"")


@pytest.mark.parametrize("verb", VERBS)
def test_help_names_the_verb(run, verb):
    code, out, err = run(verb, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: dateline {verb} ") or f" {verb} " in out.split("\n")[0]


def test_help_of_no_verb_loads_anything_heavy():
    heavy = "sqlalchemy lxml trafilatura starlette alembic rich urllib3 jinja2 uvicorn numpy onnxruntime tokenizers"
    code = f"""
import sys
from dateline.cli import app
for verb in {VERBS!r}:
    app([verb, "--help"], standalone_mode=False)
print([name for name in {heavy.split()!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().split("\n")[-1] == "[]"


def test_a_message_cannot_drive_the_terminal_either(run, demo_archive):
    code, out, err = run("says", "a\x1b[2J\u202e", "-a", demo_archive.root)
    assert (code, out) == (2, "")
    assert not set(err) & set("\x1b\u202e")
