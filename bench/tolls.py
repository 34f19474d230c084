"""Tolls found against tolls annotated (`voices`).

    python bench/tolls.py                     the dev part of `voices`, where it is here
    python bench/tolls.py --gold FILE...      other files of its form
    python bench/tolls.py --misses            print what is missed and what is found beside the annotation

An annotated toll is an outcome of an annotated claim with its bounds. It is found where a toll of that outcome and those
bounds stands in a sentence of the claim's evidence; vague words ("dozens", "hundreds") agree where the outcome does.
recall: annotated tolls that are found.
precision: of the tolls found in sentences that hold an annotated one, those that are annotated. The set marks what
matters, not everything, so that it is a lower bound; parts of a larger figure are left out.

Tolls are found in the whole text, as in one that is all running text, with the names that the reader finds.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import contract
from dateline.read.finding import Counted, Named
from dateline.read.tolls import told_once, tolls
from dateline.read.words.clauses import sentences
from gold import ABSENT, lines, shared
from spans import Score

Document = dict[str, Any]
VAGUE = (24, 40, 100, 200, 1000, 2000, 100_000, 1_000_000)
"""Lower bounds that vague words are given."""
LABELS = {"person": "PER", "group": "ORG", "place": "LOC"}


def found(document: Document, reading: Document) -> tuple[list[tuple[int, int]], list[Counted]]:
    """The sentences of a text and the tolls in it that are no part of another."""
    text = document["text"]
    named = [
        Named(span=(at["start"], at["end"]), label=LABELS[one["kind"]], score=1.0)
        for one in reading["mentions"]
        if one["form"] == "name" and one["kind"] in LABELS
        for at in [one["evidence"]]
    ]
    every = list(sentences(text, 0, len(text)))
    got = told_once(text, tolls(text, [(0, len(text))], named), [start for start, _ in every])
    return every, [one for one in got if not one.part]


def annotated(document: Document, every: list[tuple[int, int]]) -> Iterator[tuple[set[int], str, list[int | None]]]:
    """The tolls of a text: numbers of the sentences of the evidence, outcome, bounds."""
    for claim in document["claims"]:
        where = {n for n, (start, end) in enumerate(every) for a, b in claim["evidence"] if a < end and start < b}
        for outcome, bounds in claim["toll"].items():
            yield where, outcome, bounds


def agree(one: Counted, outcome: str, bounds: list[int | None]) -> bool:
    """Whether a toll found is the one annotated."""
    vague = bounds[1] is None and bounds[0] in VAGUE and one.most is None
    beyond = bounds[1] is None and one.most is None and bounds[0] == (one.least or 0) + 1  # "more than 70" as 71
    return one.outcome == outcome and (vague or beyond or [one.least, one.most] == bounds)


def compare(document: Document, reading: Document, *, misses: bool) -> tuple[int, int, int, int]:
    """Annotated ones found, annotated ones, found ones that are annotated, found ones in their sentences."""
    every, got = found(document, reading)
    gold = list(annotated(document, every))
    at = [next((n for n, (start, end) in enumerate(every) if start <= one.at < end), -1) for one in got]
    hit = [any(n in where and agree(one, *rest) for n, one in zip(at, got, strict=True)) for where, *rest in gold]
    held = set().union(*(where for where, *_ in gold)) if gold else set()
    near = [(n, one) for n, one in zip(at, got, strict=True) if n in held]
    true = [any(n in where and agree(one, *rest) for where, *rest in gold) for n, one in near]
    if misses:
        for (where, *rest), good in zip(gold, hit, strict=True):
            if not good:
                print("missed", rest, "|", *(document["text"][slice(*every[n])] for n in sorted(where)))
        for n, one in zip(at, got, strict=True):
            if not any(n in where and agree(one, *rest) for where, *rest in gold):
                print("extra", one.outcome, one.least, one.most, "|", document["text"][slice(*every[n])])
    return sum(hit), len(hit), sum(true), len(true)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, nargs="+", help="files of the form of `voices`")
    parser.add_argument("--misses", action="store_true", help="print what is missed and what is found beside")
    asked = parser.parse_args()
    folder = shared()
    if folder is None and not asked.gold:
        print(ABSENT)
        return
    paths = asked.gold or [folder / "data" / "voices" / "dev.jsonl"]  # type: ignore[operator]
    documents = [one for path in paths for one in lines(path)]
    read = contract.read(documents)
    sums = [compare(one, line["reading"], misses=asked.misses) for one, line in zip(documents, read, strict=True)]
    hit, gold, true, near = (sum(column) for column in zip(*sums, strict=True))
    recall = Score(right=hit, found=hit, annotated=gold).recall
    precision = Score(right=true, found=near, annotated=near).precision
    print(f"tolls  recall {recall:.3f} of {gold}  precision {precision:.3f} of {near}")


if __name__ == "__main__":
    main()
