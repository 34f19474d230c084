"""Whether two names are one: F1, and how many are found before the first false pair; by writing, and with who is known.

    python bench/names.py [dev|test|shared]    figures, and for `dev` every pair on which it errs

`names/dev.toml` is worked on. `names/test.toml` was written with it, blind, about other actors, and only judges.
"""

from __future__ import annotations

import csv
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dateline.resolve.bearers import alike
from dateline.resolve.known import knowledge
from dateline.resolve.matching import SAME, Likeness, likeness
from gold import BENCH, shared

FOLDER = BENCH / "names"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names, and whether they are one actor's."""

    a: str
    b: str
    same: bool


def data(folder: Path | None = None) -> list[Path]:
    """What the scores come from."""
    tables = [] if folder is None else [folder / "data" / "names" / "pairs.csv"]
    return [FOLDER / "dev.toml", FOLDER / "test.toml", *(table for table in tables if table.is_file())]


def pairs(path: Path) -> list[Pair]:
    """The pairs of a file: tables `pair` of TOML, or rows `a,b,same` of CSV with 1 for true."""
    if path.suffix == ".toml":
        return [Pair(**row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["pair"]]
    with path.open(encoding="utf-8", newline="") as lines:
        return [Pair(a=row["a"], b=row["b"], same=row["same"] == "1") for row in csv.DictReader(lines)]


def errors(listed: Sequence[Pair]) -> list[Pair]:
    """Where the matcher, at its threshold, says otherwise."""
    return [pair for pair in listed if (likeness(pair.a, pair.b).score >= SAME) != pair.same]


def figures(listed: Sequence[Pair], like: Callable[[str, str], Likeness] = likeness) -> dict[str, float]:
    """F1 of sameness at the threshold, and recall at the best threshold that takes no false pair, 0 to 1."""
    scored = [(like(pair.a, pair.b).score, pair.same) for pair in listed]
    real = sum(same for _, same in scored)
    taken = sum(score >= SAME for score, _ in scored)
    right = sum(score >= SAME and same for score, same in scored)
    worst = max((score for score, same in scored if not same), default=0.0)
    safe = sum(same and score > worst for score, same in scored)
    return {"F1": 2 * right / ((real + taken) or 1), "no false pair": safe / (real or 1)}


def scores(folder: Path | None = None) -> dict[str, float]:
    """Figures by file and name, as the gate pins them; `known` where the list that ships tells who bears a name.

    The shared table asks for one name, whoever bears it: there the list has no say.
    """
    book = knowledge().book
    found = {}
    for path in data(folder):
        table = path.suffix == ".csv"
        ways = {"": likeness} if table else {"": likeness, "known ": partial(alike, book=book)}
        for way, like in ways.items():
            for name, value in figures(pairs(path), like).items():
                found[f"{'shared' if table else path.stem} {way}{name}"] = round(value, 4)
    return found


def main(arguments: Sequence[str]) -> None:
    """Print the figures, and the errors on what is worked on."""
    part = arguments[0] if arguments else ""
    for name, value in scores(shared()).items():
        if name.startswith(part):
            print(f"{name:24} {value:.4f}")
    for pair in errors(pairs(FOLDER / "dev.toml")) if part == "dev" else ():
        found = likeness(pair.a, pair.b)
        print("missed" if pair.same else "false ", pair.a, "|", pair.b, f"({found.score:.2f} {found.why})")


if __name__ == "__main__":
    main(sys.argv[1:])
