"""Parts of an event as they can be: names with their heads, no bare articles, nobody on both sides of one act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.read.events.happening import Happening, Part
from dateline.read.finding import Span

_SIDES = ("AGENT", "PATIENT")
_EMPTY = re.compile(
    r"(?:(?:the|an?|on|in|at|of|by|to|for|from|with|and|or|no|more|some|any|its|their|his|her|this|that|which|who|whom|not|as|into|near)\b|\W|\b[b-z](?=\.))*",
    re.IGNORECASE,
)
"""Words that by themselves name nobody and no place."""
_TAIL = re.compile(
    r"[\s,;:]+(?:in|of|on|at|to|for|from|with|by|and|or|the|an?|near|into|who|which|that|wearing|including)?$"
)
_NAME_GOES_ON = re.compile(
    r"(?:-|\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:\w+ed|Over|On|In|At)\b|\w+ly\b)[A-Z][\w’'-]{1,25}(?:\s[A-Z][\w’'-]{1,25}(?<!day)){0,2}"
)
_GROUPS = r"groups?|officials?|forces?|fighters?|rebels?|militants?|troops|soldiers|militias?|authorities|leaders?|army|military|government|police|opposition|extremists|insurgents|civilians|jets|warplanes|aircraft|suspect|man|woman|powers|factions"
_HEAD_GOES_ON = re.compile(rf"(?:\s(?:[a-z]{{4,12}}\s)?(?:{_GROUPS}))\b")
_ADJECTIVE = re.compile(
    r"(?:\b[A-Z][\w-]*(?:ian|ean|ese|ish|eli|aqi|ist|man|ern|ench)|\b[A-Z][a-z]{2,15} rebel|\d-year old)$"
)
_INCLUDING = re.compile(r",?\s+(?:including|such\s+as|among\s+them)\s+(?:the\s+)?$")
_PASSIVE = re.compile(
    r"\b(?:(?:is|are|was|were|been|being|be|gets?|got)\s+(?:\w{2,12}ly\s+|also\s+|then\s+|not\s+){0,2}|c(?:o|a)me(?:s)?\s+)$|^under\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"\w+(?:ed|en|ot|aught|eld|own|ut|it|ung)\b|(?:came|come|comes|under|sold|hung|led|made)\b", re.IGNORECASE
)
_OWNED = re.compile(r"['’]s?\s")
_UNDERGONE = re.compile(
    r"(?:death|killing|murder|assassination|arrest|detention|suspension|execution|abduction|kidnapping)\b",
    re.IGNORECASE,
)
"""Nouns whose owner is whom it befell: "the mayor's arrest"."""
_NO_OBJECT = re.compile(r"(?:no|more|any)\s", re.IGNORECASE)
_OWNS = 40
"""So far from the event its owner may stand."""
_ONE = r"[A-Z][\w.’'-]{1,25}(?:\s[A-Z][\w.’'-]{1,25}){0,2}"
_NAME = re.compile(_ONE)
_NAMES = re.compile(rf"{_ONE}(?:,\s{_ONE}){{1,10}}(?:,?\sand\s{_ONE})?")
_INFINITIVE = re.compile(r"(?:leave|quit|enter|replace|attack|free|take|hold|help|stop|join|meet|seize|retake)\s")
_LIST = 120
_STRIKES = re.compile(
    r"(?:attack|storm|target|shell|bomb|raid|ambush|kill|stabb|detonat|blew|fir|shot|open)\w*", re.IGNORECASE
)
_SETS_OFF = re.compile(r"(?:detonated|blew\s+(?:up|himself|herself|themselves|itself))\b", re.IGNORECASE)
_WHO_IS_TO = re.compile(
    r"\b(?:for|ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|tell(?:s|ing)?|told|order(?:s|ed|ing)?|forc(?:e|es|ed|ing)|allow(?:s|ed|ing)?|want(?:s|ed)?)\s+(?P<who>(?:(?:the|its|their|all)\s)?(?:[“\"][\w-]{2,20}[”\"]\s|[\w-]{2,20}\s){0,3}?[\w-]{2,20})\s(?:not\s)?to\s$"
)
"""Right before a trigger."""
_LAST = 40
"""So much of a phrase is looked at for the adjective that ends it."""


def fitted(text: str, sentence: Span, event: Happening) -> Happening:
    """An event without the parts that cannot be, the others with their whole names, on the side where grammar puts them.

    Args:
        text: The whole text.
        sentence: The sentence of its trigger.
        event: As model and codebook find it.
    """
    kept = [one for part in _sound(text, sentence, event) for one in _apart(text, part)]
    kept = _subject_of_infinitive(text, sentence, event, kept)
    kept = [_sided(text, event, part, kept) for part in kept]
    best: dict[tuple[Span, bool], Part] = {}
    for part in sorted(kept, key=lambda one: -one.score):
        best.setdefault((part.span, part.label in _SIDES), part)
    return replace(event, parts=tuple(sorted(best.values(), key=lambda one: one.span)))


def _sound(text: str, sentence: Span, event: Happening) -> Iterator[Part]:
    for part in event.parts:
        start, end = part.span
        if part.label == "TIME" and not _EMPTY.fullmatch(text, start, end):
            yield part
            continue
        if not sentence[0] <= start < sentence[1]:
            continue
        start = _past_verb(text, start, end)
        end = _whole(text, start, _trimmed(text, start, min(end, sentence[1])), sentence[1])
        if _EMPTY.fullmatch(text, start, end) or _itself(text, (start, end), event.span):
            continue
        if part.label == "AGENT" and _owner_of_another(text, (start, end), event.span):
            continue
        yield replace(part, span=(start, end))


def _apart(text: str, part: Part) -> Iterator[Part]:
    """Each name of a list of names: "Lomia, Torva and Sel"."""
    start, end = part.span
    if part.label not in _SIDES or end - start > _LIST or not _NAMES.fullmatch(text, start, end):
        yield part
        return
    for name in _NAME.finditer(text, start, end):
        yield replace(part, span=name.span())


def _subject_of_infinitive(text: str, sentence: Span, event: Happening, parts: list[Part]) -> list[Part]:
    """The parts, with whoever is asked "to" do something as the actor: "a deadline for the rebels to leave"."""
    at = event.span[0]
    found = _WHO_IS_TO.search(text, max(sentence[0], at - _LIST), at)
    if found is None or any(part.label == "AGENT" and part.span[0] >= found.start("who") for part in parts):
        return parts
    who = Part(label="AGENT", span=found.span("who"), score=0.5)
    return [who, *(part for part in parts if part.label != "AGENT")]


def _itself(text: str, span: Span, trigger: Span) -> bool:
    """Whether a phrase is the event rather than a part of it; the object that a trigger takes in is one: "left Sel"."""
    if span[0] >= trigger[1] or span[1] <= trigger[0]:
        return False
    return span[0] <= trigger[0] or _NO_OBJECT.match(text, span[0]) is not None


def _past_verb(text: str, start: int, end: int) -> int:
    """Where a phrase begins without the verb of a "to" before it: "to leave the town held by rebels"."""
    verb = _INFINITIVE.match(text, start, end) if text[max(0, start - 4) : start].endswith(" to ") else None
    return verb.end() if verb else start


def _trimmed(text: str, start: int, end: int) -> int:
    """Where a phrase ends without the small words at its end."""
    while (tail := _TAIL.search(text, start, end)) is not None and tail.start() > start:
        end = tail.start()
    return end


def _whole(text: str, start: int, end: int, stop: int) -> int:
    """Where a phrase ends with the rest of its name, or the noun of its adjective."""
    last = text[start:end].rsplit(" ", 1)[-1].rstrip("-")
    if last[:1].isupper() and not _OWNED.match(text, end) and (more := _NAME_GOES_ON.match(text, end, stop)):
        end = more.end()
    if _ADJECTIVE.search(text, max(start, end - _LAST), end) and (more := _HEAD_GOES_ON.match(text, end, stop)):
        end = more.end()
    return end


def _owner_of_another(text: str, span: Span, trigger: Span) -> bool:
    """Whether a phrase owns something else than the event: "Lomia's largest station said the assault"."""
    if not _OWNED.match(text, span[1]):
        return False
    return not (span[1] <= trigger[0] and trigger[0] - span[1] < _OWNS and "," not in text[span[1] : trigger[0]])


def _sided(text: str, event: Happening, part: Part, parts: Sequence[Part]) -> Part:
    """A part on the side where the form of the trigger puts it."""
    if part.label not in _SIDES:
        return part
    start, end = part.span
    listed = _INCLUDING.search(text, max(0, start - 30), start)
    if listed is not None:
        before = next((one for one in parts if one.span[1] == listed.start() and one.label in _SIDES), None)
        return replace(part, label=before.label) if before else part
    at = event.span[0]
    if part.label == "PATIENT" and event.label == "ASSAULT" and _doing(text, end, event):
        return replace(part, label="AGENT")
    if part.label == "AGENT" and end <= at:
        if _OWNED.match(text, end) and at - end < 4 and _UNDERGONE.match(text, at):
            return replace(part, label="PATIENT")
        if (
            _passive(text, event)
            and _subject(text, end, at)
            and not any(one.label == "PATIENT" and one.span[1] <= at for one in parts)
        ):
            return replace(part, label="PATIENT")
    return part


def _doing(text: str, end: int, event: Happening) -> bool:
    """Whether a phrase is whoever does it: "the gunmen who attacked", "some of them detonated"."""
    between = text[end : event.span[0]]
    if between == " who ":
        return _STRIKES.match(text, event.span[0]) is not None
    return between == " " and _SETS_OFF.match(text, event.span[0]) is not None


def _passive(text: str, event: Happening) -> bool:
    at = event.span[0]
    if not _PARTICIPLE.match(text, at):
        return False
    under = re.match(r"(?:c[oa]mes?\s+)?under\b", text[slice(*event.span)], re.IGNORECASE)
    return under is not None or _PASSIVE.search(text, max(0, at - 40), at) is not None


def _subject(text: str, end: int, at: int) -> bool:
    """Whether only auxiliaries and adverbs stand between a phrase and a verb."""
    between = text[end:at]
    return (
        re.fullmatch(
            r"\s(?:(?:who|which|that|has|have|had|will|would|could|may|might|also|been|being|be|is|are|was|were|then|later|come|came|not|[a-z]{2,12}ly)\s){0,5}",
            between,
        )
        is not None
    )
