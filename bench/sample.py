"""The fixed sample that every change must pass: a few texts of our own with hand-made truth (tests/read/sample.toml).

Its figures are those of voices.py for attributions; names: exact span and type, a leading article aside, persons,
groups (or states, outlets) and places (or states, facilities), what `aside` lists left out; triggers: exact span and
type, of the types in TYPES.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import contract
import voices
from gold import BENCH, ROOT
from spans import NOTHING, Labelled, Score, exact, only

SAMPLE = ROOT / "tests" / "read" / "sample.toml"
KINDS = {
    "person": "person",
    "group": "group",
    "outlet": "group",
    "state": "state",
    "place": "place",
    "facility": "place",
}
"""Kinds of mentions that count as names, and what they count as."""
ALIKE = {"person": ("person",), "group": ("group", "state"), "place": ("place", "state")}
"""A truth of group may be read as state, one of place as state."""
TYPES = frozenset("ATTACK DIE INJURE DAMAGE ARREST ABDUCT RELEASE DEMONSTRATE".split())
"""Types of events that the truth marks wherever they stand."""
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
Document = dict[str, Any]


def documents(path: Path = SAMPLE) -> list[Document]:
    """The texts with their truth in offsets.

    Raises:
        ValueError: A quotation of the truth does not stand in its text.
    """
    return [_resolved(one) for one in tomllib.loads(path.read_text(encoding="utf-8"))["text"]]


def _resolved(one: Document) -> Document:
    text = one["text"]
    ids = {said["id"] for said in one.get("attribution", [])}
    for said in one.get("attribution", []):
        if said.get("inside") is not None and said["inside"] not in ids:
            raise ValueError(f"{one['id']}: {said['id']} lies inside an unknown {said['inside']}")
    return {
        "doc_id": one["id"],
        "text": text,
        "attributions": [
            {"inside": None, "hedge": False, **said}
            | {role: [_place(text, quote) for quote in said.get(role, [])] for role in voices.ROLES}
            for said in one.get("attribution", [])
        ],
        "names": [(*_place(text, quote), kind) for kind in ALIKE for quote in one.get(kind, [])],
        "aside": [_place(text, quote) for quote in one.get("aside", [])],
        "triggers": [
            (*_place(text, quote), label) for label, quotes in one.get("triggers", {}).items() for quote in quotes
        ],
    }


def _place(text: str, quote: str | list[Any]) -> tuple[int, int]:
    """Where a quotation stands: a string that stands once, or a string and which time it stands."""
    words, number = (quote, None) if isinstance(quote, str) else quote
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if (number is None and len(places) != 1) or (number is not None and number > len(places)):
        raise ValueError(f"{words!r} stands {len(places)} times in {text[:40]!r}; say which")
    start = places[(number or 1) - 1]
    return start, start + len(words)


def data() -> list[Path]:
    """The files that the figures come from."""
    return [SAMPLE, *(BENCH / name for name in ("sample.py", "spans.py", "voices.py"))]


def measured() -> dict[str, float]:
    """F1 of every figure, 0 to 1."""
    return {name: score.f1 for name, score in scores().items()}


def scores(
    read: Callable[[list[Document]], list[Document]] = contract.read,
    triggers: Callable[[str], Iterable[Labelled]] | None = None,
) -> dict[str, Score]:
    """Every figure of the sample.

    Args:
        read: Gives the lines of the program's contract.
        triggers: Marks a text; the program's own by default.
    """
    marked = triggers or _shipped()
    total: dict[str, Score] = {}
    every = documents()
    for document, line in zip(every, read(every), strict=True):
        one = voices.scores(voices.annotated(document), voices.found(line))
        one["names"] = names(document, line)
        one["triggers"] = exact(document["triggers"], only(marked(document["text"]), TYPES))
        for name, score in one.items():
            total[name] = total.get(name, NOTHING) + score
    return total


def _shipped() -> Callable[[str], Iterable[Labelled]]:
    from dateline.read import triggers  # noqa: PLC0415 - loads the model

    return triggers


def names(document: Document, line: Document) -> Score:
    """The score of names of one text."""
    text = document["text"]
    gold = {_bare(text, start, end): kind for start, end, kind in document["names"]}
    got = {
        _bare(text, one["evidence"]["start"], one["evidence"]["end"]): KINDS[one["kind"]]
        for one in line["reading"]["mentions"]
        if one["form"] == "name" and one["kind"] in KINDS
    }
    aside = document["aside"]
    got = {
        span: kind
        for span, kind in got.items()
        if span in gold or not any(span[0] < end and start < span[1] for start, end in aside)
    }
    right = sum(kind in ALIKE[gold[span]] for span, kind in got.items() if span in gold)
    return Score(right=right, found=len(got), annotated=len(gold))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    article = _ARTICLE.match(text, start, end)
    return (article.end() if article else start), end
