"""The codebook of events as rules over words: each entry of lexicon/plover.toml in all its forms, by its first word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.words.wordforms import Tense, plural, verb

GAP = frozenset[str]()
"""Stands for a few words between."""
_PREPOSITIONS = frozenset("of on to for against with in into between by at as from over themselves".split())
_TABLES = frozenset(("classes", "irregular"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What an entry states."""

    name: str
    type: str
    """PLOVER's type, or ours."""
    mode: str | None
    context: str | None
    near: str
    """The PLOVER type that it comes nearest to: its own, but for statements and what PLOVER has no type for."""
    cameo: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Words that state an act."""

    act: Act
    part: str
    """verb, noun or word."""
    tense: Tense | None
    """Of a verb's form."""
    items: tuple[frozenset[str], ...]
    """What follows the first word; GAP is empty."""
    weight: float
    """How many words it names; the heavier entry wins."""
    object: frozenset[str] = GAP
    """For a verb: the words of which one may be its subject in the passive, in place of what follows."""


@dataclass(slots=True)
class Shelf:
    """The entries that begin with a word."""

    by_second: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    gapped: list[Entry] = field(default_factory=list)
    alone: list[Entry] = field(default_factory=list)
    passive: list[Entry] = field(default_factory=list)


@cache
def shelves() -> dict[str, Shelf]:
    """The codebook by first word."""
    found: dict[str, Shelf] = defaultdict(Shelf)
    for name, table in lexicon("plover").items():
        if name in _TABLES:
            continue
        act = Act(
            name=name, type=table["type"], mode=table.get("mode"), context=table.get("context"),
            near=table.get("near", table["type"]), cameo=table.get("cameo"),
        )  # fmt: skip
        for part in ("verb", "noun", "word"):
            for written in table.get(f"{part}s", ()):
                for first, entry in _entries(act, part, written):
                    _put(found[first], entry)
    return dict(found)


def _put(shelf: Shelf, entry: Entry) -> None:
    if entry.object:
        shelf.passive.append(entry)
    elif not entry.items:
        shelf.alone.append(entry)
    elif entry.items[0] == GAP:
        shelf.gapped.append(entry)
    else:
        for word in entry.items[0]:
            shelf.by_second[word].append(entry)


def _entries(act: Act, part: str, written: str) -> Iterator[tuple[str, Entry]]:
    """An entry in all its forms, with the word that each begins with."""
    words = written.split()
    heads: list[tuple[str, ...]] = [tuple(words)]
    if part == "noun":
        at = next((number - 1 for number, word in enumerate(words) if number and word in _PREPOSITIONS), len(words) - 1)
        heads.append((*words[:at], plural(words[at]), *words[at + 1 :]))
    for form in heads:
        if part == "verb" and form[0].endswith("ly") and len(form) > 1:  # "sexually assault": the verb stands second
            items = (frozenset(verb(form[1])), *map(_item, form[2:]))
            yield form[0], Entry(act=act, part="word", tense=None, items=items, weight=float(len(form)))
            continue
        items = tuple(_item(word) for word in form[1:])
        weight = float(sum(item != GAP for item in items) + 1)
        for first, tense in verb(form[0]).items() if part == "verb" else dict.fromkeys(_first(form[0])).items():
            yield first, Entry(act=act, part=part, tense=tense, items=items, weight=weight)
            if part == "verb" and tense in ("participle", "ed"):
                yield from _passive(act, form, first, items, weight)


def _passive(
    act: Act, form: tuple[str, ...], first: str, items: tuple[frozenset[str], ...], weight: float
) -> Iterator[tuple[str, Entry]]:
    """The same with its object as subject, where the object is a class at the end: "lift ... <sanctions>"."""
    if len(form) > 1 and (form[-1].startswith("<") or "|" in form[-1] or (form[-2] == "..." and len(form) == 3)):
        between = tuple(item for item in items[:-1] if item != GAP)
        yield (
            first,
            Entry(act=act, part="verb", tense="participle", items=between, weight=weight - 0.1, object=items[-1]),
        )


def _item(word: str) -> frozenset[str]:
    if word == "...":
        return GAP
    if word.startswith("<"):
        return _class(word.strip("<>"))
    words = word.split("|")
    return frozenset((*words, *map(plural, words)))


def _first(word: str) -> frozenset[str]:
    return _item(word) if word.startswith("<") else frozenset(word.split("|"))


@cache
def _class(name: str) -> frozenset[str]:
    words = lexicon("plover")["classes"][name]
    return frozenset((*words, *map(plural, words)))
