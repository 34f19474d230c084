"""Whom the end of a paragraph names as the writer of what follows: "According to the Herald:", "Here's a translation:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Span
from dateline.read.speech.cuewords import forms
from dateline.read.speech.sources import documents, is_document, speaks
from dateline.read.words.clauses import Quoted, sentences, subject, trimmed

_REACH = 1500
"""A document is looked for so far before its translation."""
_ACCORDING = re.compile(r"\b(?P<cue>according to)\s+(?P<who>[^:\n]{2,120}?)\s*:?$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:(?<![^\n])|[.,;–—-]\s+)(?P<cue>(?:here(?:['’]s| is)\s+)?(?:from|via|per))\s+(?P<who>[^:,\n]{2,100}?)\s*:$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|an?|this|that|these|its|their)\s", re.IGNORECASE)
_AS = re.compile(r"\s*(?:and\s+|but\s+)?as\s+", re.IGNORECASE)
_JOINS = re.compile(r"(?:and|but|meanwhile|also|moreover|however|then|so|in addition)\b,?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intro:
    """Who is named before a passage."""

    source: Span | None
    cue: Span | None
    before: Span | None
    """What the paragraph says in that voice already: "Units surrendered, the Herald reports:"."""
    document: bool = False


def introduced(text: str, line: Span, quoted: Quoted) -> Intro | None:
    """Whom the last sentence of a paragraph names as the writer of what follows."""
    if line[0] >= line[1]:
        return None
    *_, sentence = [line, *sentences(text, *line)]
    for form in (_according, _reporting, _from, _translated):
        intro = form(text, sentence)
        if intro is not None:
            return intro if intro.cue is None or quoted.around(intro.cue[0]) is None else None
    return None


def _according(text: str, sentence: Span) -> Intro | None:
    found = _ACCORDING.search(text, max(sentence[0], sentence[1] - 200), sentence[1])
    who = trimmed(text, *found.span("who")) if found is not None else None
    if found is None or who is None:
        return None
    return Intro(
        source=who,
        cue=found.span("cue"),
        before=_before(text, sentence[0], found.start()),
        document=_is_document(text, who),
    )


def _reporting(text: str, sentence: Span) -> Intro | None:
    found = _verbs().search(text, max(sentence[0], sentence[1] - 120), sentence[1])
    if found is None:
        return None
    comma = text.rfind(", ", sentence[0], found.start())
    last = trimmed(text, comma + 1, found.start()) if comma > 0 else None
    if last is not None and (speaks(text[slice(*last)]) or text[last[0]].isupper()) and last[1] - last[0] < 60:
        return Intro(
            source=last,
            cue=found.span("cue"),
            before=_before(text, sentence[0], comma),
            document=_is_document(text, last),
        )
    joins = _AS.match(text, *sentence) or _JOINS.match(text, *sentence)
    who = subject(text, joins.end() if joins else sentence[0], found.start())
    if who is None or who[1] - who[0] > 80:
        return None
    return Intro(source=who, cue=found.span("cue"), before=None, document=_is_document(text, who))


def _from(text: str, sentence: Span) -> Intro | None:
    found = _FROM.search(text, max(sentence[0], sentence[1] - 140), sentence[1])
    who = trimmed(text, *found.span("who")) if found is not None else None
    if found is None or who is None or not (speaks(text[slice(*who)]) or text[who[0]].isupper()):
        return None
    return Intro(source=who, cue=found.span("cue"), before=None, document=_is_document(text, who))


def _translated(text: str, sentence: Span) -> Intro | None:
    """Whose words "Here's a translation" announces: those of the document named in it, or last before it."""
    found = _texts().search(text, max(sentence[0], sentence[1] - 140), sentence[1])
    if found is None:
        return None
    who = trimmed(text, *found.span("who")) if found["who"] else _document(text, sentence[0])
    return Intro(source=who, cue=trimmed(text, *found.span("cue")), before=None, document=True)


def _document(text: str, end: int) -> Span | None:
    """The last document that the text names before a place."""
    named = [found.span() for found in _documents().finditer(text, max(0, end - _REACH), end)]
    if not named:
        return None
    last = [found.start() for found in _ARTICLE.finditer(text, *named[-1])]
    return (last[-1], named[-1][1])


def _before(text: str, start: int, end: int) -> Span | None:
    """What a sentence says before its source; none where it is no clause."""
    joins = _JOINS.match(text, start, end)
    span = trimmed(text, joins.end() if joins else start, end)
    return span if span is not None and len(text[slice(*span)].split()) > 3 else None


def _is_document(text: str, span: Span) -> bool:
    return is_document(text[slice(*span)])


@cache
def _verbs() -> re.Pattern[str]:
    table = lexicon("voices")["blocks"]
    verbs = {
        f"{form}{verb[len(verb.split()[0]) :]}"
        for verb in table["verbs"]
        for form in forms(verb.split()[0])
        if not form.endswith("ing")
    }
    follows = "|".join(sorted(table["follows"], key=len, reverse=True))
    listed = "|".join(sorted(verbs - set(table["verbs"]), key=len, reverse=True))
    return re.compile(
        rf"(?<=[\w”\")\]])\s+(?P<cue>(?:(?:has|have|had|also|now|then)\s+){{0,2}}(?:{listed}|has\s+(?:more|this|the\s+details)|had\s+this\s+to\s+say))"
        rf"(?:\s+(?:(?:on|in|at|to|by|last|this|late|early)\s+[^:,\n]{{2,50}}|{follows})){{0,2}}\s*:?$",
        re.IGNORECASE,
    )


@cache
def _texts() -> re.Pattern[str]:
    texts = "|".join(sorted(lexicon("voices")["blocks"]["texts"], key=len, reverse=True))
    return re.compile(
        rf"(?:(?<![^\n])|(?<=[.,;]\s))(?P<cue>(?:(?:here(?:['’]s| is| are)|this is|below is|see)\s+)?(?:an?\s+|the\s+|our\s+|my\s+|its\s+)?(?:[\w-]+\s+){{0,2}}(?:{texts}))"
        rf"(?:\s+(?:of|from)\s+(?P<who>[^:\n]{{2,80}}?))?\s*:$",
        re.IGNORECASE,
    )


@cache
def _documents() -> re.Pattern[str]:
    nouns = "|".join(sorted(documents(), key=len, reverse=True))
    return re.compile(rf"\b(?:the|an?|this|that|these|its|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{nouns})\b", re.IGNORECASE)
