"""The language of a text, from its letters."""

from __future__ import annotations

from functools import cache
from typing import Any

LEAST_LETTERS = 60
"""Shorter texts are not guessed at."""
LEAST_SURE = 0.9
"""Below this probability no language is named."""


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def language(text: str) -> str | None:
    """The BCP 47 code of a text's language; None where it is too short or nothing is sure."""
    sample = text[:3000]
    if sum(char.isalpha() for char in sample) < LEAST_LETTERS:
        return None
    code, sure = _identifier().classify(sample)
    return str(code) if sure >= LEAST_SURE else None
