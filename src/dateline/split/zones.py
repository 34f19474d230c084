"""Which part each stretch of a report's text plays: headline, times, source line, body, caption, teaser, furniture ..."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dateline.model import Zone, ZoneKind
from dateline.split import byline
from dateline.split.dates import labelled, stamps
from dateline.split.lines import (
    META_LENGTH,
    Line,
    is_date_line,
    is_furniture,
    is_more,
    is_prose,
    opened,
    words,
)
from dateline.split.quoted import quoted
from dateline.split.sourceline import source_line
from dateline.text import collapsed, letters

_DIGIT = re.compile(r"\d")
_AGENCY = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]\s*\.?$")
_SLASHED = re.compile(r"^[^\W\d_][^!?:]{1,50}\s?/\s?[^\W\d_][^!?:]{1,40}(?<!\.)$")
_PREPOSITIONS = frozenset(
    ("on", "at", "am", "le", "el", "il", "em", "op", "dnia", "в", "от", "den", "in", "from", "this entry was posted on")
)
_OFF = frozenset(("share", "comments", "nav", "dropped"))
_AROUND = frozenset(("aside", "footer"))
LABEL_REACH = 40
"""A date whose label stands this near the line's start makes a header line of any length."""
SHORT = 80
"""A linked line up to this length with a date anywhere is a header line, in code points."""
HEAD_LINES = 14
"""A header line this far below a paragraph still makes that paragraph a standfirst, in lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of one line with its part; the pieces of a report are in order and touch no other line."""

    kind: ZoneKind
    start: int
    end: int
    line: Line


def pieces(lines: Sequence[Line], headline: str | None) -> list[Piece]:
    """The part each line plays, header lines cut where one line plays several.

    Args:
        lines: The non-empty lines of a report.
        headline: Its headline; None or empty where it has none.
    """
    kinds = [_alone(line, headline) for line in lines]
    first = _body_start(lines, kinds)
    last = max((i for i, kind in enumerate(kinds) if kind is None and is_prose(lines[i].text)), default=len(lines) - 1)
    inside = quoted(lines)
    result: list[Piece] = []
    for number, line in enumerate(lines):
        kind = kinds[number]
        if first < number < last and kind in ("source line", "times", "headline", "byline") and not _machine(line):
            kind = None
        if kind is None:
            kind = _in_context(lines, kinds, number, first)
            kind = "block quote" if kind == "body" and number in inside else kind
        if kind == "times":
            result.extend(_cut(line))
        else:
            result.append(Piece(kind=kind, start=line.start, end=line.end, line=line))
    return result


def tiled(found: Sequence[Piece], length: int) -> tuple[Zone, ...]:
    """Pieces as zones that cover the text from 0 to its length: neighbours of one kind joined, gaps given to the left.

    Args:
        found: Pieces in order.
        length: Code points of the text.
    """
    if not length:
        return ()
    starts: list[tuple[int, ZoneKind]] = []
    for piece in found:
        apart = piece.kind in ("teaser", "caption", "credit", "headline", "subhead")
        if not starts or starts[-1][1] != piece.kind or apart:
            starts.append((piece.start, piece.kind))
    if not starts:
        starts = [(0, "furniture")]
    starts[0] = (0, starts[0][1])
    ends = [start for start, _ in starts[1:]] + [length]
    return tuple(Zone(kind=kind, start=start, end=end) for (start, kind), end in zip(starts, ends, strict=True))


@lru_cache(maxsize=8192)
def is_meta(text: str, linked: float = 0.0) -> bool:
    """Whether a line is about the text rather than of it: a date with few or typical words around it."""
    if len(text) > META_LENGTH * 2 or not _DIGIT.search(text):
        return False
    found = stamps(text)
    if not found:
        return False
    roles = labelled(text)
    if is_date_line(text) or roles:
        return len(text) <= META_LENGTH or linked > 0.4 or roles[0][1].start < LABEL_REACH
    if opened(text, "author", "by", "tags", ends=r"(?!\w)") or (
        linked > 0.5 and (found[0].start == 0 or len(text) <= SHORT)
    ):
        return True
    left, right = _about(text[: found[0].start]), _about(text[found[-1].end :])
    if right and not left and (opened(right, "tags", ends=r"(?!\w)") or _is_list(right)):
        return True
    if text.rstrip().endswith((".", "!", "?", ":", ",")) or "“" in text:
        return False
    return (not left or not right) and len((left + " " + right).split()) <= 8


