"""The grammar of time expressions: patterns over the letters of tokens, each with the reader of its value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.read.times import clock, dates, relative, spells, years
from dateline.read.times.story import Hit, Value

Reader = Callable[[Hit], Value | list[Value] | None]
_PART = r"(?:A?Bf|A?[ek][-%@f]?A?)"
"""Early, mid-, late in, the end of."""
_WHERE = r"(?:c|Gb|@\^)"
"""About, more than, at least."""
_NUMBER = r"(?:a?n(?:-?n){0,3}|[d0y]n?)"
_COUNT = rf"(?:{_NUMBER}(?:-?&-?a-?h)?|aVf?|Vf?|ha|ah-?|a)"
_DAY = r"(?:W,?)?(?:M[do](?:,?y)?|A?[do]f?M(?:,?y)?)"
_SIDE = r"(?:i[LN]|[iLN])"
TRIGGERS = re.compile(r"[WwMJFCXoyYuUtTQPDSlsRrZmip]")
"""A text without any of these letters has no time."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of time expressions."""

    pattern: re.Pattern[str]
    read: Reader


def _rules(*listed: tuple[str, Reader]) -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(pattern), read) for pattern, read in listed)


RULES = _rules(
    (r"J", dates.iso),
    (r"F", dates.slashed),
    (rf"{_PART}?(?:W,?)?M[do](?:,?y(?:,W)?)?", dates.month_day),
    (rf"{_PART}?(?:W,?)?A?[do]f?M(?:[,f]?[yY])?", dates.month_day),
    (r"(?:[iLN]|A[LN])M[do]|M[do]f?[iLN]U", dates.month_day),
    (r"M[do][-&][do](?:,?y)?|[do][-&][do]f?M(?:,?y)?", dates.second_day),
    (rf"{_PART}?M[f,]?[yY]", dates.month),
    (rf"{_PART}?(?:A?{_SIDE})?M(?:,?f?A?[iLN]U)?", dates.month),
    (rf"{_PART}?(?:AU)?(?:xU?)?[yY]", years.year),
    (r"y[-/][d0y]", years.years),
    (rf"(?:{_PART}|A?e-?)?A?e?-?X", dates.decade),
    (rf"{_PART}?A?(?:e-?)?o-?U", dates.century),
    (rf"(?:{_PART}|A?e-?)?A?[iLN]?S(?:,?f?(?:A?[iLN]U|[yY]))?", dates.season),
    (rf"{_PART}?A?x?y?o-?[Qh](?:,?f?(?:xU?|AU)?y|,?f?A?[iLN]xU|,?f?A?[iLN]U)?", years.quarter),
    (rf"{_PART}?[iLN]x?U'x?o-?[Qh]", years.quarter),
    (r"A?U-[kg](?:o-?[Qh]|[QhKU])?", years.year_earlier),
    (rf"(?:A?i|A?){_SIDE}?l(?:,?f?(?:y|[iLN]U))?", dates.holiday),
    (r"(?:[ek]@?)?D|AU>D", relative.day_word),
    (r"(?:[ek]@?)?(?:A?[iLN]f?)?W", relative.weekday),
    (r"Wf?A?[iLN]U|[LN]U@?W", relative.weekday),
    (r"[dn]wg", relative.weekdays_ago),
    (rf"{_PART}?A?{_SIDE}x?[UQ]", relative.unit),
    (rf"{_PART}?A[UQ]", relative.the_unit),
    (r"k?A?jU|A+jU", relative.same),
    (rf"{_WHERE}?{_COUNT}?[uUtT](?:&ah)?g", relative.ago),
    (rf"{_WHERE}?{_COUNT}[uUtTQ](?:&ah)?[k>]|AU>", relative.later),
    (r"U[-']B", relative.year_end),
    (rf"{_WHERE}?(?:C|[dn](?=p))p?z?(?:,?(?:W|D|{_DAY}))?", clock.hour),
    (rf"[y0]z(?:,?(?:W|D|{_DAY}))?", clock.hour),
    (r"(?:[ek]@?)?(?:A?[iLj]|AN|A[jL])P", clock.part_of_day),
    (rf"(?:[ek]@?)?(?:W|D|{_DAY})P|P(?:W|D)|c?P|AP", clock.part_of_day),
    (rf"A?Pf(?:W|D|{_DAY})", clock.part_of_day),
    (rf"A?etf(?:W|D|{_DAY})", clock.small_hours),
    (rf"A?{_SIDE}(?:{_NUMBER}|Vf?)?[G+]?[utv]|A[LN]T", spells.stretch),
    (rf"A?o{_NUMBER}[ut]", spells.duration),
    (rf"{_WHERE}?A?{_COUNT}[G+]?-?[G+]?[uUtTv](?:&ah)?=?", spells.duration),
    (r"a?h-?a?-?[TU]", spells.duration),
    (r"[ut]", spells.bare),
    (r"oU", spells.ordinal),
    (rf"E(?:[UTWPMS]|{_NUMBER}[utUT]|\+[UT])", spells.each),
    (r"(?:O|nO|dO)a[UT]", spells.rate),
    (r"w|Wv", spells.weekdays),
    (r"s", spells.beat),
    (r"R|A?r?Z|i|r|A[rL]L?|A?m", spells.vague),
    (r"r[uvt]", spells.vague),
)


def values(story_hits: Callable[[int, int], Hit], letters: str, start: int, end: int) -> Iterator[tuple[Hit, Value]]:
    """The times of a stretch of tokens, in their order: of those that overlap the first, of those that begin together the longest.

    Args:
        story_hits: Makes a hit of two token numbers.
        letters: Of all tokens.
        start: The first token.
        end: The one after the last.
    """
    if not TRIGGERS.search(letters, start, end):
        return
    spans = [
        (found.start(), -found.end(), number)
        for number, rule in enumerate(RULES)
        for found in rule.pattern.finditer(letters, start, end)
    ]
    done = start
    for first, last, number in sorted(spans):
        if first < done:
            continue
        hit = story_hits(first, -last)
        read = RULES[number].read(hit)
        for value in read if isinstance(read, list) else [read] if read is not None else []:
            done = -last
            yield (hit if value.words is None else story_hits(*value.words)), value
