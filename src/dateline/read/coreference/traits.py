"""What words tell of whom they stand for: pronoun, gender, number, country, and which nouns mean the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.lexicon import lexicon

WORD = re.compile(r"[^\W\d_](?:[\w’'-]|\.(?=\w)|(?<=\.\w)\.)*")
"""A word with its hyphens, apostrophes and inner stops: "U.S.", "al-Nusra", "ministry's"."""
_MEMORY = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun as a text writes it."""

    single: str
    """In the singular and lower case."""
    plural: bool
    """Whether it stands for several, so that "they" may stand for it."""
    kind: str
    """person, group or document."""


def plain(word: str) -> str:
    """A word in lower case, with straight apostrophes and without a genitive's ending."""
    flat = word.lower().replace("’", "'")
    return flat[:-2] if flat.endswith("'s") else flat.rstrip("'")


def pronoun(words: str) -> str | None:
    """Which pronoun words are: he, she, it, they, i, we, who; none where they are none."""
    return _pronouns().get(words.strip().lower())


@lru_cache(maxsize=_MEMORY)
def noun(word: str) -> Noun | None:
    """A noun that people, bodies or documents are called by; none for other words.

    Args:
        word: In lower case.
    """
    return _known().get(word)


@cache
def meant_by(single: str) -> frozenset[str]:
    """The nouns that a noun may stand for, itself among them."""
    return frozenset((single, *lexicon("antecedents")["stands"].get(single, ())))


def country(word: str) -> str | None:
    """The country of an adjective, state or seat of government; none for other words.

    Args:
        word: In lower case.
    """
    found: str | None = lexicon("antecedents")["countries"].get(word)
    return found if found is not None else (word if word in _states() else None)


def gender(words: list[str]) -> str | None:
    """Male or female, as titles, nouns and first names tell; none where they do not.

    Args:
        words: Of a name or description, in lower case, in their order.
    """
    for word in words:
        for name in ("male", "female"):
            if word in _listed("gender", name):
                return name
    for word in words[:-1] if len(words) > 1 else ():
        for name in ("male", "female"):
            if word in _listed("gender", f"{name}_names"):
                return name
    return None


def called(name: str) -> frozenset[str]:
    """The nouns that stand for a well-known body.

    Args:
        name: In lower case, without its article.
    """
    return frozenset(lexicon("antecedents")["bodies"].get(name, ()))


def both(single: str) -> bool:
    """Whether "they" as well as "it" may stand for a noun in the singular."""
    return single in _listed("number", "both")


def before(name: str, word: str) -> bool:
    """Whether a word is in a list of what stands before nouns: determiners, definite, owners, modifiers, openers; or of relational nouns."""
    return word in _listed("before", name)


def counted(word: str) -> bool:
    """Whether a word says that there are several."""
    return word in _listed("number", "counted")


@cache
def _listed(section: str, name: str) -> frozenset[str]:
    return frozenset(lexicon("antecedents")[section][name])


@cache
def _pronouns() -> dict[str, str]:
    return {word: name for name, words in lexicon("antecedents")["pronouns"].items() for word in words}


@cache
def _states() -> frozenset[str]:
    return frozenset(lexicon("mentions")["states"])


@cache
def _known() -> dict[str, Noun]:
    """Every noun in its forms."""
    words, mentions = lexicon("antecedents"), lexicon("mentions")
    kinds: dict[str, str] = dict.fromkeys(mentions["groups"], "group")
    for single, others in words["stands"].items():
        for word in (single, *others):
            kinds.setdefault(word, "group" if _body(single) else "person")
    for word in (*words["gender"]["male"], *words["gender"]["female"], *mentions["persons"]):
        kinds[word] = "person"
    kinds |= dict.fromkeys(words["documents"]["nouns"], "document")
    found: dict[str, Noun] = {}
    for word, kind in kinds.items():
        if " " in word or word.endswith("."):
            continue
        several = word in words["number"]["plurals"]
        found[word] = Noun(single=word, plural=several, kind=kind)
        if not several:
            found.setdefault(_several(word), Noun(single=word, plural=True, kind=kind))
    for word in words["number"]["plurals"]:
        found.setdefault(word, Noun(single=word, plural=True, kind="person"))
    return found


@cache
def _body(single: str) -> bool:
    """Whether a noun stands for bodies rather than persons, by what it may stand for."""
    groups = frozenset(lexicon("mentions")["groups"])
    return single in groups or any(word in groups for word in lexicon("antecedents")["stands"].get(single, ()))


def _several(word: str) -> str:
    """The plural of a noun."""
    for ending in ("man", "woman"):
        if word.endswith(ending):
            return word.removesuffix("man") + "men"
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "o"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")
