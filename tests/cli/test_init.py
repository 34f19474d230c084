"""`dateline init`, and the command line as a whole."""

import subprocess
import sys
import time

import pytest


def test_a_new_archive(run, tmp_path):
    code, out, _ = run("init", tmp_path / "a")
    assert code == 0
    assert "dateline add" in out
    assert {path.name for path in (tmp_path / "a").iterdir()} >= {
        "archive.db",
        "captures",
        "custody.jsonl",
        "dateline.toml",
    }
    code, _, err = run("init", tmp_path / "a")
    assert (code, "already" in err) == (2, True)


@pytest.mark.parametrize("arguments", [["bogus"], ["add"], ["ls", "--limit", "x"], ["show"]])
def test_usage_errors_have_code_two(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("dateline: ")


def test_help_answers_at_once_and_loads_nothing_heavy():
    heavy = "sqlalchemy lxml trafilatura starlette alembic rich urllib3 jinja2 numpy onnxruntime"
    code = f"import sys; sys.argv = ['dateline', '--help']\nfrom dateline.cli import main\ntry: main()\nexcept SystemExit: pass\nprint([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")
    best = min(_timed() for _ in range(3))
    assert best < 0.6  # 0.3 on a quiet machine


def _timed():
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "dateline", "--help"], capture_output=True, check=True)
    return time.perf_counter() - start


def test_the_version(run):
    assert run("--version")[1].startswith("dateline 0.")
