"""Who carries whom: "X told Y that ..., agency reported", "agency reports, citing Y", "..., said X, according to Z"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Said, Span
from dateline.read.speech import cues
from dateline.read.speech.according import according
from dateline.read.speech.offices import apposed
from dateline.read.speech.page import Page, by_sentence
from dateline.read.speech.sources import is_document, speaks
from dateline.read.words.clauses import subject, trimmed

MOST = 24
"""A sentence with more attributions than this is no prose."""
_APART = 30
"""So far may a source stand from its cue where both close a sentence: "officials in the port said"."""
_ASIDE = re.compile(r",\s+(?:who|which|whose)\b[^,\n]{1,160},\s*$")
_COMMA = re.compile(r",[\"”’']{0,2}\s*$|[\"”]\s*$")
_JOINS = re.compile(
    r"(?:and|but|yet|so|however|meanwhile|in the meantime|moreover|also|in addition|additionally)\b,?\s+", re.IGNORECASE
)
_LEADS = re.compile(r"[—:(]|\s[–-]+\s|\b[A-Z]{4,}\b")
"""What tells a dateline, a caption or a title from the words of a sentence."""
_CONJUNCTION = re.compile(r"\b(?:and|but|or|while|although|though|that|because|as|when)\s*$", re.IGNORECASE)
_SAID_THAT = re.compile(r"(\w+)\s+that\s*$")
_THAT = re.compile(r",\s+that\s+")
_ABOUT = re.compile(
    r"[,;]|\s(?:of|in|from|at|on|by|for|after|with|near|about|to|close|who|that|which|whose|and|inside|within|\w+ing|\w+ed)\b"
)
"""What ends the noun that a source is."""


def carriers(found: list[Said], page: Page) -> list[Said]:
    """The attributions of a text, each hung on the voice that carries it in its sentence.

    Args:
        found: By model and rules, no two with one cue.
        page: The text.
    """
    result = list(found)
    for number, inside in by_sentence(found, page).items():
        if len(inside) <= MOST:
            sentence = page.sentences[number]
            _according(result, inside, sentence, page)
            _reported(result, inside, sentence, page)
            _citing(result, inside, page)
    return result


def _according(result: list[Said], inside: list[int], sentence: Span, page: Page) -> None:
    """A source of "according to" stands after it, and what is said before it may hold its own speaker."""
    ours = [number for number in inside if page.words(result[number].cue).lower() == "according to"]
    if not ours:
        return
    by_rule = {said.cue: said for said in according(page.text, sentence, page.quoted)}
    for number in ours:
        one, rule = result[number], by_rule.get(result[number].cue)
        if rule is None or not rule.content:
            continue
        stolen = one.source is None or not 0 <= one.source[0] - one.cue[0][1] <= 2
        between = any(
            max(end for _, end in one.content) <= place < one.cue[0][0]
            for place in (result[other].cue[0][0] for other in inside)
        )
        if stolen or between:
            result[number] = replace(one, source=rule.source, content=rule.content)


def _citing(result: list[Said], inside: list[int], page: Page) -> None:
    """Whoever is cited speaks inside the voice that cites."""
    for number in inside:
        one = result[number]
        if page.words(one.cue).lower() not in _table("through"):
            continue
        if one.source is None or not 0 <= one.source[0] - one.cue[-1][1] <= 2:
            told = one.content[0]
            who = trimmed(page.text, *told)
            if len(one.content) > 1 or told[0] - one.cue[-1][1] > 2 or who is None or page.text[who[0]] in '"“':
                who = _cited(one, page)
            if who is None or not _voice(page.text[slice(*who)]):
                continue
            one = replace(one, source=who, content=())
        one = _source_cut(one, page)
        outer = _carrier(result, inside, number)
        if outer is not None:
            outer = _without(result, inside, outer, one)
            held = any(start <= one.cue[0][0] < end for start, end in outer.content)
            result[number] = replace(
                one,
                content=one.content or outer.content,
                through=None if held else outer.cue[0],
                layer=max(1, one.layer),
            )
        elif one.content:
            result[number] = one


def _source_cut(one: Said, page: Page) -> Said:
    """The cited voice without what it says: "citing a guard, that the port is shut"."""
    that = _THAT.search(page.text, *one.source) if one.source is not None else None
    told = trimmed(page.text, that.end(), one.source[1]) if that is not None and one.source is not None else None
    if that is None or told is None or one.source is None:
        return one
    return replace(one, source=(one.source[0], that.start()), content=(told,))


def _without(result: list[Said], inside: list[int], outer: Said, cited: Said) -> Said:
    """The voice that cites, whoever it cites taken out of its words."""
    who = cited.source
    kept = tuple(span for span in outer.content if who is None or not who[0] <= span[0] < span[1] <= who[1])
    if who is not None and cited.content and any(who[0] <= start < who[1] < end for start, end in kept):
        first = cited.content[0][0]
        kept = tuple((first, end) if who[0] <= start < who[1] and first < end else (start, end) for start, end in kept)
    kept = kept or cited.content
    if not kept or kept == outer.content:
        return outer
    changed = replace(outer, content=kept)
    for number in inside:
        if result[number] is outer:
            result[number] = changed
    return changed


def _cited(one: Said, page: Page) -> Span | None:
    """The words after "citing", to the next comma."""
    start = one.cue[-1][1]
    stop = re.compile(r"[,;:.\n]|$").search(page.text, start, min(len(page.text), start + 160))
    return trimmed(page.text, start, stop.start()) if stop is not None else None


def _carrier(result: list[Said], inside: list[int], number: int) -> Said | None:
    """The nearest attribution of the sentence that speaks by a verb of its own, before the cue or else after it."""
    at = result[number].cue[0][0]
    able = [result[other] for other in inside if other != number and _tells(result[other])]
    before = [one for one in able if one.cue[0][0] < at]
    return before[-1] if before else able[0] if able else None


def _tells(one: Said) -> bool:
    return one.source is not None and bool(one.content) and one.kind != "attitude" and one.through is None


def _reported(result: list[Said], inside: list[int], sentence: Span, page: Page) -> None:
    """Who reports at the end of a sentence carries all of it, and speaks for no verb before."""
    for number in reversed(inside):
        result[number] = one = apposed(result[number], sentence, page)
        body = _body(one, sentence, page)
        if body is None or any(one.cue[0][1] <= start < sentence[1] for start, _ in one.content):
            continue
        mine = [span for span in one.content if span[0] < body[1] and body[0] < span[1]]
        if not mine or mine[-1][1] < body[1] - 2:
            continue
        others = [other for other in inside if result[other].cue[0][0] < body[1] and other != number]
        if _broken(mine, [result[other] for other in others], body, page):
            rest = [span for span in one.content if span not in mine]
            result[number] = replace(one, content=tuple(sorted([*rest, body])))
            mine = [body]
        for other in others:
            result[other] = _parted(result[other], one, body, sentence, page)


def _body(one: Said, sentence: Span, page: Page) -> Span | None:
    """What stands before a source and cue that close a sentence or stand after a comma in it."""
    text = page.text
    if one.source is None or len(one.cue) != 1 or not _reports(page.words(one.cue)):
        return None
    source, cue = one.source, one.cue[0]
    if not 0 <= max(source[0], cue[0]) - min(source[1], cue[1]) <= _APART:
        return None
    start = min(source[0], cue[0])
    if page.quoted.around(start) is not None or not _COMMA.search(text, max(sentence[0], start - 5), start):
        return None
    joins = _JOINS.match(text, sentence[0], start)
    span = trimmed(text, joins.end() if joins else sentence[0], start)
    if span is None:
        return None
    tail = text[span[1] : start]
    return (span[0], span[1] + len(tail.rstrip()) if "”" in tail or '"' in tail else span[1])


@cache
def _reports(words: str) -> bool:
    """Whether a cue is a finite verb of saying."""
    return (
        cues.kind(words) == "speech"
        and not words.split(maxsplit=1)[0].endswith("ing")
        and words.lower() != "according to"
    )


def _broken(mine: list[Span], others: list[Said], body: Span, page: Page) -> bool:
    """Whether a content leaves out words that belong to it: what lies between its pieces, or the verb before them."""
    text = page.text
    inside = [other for other in others if body[0] <= other.cue[0][0]]
    skipped = text[body[0] : mine[0][0]]
    if len(mine) > 1:
        return any(mine[0][1] <= other.cue[0][0] < mine[-1][0] for other in inside) or not _LEADS.search(
            text, mine[0][1], mine[-1][0]
        )
    said = _SAID_THAT.search(skipped)
    if said is not None and (said[1].endswith("ing") or any(other.cue[-1][1] <= mine[0][0] for other in inside)):
        return cues.kind(said[1]) == "speech"
    if (
        not skipped.strip()
        or _LEADS.search(skipped)
        or _CONJUNCTION.search(skipped)
        or page.quoted.around(mine[0][0] + 1)
    ):
        return False
    return text[mine[0][0]].islower() or any(other.cue[0][1] <= mine[0][0] for other in inside) or _verb(skipped)


def _verb(words: str) -> bool:
    """Whether words end with a verb that introduces what somebody says."""
    last = words.rsplit(maxsplit=1)[-1]
    return last.islower() and cues.stance(last) is not None and not speaks(last)


def _parted(other: Said, one: Said, body: Span, sentence: Span, page: Page) -> Said:
    """An attribution before the one that reports it, without the words of that one."""
    assert one.source is not None
    edge = min(one.source[0], one.cue[0][0])
    content = tuple(
        (start, min(end, body[1]) if start < body[1] < end <= sentence[1] + 2 else end) for start, end in other.content
    )
    source = other.source
    if source is not None and source == one.source and source[0] >= edge and _reports(page.words(other.cue)):
        source = speaker(page.text, sentence[0], other.cue[0][0]) or source
    return replace(other, content=content, source=source)


def speaker(text: str, start: int, cue: int) -> Span | None:
    """The subject of a cue, without an aside between: "Low, who was there, told"."""
    aside = _ASIDE.search(text, max(start, cue - 200), cue)
    return subject(text, start, aside.start() if aside else cue)


def _voice(words: str) -> bool:
    """Whether words name who or what can be cited: "two officials close to him", not "a threat to the officials"."""
    group = words[: stop.start()] if (stop := _ABOUT.search(words)) is not None else words
    last = group.split()[-2:]
    if is_document(words):
        return not any(word.lower() in _table("acts") for word in last)
    return any(speaks(word) for word in last if word.islower()) or (group.split()[0].istitle() and speaks(group))


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(lexicon("voices")["carrying"][name])
