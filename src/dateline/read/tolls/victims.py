"""Whom a word of harm befell: the people counted before it ("12 people were killed") or after it ("killing 12 people")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.read.finding import Span
from dateline.read.tolls.harms import OWNER, Harm
from dateline.read.tolls.people import Group, ends
from dateline.read.tolls.rows import COMMA, EDGE, PART, apposed, chain, joined

_RELATIVE = re.compile(r"\b(?:who|that|which)\s+$", re.IGNORECASE)
_WHO = re.compile(r", (?:who|which|whose|whom|that|where)\s", re.IGNORECASE)
_DASH = re.compile(r"\s?.?[—()\]\[]|.?.?\s[–-]+\s")
_OPENS = frozenset(
    "more and or but when as after while that because where if before until since which both at of".split()
)
_HEAPS = frozenset("group total family crew crowd convoy team number".split())
_LAST = re.compile(r"([^\W_]+)[\s\"“‘]*$")
_TITLE = re.compile(r"\s+(?:[\w’'-]+\s+){0,6}")
_OBJECT = re.compile(r"\s+(?:(?:\w{2,14}ly|also|in\s+total|altogether|or\s+more)\s+)?[\"“‘]?", re.IGNORECASE)
_PASSIVE_AFTER = re.compile(
    r"\s*(?:$|[,.;:!?)\"”\]—–-]|(?:in|on|by|at|during|when|while|after|before|as|since|near|with|from|for|over|inside|outside|along|alongside|across|around|there|here|and|or|but|so|this|last|earlier|today|yesterday|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|late|early|between|under|amid|because|within|throughout|through|trying|alive|together|only|to|per|among|out|against|nearby|onboard|aboard|following)\b)",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:t(?:ake|akes|aking|ook|aken)|h(?:old|olds|olding|eld)|ke(?:ep|pt|eping)|remand\w*)\b", re.IGNORECASE
)
_FORCES = re.compile(
    r"\b(?:forc|driv|drov|caus|prompt|led|left|leav|ma[dk]|compel|push|sen[dt])\w{0,5}\b", re.IGNORECASE
)
_INCLUDE = re.compile(
    r"\s+(?:(?:in|by|on)\s[^,;]{1,50}\s)?(?:were|was|are|is|included|includes|include|including)\s+(?:also\s+)?",
    re.IGNORECASE,
)
_THOSE = re.compile(r"\b(?:the|(?:those|people)(?:\s+(?:who|that))?|among)\s+$", re.IGNORECASE)
_BESIDE = re.compile(r"(?:alongside|along\s+with|together\s+with|as\s+well\s+as)\s+$", re.IGNORECASE)
_AMONG = re.compile(r"\b(?:was|were|is|are)\s+among\s+(?:the\s+|those\s+)?$", re.IGNORECASE)
_FORE = re.compile(r"\s+(?:of\s+)?(?P<those>(?:the|those)\s+)?", re.IGNORECASE)
_WITH = re.compile(
    r"(?:[^.;,]{1,60}?)?,?\s+(?:alongside|along\s+with|together\s+with|as\s+well\s+as|in\s+addition\s+to)\s+",
    re.IGNORECASE,
)
_LATER = re.compile(r"[^.;]{0,100}?\b(?:including|among\s+them|among\s+whom(?:\s+were)?|of\s+whom)\s+", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:and\s+[\w-]+\s+(?:[\w-]+\s+)?)?")
_PREPOSITION = re.compile(
    r"\b(?:in|on|at|near|with|by|from|for|of|to|into|against|between|than|over)\s+(?:the\s+)?$", re.IGNORECASE
)
_BEING = re.compile(r"being\b", re.IGNORECASE)
_HE_AND = re.compile(r"\W*(?:[\w-]+\s+){0,2}\b(he|she)\s+and\s", re.IGNORECASE)
_HESHE = re.compile(r"\b(he|she)\s+$", re.IGNORECASE)
CROWD = 20
"""So many who flee are displaced; a few who flee are suspects."""


def victims(text: str, sentence: Span, harm: Harm, found: Sequence[Harm], people: Sequence[Group]) -> list[Group]:
    """The people whom a word of harm befell, each group once.

    Args:
        text: The whole text.
        sentence: The sentence.
        harm: The word.
        found: Every word of harm in the sentence.
        people: Everybody counted in it.
    """
    if harm.form == "owned":
        return [] if harm.void else _owner(text, harm, people)
    people = [one for one in people if one.kind != "owner"]
    if harm.form == "counted":
        return _before_noun(harm, people)
    if harm.outcome == "displaced" and harm.form in ("intransitive", "adjective"):
        people = [one for one in people if (one.least or one.most or 0) >= CROWD or one.most == 0]
    those = _those(text, harm, found, people)
    if those:
        return those
    struck: list[Group] = []
    if harm.form in ("of", "gerund", "finite") or (harm.form == "participle" and not harm.passive):
        struck = _after(text, harm.span[1], found, people)
    if not struck and harm.form == "of":
        return _before_noun(harm, people)
    if not struck and (fore := _fore(text, harm, people)):
        struck = [fore]
    elif not struck and harm.form == "adjective" and not harm.passive:
        struck = _adjacent(text, sentence, harm, found, people)
    elif not struck and (harm.passive or harm.form == "intransitive"):
        struck = _subject(text, sentence, harm, people)
    elif (
        not struck
        and harm.form == "participle"
        and not harm.active
        and _PASSIVE_AFTER.match(text, harm.span[1], sentence[1])
    ):
        struck = _adjacent(text, sentence, harm, found, people)
        struck += _among(text, sentence, harm, struck, people)
    kept = [one for one in struck if _possible(harm, one)]
    return [*kept, *_parts(text, sentence[1], found, people, kept, after=harm.span[1])]


def _possible(harm: Harm, one: Group) -> bool:
    """Whether people can have come to that harm: nobody is not people, and only people flee."""
    zero = one.most == 0
    if harm.void or harm.joint:
        return zero and not harm.negated
    return (
        not harm.loose or one.kind in ("people", "one", "named") or (one.kind == "bare" and harm.outcome != "captured")
    )


def _before_noun(harm: Harm, people: Sequence[Group]) -> list[Group]:
    """The number before a noun that counts: "400 civilian deaths"."""
    for one in people:
        if (
            one.kind not in ("one", "named") and one.span[0] < harm.span[0] and -1 <= harm.span[0] - one.span[1] <= 1
        ) or (one.kind != "one" and one.span[0] < harm.span[0] < harm.span[1] == one.span[1]):
            return [] if harm.void else [one]
    return []


def _owner(text: str, harm: Harm, people: Sequence[Group]) -> list[Group]:
    """Whose death it is: "Hasan's death", "his arrest", "his brother's murder"."""
    owner = OWNER.search(text, max(0, harm.span[0] - 40), harm.span[0])
    if owner is None:
        return []
    if owner["pronoun"]:
        return [Group(span=owner.span("pronoun"), who=owner.span("pronoun"), least=1, most=1, kind="one")]
    at = owner.start("gap")
    return [
        one
        for one in people
        if (one.kind == "owner" and one.span[1] == at) or (one.kind == "one" and at - one.span[1] in (2, 0))
    ][:1]


def _among(text: str, sentence: Span, harm: Harm, struck: Sequence[Group], people: Sequence[Group]) -> list[Group]:
    """Those said to be among them: "a nurse was among six people killed"."""
    start = struck[0].span[0] if struck else harm.left
    among = _AMONG.search(text, max(sentence[0], start - 20), start)
    if among is None:
        return []
    return [
        replace(one, part=True)
        for one in _subject(text, sentence, replace(harm, left=among.start(), one=False), people)
    ]


def _fore(text: str, harm: Harm, people: Sequence[Group]) -> Group | None:
    """A number before a word of harm that itself says who: "3.3 million displaced", "dozens of wounded soldiers", "230 of those killed"."""
    one = next((one for one in reversed(people) if one.span[1] <= harm.left), None)
    if (
        one is None
        or one.kind != "bare"
        or harm.form not in ("participle", "adjective", "intransitive")
        or harm.left < harm.span[0]
        or one.most == 0
    ):
        return None
    gap = _FORE.fullmatch(text, one.span[1], harm.span[0])
    if gap is None or (harm.form == "intransitive" and not text[slice(*harm.span)].lower().endswith("ing")):
        return None
    if gap["those"] and one.most is None and one.least == 3:
        return None  # "many of the displaced" is no number
    return replace(one, part=True) if gap["those"] else one


def _those(text: str, harm: Harm, found: Sequence[Harm], people: Sequence[Group]) -> list[Group]:
    """Some of those: "among the dead were two children", "those killed included a nurse"."""
    verb = _INCLUDE.match(text, harm.span[1])
    if (
        verb is None
        or harm.form not in ("adjective", "participle", "intransitive")
        or harm.passive
        or not _THOSE.search(text, max(0, harm.span[0] - 14), harm.span[0])
    ):
        return []
    return [replace(one, part=True) for one in chain(text, verb.end(), found, people) if one.most != 0]


def _after(text: str, at: int, found: Sequence[Harm], people: Sequence[Group]) -> list[Group]:
    """The groups of the object, right after the word."""
    one = next((one for one in people if at < one.span[0]), None)
    if one is None or one.span[0] - at > 70:
        return []
    gap = text[at : one.span[0]]
    if _OBJECT.fullmatch(gap) or (one.kind == "named" and _TITLE.fullmatch(gap) and not ends(gap)):
        return chain(text, one.span[0], found, people)
    return []


def _adjacent(text: str, sentence: Span, harm: Harm, found: Sequence[Harm], people: Sequence[Group]) -> list[Group]:
    """The group that stands right before the word, with those it is joined to."""
    at = next(
        (
            number
            for number, one in enumerate(people)
            if one.span[1] <= harm.left
            and not text[one.span[1] : harm.left].strip(" ,\n" if harm.form == "participle" else None)
        ),
        None,
    )
    if at is None or not _allowed(text, sentence, harm, people[at]):
        return []
    return joined(text, people, at, found)


def _allowed(text: str, sentence: Span, harm: Harm, one: Group) -> bool:
    """Whether the words before say that somebody was taken, or had to flee."""
    words = text[harm.span[0] : harm.span[1]].lower()
    if harm.form != "adjective" or harm.outcome not in ("captured", "displaced"):
        return True
    sign = _TAKES if harm.outcome == "captured" else _FORCES
    return words == "homeless" or sign.search(text, max(sentence[0], one.span[0] - 60), one.span[0]) is not None


def _subject(text: str, sentence: Span, harm: Harm, people: Sequence[Group]) -> list[Group]:
    """The groups of the subject: what stands between the last edge of a clause and the verb."""
    relative = _RELATIVE.search(text, max(sentence[0], harm.left - 8), harm.left)
    if relative is not None:
        return _antecedent(text, sentence, relative.start(), harm, people)
    for zone in _zones(text, sentence[0], harm.left):
        chosen = _zone(text, zone, harm, people)
        if chosen:
            return chosen
    one = _HESHE.search(text, max(sentence[0], harm.left - 6), harm.left)
    return [Group(span=one.span(1), who=one.span(1), least=1, most=1, kind="one")] if one is not None else []


def _zones(text: str, start: int, left: int) -> Iterator[Span]:
    """Where a subject may stand: from the last edge of a clause to the verb, and before an aside that ends there."""
    edges = [edge for edge in EDGE.finditer(text, start, left) if edge.end() <= left]
    yield (edges[-1].end() if edges else start, left)
    closed = text[start:left].rstrip()[-1:]
    sign, back = (_WHO, 1) if closed == "," else (_DASH, 2)
    opening = [
        number for number, edge in enumerate(edges) if sign.match(text, max(start, edge.start() - 2), edge.end())
    ]
    if closed in ",—–-)]" and len(opening) >= back:
        at = opening[-back]
        yield (edges[at - 1].end() if at else start, edges[at].start())


def _zone(text: str, zone: Span, harm: Harm, people: Sequence[Group]) -> list[Group]:
    """The groups of a zone that make its subject."""
    he = _HE_AND.match(text, *zone)
    chosen = [Group(span=he.span(1), who=he.span(1), least=1, most=1, kind="one")] if he is not None else []
    for one in people:
        if not zone[0] <= one.span[0] < one.span[1] <= zone[1]:
            continue
        before = _LAST.search(text, zone[0], one.span[0])
        if PART.search(text, zone[0], one.span[0]) or (one.part and chosen):
            chosen += [replace(one, part=True)] if chosen else []
        elif chosen and _BESIDE.search(text, zone[0], one.span[0]):
            chosen.append(one)
        elif (
            before is None
            or before[1].lower() in _OPENS - {"of", "at"}
            or text[zone[0] : one.span[0]].rstrip()[-1:] in ",—("
            or _heap(text, zone[0], before)
        ):
            if chosen and (chosen[-1].part or (harm.one and harm.passive)):
                break
            if chosen and apposed(text, chosen[-1], one) and COMMA.fullmatch(text, chosen[-1].span[1], one.span[0]):
                continue
            chosen.append(one)
    return [one for one in chosen or _nearest(text, zone, people) if not harm.one or _single(text, zone[0], one)]


def _single(text: str, start: int, one: Group) -> bool:
    """Whether a group can be the subject of a verb in the singular."""
    before = _LAST.search(text, start, one.span[0])
    return (
        one.least in (0, 1)
        or _BESIDE.search(text, start, one.span[0]) is not None
        or (before is not None and _heap(text, start, before))
        or one.part
    )


def _nearest(text: str, zone: Span, people: Sequence[Group]) -> list[Group]:
    """The group right before the verb, whatever stands before it but a preposition."""
    within = [one for one in people if zone[0] <= one.span[0] and one.span[1] <= zone[1]]
    if not within or not _TAIL.fullmatch(text, within[-1].span[1], zone[1]):
        return []
    row = joined(text, within, len(within) - 1, ())
    return [] if _PREPOSITION.search(text, zone[0], row[0].span[0]) and not _BEING.match(text, zone[1]) else row


def _heap(text: str, start: int, before: re.Match[str]) -> bool:
    """Whether "of" stands after a word for a heap of people: "a family of five"."""
    heap = _LAST.search(text, start, before.start()) if before[1].lower() == "of" else None
    return heap is not None and heap[1].lower() in _HEAPS


def _antecedent(text: str, sentence: Span, at: int, harm: Harm, people: Sequence[Group]) -> list[Group]:
    """The group that a relative clause tells of: "a man who was killed"."""
    last = next((one for one in reversed(people) if sentence[0] <= one.span[0] and one.span[1] <= at), None)
    if last is None or at - last.span[1] > 50 or EDGE.search(text, last.span[1], at):
        return []
    fits = (last.least == 1) == harm.one if harm.passive else True
    return [last] if fits else []


def _parts(
    text: str, end: int, found: Sequence[Harm], people: Sequence[Group], kept: Sequence[Group], *, after: int
) -> Iterator[Group]:
    """What is named as a part later in the sentence: "were killed in the attack, including two children"."""
    if not kept or any(one.part or one.most == 0 for one in kept):
        return
    start = max(after, kept[-1].span[1])
    beside = _WITH.match(text, start, end)
    if beside is not None and start == after and not any(start <= one.span[0] < beside.end() for one in found):
        yield from (one for one in chain(text, beside.end(), found, people) if one.most != 0)
        return
    later = _LATER.match(text, start, end)
    if later is None or any(start <= one.span[0] < later.end() for one in found):
        return
    for one in chain(text, later.end(), found, people):
        if one.most != 0:
            yield replace(one, part=True)
