"""Forms of verbs and nouns of the codebook, made from their dictionary form."""

from __future__ import annotations

from functools import cache
from typing import Literal

from dateline.lexicon import lexicon

Tense = Literal["base", "s", "past", "participle", "ed", "ing"]
"""`ed`: past and participle alike."""
BE = frozenset("be is are am was were been being 's 're get gets got getting".split())
_SIBILANT = ("s", "sh", "ch", "x", "z")


def verb(base: str) -> dict[str, Tense]:
    """The forms of a verb, each with what it is; what a form is first, it stays.

    Args:
        base: Its dictionary form; a hyphenated one is inflected at its end.
    """
    if base == "be":
        return dict.fromkeys(("be", *(form for form in _irregular()["be"])), "past")
    forms: dict[str, Tense] = {base: "base", _with_s(base): "s"}
    listed = list(_irregular().get(base, ()))
    gerund = next((form for form in listed if form.endswith("ing") and len(form) > len(base)), _gerund(base))
    past = [form for form in listed if form != gerund and not form.endswith("ies")] or [_past(base)]
    names: tuple[Tense, ...] = ("past", "participle") if len(past) > 1 else ("ed",)
    for number, form in enumerate(past):
        forms.setdefault(form, names[min(number, len(names) - 1)])
    forms.setdefault(gerund, "ing")
    return forms


def plural(noun: str) -> str:
    """The plural of a noun."""
    if noun.endswith("y") and noun[-2:-1] not in "aeou":
        return f"{noun[:-1]}ies"
    if noun.endswith("man") and noun != "human":
        return f"{noun[:-3]}men"
    return f"{noun}es" if noun.endswith(_SIBILANT) else f"{noun}s"


def _with_s(base: str) -> str:
    if base in ("go", "do"):
        return f"{base}es"
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(_SIBILANT) else f"{base}s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    return f"{base[:-1]}ied" if base.endswith("y") and base[-2] not in "aeou" else f"{base}ed"


def _gerund(base: str) -> str:
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else f"{base}ing"


@cache
def _irregular() -> dict[str, list[str]]:
    lines = lexicon("plover")["irregular"]["forms"].replace("\n", ";").split(";")
    listed = [line.split() for line in lines if line.strip()]
    return {words[0]: words[1:] for words in listed if len(words) > 1}