def _is_list(text: str) -> bool:
    """Whether words are a list of tags: several short pieces between commas, and no end of a sentence."""
    pieces = [piece.split() for piece in re.split(r"[,;]", text)]
    return (
        len(pieces) > 2
        and not text.rstrip().endswith((".", "!", "?", "…"))
        and sum(len(piece) <= 4 for piece in pieces) >= 0.8 * len(pieces)
    )


def _about(text: str) -> str:
    """What stands beside a date, without prepositions, buttons and counts of comments."""
    parts = [part.strip(" ,.-–—:()") for part in re.split(r"[|•·/]", text)]
    kept = " ".join(part for part in parts if part and not is_furniture(part))
    return "" if kept.casefold() in _PREPOSITIONS else kept


def _machine(line: Line) -> bool:
    return line.block is not None and bool(line.block.machine)


def _alone(line: Line, headline: str | None) -> ZoneKind | None:
    """The part of a line as far as the line itself tells; None for what may be running text."""
    marks = line.block.marks if line.block else frozenset[str]()
    linked = line.block.linked if line.block else 0.0
    text = line.text
    if headline and _repeats(text, headline):
        return "headline"
    if "caption" in marks:
        return "caption"
    if "credit" in marks:
        return "credit"
    if marks & _OFF or (marks & _AROUND and "entry" not in marks) or is_furniture(text):
        return "furniture"
    if is_meta(text, linked) or (_machine(line) and not is_prose(text, linked)):
        return "times"
    if "tags" in marks or (
        opened(text, "tags", ends=r"\s*[:：]\s*|\s+(?!\w*\b(?:the|a)\b)") and _listing(text, linked)
    ):
        return "tags"
    return _told(line, headline, linked)


def _told(line: Line, headline: str | None, linked: float) -> ZoneKind | None:
    """The parts that an opening word or a typical ending tells."""
    text = line.text
    if is_more(text) and (linked > 0.5 or len(text) < 40 or len(text.split()) <= 14):
        return "teaser"
    if opened(text, "teaser") and len(text) <= META_LENGTH:
        return "teaser"
    if source_line(text, [headline] if headline else []) is not None:
        return "source line"
    if byline.whole(text) or (len(text) <= SHORT and opened(text, "author", ends=r"(?!\w)") and byline.stated(text)):
        return "byline"
    if len(text) <= META_LENGTH and (text.startswith("©") or opened(text, "credit")):
        return "credit"
    if _is_caption(text):
        return "caption"
    return None


def _listing(text: str, linked: float) -> bool:
    """Whether a line that opens with a word for tags lists some, and is no sentence that begins so."""
    return linked > 0.4 or (
        len(text) <= META_LENGTH and not text.rstrip().endswith((".", "!", "?")) and len(text.split()) < 25
    )


def _repeats(text: str, headline: str) -> bool:
    said, title = letters(text), letters(headline)
    return bool(title) and (
        said == title or (len(title) >= 12 and said.startswith(title) and len(said) < 1.6 * len(title))
    )


def _is_caption(text: str) -> bool:
    """A short text that ends with its photographer or agency: "... © Stringer", "... (AFP/File)"."""
    if len(text) > META_LENGTH:
        return False
    if "©" in text:
        return True
    found = _AGENCY.search(text)
    if not found:
        return False
    named = re.split(r"\s*[/,|]\s*|\s+via\s+", found[1].casefold())
    return any(part in words("agencies") for part in named)


