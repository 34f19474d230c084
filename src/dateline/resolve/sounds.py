"""How a word sounds, whatever transcription it was written in, and how alike two words are.

Consonants that transcriptions from Arabic, Persian, Turkish and Russian take for one another become one letter;
vowels become classes: A, I, U, and E, which may be A or I.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_ALLAH = re.compile(r"(?<=\w)[aou]ll?ah?$")
_CONSONANTS = (
    ("sch", "S"), ("tch", "C"), ("sh", "S"), ("ch", "S"), ("kh", "x"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
    ("zh", "j"), ("dj", "j"), ("dzh", "j"), ("ck", "k"), ("q", "k"), ("g", "j"), ("ts", "s"), ("tz", "s"),
)  # fmt: skip
_SOFT_C = re.compile(r"c(?=[eiy])")
_DOUBLE = re.compile(r"([bcdfghjklmnpqrstvwxzSC])\1+")
_SILENT = re.compile(r"(?<=[aeiou])h$|(?<=[aeou])h(?=[bdfjklmnrstvSC])")
_VOWELS = re.compile(r"[aeiouwy]+")
_CLASSES = (
    (re.compile(r"(?:aw|au|ow|ou|oo|eu|ew|uw|ue|oe|o|u|w)+"), "U"),
    (re.compile(r"(?:ae|ai|ay|ei|ey|ee|ie|ii|iy|yi|i|y|ea)+"), "I"),
    (re.compile(r"a+"), "A"),
    (re.compile(r"e+"), "E"),
)
_LETTERS = re.compile(r"[AEIU]+|[^AEIU]")
_RESPELLED = tuple(
    (re.compile(written), other)
    for written, other in (
        ("dsch|dj", "j"), ("tsch", "ch"), ("sch|zh", "sh"), ("c?ks|x", "ks"), ("w", "v"),
        ("^[jy](?=e)", ""), ("gu(?=[aei])|q", "g"), ("sk(?:yy|iy|yi|ij|yj|ii|y|i)$", "ski"),
        ("(?<=[a-z]{3}[^aeiouyv])es?$|(?<=[a-z]{3}i)s$", ""), ("enka$", "enko"), ("(?<=[a-z]{2})[aeiu]?dd?(?:i|ee)ne?$", "din"),
    )
)  # fmt: skip
"""What German, French, Turkish and Slavic spellings write otherwise than English ones, in this order."""
_LONG = 6
"""In words so long s may be a German z: Suri and Zuri are two."""
_TYPO_LENGTH, _TYPO = 7, 0.86
"""A slip of the pen is taken for one only in words so long, and so alike."""
_SLOTS = {
    ("A", "E"): 0.95,
    ("E", "I"): 0.95,
    ("A", "I"): 0.6,
    ("I", "U"): 0.45,
    ("A", "U"): 0.4,
    ("E", "U"): 0.84,
}
"""How alike two classes of vowels are in one place of a word."""
_MISSING, _ENDING = 0.82, 0.55
"""A short vowel that one spelling leaves out, inside a word and at its end."""


@lru_cache(maxsize=262_144)
def sound(word: str) -> str:
    """A word as it sounds: consonants in small letters and S, C; vowels as A, E, I, U.

    Args:
        word: In lower case, without accents and apostrophes.
    """
    said = _ALLAH.sub("ula", word)
    said = _SILENT.sub("", _SOFT_C.sub("s", said))
    for written, heard in _CONSONANTS:
        said = said.replace(written, heard)
    said = _DOUBLE.sub(r"\1", said.replace("c", "k"))
    return _VOWELS.sub(lambda found: _class(found[0]), said)


@lru_cache(maxsize=262_144)
def respelled(word: str) -> str:
    """A word as it sounds where it may be written in German, French, Turkish or a Slavic language; compare it with its like.

    Args:
        word: In lower case, without accents and apostrophes.
    """
    for written, other in _RESPELLED:
        word = written.sub(other, word)
    return sound(word.replace("z", "s") if len(word) >= _LONG else word)


def _class(vowels: str) -> str:
    """The classes of a run of vowels."""
    for pattern, name in _CLASSES:
        vowels = pattern.sub(name, vowels)
    return vowels


@lru_cache(maxsize=262_144)
def alike(one: str, other: str) -> float:
    """How alike two sounds are, 0 to 1; from 0.8 they may be one word.

    Args:
        one: From `sound`.
        other: Likewise.
    """
    if one == other:
        return 1.0
    first, second = _syllables(one), _syllables(other)
    if first[0] == second[0]:
        return min(
            _slot(left, right, last=number == len(first[0]))
            for number, (left, right) in enumerate(zip(first[1], second[1], strict=True))
        )
    if min(len(one), len(other)) < _TYPO_LENGTH or one[0] != other[0]:
        return 0.0
    ratio: float = Levenshtein.normalized_similarity(one, other)
    return ratio if ratio >= _TYPO else 0.0


@lru_cache(maxsize=262_144)
def _syllables(said: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The consonants, and the vowels before, between and after them."""
    consonants: list[str] = []
    slots = [""]
    for part in _LETTERS.findall(said):
        if part[0] in "AEIU":
            slots[-1] += part
        else:
            consonants.append(part)
            slots.append("")
    return tuple(consonants), tuple(slots)


def _slot(one: str, other: str, *, last: bool) -> float:
    if one == other:
        return 1.0
    if not one or not other:
        return (_ENDING if last else _MISSING) if len(one + other) == 1 else 0.5
    if len(one) == len(other):
        return min(1.0 if a == b else _SLOTS[min(a, b), max(a, b)] for a, b in zip(one, other, strict=True))
    return 0.6
