"""Names of illnesses, which the model takes for places, persons and groups: they are no names of anybody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Named, Span

_LABELS = frozenset(("PER", "ORG", "LOC", "FAC", "NORP"))
_NEXT = re.compile(r"[ -]([^\W\d_]+)(?:\s+([^\W\d_]+))?")
_BEFORE = re.compile(r"([^\W\d_]+)\s+(?:the\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def well(text: str, named: Sequence[Named]) -> list[Named]:
    """The names of a report without those of illnesses: `Marburg virus`, `Rift Valley` of its fever, `Measles`.

    Args:
        text: The report's text.
        named: Its names as found.
    """
    return [one for one in named if one.label not in _LABELS or not _ill(text, one.span)]


def _ill(text: str, span: Span) -> bool:
    name = _POSSESSIVE.sub("", text[slice(*span)]).lower().replace("’", "'").removeprefix("the ")
    words, following = name.split(), _NEXT.match(text, span[1])
    if name in _listed("always") or (len(words) > 1 and words[-1] in _listed("nouns") | _listed("virus")):
        return True
    if following and _makes(name, following[1].lower(), (following[2] or "").lower()):
        return True
    before = _BEFORE.search(text, max(0, span[0] - 20), span[0])
    return name in _listed("named_for") and not (before and before[1].lower() in _listed("locative"))


def _makes(name: str, noun: str, behind: str) -> bool:
    """Whether the noun after a name makes it an illness.

    Args:
        name: In lower case.
        noun: The word behind it.
        behind: The word behind that; empty where there is none.
    """
    if noun in _listed("virus"):
        return name in _listed("named_for") or behind not in _listed("counted")
    return noun in _listed("nouns") or (noun in ("flu", "influenza") and name in _listed("flu"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("illnesses")[name])
