"""What an agreement says: whom it leaves out, when it begins and ends, on what condition, who stands for it; and its parties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import When
from dateline.read.finding import Span, Timed
from dateline.read.words.clauses import places

PACTS = r"(?:cease-?fires?|truces?|deals?|accords?|agreements?|treat(?:y|ies)|pacts?|armistices?|cessation\s+of\s+hostilities)"
"""Nouns for what is agreed."""
_PACT = re.compile(rf"\b{PACTS}\b", re.IGNORECASE)
_EXCLUDES = re.compile(
    r"\b(?:(?:does|do|did|will|would)(?:\s+not|n['’]t)\s+(?:include|cover|apply\s+to|extend\s+to|involve|protect)"
    r"|exclud(?:es|ed|ing)|exempt(?:s|ed|ing)|with\s+the\s+exception\s+of|except\s+for|leav(?:es|ing)\s+out)\s+",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\s*,?\s*(?:which\s+)?\b(?:(?:is|are|was|were)(?:\s+not|n['’]t)|will\s+not\s+be|not)\s+(?:a\s+)?(?:part(?:y|ies)?\s+(?:of|to)|included\s+in|covered\s+by)\s+",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:beg(?:in|ins|an|inning)|start(?:s|ed|ing)?|t(?:ake|akes|ook|aking)\s+effect|(?:com|go|enter)(?:e|es|ing|s|ed)?\s+into\s+(?:force|effect)|(?:came|went)\s+into\s+(?:force|effect)|effective)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:until|till|expir(?:e|es|ed|ing)|end(?:s|ed|ing)?|run(?:s|ning)?\s+out|last(?:s|ed|ing)?|for|through)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:provided(?:\s+that)?|(?:up)?on\s+(?:the\s+)?condition\s+(?:that|of)|under\s+the\s+condition\s+(?:that|of)|(?:as|so)\s+long\s+as|only(?:\s+\w{1,12}){0,3}\s+if|on\s+the\s+understanding\s+that|conditional\s+(?:up)?on|contingent\s+(?:up)?on|subject\s+to|unless)\s+",
    re.IGNORECASE,
)
_ANONYMITY = re.compile(r"(?:anonymity|not\s+being|not\s+to\s+be)\b", re.IGNORECASE)
_GUARANTOR = re.compile(
    r"\b(?:guaranteed|brokered|co-brokered|mediated|sponsored|co-sponsored|backed|monitored|supervised|endorsed|underwritten)\s+(?:\w{2,12}ly\s+)?by\s+|\bunder\s+the\s+auspices\s+of\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+", re.IGNORECASE)
_WITH = re.compile(
    rf"\b(?:sign|reach|strike|struck|conclude|make|made|ink|hold|negotiate)(?:s|d|ed|ing)?\s+(?:an?|the|another|its|their)\s+(?:[\w-]{{1,20}}\s+){{0,3}}?{PACTS}\s+with\s+",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:reached|signed|concluded|struck|agreed|negotiated|made)\s+by\s+", re.IGNORECASE)
_STOP = re.compile(
    r"[.;:!?()\[\]\"“”—]|\s[–-]+\s|,?\s+(?i:that|which|who|whom|whose|in|on|at|to|for|from|by|with|but|is|are|was|were|be|has|have|had|will|would|could|may|as|while|when|after|before|since|until|under|over|during|because|if|said|says|agreed|signed|reached|struck|began|begins|collapsed|held|aims?|aimed|not|starting|beginning|following)\b|,\s+(?=\d|(?!the\b)[a-z])"
)
_SPLIT = re.compile(r"\s*,\s*(?:and|or)\s+|\s*,\s*|\s+(?:and|or|nor|as\s+well\s+as)\s+(?:also\s+)?(?:by\s+|with\s+)?")
_EDGE = re.compile(r"[.;:!?()]|\b(?:which|who|but|while|after|before)\b", re.IGNORECASE)
_CLOSE = re.compile(r"[;:.!?]|,\s+(?:according|but|(?:[\w’'-]{1,20}\s+){0,4}(?:said|says|told|added))\b", re.IGNORECASE)
_NAME_LIKE = re.compile(r"(?:the\s+|a\s+|an\s+)?(?:[A-Z]|[a-z]{2,20}\s+(?:[a-z]{2,20}s|[A-Z])|[a-z]{4,20}s\b|al-)")
NEAR = 45
"""So far from the word that says begins or ends its time may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A term in offsets."""

    kind: str
    """excludes, begins, ends, condition or guarantor."""
    span: Span
    """The words that state it."""
    who: Span | None = None
    """Who is left out or stands for it."""
    when: When | None = None
    """When it begins or ends."""


def speaks(text: str, sentence: Span) -> bool:
    """Whether a sentence speaks of something agreed."""
    return _PACT.search(text, *sentence) is not None


def terms(text: str, sentence: Span, times: Sequence[Timed]) -> list[Agreed]:
    """The terms of an agreement that a sentence states; none where it speaks of no agreement.

    Args:
        text: The whole text.
        sentence: The sentence.
        times: Those of the sentence, in its order.
    """
    if not speaks(text, sentence):
        return []
    begun = {(one.kind, one.span[1]): one for one in _times(text, sentence, times)}  # the word beside a time says it
    found = [*_people(text, sentence), *begun.values(), *_conditions(text, sentence)]
    return sorted(found, key=lambda one: (one.span, one.kind, one.who or one.span))


def _people(text: str, sentence: Span) -> Iterator[Agreed]:
    for kind, pattern in (("excludes", _EXCLUDES), ("guarantor", _GUARANTOR)):
        for word in places(pattern, text, sentence):
            row = listed(text, word.end(), sentence[1])
            for who in row:
                yield Agreed(kind=kind, span=(word.start(), row[-1][1]), who=who)
    for word in places(_OUTSIDE, text, sentence):
        pact = _PACT.search(text, word.end(), min(sentence[1], word.end() + 40))
        if pact is None:
            continue
        start = max((edge.end() for edge in _EDGE.finditer(text, sentence[0], word.start())), default=sentence[0])
        for who in listed(text, start, word.start()):
            yield Agreed(kind="excludes", span=(who[0], pact.end()), who=who)


def _times(text: str, sentence: Span, times: Sequence[Timed]) -> Iterator[Agreed]:
    for kind, pattern in (("begins", _BEGINS), ("ends", _ENDS)):
        for word in places(pattern, text, sentence):
            one = next((time for time in times if time.span[0] >= word.end()), None)
            if one is None or one.span[0] - word.end() > NEAR or _EDGE.search(text, word.end(), one.span[0]):
                continue
            close = one.span[0] - word.end() < 12 or kind == "begins"
            lasting = word[0].lower() not in ("for", "through") or one.kind == "duration"
            if close and lasting:
                yield Agreed(kind=kind, span=(word.start(), one.span[1]), when=one.when)


def _conditions(text: str, sentence: Span) -> Iterator[Agreed]:
    for word in places(_CONDITION, text, sentence):
        if _ANONYMITY.match(text, word.end()):
            continue
        close = _CLOSE.search(text, word.end(), sentence[1])
        end = close.start() if close else sentence[1]
        if end - word.end() > 3:
            yield Agreed(kind="condition", span=(word.start(), end))


def parties(text: str, sentence: Span) -> list[Span]:
    """Those who make an agreement: "between X and Y", "a deal with Z", "reached by X and Y".

    Args:
        text: The whole text.
        sentence: The sentence.
    """
    if not speaks(text, sentence):
        return []
    found: dict[Span, None] = {}
    for pattern in (_BETWEEN, _WITH, _BY):
        for word in places(pattern, text, sentence):
            row = listed(text, word.end(), sentence[1])
            if pattern is not _BETWEEN or len(row) > 1:
                found.update(dict.fromkeys(row))
    return sorted(found)


def listed(text: str, start: int, end: int) -> list[Span]:
    """The people and bodies of a list that begins at a place: "Lomia, the Vard Front and two militias".

    Args:
        text: The whole text.
        start: Where the list begins.
        end: Where it must end.
    """
    stop = _STOP.search(text, start, min(end, start + 200))
    end = stop.start() if stop else min(end, start + 200)
    found: list[Span] = []
    at = start
    for split in (*_SPLIT.finditer(text, start, end), None):
        piece = (at, split.start() if split else end)
        stripped = text[slice(*piece)].strip()
        if stripped and _NAME_LIKE.match(stripped):
            first = text.index(stripped, piece[0])
            found.append((first, first + len(stripped)))
        elif stripped:
            break
        at = split.end() if split else end
    return found
