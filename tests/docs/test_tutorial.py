"""The commands of the tutorial and the README run, in order, and print what the page shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def commands(page):
    """The commands of a page, each with the output it shows."""
    return [found.groups() for block in BLOCK.findall(page) for found in COMMAND.finditer(block)]


def pattern(shown):
    """What the page shows as a pattern: a line of three dots stands for any lines, three dots in a line for any words."""
    parts = [
        r"(?:.*\n)*?" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*?") + r"\n"
        for line in shown.rstrip("\n").split("\n")
    ]
    return re.compile("".join(parts) + r"\Z")


def ran(command, folder):
    """What a command prints, both streams, with the codes the tutorial allows: fine, or some sources failed."""
    names = {key: value for key, value in os.environ.items() if key != "DATELINE_ARCHIVE"}
    names["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{names['PATH']}"
    done = subprocess.run(
        command,
        check=False,
        shell=True,
        cwd=folder,
        env=names,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
    )
    assert done.returncode in (0, 1), command
    return done.stdout.decode()


@pytest.mark.parametrize("name", ["README.md", "docs/tutorial.md"])
def test_its_commands_print_what_it_shows(name, tmp_path, demo):
    (tmp_path / "demo").symlink_to(demo)
    found = commands((ROOT / name).read_text(encoding="utf-8"))
    assert len(found) > 3
    for command, shown in found:
        printed = ran(command, tmp_path)
        assert pattern(shown).match(printed.rstrip("\n") + "\n"), f"$ {command}\n{printed}"


def test_three_dots_stand_for_any_lines():
    assert pattern("a\n...\nd ... f\n").match("a\nb\nc\nd e f\n")
    assert not pattern("a\n...\nd\n").match("a\nb\n")


PAGES = [ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_to_files_that_are_there(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
