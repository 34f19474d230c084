"""Attributions by "according to": at the head of a sentence, at its end, or in its midst."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Said, Span
from dateline.read.speech.sources import speaks
from dateline.read.words.clauses import Quoted, places, trimmed

_CUE = re.compile(r"\baccording to\b(?=\s+\S)", re.IGNORECASE)
_END = re.compile(r",(?!\d)|[;:()\[\]—\n]|\s[–-]+\s|[“”\"«»](?=\s|$)|(?<=\s)[“\"«]|\.(?=[\"”’]?$)|$")
_WORDS = re.compile(r"[^\W_][\w'’.&-]*")
_OPENS = re.compile(
    r"(?:.*\s)?(?:that|while|and|but|after|because|when|if|whether|although|since)$|(?:however|also|yet|still|indeed|meanwhile|in fact|instead|now|then)$|.*[:;—(\[]$",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before the cue where its clause begins with it."""
_JOINS = re.compile(
    r"(?:and|but|yet|so|however|additionally|for example|for instance|meanwhile|moreover|still|also|in addition)\b,?\s+",
    re.IGNORECASE,
)
"""What joins a clause to the one before; it is not said by the source."""
_MOST = 6
"""So many commas a source may run over."""
SCORE = 0.8


def according(text: str, sentence: Span, quoted: Quoted) -> Iterator[Said]:
    """The attributions of a sentence by "according to"."""
    for cue in places(_CUE, text, sentence):
        region = quoted.region(sentence, cue.start())
        if region[0] <= cue.start() and cue.end() < region[1]:
            said = _said(text, region, cue)
            if said is not None:
                yield said


def _said(text: str, region: Span, cue: re.Match[str]) -> Said | None:
    words = _WORDS.search(text, cue.end(), region[1])
    if words is None or words[0].lower() in _manners():
        return None
    before = _before(text, region[0], cue.start())
    leading = before is None
    end = _source_end(text, cue.end(), region[1], leading=leading)
    if leading and (end >= region[1] or text[end] not in ",:;–—"):
        return None
    source = trimmed(text, cue.end(), end, " \t\n,;:-–—\u00a0")
    if source is None or text[source[0] : source[1]].rsplit(" ", 1)[-1].lower().rstrip(".") in _manners():
        return None
    after = _rest(text, end, region[1])
    content = [span for span in (before, after) if span is not None]
    if not content:
        return None
    return Said(source=source, cue=(cue.span(),), content=tuple(content), score=SCORE, by="according to", stance="says")


def _before(text: str, start: int, end: int) -> Span | None:
    """The part of the clause before the cue; none where the clause begins with it."""
    bracket = max(text.rfind("(", start, end), text.rfind("[", start, end))
    if bracket > max(text.rfind(")", start, end), text.rfind("]", start, end)):
        start = bracket + 1
    if _OPENS.match(text[start:end].rstrip(" \t\n\u00a0,")):
        return None
    joins = _JOINS.match(text, start, end)
    return trimmed(text, joins.end() if joins else start, end)


def _source_end(text: str, start: int, end: int, *, leading: bool) -> int:
    """Where the source ends: at a comma, unless what follows tells more about it."""
    stop = start
    for _ in range(_MOST):
        found = _END.search(text, stop, end)
        stop = found.start() if found else end
        if stop >= end or text[stop] != ",":
            return stop
        following = _END.search(text, stop + 1, end)
        segment = text[stop + 1 : following.start() if following else end].strip()
        closes = following is not None and following.start() < end and text[following.start()] == ","
        if not _tells_more(segment, text[start:stop], closes=closes, leading=leading):
            return stop
        stop += 1
    return stop


def _tells_more(segment: str, source: str, *, closes: bool, leading: bool) -> bool:
    words = [word.lower() for word in _WORDS.findall(segment[:300])]
    if not words or (leading and not closes):
        return False
    if words[0] in ("who", "which", "whose"):
        return True
    if _PLACE.search(source) and segment.istitle() and len(words) <= 2:
        return True
    if words[0] in ("and", "or") and len(words) <= 6:
        return closes and not any(word in _finite() for word in words)
    if (
        not leading
        and any(speaks(word) for word in words)
        and not any(word in _finite() or word.endswith(("ing", "ed")) for word in words)
    ):
        return True
    return (words[0] in _appositions() or (words[0] == "the" and not leading)) and not any(
        word in _finite() for word in words
    )


_PLACE = re.compile(r"\b(?:in|of|at|near|from)\s+[A-Z][\w'’-]*$")
_BREAKS = re.compile(
    r"(?:who|which|and|but|while|even|although|though|as|adding|citing|because|where|when|with|after|before|since|so|whose|or)\b",
    re.IGNORECASE,
)


def _rest(text: str, start: int, end: int) -> Span | None:
    """What follows the source, where the same clause goes on."""
    if start >= end or text[start] not in ",:":
        return None
    rest = trimmed(text, start + 1, end, " \t\n,;:\u00a0.")
    if rest is None or _BREAKS.match(text, *rest):
        return None
    return rest


@cache
def _manners() -> frozenset[str]:
    return frozenset(lexicon("cues")["prose"]["manners"])


@cache
def _appositions() -> frozenset[str]:
    return frozenset(lexicon("cues")["prose"]["appositions"])


@cache
def _finite() -> frozenset[str]:
    return frozenset(lexicon("cues")["prose"]["finite"])
