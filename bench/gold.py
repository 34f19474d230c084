"""Where annotated data lies, and what tells one state of it from another.

The data is other people's and not part of the project: a folder `shared` beside the checkout, or DATELINE_SHARED.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BENCH = Path(__file__).resolve().parent
ABSENT = (
    "bench: annotated data is not here; put it in a folder `shared` beside the checkout, or name it in DATELINE_SHARED"
)


def shared() -> Path | None:
    """The folder of annotated data; None where it is not here."""
    places = [Path(os.environ["DATELINE_SHARED"])] if "DATELINE_SHARED" in os.environ else []
    places += [parent / "shared" for parent in ROOT.parents]
    return next((place for place in places if (place / "score" / "listings.py").is_file()), None)


def digest(files: Iterable[Path]) -> str:
    """One digest over files, names and bytes, whatever their order.

    Names are relative to the annotated data or to the checkout, so that neither's place counts.

    Args:
        files: Files, and folders with all that is in them.
    """
    bases = [base for base in (shared(), ROOT) if base is not None]
    every = {path for given in files for path in (given, *given.rglob("*")) if path.is_file()}
    named = sorted((_name(path, bases), path) for path in every if "__pycache__" not in path.parts)
    found = hashlib.sha256()
    for name, path in named:
        content = path.read_bytes()
        found.update(f"{name}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def _name(path: Path, bases: list[Path]) -> str:
    return next((path.relative_to(base).as_posix() for base in bases if path.is_relative_to(base)), path.name)


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def said_by(folder: Path, script: str, *arguments: str) -> str:
    """What a scorer of the annotated data prints.

    Args:
        folder: The annotated data.
        script: File name of the scorer.
        arguments: What to call it with; paths are relative to the scorer's folder.
    """
    command = [sys.executable, script, *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command, cwd=folder / "score", capture_output=True, encoding="utf-8", env=environment, check=False
    )
    if done.stderr.strip():
        print(done.stderr.rstrip()[-2000:], file=sys.stderr)
    return done.stdout
