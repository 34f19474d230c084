"""Our fold of place names: what is left of a spelling when nothing that writers vary is counted.

Four keys of falling strictness: as written, without the articles of Arabic names, as it sounds, and the consonants
alone. The last says little, so it is a way out for names that nothing else finds, and only from four consonants on.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import islice, product

from dateline.lexicon import lexicon

_LETTERS = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "a", "ħ": "h",
    "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k",
})  # fmt: skip
_NOTHING = re.compile(r"(?<=\w)[.](?=\w)|['’‘`´ʻʼʽʾʿˈ′]")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_ARTICLES = frozenset("the al el ul ad an ar as ash at az ed en er es esh et ez edh adh ath".split())
_AH = re.compile(r"(?<=\w[^aeiou])[ae]h$")
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "and": "&"}
_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"sch|sh|ch"), "s"),
    (re.compile(r"c(?=[eiy])|z"), "s"),
    (re.compile(r"kh|ck|q|c|x"), "k"),
    (re.compile(r"gh|dj|j"), "g"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dh"), "d"),
)
_UNSOUNDED = re.compile(r"[aeiouyw]|h(?=[^aeiouy]|$)")
_ENDING = re.compile(r"(?<=[^aeiouy])[ae]h?$|(?<=[aeiou])h$")
_VOWELS = re.compile(r"(?<!^)[aeiouyw]+|^[aeiou][aeiouyw]*")
_LIKE_U, _LIKE_I = re.compile(r"[ouw]"), re.compile(r"[iy]|ee|[ae]e")
_MOST_SOUNDS, _LEAST_SOUNDS = 4, 4
_DOUBLE = re.compile(r"(.)\1+")
LEAST_CONSONANTS = 4


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """A name without case, accents, apostrophes, hyphens and points; Saint, Mount and Fort as they are shortened.

    `Sa'dah` and `Saada` stay two names; `Deir ez-Zor` and `Deir Ez Zor` are one.
    """
    bare = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name).casefold().translate(_LETTERS))
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(_SHORT.get(word, word) for word in _WORD.findall(_NOTHING.sub("", letters).replace("&", " and ")))


def unarticled(name: str) -> str:
    """A folded name without articles and the h of endings: `al bab` is `bab`, `shabwah` is `shabwa`.

    Args:
        name: As `folded` gives it.

    Returns:
        Words; empty where there were but articles.
    """
    return " ".join(_AH.sub("a", word) for word in name.split() if word not in _ARTICLES)


def consonants(name: str) -> str:
    """What is left of a folded name without articles and vowels, sounds that are often confused taken for one.

    `sheik maskin` and `shaykh miskin` have the same.

    Args:
        name: As `folded` gives it.

    Returns:
        Consonants; empty where there are fewer than four.
    """
    left = "".join(_spoken(word) for word in unarticled(name).split())
    return left if len(left) >= LEAST_CONSONANTS else ""


def _spoken(word: str) -> str:
    return _DOUBLE.sub(r"\1", _UNSOUNDED.sub("", _plain(word)))


def _plain(word: str) -> str:
    """A word with one letter for consonants that are often taken for one another."""
    for sound, letter in _SOUNDS:
        word = sound.sub(letter, word)
    return word


def sounding(name: str) -> tuple[str, ...]:
    """A folded name as it sounds, whatever transcription it is written in: `ein issa` and `ayn isa` share one.

    Long and short vowels are one, an `e` is heard as `a` and as `i`, an ending `a` or `ah` is not heard.

    Args:
        name: As `folded` gives it.

    Returns:
        What it may sound like, at most four; none for what is very short.
    """
    words = [_DOUBLE.sub(r"\1", _VOWELS.sub(_vowel, _plain(_ENDING.sub("", one)))) for one in unarticled(name).split()]
    said = "".join(words)
    if len(said) < _LEAST_SOUNDS:
        return ()
    heard = product(*(("A", "I") if letter == "E" else (letter,) for letter in said))
    return tuple("".join(letters) for letters in islice(heard, _MOST_SOUNDS))


def _vowel(run: re.Match[str]) -> str:
    """The class of a run of vowels: U, I, A, or E, which may be A or I."""
    vowels = run[0]
    if _LIKE_U.search(vowels):
        return "U"
    return "I" if _LIKE_I.search(vowels) else "A" if "a" in vowels else "E"


def abbreviated(name: str) -> tuple[str, ...]:
    """The ids of the places that an abbreviation stands for: `Ky.`, `B.C.`, `UK`; none where it is none.

    Args:
        name: As written: abbreviations that could be other words count only with their point or in capitals.
    """
    return _abbreviations().get(name) or _abbreviations().get(_POSSESSIVE.sub("", name), ())


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for place, shorts in lexicon("places")["abbreviations"].items():
        for short in shorts:
            found[short] = (*found.get(short, ()), place)
    return found
