"""Attributions of headlines: "Talks failed - Lavrov", "Ministry: 30 killed", "Army withdraws, says governor"."""

from __future__ import annotations

import re
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Said, Span
from dateline.read.speech import cues
from dateline.read.speech.sources import is_document, speaks
from dateline.read.words.clauses import trimmed

SCORE = 0.7
_LONGEST = 400
_PREFIX = re.compile(r"(?P<label>[^:–—|-]{2,30}?)(?::|\s[–—-])\s+(?=\S)")
_COLON = re.compile(r"(?P<who>[^:\n“”\"‘]{2,60}?)(?P<cue>:)\s+(?=\S)")
_DASH = re.compile(r"(?<=\S)\s+(?P<cue>[–—-]{1,2})\s+(?P<who>[^–—|\n:]{2,60})$")
_COLON_LAST = re.compile(r"(?<=\S)(?P<cue>:)\s+(?P<who>[^:\n“”\"‘’]{2,50})$")
_TAIL = re.compile(
    r",\s+(?:(?P<first>says?|said|claims?|warns?)\s+(?P<who>[^,:;\n]{2,70})|(?P<who2>[^,:;\n]{2,70}?)\s+(?P<last>says?|said|claims?|warns?))[.!]?$",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\s+(?:on|to|about|after|in|at)\s+.*$", re.IGNORECASE)
_NAME = re.compile(r"(?:(?:[A-Z][\w.'’-]*|al-[A-Z]\w*|de|van|von|bin|al|el)(?:,?\s+|$|\s+and\s+)){1,4}$")
_VOICE = re.compile(
    r"[‘“\"']\w|\b(?:will|must|should|would|could|can|cannot|can['’]t|won['’]t|not|never|no|need|needs|ready|I|I['’]m|we|our|my|is|are|was|were|has|have|['’]s)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:who|what|why|how|where|when|which)\b", re.IGNORECASE)
_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|purportedly)\b|\b(?:said|believed|thought|reported|alleged|feared)(?=\s+to\s+(?:have|be)\b)|\bfeared(?=\s+dead\b)",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:\b(?:News|Times|Post|Guardian|Telegraph|Online|Magazine|Journal|Herald|Tribune|Mail|Today|Daily|Weekly|Review|Monitor|Observer|Chronicle|Independent)|\.\w{2,4})$"
)


def headline(text: str, start: int, end: int) -> Said | None:
    """Whom a headline names as the voice of what it says; none where it names nobody.

    Args:
        text: The whole text.
        start: Where the headline begins in it.
        end: The code point after it.
    """
    span = trimmed(text, start, min(end, start + _LONGEST), " \t\n\u00a0")
    if span is None or end - start > _LONGEST:
        return None
    span = _unlabelled(text, *span)
    for form in (_tail, _colon, _dash, _verb, _hearsay):
        said = form(text, *span)
        if said is not None:
            return said
    return None


def _unlabelled(text: str, start: int, end: int) -> Span:
    """The headline without "LIVE:", "Video -" before it."""
    found = _PREFIX.match(text, start, end)
    if found is not None and _is_label(found["label"]) and found["label"].lower() not in ("media", "letter"):
        return (found.end(), end)
    return (start, end)


def _is_label(words: str) -> bool:
    low = words.strip(" .!?").lower()
    table = _table()
    return (
        low in table["labels"]
        or low in table["months"]
        or low.removeprefix("the ") in table["labels"]
        or (low.count(" ") < 2 and any(char.isdigit() for char in low))
    )


def _colon(text: str, start: int, end: int) -> Said | None:
    found = _COLON.match(text, start, end)
    if found is not None:
        who = trimmed(text, *_without_topic(text, *found.span("who")))
        rest = trimmed(text, found.end(), end, " \t\n.")
        if who is not None and rest is not None and _words(text, rest) >= 3 and _is_voice(text, who, rest):
            return _made(text, who, found.span("cue"), rest)
    found = _COLON_LAST.search(text, start, end)
    if found is not None and _table_voice(text[found.start("who") : found.end("who")]):
        rest = trimmed(text, start, found.start("cue"))
        if rest is not None and _words(text, rest) >= 3:
            return _made(text, found.span("who"), found.span("cue"), rest)
    return None


def _without_topic(text: str, start: int, end: int) -> Span:
    found = _TOPIC.search(text, start, end)
    return (start, found.start()) if found is not None and found.start() > start else (start, end)


