"""Names that a reading takes for places and the text tells are none: illnesses, acronyms of agencies, common nouns."""

from __future__ import annotations

import re

from dateline.lexicon import lexicon
from dateline.resolve.placenames import abbreviated
from dateline.resolve.placenouns import told_nothing

_NEXT_WORD = re.compile(r"[ -]([^\W\d_]+)")
_ACRONYM = 5
"""Letters at most."""


def placeless(words: str, before: str, after: str) -> str:
    """Why a name is no place's, in words; empty where it is one for all that is known.

    Args:
        words: The name.
        before: What stands before it in the text.
        after: What stands behind it.
    """
    following = _NEXT_WORD.match(after)
    if following and following[1].lower() in lexicon("places")["others"]["illnesses"]:
        return f"the text says {words} {following[1]}, which is no place"
    if words.isupper() and len(words) <= _ACRONYM and (before[-1:], after[:1]) == ("(", ")") and not abbreviated(words):
        return "an acronym in brackets"
    lower = words.islower() and not told_nothing(words.split(maxsplit=1)[0])
    return "written in lower case, as no place is" if lower else ""
