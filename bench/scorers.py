"""Figures that the scorers beside the annotated data define, on texts that the program has read once.

Attributions (attribution.py): exact F1 of source, cue and content spans; of whole attributions lenient (cue, source and
content each overlap and belong together), whole (every segment equal) and nested (inner ones hung on the right outer
one); `flat` leaves out found attributions that lie inside another. Where gold has them, also the share of right kinds,
stances and hedges among attributions whose cues belong together (voices.py).

Statements: the same, flat, with what the program calls an attitude left out, and gold attitudes where gold says so.

Names (names.py): exact span and type, and exact span alone.
"""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import voices
from contract import written
from gold import said_by
from spans import NOTHING

Document = dict[str, Any]
Reader = Callable[[list[Document]], list[Document]]
"""Gives the lines of the program's contract for annotated texts."""
PRINT = "import sys; sys.stdout.write(open(sys.argv[1], encoding='utf-8', newline='').read())"
WHOLE = ("lenient", "whole", "nested")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure, in per cent."""

    precision: float
    recall: float
    f1: float


def attributions(documents: list[Document], scorer: Path, read: Reader) -> dict[str, Figure]:
    """Every figure of attributions, as they stand and flat."""
    lines = read(documents)
    figures = _attributions(documents, lines, scorer)
    if not any(said.get("inside") for one in documents for said in one["attributions"]):
        del figures["nested"]
    flat = _attributions(documents, lines, scorer, "--flat")
    figures |= {f"flat {name}": figure for name, figure in flat.items() if name != "nested"}
    return figures | _labels(documents, lines)


def statements(documents: list[Document], scorer: Path, read: Reader) -> dict[str, Figure]:
    """Figures of statements alone."""
    lines = read(documents)
    for line in lines:
        line["reading"]["attributions"] = _stated(line["reading"]["attributions"])
    gold = [one | {"attributions": _stated(one["attributions"])} for one in documents]
    figures = _attributions(gold, lines, scorer, "--flat")
    del figures["nested"]
    return figures


def _stated(every: list[Document]) -> list[Document]:
    return [said for said in every if said.get("kind") != "attitude"]


def _attributions(documents: list[Document], lines: list[Document], scorer: Path, *options: str) -> dict[str, Figure]:
    with written(documents) as gold, written(lines) as got:
        said = _said(scorer, "attribution.py", str(gold), "--pred", str(got), *options)
    figures = {role: _figure(said[role]["exact"]) for role in voices.ROLES}
    return figures | {name: _figure(said["attribution"][name]) for name in WHOLE}


def _labels(documents: list[Document], lines: list[Document]) -> dict[str, Figure]:
    """Shares of right labels; none where gold has no labels."""
    total = dict.fromkeys(voices.LABELS, NOTHING)
    for document, line in zip(documents, lines, strict=True):
        scores = voices.scores(voices.annotated(document), voices.found(line))
        total = {label: total[label] + scores[label] for label in voices.LABELS}
    return {
        f"right {label}": Figure(precision=100 * score.precision, recall=100 * score.recall, f1=100 * score.f1)
        for label, score in total.items()
        if score.annotated
    }


def names(documents: list[Document], scorer: Path, read: Reader, *options: str) -> dict[str, Figure]:
    """Figures of names.

    Args:
        documents: Annotated texts.
        scorer: The folder of annotated data.
        read: Reads them.
        options: For names.py: which gold labels count.
    """
    with written(documents) as gold, written(read(documents)) as got:
        command = shlex.join([sys.executable, "-c", PRINT, str(got)])
        said = _said(scorer, "names.py", str(gold), *options, "--cmd", command)
    return {"typed": _figure(said["typed"]), "span": _figure(said["span"])}


def _said(scorer: Path, script: str, *arguments: str) -> Document:
    printed = said_by(scorer, script, *arguments)
    found = re.match(r"\{.*\}$", printed, re.MULTILINE)
    if found is None:
        sys.exit(f"bench: {script} printed no figures; run it by hand")
    result: Document = json.loads(found[0])
    return result


def _figure(said: dict[str, float]) -> Figure:
    return Figure(precision=said["P"], recall=said["R"], f1=said["F1"])
