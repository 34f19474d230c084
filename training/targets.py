"""What the heads should say about each piece of an annotated text, and where a set of data says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from dateline.read.encoding import heads
from dateline.read.encoding.pieces import PARAGRAPH, Pieces, pieces
from dateline.read.words.quotes import quotations

UNKNOWN = -100
"""No loss here."""
FANS = 3
"""So many events an argument may belong to."""
NEAR = 60
"""Names that are more pieces apart are no pair."""


class Allowed:
    """Sets of tags that a piece may have, numbered: a set of data that does not mark weapons allows them anywhere."""

    def __init__(self, labels: Sequence[str], untaught: Iterable[str] = ()) -> None:
        """Begin with no sets.

        Args:
            labels: Of the head.
            untaught: Labels that no set marks: left open, they would mean the same as O, and the model could say either.
        """
        self.tags = heads.tags(list(labels))
        self.labels = list(labels)
        self.untaught = frozenset(untaught)
        self._numbers: dict[frozenset[int], int] = {}

    def outside(self, marked: Iterable[str]) -> int:
        """Outside every label that a set marks: O, or whatever the set does not mark."""
        open_labels = [label for label in self.labels if label not in self.untaught.union(marked)]
        return self._number({0, *(self._tag("B", x) for x in open_labels), *(self._tag("I", x) for x in open_labels)})

    def within(self, labels: Iterable[str], *, begins: bool) -> int:
        """At the beginning of, or within, a span of one of the labels."""
        return self._number({self._tag("B" if begins else "I", label) for label in labels})

    def anything_of(self, labels: Iterable[str]) -> int:
        """O, or any tag of the labels."""
        return self._number({0, *(self._tag(p, label) for label in labels for p in "BI")})

    def _tag(self, prefix: str, label: str) -> int:
        return 1 + 2 * self.labels.index(label) + (prefix == "I")

    def _number(self, tags: set[int]) -> int:
        return self._numbers.setdefault(frozenset(tags), len(self._numbers))

    def table(self) -> np.ndarray:
        """One row a set, one column a tag."""
        rows = np.zeros((len(self._numbers), len(self.tags)), bool)
        for tags, number in self._numbers.items():
            rows[number, list(tags)] = True
        return rows


NAMES, PARTS = Allowed(heads.NAMES), Allowed(heads.PARTS)
TRIGGERS = Allowed(heads.TRIGGERS, untaught=("SANCTION", "ABDUCT"))
PLAIN = ("said0", "said1", "said2", "link0", "link1", "kind", "stance", "hedge", "cameo", "muc", "acts", "realis")
SETS = ("names", "triggers", "parts")


@dataclass
class Example:
    """A text in pieces, with the targets of every head; UNKNOWN where nothing is known."""

    source: str
    doc: str
    text: str
    pieces: Pieces
    targets: dict[str, np.ndarray] = field(default_factory=dict)
    pairs: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First pieces of two names, then as bits the relations from one to the other and those that the set marks."""

    def __post_init__(self) -> None:
        n = len(self.pieces)
        for name in (*PLAIN, *SETS):
            self.targets.setdefault(name, np.full(n, UNKNOWN, np.int32))
        self.targets.setdefault("part_link", np.full((n, FANS), UNKNOWN, np.int32))

    def within(self, start: int, end: int) -> np.ndarray:
        """The pieces that begin within a span, breaks between them too."""
        a, b = np.searchsorted(self.pieces.starts, [start, end])
        while a < b and self.pieces.ids[a] == PARAGRAPH:
            a += 1
        while b > a and self.pieces.ids[b - 1] == PARAGRAPH:
            b -= 1
        return np.arange(a, b)

    def head(self, start: int, end: int) -> int:
        """The first piece of a span; -1 where there is none."""
        inside = self.within(start, end)
        return int(inside[0]) if len(inside) else -1


def example(source: str, doc: str, text: str, tokenizer: object) -> Example:
    """A text in pieces, with no targets yet."""
    return Example(source=source, doc=doc, text=text, pieces=pieces(text, tokenizer, quotations(text)))


def tag_spans(made: Example, head: str, spans: Iterable[tuple[int, int, int]], *, outside: int | None = 0) -> None:
    """Plain tags from (start, end, number of the label); longer spans first, none over another."""
    target = made.targets[head]
    if outside is not None:
        target[:] = outside
    taken = np.zeros(len(target), bool)
    for start, end, label in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        inside = made.within(start, end)
        if len(inside) and not taken[inside].any():
            taken[inside] = True
            target[inside] = 2 + 2 * label
            target[inside[0]] = 1 + 2 * label


