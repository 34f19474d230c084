"""Words in a row, for lists of words and phrases."""

from __future__ import annotations

from functools import lru_cache

LONGEST = 4
"""So many words a phrase of a list has at most."""


@lru_cache(maxsize=16)
def phrases(words: tuple[str, ...]) -> frozenset[str]:
    """Every one to four words in a row.

    Args:
        words: In lower case.
    """
    return frozenset(
        " ".join(words[start : start + length])
        for start in range(len(words))
        for length in range(1, min(LONGEST, len(words) - start) + 1)
    )