def _dash(text: str, start: int, end: int) -> Said | None:
    found = _DASH.search(text, start, end)
    rest = trimmed(text, start, found.start()) if found is not None else None
    if found is None or rest is None or _words(text, rest) < 3:
        return None
    who = trimmed(text, *found.span("who"), " \t\n.")
    if who is None or _words(text, who) > 5 or _SITE.search(text[who[0] : who[1]]):
        return None
    words = text[who[0] : who[1]]
    bare = (
        _NAME.match(words) is not None
        and len(words.split()) <= 3
        and words != words.upper()
        and not _is_place(words)
        and not _is_title_case(text, rest)
    )
    if _is_label(words) or not (bare or _table_voice(words)):
        return None
    return _made(text, who, found.span("cue"), rest)


def _tail(text: str, start: int, end: int) -> Said | None:
    found = _TAIL.search(text, start, end)
    if found is None:
        return None
    first = found["first"] is not None
    who = trimmed(text, *found.span("who" if first else "who2"), " \t\n.")
    rest = trimmed(text, start, found.start())
    if who is None or rest is None or _words(text, rest) < 2 or _words(text, who) > 9:
        return None
    return _made(text, who, found.span("first" if first else "last"), rest)


def _verb(text: str, start: int, end: int) -> Said | None:
    found = _verbs().search(text, start, end)
    if found is None:
        return None
    who = trimmed(text, start, found.start())
    rest = trimmed(text, found.end(), end, " \t\n.,")
    if (
        who is None
        or rest is None
        or not 1 <= _words(text, who) <= 8
        or re.search(r"[:;,?!–—]|\s-\s", text[who[0] : who[1]])
    ):
        return None
    return _made(text, who, found.span(), rest)


def _hearsay(text: str, start: int, end: int) -> Said | None:
    found = _HEARSAY.search(text, start, end)
    if found is None:
        return None
    pieces = (trimmed(text, start, found.start()), trimmed(text, found.end(), end, " \t\n.,"))
    content = tuple(span for span in pieces if span is not None)
    if len(content) < 2:
        return None
    return Said(
        source=None,
        cue=(found.span(),),
        content=content,
        score=SCORE,
        by="headline",
        kind="speech",
        stance="says",
        hedge=True,
    )


def _made(text: str, who: Span, cue: Span, content: Span) -> Said:
    words, source = text[cue[0] : cue[1]], text[who[0] : who[1]]
    kind = "document" if is_document(source) else cues.kind(words, source) or "speech"
    return Said(
        source=who,
        cue=(cue,),
        content=(content,),
        score=SCORE,
        by="headline",
        kind=kind,
        stance=cues.stance(words) or "says",
        hedge=cues.hedged(words),
    )


def _is_voice(text: str, who: Span, rest: Span) -> bool:
    """Whether the words before a colon name somebody who says the rest."""
    words = text[who[0] : who[1]]
    if _is_label(words) or len(words.split()) > 5 or _ASKS.match(text, *rest):
        return False
    if _table_voice(words):
        return True
    return (
        _NAME.match(words) is not None
        and not _is_place(words)
        and words != words.upper()
        and _VOICE.search(text, *rest) is not None
    )


def _table_voice(words: str) -> bool:
    """Whether words name a role, a body or a document: "police", "the ministry", "report"."""
    last = words.rsplit(maxsplit=1)[-1].strip(".")
    if len(words.split()) > 6 or _ASKS.match(words):
        return False
    return last.lower() in _table()["documents"] or (
        not is_document(words) and speaks(words) and (not last[:1].isupper() or speaks(last.lower()))
    )


def _is_place(words: str) -> bool:
    return words.strip(" .").lower() in _table()["places"]


def _is_title_case(text: str, span: Span) -> bool:
    """Whether nearly every long word has a capital, so that capitals mark no names."""
    long = [word for word in text[span[0] : span[1]].split() if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _words(text: str, span: Span) -> int:
    return len(text[span[0] : span[1]].split())


@cache
def _verbs() -> re.Pattern[str]:
    verbs = sorted(_table()["verbs"], key=len, reverse=True)
    return re.compile(r"(?<=\s)(?:" + "|".join(map(re.escape, verbs)) + r")\b(?=\s+\S)", re.IGNORECASE)


@cache
def _table() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in lexicon("cues")["headline"].items()}
