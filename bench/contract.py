"""The program's contract for reading: a text goes in, one line comes out with the same id and text (docs/read.md)."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

COMMAND = f"{shlex.quote(sys.executable)} -m dateline read --json --texts"
Document = dict[str, Any]
_DAY = re.compile(r"VOA_EN_NW_(\d{4})\.(\d\d)\.(\d\d)")
"""Voices: the id names the day."""


@contextmanager
def written(objects: Iterable[Document]) -> Iterator[Path]:
    """A file of JSON Lines for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(one) + "\n" for one in objects)
        yield path


def read(documents: list[Document], command: str = COMMAND) -> list[Document]:
    """The line that the program prints for each text.

    Args:
        documents: Annotated texts: `doc_id`, `text`.
        command: Takes the name of a file at its end.

    Raises:
        SystemExit: The program did not keep to the contract.
    """
    texts = [{"id": one["doc_id"], "text": one["text"], **_published(one)} for one in documents]
    with written(texts) as path:
        done = subprocess.run(
            [*shlex.split(command), str(path)], capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    found = [json.loads(line) for line in done.stdout.split("\n") if line.strip()]
    if done.returncode not in (0, 1) or len(found) != len(texts):
        sys.exit(
            f"bench: {command}: {len(found)} lines for {len(texts)} texts, exit {done.returncode}; {done.stderr[-600:].strip()}"
        )
    for text, line in zip(texts, found, strict=True):
        if line["report"]["id"] != text["id"] or line["report"]["text"] != text["text"]:
            sys.exit(f"bench: {command}: id or text of {text['id']} is changed; offsets would mean nothing")
    return found


def _published(document: Document) -> Document:
    """The day that the id of a document names, where it names one."""
    day = _DAY.search(document["doc_id"])
    return {"published": "-".join(day.groups())} if day else {}
