"""`dateline read`: what the reports in a file say, without an archive."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import JsonOption

if TYPE_CHECKING:
    from dateline.archive import ReadOut
    from dateline.errors import SourceError
    from dateline.model import Problem


def run(
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files, folders, - for standard input, or web addresses.")
    ],
    *,
    texts: Annotated[
        bool,
        typer.Option(
            "--texts", help='The files are JSON Lines of texts: {"id", "text"} and perhaps "published", "outlet".'
        ),
    ] = False,
    json: JsonOption = False,
) -> None:
    """Read files and print who says what in each report; nothing is kept."""
    from dateline.archive import ReadOut
    from dateline.cli.progress import counting
    from dateline.cli.terminal import tell

    failed = found = 0
    with counting(shown=not sys.stdout.isatty()) as bar:
        task = bar.add_task("reading", total=None, noun="reports")
        for source in sources:
            for item in _items(source, texts=texts):
                if isinstance(item, ReadOut):
                    found += 1
                    failed += item.problem is not None
                    _out(item, json=json)
                    bar.update(task, advance=1)
                else:
                    failed += texts or isinstance(item, Exception)
                    tell(str(item))
    if not found and not failed:
        tell(f"{', '.join(sources)}: nothing in it to read")
    if failed or not found:
        raise typer.Exit(1)


def _items(source: str, *, texts: bool) -> Iterator[ReadOut | Problem | SourceError]:
    from dateline.archive import read_file, read_texts
    from dateline.errors import Unreadable

    if not texts:
        yield from read_file(source)
    elif source == "-":
        yield from read_texts(sys.stdin.buffer, "-")
    elif Path(source).is_file():
        with Path(source).open("rb") as lines:
            yield from read_texts(lines, source)
    else:
        yield Unreadable(source, "no such file", "name a JSON Lines file, or - for standard input")


def _out(item: ReadOut, *, json: bool) -> None:
    from dateline.cli.terminal import as_json, say, tell
    from dateline.cli.voices import show

    if json:
        as_json({"report": item.report, "reading": item.reading, "links": item.links})
    else:
        show(item.report, item.reading)
        say()
    for problem in dict.fromkeys(
        (*item.report.problems, *item.reading.problems, *map(str, filter(None, (item.problem,))))
    ):
        tell(problem)
