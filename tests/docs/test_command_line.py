"""`docs/command-line.md` says what `--help` says; `python tests/docs/test_command_line.py` writes it anew."""

from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from dateline.cli import app

PAGE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"
VERBS = [command.name for command in app.registered_commands]
OPENING = """# The command line

Every verb with its `--help`; this page is written from the program (`make docs`), and a test fails when it is stale.

Exit codes: 0 all went well, 1 some sources could not be taken in, 2 the request itself cannot be carried out, 3 something is not as it was kept.
`--json` prints JSON on standard output and nothing else; messages go to standard error.
An archive is the one named by `--archive` or `DATELINE_ARCHIVE`, else the one in this folder or the nearest above it.
"""


def page():
    """The page as it should read."""
    shown = [OPENING, "## dateline\n", _help()]
    for verb in VERBS:
        shown += [f"## dateline {verb}\n", _help(verb)]
    return "\n".join(shown)


def _help(*verb):
    done = CliRunner().invoke(app, [*verb, "--help"], prog_name="dateline", terminal_width=100, color=False)
    assert done.exit_code == 0
    return f"```text\n{done.output.strip()}\n```\n"


def test_the_page_says_what_help_says():
    assert PAGE.read_text(encoding="utf-8") == page(), "stale: write it anew with `make docs`"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_option_has_its_words(verb):
    command = typer.main.get_command(app).commands[verb]
    assert command.help
    assert all(one.help for one in command.params if one.name != "help"), verb


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
