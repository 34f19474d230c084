"""Attributions to nobody: "is said to", "are believed to", "reportedly", "it is claimed that", "is accused of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Said, Span
from dateline.read.speech import cues
from dateline.read.words.clauses import Quoted, clause, places, subject, trimmed

SCORE = 0.7
_NEXT = re.compile(r"\s+(\w+)")
_BE = r"(?:(?:is|are|was|were|'s|’s|'re|’re|been)|(?:has|have|had|(?:could|can|may|might|must|will|would|should) have)\s+been|(?:could|can|may|might|must|will|would|should)\s+be)"
_ADVERB = r"(?:\s+(?:\w+ly|also|still|now|long|often))?"


def agentless(text: str, sentence: Span, quoted: Quoted) -> Iterator[Said]:
    """The attributions of a sentence that name nobody."""
    for cue in places(_cues(), text, sentence):
        region = quoted.region(sentence, cue.start())
        if cue["adverb"]:
            said = _by_adverb(text, region, cue)
        elif cue["it"]:
            said = _impersonal(text, region, cue)
        else:
            said = _passive(text, region, cue)
        if said is not None:
            yield said


def _by_adverb(text: str, region: Span, cue: re.Match[str]) -> Said | None:
    following = _NEXT.match(text, cue.end(), region[1])
    if following is not None and _speaks(following[1]):
        return None  # "reportedly said": the speaker is named
    before = subject(text, region[0], cue.start("adverb"))
    if (
        following is not None
        and following[1].endswith("ing")
        and text[max(0, cue.start("adverb") - 2) : cue.start("adverb")] == ", "
    ):
        before = None
    content = _content(before, clause(text, cue.end("adverb"), region[1]))
    if not content or (following is None and before is None):
        return None
    return Said(
        source=None, cue=(cue.span("adverb"),), content=content, score=SCORE, by="reportedly", stance="says", hedge=True
    )


@cache
def _speaks(word: str) -> bool:
    return cues.kind(word) == "speech" and cues.stance(word) in (
        "says",
        "asks",
        "denies",
        "confirms",
        "accuses",
        "warns",
        "promises",
        "threatens",
    )


def _impersonal(text: str, region: Span, cue: re.Match[str]) -> Said | None:
    content = clause(text, cue.end("it"), region[1])
    if content is None:
        return None
    span = trimmed(text, cue.start("it"), cue.end("it") - len("that"))
    assert span is not None
    return _made(text, span, (content,))


def _passive(text: str, region: Span, cue: re.Match[str]) -> Said | None:
    name = "of" if cue["of"] else "passive"
    rest = clause(text, cue.end(name) + (len(" of") if cue["of"] else 0), region[1])
    if rest is None or text[rest[0] : rest[0] + 3] == "by ":
        return None
    content = _content(subject(text, region[0], cue.start(name)), rest)
    return _made(text, cue.span(name), content)


def _made(text: str, cue: Span, content: tuple[Span, ...]) -> Said:
    words = text[cue[0] : cue[1]]
    return Said(
        source=None, cue=(cue,), content=content, score=SCORE, by="is said to",
        kind=cues.kind(words), stance=cues.stance(words), hedge=cues.hedged(words, named=False),
    )  # fmt: skip


def _content(*pieces: Span | None) -> tuple[Span, ...]:
    return tuple(span for span in pieces if span is not None)


@cache
def _cues() -> re.Pattern[str]:
    table = lexicon("cues")["prose"]
    adverbs, passive = "|".join(table["adverbs"]), "|".join(table["passive"])
    accused = "|".join(word.removesuffix(" of") for word in table["accused"])
    return re.compile(
        rf"(?P<it>\bit(?:\s+(?:is|was|has been|had been)|['’]s(?:\s+been)?){_ADVERB}\s+(?:{passive})\s+that\b)"
        rf"|(?P<passive>(?<![\w'’]){_BE}{_ADVERB}\s+(?:{passive}))(?=\s+to\s+\w)"
        rf"|(?P<of>(?<![\w'’]){_BE}{_ADVERB}\s+(?:{accused}))(?=\s+of\s)"
        rf"|\b(?P<adverb>{adverbs})\b",
        re.IGNORECASE,
    )
