"""Offices and institutions: `the Russian foreign minister` on that day, `US Secretary of State`, `the Syrian army`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Actor
from dateline.resolve.book import Book
from dateline.resolve.deciding import Choice
from dateline.resolve.setting import Setting, bounds

_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?")
_RULE = re.compile(
    r"(?P<who>.+?)(?:[’']s?)? (?:regime|government|administration)|(?:regime|government|administration) of (?P<whose>.+)",
    re.IGNORECASE,
)
_PAST = frozenset(("former", "ex", "late", "then", "previous", "ousted", "deposed"))
_BESIDE = frozenset(("the", "a", "an", "deputy", "acting", "its", "country"))
"""Words of a description that change nothing of whose office it is."""
_LONGEST = 90
"""A longer description says more than an office."""


def holder(words: str, setting: Setting, book: Book) -> list[Choice]:
    """Who holds the office that a description names, on the report's day.

    Args:
        words: `Russian Foreign Minister`, `the president of Syria`, `US State Department Deputy Spokesman`.
        setting: Of the report.
        book: Who is known.

    Returns:
        One choice; several where the day does not tell; none where nobody is known, or the words say more.
    """
    for office, whose in _offices_in(words) if len(words) <= _LONGEST else ():
        body = _body(whose, book)
        if body is not None:
            holders = [
                (one, post.during)
                for one in book.holders(office, body.id)
                for post in one.posts
                if post.office == office and post.of == body.id and setting.standing(post.during) == "holds"
            ]
            if holders:
                return [_choice(one, during, office, body, len(holders)) for one, during in holders]
    return []


def _choice(one: Actor, during: str | None, office: str, body: Actor, many: int) -> Choice:
    first, last = bounds(during or "")
    time = f"{first or '..'}/{last or '..'}"
    tied = f"; one of {many} who held it then" if many > 1 else ""
    return Choice(actor=one, score=round(0.85 / many, 3), why=f"{office} of {body.name} {time}{tied}")


def institution(words: str, setting: Setting, book: Book) -> list[Choice]:
    """The institution that a description names word for word: `the Russian military`."""
    if len(words) > _LONGEST or not any(char.isupper() for char in words):
        return []
    whole = [one for one in book.candidates(words) if one.like.score >= 0.94 and one.actor.kind != "person"]
    live = [one for one in whole if setting.standing(one.alias.during) != "early"]
    if len(live) != 1:
        return []
    return [Choice(actor=live[0].actor, score=0.9, why=f"{live[0].like.why} as {live[0].alias.name!r}; only candidate")]


def government(words: str, setting: Setting, book: Book) -> Choice | None:
    """The government that words name by its state, its seat or who heads it: `Russian government`, `the Assad regime`.

    Args:
        words: Of a name or description, without article.
        setting: Of the report.
        book: Who is known.
    """
    ruled = _RULE.fullmatch(words) if len(words) <= _LONGEST else None
    who = (ruled["who"] or ruled["whose"]) if ruled else ""
    state = book.state(who) if who else None
    of = state.id if state else _headed(who, setting, book) if who else None
    found = book.actor(f"{of}-government") if of else None
    if found is None:
        return None
    why = f"government of {state.name}" if state else f"government of whoever {who!r} is, in office then"
    return Choice(actor=found, score=0.88, why=why)


def movement(words: str, setting: Setting, book: Book) -> Choice | None:
    """The only body that is called by a name of a people or camp, word for word: `Houthi`, as in `a Houthi spokesman`.

    Args:
        words: Of a name, without article.
        setting: Of the report: where it speaks of countries, one must be the body's.
        book: Who is known.
    """
    if words[:1].islower() or words.casefold() not in lexicon("naming")["peoples"]:
        return None
    called = [one for one in book.candidates(words) if one.alias.name == words and one.actor.kind == "group"]
    if len(called) != 1 or setting.standing(called[0].alias.during) == "early":
        return None
    body = called[0].actor
    if body.country and setting.countries and not setting.share(body.country):
        return None
    return Choice(actor=body, score=0.85, why=f"{words!r} alone is {body.name}; only candidate")


def _headed(who: str, setting: Setting, book: Book) -> str | None:
    """The only state that people of a name head on the report's day, by its id."""
    ruled = {
        post.of
        for one in book.candidates(who)
        for post in one.actor.posts
        if post.office in ("president", "prime minister") and setting.standing(post.during) in ("holds", "open")
    }
    return ruled.pop() if len(ruled) == 1 else None


def _offices_in(words: str) -> Iterator[tuple[str, str]]:
    """The offices that a description may name, each with whose it is; none where it is a former one."""
    said = [word.lower().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(words)]
    if _PAST.intersection(said):
        return
    text = " ".join(word for word in said if word not in _BESIDE)
    for written, office in _offices():
        if text.endswith(f" {written}"):
            yield office, text.removesuffix(f" {written}")
        elif text.startswith((f"{written} of ", f"{written} for ")):
            yield office, re.sub(r"^(?:of|for) ", "", text.removeprefix(f"{written} "))


def _body(whose: str, book: Book) -> Actor | None:
    """The state or organization that words name."""
    state = book.state(whose)
    if state is not None:
        return state
    found = [
        one for one in book.candidates(whose) if one.actor.kind in ("organization", "group") and one.like.score >= 0.9
    ]
    return found[0].actor if len(found) == 1 else None


@cache
def _offices() -> tuple[tuple[str, str], ...]:
    """Writings of offices, the longest first, each with the office as posts name it."""
    listed: dict[str, list[str]] = lexicon("offices")["offices"]
    pairs: Iterator[tuple[str, str]] = (
        (written, office) for office, forms in listed.items() for written in (office, *forms)
    )
    return tuple(sorted(pairs, key=lambda one: (-len(one[0]), one)))