def _body_start(lines: Sequence[Line], kinds: Sequence[ZoneKind | None]) -> int:
    """The number of the first line of the body: the first prose after the last header line of the head."""
    prose = [i for i, kind in enumerate(kinds) if kind is None and is_prose(lines[i].text)]
    if not prose:
        return next((i for i, kind in enumerate(kinds) if kind is None), len(lines))
    header = ("times", "source line", "byline")
    for start, following in zip(prose, [*prose[1:], None], strict=True):
        stop = len(lines) if following is None else following
        later = range(start + 1, min(stop, start + HEAD_LINES))
        if following is None or not any(kinds[i] in header for i in later) or _is_tail(kinds, later):
            return start
    return prose[0]


def _is_tail(kinds: Sequence[ZoneKind | None], later: range) -> bool:
    """Whether the header lines in a stretch are single ones inside a text, not the head of one."""
    return sum(kinds[i] in ("times", "source line") for i in later) < 2


def _in_context(lines: Sequence[Line], kinds: Sequence[ZoneKind | None], number: int, first: int) -> ZoneKind:
    """The part of a line that itself says nothing: standfirst above the body, credit, sub-head or body in it."""
    line = lines[number]
    if line.block is not None and line.block.heading and number != first:
        return "subhead"
    if number < first:
        if _SLASHED.match(line.text) and len(line.text.split()) <= 8:
            return "credit"
        return "standfirst" if is_prose(line.text) else _small(line)
    if line.block is not None and line.block.quoted:
        return "block quote"
    return "subhead" if _is_subhead(lines, kinds, number) else "body"


def _small(line: Line) -> ZoneKind:
    """A short unexplained line above the body: an author where markup says so, else the page's."""
    if line.block is not None and "author" in line.block.marks:
        return "byline"
    return "standfirst" if len(line.text.split()) > 3 else "furniture"


def _is_subhead(lines: Sequence[Line], kinds: Sequence[ZoneKind | None], number: int) -> bool:
    """Whether a line of plain text is a heading between paragraphs."""
    line = lines[number]
    if line.block is not None or not line.apart or not 4 < len(line.text) <= 110 or number + 1 >= len(lines):
        return False
    quoted_whole = line.text[0] in "‘'“\"" and line.text[-1] in "’'”\""
    ends_open = line.text[-1].isalnum() or line.text[-1] in "?’”\"')"
    follows = lines[number + 1]
    if not (ends_open or quoted_whole) or line.text[0].islower() or len(line.text.split()) < 2:
        return False
    spoken = line.text[0] in '“"' and line.text[-1] in '”"'
    return (
        kinds[number + 1] is None and is_prose(follows.text) and len(follows.text) > 1.5 * len(line.text) and not spoken
    )


def _cut(line: Line) -> list[Piece]:
    """A header line with a date, cut into times, byline, tags and the page's own."""
    text = line.text
    anchors: dict[int, ZoneKind] = {}
    for dated in stamps(text):
        anchors[dated.start] = "times"
    for start, end in byline.marked(line):
        if any(char.isalpha() for char in text[start:end]):
            anchors[start] = "byline"
            anchors.setdefault(end, "furniture")
    said = byline.stated(text)
    if said and "byline" not in anchors.values():
        anchors[said[0]] = "byline"
        anchors.setdefault(said[1], "furniture")
    if "byline" not in anchors.values() and len(anchors) == 1 and 0 in anchors:
        rest = stamps(text)[0].end
        left = byline.name(text[rest:])
        if left and len(left.split()) >= 2 and line.block is None:
            anchors[rest] = "byline"
    for start, end, mark in line.block.parts if line.block and line.block.text == text else ():
        if mark in ("tags", "comments") and not any(start <= a < end for a in anchors):
            anchors[start] = "tags" if mark == "tags" else "furniture"
    first = min(anchors, default=0)
    head = anchors.pop(first, "times")
    places = [(line.start, head)] + [(line.start + at, kind) for at, kind in sorted(anchors.items()) if at < len(text)]
    bounds = [*places, (line.end, head)]
    return [
        Piece(kind=kind, start=start, end=end, line=line) for (start, kind), (end, _) in pairwise(bounds) if start < end
    ]


def said(text: str, piece: Piece) -> str:
    """The words of a piece, whitespace collapsed."""
    return collapsed(text[piece.start : piece.end])
