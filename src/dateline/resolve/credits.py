"""The words of source lines and photo credits: their parts, what in them is a name, and what only describes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import lexicon
from dateline.text import folded

_BORDER = re.compile(r"/(?!\d+\s*$)|[|©;()\[\]{}·•»›«<>—–\n]|\s-+\s|^-+\s")
"""What parts the names in a credit: `Reuters/Channel 2 News`, `© Sputnik`; not the number in `Página/12`."""
JOINT = re.compile(r"\s*[,:]\s+|\.\s+|\s+(?:via|for|by|from|and|with|&|\+)\s+", re.IGNORECASE)
"""What parts them only where the whole is no name: `Photo: Reuters`, `J. Doe for AFP`, but not `Foundation for ...`."""
_COMPOUND = re.compile(
    r"\w+-(?:run|owned|based|language|controlled|backed|funded|affiliated|linked|aligned|speaking)|(?:pro|semi|pan|anti)-\w+"
)
"""Describing words with a hyphen: `state-run`, `pan-Arab`, `London-based`."""


_TONGUE = re.compile(r"_(?:en|eng|english|ar|arabic|fr|tr|ru|fa|es|de|he|official)$", re.IGNORECASE)
"""The language at the end of a handle."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a source line, a credit or a name."""

    word: str
    """Folded; empty for a describing word with a hyphen."""
    raised: bool
    """Whether it is written with a capital, or in a script without them."""
    owns: bool = False
    """Whether it has a possessive s."""


def parts(words: str) -> list[str]:
    """Words between borders; a country in brackets stays with what it follows: `Daily Star (Lebanon)`."""
    found: list[str] = []
    for part in filter(None, (each.strip(" .,:\t*\"“”'") for each in _BORDER.split(words))):
        if found and " ".join(folded(part)) in _lands():
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def tokens(part: str) -> list[Token]:
    """The words of a part, folded; a hyphened describing word is one."""
    found: list[Token] = []
    for each in part.split():
        raw = _handle(each) if each.startswith("@") else each
        letter = next((char for char in raw if char.isalpha()), "A")
        raised = letter != letter.lower() or letter == letter.upper()
        if _COMPOUND.fullmatch(raw.casefold()):
            found.append(Token("", raised))
            continue
        lower = raw.casefold().replace("ı", "i")
        owns = lower.endswith(("'s", "’s"))
        found += [Token(word, raised, owns) for word in folded(lower)]
    return found


def _handle(word: str) -> str:
    """A handle as a name: `@sana_en` is `SANA`."""
    return _TONGUE.sub("", word[1:]).replace("_", " ").upper()


def described(words: Sequence[Token], *, strictly: bool) -> frozenset[str] | None:
    """The countries that describing words name; none where a word does not describe."""
    allowed = _set("strictly") if strictly else _set("describing") | _set("articles")
    lands = set[str]()
    plain = [word.word for word in words]
    at = 0
    while at < len(plain):
        size = next((size for size in (3, 2, 1) if " ".join(plain[at : at + size]) in _lands()), 0)
        if size:
            lands.add(_lands()[" ".join(plain[at : at + size])])
        elif plain[at] and plain[at] not in allowed and not plain[at].isdigit():
            return None
        at += size or 1
    return frozenset(lands)


def keys(name: str) -> Iterator[tuple[str, bool]]:
    """How a name is looked up, and whether that is only its short form: whole, without article, without `news agency`."""
    words = [token.word for token in tokens(name) if token.word]
    yield "".join(words), False
    bare = words[1:] if len(words) > 1 and words[0] in _set("articles") else words
    yield "".join(bare), False
    for ending in _endings():
        own = bare[: -len(ending)]
        if own and bare[-len(ending) :] == list(ending) and any(word not in _plain() for word in own):
            yield "".join(words[: -len(ending)]), True
            yield "".join(own), True
            return


def doubtful(name: Sequence[Token]) -> bool:
    """Whether a name is a common word, or may be a person's or place's; an article changes nothing."""
    own = name[1:] if len(name) == 2 and name[0].word in _set("articles") else name
    return common(name) or (len(own) == 1 and own[0].word in _set("doubtful"))


def common(name: Sequence[Token]) -> bool:
    """Whether a name is also a common word: `Sun`, `The Times`."""
    words = [token.word for token in name]
    own = words[1:] if words[:1] == ["the"] else words
    return len(own) == 1 and own[0] in _set("common")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon("outlets")[name])


@cache
def _endings() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(ending.split()) for ending in lexicon("outlets")["endings"])


@cache
def _lands() -> dict[str, str]:
    return {word: code for code, words in lexicon("outlets")["lands"].items() for word in words}


@cache
def _plain() -> frozenset[str]:
    """Words that make no name of their own."""
    return _set("weak") | frozenset(lexicon("naming")["peoples"]) | {word for land in _lands() for word in land.split()}
