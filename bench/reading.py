"""Figures of the reading stage on annotated texts, a line a figure: precision, recall, F1 in per cent.

    python bench/reading.py                                every set that is here, its dev part
    python bench/reading.py --set muc4 --gold FILE...      one set, on other gold files of its form, such as a test part
    python bench/reading.py --set statements --gold FILE   statements alone, attitudes left out; no file of its own

What each figure is: marks.py (triggers, roles), scorers.py (attributions, names), docs/measures.md. Attributions and
names go through the program's contract, run once a set; `--cmd` names another program that keeps to it. Triggers and
roles are what the model marks, through `dateline.read`. The set `seed` has no gold: what is found in it is counted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import contract
import marks
import scorers
from gold import ABSENT, BENCH, lines, shared
from scorers import Figure, Reader
from spans import Score

Document = dict[str, Any]
Measure = Callable[[list[Document], Path, Reader], dict[str, Figure]]
NEWSWIRE = ("--map", "Person=person,Organization=group,Location=place")
RE3D = ("--map", "Person=person,Organisation=group,Location=place", "--named")
KEPT_ASIDE = 5
"""re3d has no parts: training leaves out every fifth document, counted from the first, files in order of their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """Annotated texts and how to measure on them."""

    files: str
    """Glob of the dev part, below `data`; empty where there is none."""
    measure: Measure
    every: int = 1
    """Of the dev files only every so many-th text, from the first."""


def _per_cent(scores: dict[str, Score]) -> dict[str, Figure]:
    return {
        name: Figure(precision=100 * score.precision, recall=100 * score.recall, f1=100 * score.f1)
        for name, score in scores.items()
    }


def _triggers(documents: list[Document], folder: Path, read: Reader) -> dict[str, Figure]:
    from dateline.read import triggers  # noqa: PLC0415 - loads the model

    del read
    table = json.loads((folder / "data" / "label_map.json").read_text(encoding="utf-8"))["events"]["wikievents"]
    return _per_cent(marks.wikievents(documents, table, triggers))


def _roles(
    measure: Callable[..., dict[str, Score]], documents: list[Document], folder: Path, read: Reader
) -> dict[str, Figure]:
    from dateline.read import roles  # noqa: PLC0415 - loads the model

    del folder, read
    return _per_cent(measure(documents, roles))


def _names(options: tuple[str, ...], documents: list[Document], folder: Path, read: Reader) -> dict[str, Figure]:
    return scorers.names(documents, folder, read, *options)


SETS = {
    "polnear": GoldSet(files="polnear/dev.jsonl", measure=scorers.attributions),
    "voices": GoldSet(files="voices/dev.jsonl", measure=scorers.attributions),
    "statements": GoldSet(files="", measure=scorers.statements),
    "newswire": GoldSet(files="worldwide_newswire/dev.jsonl", measure=partial(_names, NEWSWIRE)),
    "re3d": GoldSet(files="re3d/*.jsonl", measure=partial(_names, RE3D), every=KEPT_ASIDE),
    "wikievents": GoldSet(files="wikievents/dev.jsonl", measure=_triggers),
    "cameo": GoldSet(files="conflibert_cameo/dev.jsonl", measure=partial(_roles, marks.cameo)),
    "muc4": GoldSet(files="muc4/dev.jsonl", measure=partial(_roles, marks.muc4)),
}


def data(folder: Path) -> list[Path]:
    """The files that the figures come from: gold, scorers, and our own definitions."""
    gold = [path for one in SETS.values() if one.files for path in sorted((folder / "data").glob(one.files))]
    theirs = [folder / "score" / name for name in ("attribution.py", "names.py", "listings.py")]
    ours = [BENCH / name for name in ("marks.py", "scorers.py", "spans.py", "voices.py")]
    return [*gold, folder / "data" / "label_map.json", *theirs, *ours]


def measured(
    folder: Path, name: str, files: list[Path] | None = None, command: str = contract.COMMAND, limit: int | None = None
) -> dict[str, Figure]:
    """The figures of one set.

    Args:
        folder: The annotated data.
        name: Of the set.
        files: Gold files to take in place of its own.
        command: The program.
        limit: So many texts, for a quick look.
    """
    one = SETS[name]
    paths = files or sorted((folder / "data").glob(one.files))
    documents = [document for path in paths for document in lines(path)][:: 1 if files else one.every][:limit]
    if not documents:
        sys.exit(
            f"bench: {name}: no annotated texts in {', '.join(map(str, paths)) or 'no file'}; name some with --gold"
        )
    return one.measure(documents, folder, partial(contract.read, command=command))


def scores(folder: Path, command: str = contract.COMMAND) -> dict[str, float]:
    """F1 of every figure of every set with files of its own, 0 to 1."""
    found: dict[str, float] = {}
    for name in (name for name, one in SETS.items() if one.files):
        figures = measured(folder, name, command=command)
        show(name, figures)
        found |= {f"{name} {figure}": value.f1 / 100 for figure, value in figures.items()}
    return found


def show(name: str, figures: dict[str, Figure]) -> None:
    """Print a line a figure."""
    for figure, value in figures.items():
        print(f"{name} {figure}".ljust(32) + f"P {value.precision:5.1f}  R {value.recall:5.1f}  F1 {value.f1:5.1f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", choices=[*SETS, "seed"], help="one set alone")
    parser.add_argument("--gold", type=Path, nargs="+", help="gold files in place of the set's own")
    parser.add_argument("--cmd", default=contract.COMMAND, help="the program that reads")
    parser.add_argument("--limit", type=int, help="so many texts of each set, for a quick look")
    asked = parser.parse_args()
    if asked.gold and asked.set in (None, "seed"):
        parser.error("--gold needs the --set that its files are of")
    folder = shared()
    if folder is None:
        print(ABSENT)
        return
    for name in [asked.set] if asked.set else [*(name for name, one in SETS.items() if one.files), "seed"]:
        if name == "seed":
            from seedpage import counts  # noqa: PLC0415 - beside the sets

            print("\n".join(counts(folder, asked.cmd)))
        else:
            show(name, measured(folder, name, asked.gold, asked.cmd, asked.limit))


if __name__ == "__main__":
    main()
