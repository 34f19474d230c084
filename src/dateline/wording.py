"""Plain words for what a claim says: its type, its harm, its time, and what keeps it from being an actual event."""

from __future__ import annotations

from dateline.lexicon import lexicon
from dateline.model import Predicate, Toll, When

LONG = 60
"""Words of a value beyond so many code points are cut in a line; the drawer has them whole."""


def table(name: str) -> dict[str, str]:
    """One table of the words of claims.

    Args:
        name: `roles`, `realis`, `terms`, `times`, `stances` or `relations`.
    """
    words: dict[str, str] = lexicon("wording")[name]
    return words


def kind(predicate: Predicate) -> str:
    """What happened, in plain words; the code where there are none."""
    of_mode: dict[str, str] = lexicon("wording")["modes"].get(predicate.type, {})
    bare = table("types").get(predicate.type) or table("relations").get(predicate.type) or predicate.type
    if predicate.mode is None:
        return bare
    return of_mode.get(predicate.mode) or f"{bare} ({predicate.mode})"


def codes(predicate: Predicate) -> tuple[tuple[str, str], ...]:
    """The codes behind the plain words, each with the name of its scheme."""
    plover = " ".join(part for part in (predicate.type, predicate.mode) if part)
    relation = predicate.type in table("relations")
    listed = (
        ("relation" if relation else "PLOVER", plover),
        ("context", predicate.context),
        ("ACLED", predicate.acled),
        ("CAMEO", predicate.cameo),
    )
    return tuple((scheme, code) for scheme, code in listed if code)


def toll(one: Toll) -> str:
    """How many came to what harm: `at least 12 killed (shepherds)`."""
    who = f" ({clipped(one.who)})" if one.who and one.who.strip() else ""
    return f"{_number(one)} {one.outcome}{who}"


def _number(one: Toll) -> str:
    if one.least is None and one.most is None:
        return "number open:"
    if one.most == 0:
        return "no one"
    if one.least == one.most:
        return f"{one.least:,}"
    if one.least is None:
        return f"at most {one.most:,}"
    return f"at least {one.least:,}" if one.most is None else f"{one.least:,} to {one.most:,}"


def dated(when: When) -> str:
    """A time as people write it: `since about 2014-11`, `2016-05-30 to 2016-06-05`; `time open` where it is open."""
    if when.edtf is None:
        return "time open"
    first, slash, last = when.edtf.partition("/")
    if not slash:
        return _day(first)
    if first in ("", ".."):
        return f"until {_day(last)}"
    return f"since {_day(first)}" if last in ("", "..") else f"{_day(first)} to {_day(last)}"


def _day(edtf: str) -> str:
    bare = edtf.rstrip("~?%").replace("T", " ")
    about = "about " if edtf[-1:] in ("~", "%") else ""
    return f"{about}{bare}{' (uncertain)' if edtf[-1:] in ('?', '%') else ''}"


def clipped(words: str, most: int = LONG) -> str:
    """Words in one line, cut at a space where they are long."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0]
    return f"{cut} …"
