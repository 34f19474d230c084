"""What a person types into a search box, as an expression of the full-text index."""

from __future__ import annotations

import re
import unicodedata

from dateline.errors import QueryError

_PART = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
MOST_PARTS = 32
"""Further words of a query are refused: nobody types so many."""


def parsed(query: str) -> str:
    """The FTS5 expression for a search.

    Words must all stand in a report; "phrases" in this order; word* begins a word; -word must not stand in it.

    Args:
        query: As typed.

    Raises:
        QueryError: It asks for nothing, or only excludes.
    """
    wanted: list[str] = []
    barred: list[str] = []
    for part in _PART.finditer(query.replace("\x00", " ")):
        said = part["phrase"] if part["phrase"] is not None else part["word"]
        prefix = part["word"] is not None and said.endswith("*")
        words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", said))
        if words:
            quoted = '"' + " ".join(words) + '"' + (" *" if prefix else "")
            (barred if part["minus"] else wanted).append(quoted)
    if len(wanted) + len(barred) > MOST_PARTS:
        raise QueryError(query[:80], f"search has more than {MOST_PARTS} words", "search for fewer")
    if not wanted:
        reason = "search only says what not to find" if barred else "search has no words in it"
        raise QueryError(query[:80], reason, "add a word to look for")
    positive = " AND ".join(wanted)
    return f"({positive}) NOT ({' OR '.join(barred)})" if barred else positive


def nearest(query: str) -> str:
    """The nearest query that works: its words alone."""
    return " ".join(re.findall(r"\w+", query)[:MOST_PARTS])
