"""The command line: one file a verb."""

from __future__ import annotations

import os
import sys

import typer

from dateline.cli import (
    add,
    claims,
    init,
    judge,
    learn,
    ls,
    read,
    reread,
    says,
    search,
    serve,
    show,
    split,
    status,
    tag,
    verify,
    who,
)  # fmt: skip
from dateline.errors import DatelineError

__all__ = ["app", "main"]

app = typer.Typer(
    name="dateline",
    help="A sourced news archive: pages, feeds and dumps in; reports with their provenance out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
for verb in (
    init,
    add,
    status,
    ls,
    show,
    tag,
    search,
    claims,
    says,
    who,
    judge,
    learn,
    split,
    read,
    reread,
    verify,
    serve,
):
    app.command(name=verb.__name__.rpartition(".")[2])(verb.run)


@app.callback(invoke_without_command=True)
def _version(*, version: bool = typer.Option(False, "--version", help="Print the version and stop.")) -> None:
    if version:
        from dateline import __version__

        print(f"dateline {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line and leave with its exit code; no traceback reaches a user for bad input."""
    try:
        code = app(standalone_mode=False)
    except DatelineError as error:
        from dateline.cli.terminal import tell

        tell(str(error))
        code = error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        print("dateline: interrupted; what was done is kept, run the command again to go on", file=sys.stderr)
        code = 130
    except Exception as error:
        code = _unexpected(error)
    sys.exit(code or 0)


def _unexpected(error: Exception) -> int:
    """A usage error of the command-line library in one line; anything else as a plea to report it."""
    shown = getattr(error, "format_message", None)
    if callable(shown):
        print(f"dateline: {shown()} (see `dateline --help`)", file=sys.stderr)
        return 2
    if os.environ.get("DATELINE_DEBUG"):
        raise error
    name = type(error).__name__
    print(
        f"dateline: this should not have happened ({name}: {error}); run it with DATELINE_DEBUG=1 and report what it prints",
        file=sys.stderr,
    )
    return 1
