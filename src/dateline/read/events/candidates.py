"""Who may have done it, where the text leaves the actor open: those whom voices suspect, blame or name as one of several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.read.events.agreements import listed
from dateline.read.finding import Span
from dateline.read.words.clauses import places
from dateline.read.words.nounwords import kind, singular

_STRIKE = r"(?:air\s?-?strikes?|drone\s+strikes?|strikes?|raids?|bombardments?|bombings?|shelling|attacks?|operations?)"
_WHO_ACTS = re.compile(r"(?:ists|ers|ors|ants|ents|men|women|rebels|forces|cells)$")
_OPEN = re.compile(r"\b(?:if|whether|either|unclear|possibly|perhaps|may\s+have|might\s+have)\b", re.IGNORECASE)
_NATION = re.compile(
    rf"\b(?:an?|the|by)\s+(?:suspected\s+)?(?P<who>(?:U\.?S\.?|[A-Z][a-z]{{2,20}})(?:-led(?:\s+coalition)?)?)\s+{_STRIKE}\b"
)
_CARRIED = re.compile(
    rf"\b{_STRIKE}\s+(?:(?:carried\s+out|conducted|launched|staged|mounted|delivered)\s+)?by\s+", re.IGNORECASE
)
_IT_WAS = re.compile(r"\bit\s+(?:was|is|had\s+been)\s+(?P<who>[^,;.()]{3,60}?)\s+(?:that|who|which)\s", re.IGNORECASE)
_SUSPECTED = re.compile(r"\b(?i:suspected|alleged|presumed)\s+(?P<who>(?:[\w’'-]{2,25}\s){0,3}?[\w-]{3,20}s)\b")
_STRUCK = re.compile(
    r"\b(?:kill|wound|injur|arrest|detain|captur|target|attack|bomb|hit|struck|strik|shell|of|against|on|at)[a-z]{0,5}\s+(?:[\w,-]{1,12}\s+){0,2}$",
    re.IGNORECASE,
)
"""Before "suspected": they are those whom it befell."""
_FOR_ELSE = re.compile(r"\s+for\s+(?:\w{1,12}ly\s+)?[a-z]{3,15}ing\b", re.IGNORECASE)
"""Behind the blamed: it is for another deed."""
_BLAMED = re.compile(
    r"\b(?:blam(?:ed|es|ing)\s+(?:\w{2,12}\s+){0,3}?on|blam(?:ed|es|ing)|point(?:ed|s|ing)?\s+(?:the|a)\s+finger\s+at|suspicion\s+(?:\w{2,8}\s+){0,2}?on|attributed\s+(?:\w{2,12}\s+){0,3}?to)\s+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<who>(?:the\s+)?[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,4})\s+(?:was|were|is|are|may\s+be|could\s+be)\s+(?:likely\s+|probably\s+)?behind\b"
)


def candidates(text: str, sentence: Span, *, after: bool = False) -> list[Span]:
    """Those whom a sentence names as possible actors, in its order.

    Args:
        text: The whole text.
        sentence: The sentence that tells of the deed, or the one after it.
        after: Whether it is the one after, in which suspects may be those of another deed.
    """
    return sorted(dict.fromkeys(_named(text, sentence, after=after)))


def _named(text: str, sentence: Span, *, after: bool) -> Iterator[Span]:
    for pattern in (_IT_WAS, _BEHIND, *(() if after else (_SUSPECTED,))):
        for one in places(pattern, text, sentence):
            struck = _STRUCK.search(text, max(sentence[0], one.start() - 40), one.start())
            if pattern is not _SUSPECTED or (_somebody(one["who"]) and not struck):
                yield one.span("who")
    for one in places(_BLAMED, text, sentence):
        row = listed(text, one.end(), sentence[1])
        if not (after and row and _FOR_ELSE.match(text, row[-1][1], sentence[1])):
            yield from row
    doubt = _OPEN.search(text, *sentence)
    if doubt is None:
        return
    for one in places(_NATION, text, (doubt.end(), sentence[1])):
        yield one.span("who")
    for one in places(_CARRIED, text, (doubt.end(), sentence[1])):
        yield from listed(text, one.end(), sentence[1])


def _somebody(words: str) -> bool:
    """Whether a plural names people or bodies, not things: "suspected militants", not "alleged graves"."""
    last = words.rsplit(maxsplit=1)[-1].lower()
    return kind(singular(last)) in ("group", "person", "office") or _WHO_ACTS.search(last) is not None