def allow_spans(
    made: Example,
    head: str,
    allowed: Allowed,
    spans: Iterable[tuple[int, int, Sequence[str] | None]],
    marked: Iterable[str],
) -> None:
    """Sets of tags from (start, end, labels it may be; None: nothing is known there)."""
    target = made.targets[head]
    target[:] = allowed.outside(marked)
    taken = np.zeros(len(target), bool)
    for start, end, labels in sorted(spans, key=lambda s: (s[2] is None, s[0] - s[1], s[0])):
        inside = made.within(start, end)
        if not len(inside) or taken[inside].any():
            continue
        taken[inside] = True
        if labels is None:
            target[inside] = UNKNOWN
        else:
            target[inside] = allowed.within(labels, begins=False)
            target[inside[0]] = allowed.within(labels, begins=True)


def attributions(made: Example, found: list[dict], *, nested: bool) -> None:
    """Targets of the attribution heads.

    Args:
        made: The text.
        found: Attributions: source, cue, content as lists of [start, end]; id and inside where nesting is marked.
        nested: Whether the set marks nesting; where not, nothing is known of the inner layers.
    """
    by_id = {one["id"]: one for one in found}

    def depth(one: dict, seen: tuple = ()) -> int:
        outer = by_id.get(one.get("inside") or "")
        return 0 if outer is None or one["id"] in seen else 1 + depth(outer, (*seen, one["id"]))

    layers: dict[int, list[dict]] = {}
    for one in found:
        layers.setdefault(min(depth(one), heads.LAYERS - 1), []).append(one)
    for layer in range(heads.LAYERS if nested else 1):
        spans = [(s, e, k) for a in layers.get(layer, []) for k, role in enumerate(heads.ROLES) for s, e in a[role]]
        tag_spans(made, f"said{layer}", set(spans))
        for one in layers.get(layer, []):
            _links(made, one, made.targets["link0" if layer == 0 else "link1"])
    for one in found:
        _manner(made, one)


def _links(made: Example, one: dict, target: np.ndarray) -> None:
    """Content points at its cue, a cue at its source, each at itself where there is none."""
    cue = made.head(*one["cue"][0]) if one["cue"] else -1
    for start, end in one["content"]:
        inside = made.within(start, end)
        if len(inside):
            target[inside] = cue if cue >= 0 else inside[0]
    if cue >= 0:
        source = made.head(*one["source"][0]) if one["source"] else -1
        target[cue] = source if source >= 0 else cue


def _manner(made: Example, one: dict) -> None:
    if not one["cue"] or "kind" not in one:
        return
    cue = made.head(*one["cue"][0])
    if cue >= 0:
        made.targets["kind"][cue] = heads.KINDS.index(one["kind"])
        made.targets["stance"][cue] = heads.STANCES.index(one["stance"])
        made.targets["hedge"][cue] = int(bool(one["hedge"]))


def acts(made: Example, found: Iterable[tuple[int, int, str, str]]) -> None:
    """Targets of the heads of events in the terms of PLOVER.

    Args:
        made: The text.
        found: Triggers: start, end, type, realis.
    """
    known = [(s, e, heads.ACTS.index(kind), realis) for s, e, kind, realis in found]
    tag_spans(made, "acts", {(s, e, kind) for s, e, kind, _ in known})
    for start, end, _, realis in known:
        at = made.head(start, end)
        if at >= 0:
            made.targets["realis"][at] = heads.REALIS.index(realis)


def pairs(
    made: Example,
    names: Iterable[tuple[int, int]],
    found: dict[tuple[tuple[int, int], tuple[int, int]], set[str]],
    marked: Iterable[str],
) -> None:
    """Every ordered pair of names that stand near each other, with what the one is to the other.

    Args:
        made: The text.
        names: Their spans.
        found: Relations by subject and object.
        marked: The relations that the set marks.
    """
    known = sum(1 << heads.RELATIONS.index(name) for name in marked)
    places = sorted({(made.head(*span), span) for span in names})
    for at, one in places:
        for to, other in places:
            if at >= 0 and to >= 0 and at != to and abs(at - to) <= NEAR:
                true = sum(1 << heads.RELATIONS.index(name) for name in found.get((one, other), ()))
                made.pairs.append((at, to, true, known))
