"""What people decided: how a judgement is written, which of them stand, and what they rule together."""

from __future__ import annotations

from dateline.judgements.making import identity, interval, made, words
from dateline.judgements.rulings import Rulings, about, standing, states, undone
from dateline.judgements.subjects import FORMS, SORTS, Sort, Subject, parsed

__all__ = [
    "FORMS",
    "SORTS",
    "Rulings",
    "Sort",
    "Subject",
    "about",
    "identity",
    "interval",
    "made",
    "parsed",
    "standing",
    "states",
    "undone",
    "words",
]
