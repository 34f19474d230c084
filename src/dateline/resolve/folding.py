"""Our fold of names: what stays the same of a name in every spelling, transcription and language form.

Articles go, in any position and spelling; nouns of kind become what they mean, in any language; letters that
transcriptions take for one another become one. Vowels become classes, but are never dropped: al-Nasr is not al-Nusra.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.lexicon import lexicon
from dateline.resolve.sounds import sound

_APOSTROPHES = re.compile("[’‘`´ʿʾʻʼ′']")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s|$)")
_INITIALS = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?")
_WORD = re.compile(r"[^\W_]+")
_SERVANT = re.compile(r"abd(?:u|e|a|i|)(?:l|r|s|n|z|)(?=\w{4})")
"""Abd al-, Abdul, Abdel, Abdur before the name that it belongs to."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name."""

    plain: str
    """In lower case, without accents."""
    sound: str
    """As it sounds, whatever the transcription."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A name, folded."""

    own: tuple[Word, ...]
    """The words that make it a name of its own, in order."""
    lands: frozenset[str]
    """The states named in it, by noun or adjective."""
    kinds: frozenset[str]
    """What its nouns of kind mean: `front`, `army`."""
    weak: frozenset[str]
    """Words that tell little by themselves."""
    plain: tuple[str, ...]
    """Every word but articles and titles, in lower case, in order."""

    @property
    def key(self) -> str:
        """What all writings of one name share; two names with one key may still differ in what is weak."""
        if self.own:
            return " ".join(word.sound for word in self.own)
        return (
            "= " + " ".join(sorted(self.lands | self.kinds | self.weak))
            if self.lands or self.weak
            else "= " + " ".join(self.plain)
        )

    @property
    def told(self) -> int:
        """How many of its words tell anything."""
        return len(self.own) + len(self.lands) + len(self.kinds) + len(self.weak)

    @property
    def skeleton(self) -> str:
        """Its consonants, word by word in alphabetic order: a key for finding candidates, never a reason by itself."""
        if not self.own:
            return self.key
        return " ".join(sorted(re.sub("[AEIU]", "", word.sound) or word.sound for word in self.own))


@lru_cache(maxsize=65_536)
def fold(name: str) -> Fold:
    """A name, folded.

    Args:
        name: As written, with its article or without.
    """
    words = _joined(_untitled(_phrased(_words(name))))
    plain = tuple(word for word in words if word not in _articles() or len(words) == 1)
    plain = tuple(word for word in plain if word not in _set("joins")) or plain
    own: list[str] = []
    lands, kinds, weak = set[str](), set[str](), set[str]()
    for word in _landed(plain):
        if word in _lands():
            lands.add(_lands()[word])
        elif word in _kinds():
            kinds.add(_kinds()[word])
        elif word in _weak():
            weak.add(_same().get(word, word))
        elif word not in _set("empty") and word not in _set("kin"):
            own.append(_same().get(word) or _translated().get(sound(word), word))
    return Fold(
        own=tuple(Word(word, sound(word)) for word in own),
        lands=frozenset(lands),
        kinds=frozenset(kinds),
        weak=frozenset(weak),
        plain=plain,
    )


def acronym(name: str) -> bool:
    """Whether a name is written as an acronym: `ISIL`, `U.N.`, `YPG/YPJ`."""
    letters = [char for char in name if char.isalpha()]
    return 2 <= len(letters) <= 8 and sum(char.isupper() for char in letters) >= len(letters) - 1 and " " not in name


def _words(name: str) -> list[str]:
    """Lower-case words without accents, apostrophes, possessive s and the dots of initials."""
    text = _INITIALS.sub(lambda found: found[0].replace(".", ""), name)
    text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _WORD.findall(bare.casefold())


def _phrased(words: Sequence[str]) -> list[str]:
    """Phrases that stand for one another put in one form."""
    text = f" {' '.join(words)} "
    for phrase, other in _phrases():
        text = text.replace(phrase, other)
    return text.split()


def _untitled(words: Sequence[str]) -> list[str]:
    """Without the titles at its head, unless nothing else is left, or it names a body: the Imam Ali Brigades."""
    start = len(words) if any(word in _kinds() for word in words) else 0
    while start < len(words) - 1 and words[start] in _set("titles"):
        if words[start] in _set("named") and len(words) - start <= 2:
            break
        start += 1
    return list(words[start:]) if start < len(words) else list(words)


def _joined(words: Sequence[str]) -> list[str]:
    """What belongs together in one word: abd al-rahman, hizb allah, abu omar."""
    found: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        after = at + 1
        while after < len(words) - 1 and words[after] in _articles():
            after += 1
        following = words[after] if after < len(words) else ""
        if word in ("abd", "abdul", "abdel", "abdal", "abdur") and following and following not in _articles():
            found.append("abd" + following)
            at = after + 1
        elif following == "allah" and word in ("hizb", "hezb", "ansar", "jund", "nasr", "saif", "sayf", "abd"):
            found.append(word + "allah")
            at = after + 1
        elif word in ("abu", "abou", "abo", "um", "umm") and following:
            found.append(("um" if word.startswith("u") else "abu") + following)
            at = after + 1
        else:
            servant = _SERVANT.match(word)
            found.append("abd" + word[servant.end() :] if servant and not word.endswith(("lah", "llah")) else word)
            at += 1
    return found


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon("naming")[name])


def _articles() -> frozenset[str]:
    return _set("articles")


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in lexicon("naming")["kinds"].items() for word in words}


@cache
def _weak() -> frozenset[str]:
    return frozenset(lexicon("naming")["weak"]["words"])


@cache
def _same() -> dict[str, str]:
    """One writing for words that are translated."""
    return {word: name for name, words in lexicon("naming")["same"].items() for word in words}


@cache
def _translated() -> dict[str, str]:
    """The English of words that transcriptions leave as they are, by how these sound."""
    return {sound(word): name for name, words in lexicon("naming")["translated"].items() for word in words}


@cache
def _lands() -> dict[str, str]:
    """States by their names and adjectives, words of several joined by a space."""
    listed: dict[str, str] = lexicon("antecedents")["countries"]
    adjectives = {word: land for word, land in listed.items() if word not in _set("seats") and "." not in word}
    return {land: land for land in listed.values()} | adjectives


def _landed(words: Sequence[str]) -> list[str]:
    """Words, those of a state's name of two words in one."""
    found: list[str] = []
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        paired = pair in _lands() and " " in pair
        found.append(pair if paired else words[at])
        at += 2 if paired else 1
    return found


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    return tuple((f" {phrase} ", f" {other} ") for phrase, other in lexicon("naming")["phrases"].items())
