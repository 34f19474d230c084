"""A text as the word pieces that the model sees, each with its place in the text and what the uncased pieces lose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.read.words.quotes import Quotation

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

START, END, PARAGRAPH = 101, 102, 1
"""Ids of [CLS], [SEP] and [unused0], which stands for a paragraph break."""
BLOCK = 8000
"""So many code points are cut into pieces at a time, so that memory stays bounded."""
HARD = 40_000
"""A run without white space is cut after so many code points."""
CASES = 8
"""Ways a word is written: lower, Title, UPPER, MiXed, a lone capital, digits, mark, paragraph break."""
FEATURES = CASES * 3
"""How a word is written, times whether it stands outside a quotation, inside one, or is its mark."""
_LOWER, _TITLE, _UPPER, _MIXED, _CAPITAL, _DIGITS, _SIGN, _BREAK = range(CASES)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The word pieces of a text, with a piece for each paragraph break."""

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    """First code point of each piece."""
    ends: NDArray[np.int64]
    """Code point after the last of each piece; a paragraph break is empty."""
    first: NDArray[np.bool_]
    """Whether a piece begins a word."""
    features: NDArray[np.int64]
    """0 to FEATURES - 1."""

    def __len__(self) -> int:
        return len(self.ids)


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of a text that end at white space, each of about BLOCK code points."""
    start = 0
    while start < len(text):
        end = min(len(text), start + BLOCK)
        if end < len(text):
            space = _SPACE.search(text, end, min(len(text), start + HARD))
            end = space.end() if space else min(len(text), start + HARD)
        yield start, end
        start = end


def pieces(text: str, tokenizer: Tokenizer, quotations: tuple[Quotation, ...]) -> Pieces:
    """A text as word pieces.

    Args:
        text: Any text.
        tokenizer: A WordPiece tokenizer with offsets in code points.
        quotations: The quotations of the text.
    """
    parts = [_block(text[start:end], start, tokenizer) for start, end in blocks(text)]
    ids = np.concatenate([np.zeros(0, np.int64), *(part[0] for part in parts)])
    spans = np.concatenate([np.zeros((0, 2), np.int64), *(part[1] for part in parts)])
    begins = np.concatenate([np.zeros(0, np.bool_), *(part[2] for part in parts)])
    if not len(ids):
        return Pieces(ids=ids, starts=ids, ends=ids, first=begins, features=ids)
    cases = _cases(text, spans, begins)
    quoted = _quoted(text, quotations)[spans[:, 0]]
    return _with_breaks(text, ids, spans, begins, cases * 3 + quoted)


def _block(
    text: str, start: int, tokenizer: Tokenizer
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Ids, places and whether each begins a word, of the pieces of a part of a text."""
    found: Any = tokenizer.encode(text, add_special_tokens=False)
    places = np.array(found.offsets, np.int64).reshape(-1, 2) + start
    return np.array(found.ids, np.int64), places, np.array([not x.startswith("##") for x in found.tokens], np.bool_)


def _with_breaks(
    text: str, ids: NDArray[np.int64], spans: NDArray[np.int64], first: NDArray[np.bool_], features: NDArray[np.int64]
) -> Pieces:
    """The pieces, with one for each paragraph break between two of them."""
    feeds = np.array([found.start() for found in re.finditer("\n", text)], np.int64)
    after = np.searchsorted(spans[:, 0], feeds)
    at = np.unique(after[(after > 0) & (after < len(ids))])
    before = spans[at - 1, 1]
    return Pieces(
        ids=np.insert(ids, at, PARAGRAPH),
        starts=np.insert(spans[:, 0], at, before),
        ends=np.insert(spans[:, 1], at, before),
        first=np.insert(first, at, True),
        features=np.insert(features, at, _BREAK * 3),
    )


def _cases(text: str, spans: NDArray[np.int64], first: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How the word of each piece is written."""
    opens = np.flatnonzero(first | (np.arange(len(first)) == 0))
    closes = np.append(opens[1:], len(first)) - 1
    kinds = [_case(text[a:b]) for a, b in zip(spans[opens, 0].tolist(), spans[closes, 1].tolist(), strict=True)]
    return np.repeat(np.array(kinds, np.int64), np.append(opens[1:], len(first)) - opens)


def _case(word: str) -> int:
    if word.islower():
        return _LOWER
    if word.isupper():
        return _UPPER if len(word) > 1 else _CAPITAL
    if word.isalpha():
        return _TITLE if word.istitle() else _MIXED
    return _DIGITS if word[:1].isdigit() else _SIGN if not word[:1].isalnum() else _MIXED


def _quoted(text: str, quotations: tuple[Quotation, ...]) -> NDArray[np.int64]:
    """For each code point 0 outside, 1 inside a quotation, 2 at its marks."""
    state = np.zeros(len(text) + 1, np.int64)
    for one in quotations:
        state[one.start + 1 : one.end] = 1
    for one in quotations:
        state[one.start] = 2
        if one.closed:
            state[one.end - 1] = 2
    return state
