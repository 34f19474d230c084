"""A text without a page around it: prose as a corpus or another program hands it over, one JSON object a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dateline.model import Problem, Report, Stamp, Zone, ZoneKind
from dateline.split import byline
from dateline.split.dates import is_only_date
from dateline.split.language import language
from dateline.split.lines import (
    META_LENGTH,
    Line,
    is_date_line,
    is_furniture,
    is_more,
    is_prose,
    lines_of,
    opened,
    words,
)
from dateline.split.zones import Piece, tiled

CREDIT = 80
"""A longer line that opens like a credit is a sentence, in code points."""
HEADING = 100
"""A longer line is no sub-head."""
TITLE = 160
"""A longer line is no headline."""
_BRACKETED = re.compile(r"(?P<before>.*?)\s*[(\[](?P<named>[^()\[\]]{2,60})[)\]]$", re.DOTALL)
_PARTS = re.compile(r"\s*[/,|]\s*|\s+via\s+")
_STOPPED = re.compile(r"[.!?…。！？؟।:;,]\s?['\"”’»)\]]*$")
_COPYRIGHT = re.compile(r"(?:^|[\s(\[|/])©")
_EDTF = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")


class _Given(msgspec.Struct):
    """One line of such a file."""

    id: str
    text: str
    published: str | None = None
    outlet: str | None = None


def reports(lines: Iterable[bytes], name: str) -> Iterator[Report | Problem]:
    """The texts of a JSON Lines file as reports, in order; empty lines are passed over.

    Args:
        lines: Its lines.
        name: What to call the file in messages.

    Yields:
        A report whose id and text are exactly those given, or a Problem for a line that holds none.
    """
    for number, line in enumerate(lines, 1):
        bare_line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if bare_line.strip():
            yield _read(bare_line, f"{name}:{number}")


def _read(line: bytes, place: str) -> Report | Problem:
    try:
        given = msgspec.json.decode(line, type=_Given)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        remedy = 'write {"id": "...", "text": "...", "published": "2016-10-04", "outlet": "..."}, the last two at will'
        return Problem(subject=place, reason=f"line holds no text to read ({error})", remedy=remedy)
    zones = zoned(given.text)
    published = _stamp(given.published) if given.published else None
    doubt = f"{place}: published {given.published!r} is no time; write it as 2016-10-04T10:26, 2016-10-04 or 2016"
    return Report(
        id=given.id,
        capture="",
        carrier=None,
        outlet=given.outlet or None,
        headline=next((given.text[one.start : one.end].strip() for one in zones if one.kind == "headline"), ""),
        source_title=None,
        text=given.text,
        zones=zones,
        language=language(given.text),
        byline=(),
        posted=None,
        published=published,
        edited=None,
        provenance=(),
        uri=None,
        links=(),
        tags=(),
        excerpt=False,
        problems=(doubt,) if given.published and published is None else (),
    )


def _stamp(said: str) -> Stamp | None:
    """A time as given: a year or month in EDTF, or any date with its year."""
    if _EDTF.fullmatch(said.strip()):
        return Stamp(edtf=said.strip(), as_written=said, zone=None)
    found = is_only_date(said)
    return found.stamp if found else None


def zoned(text: str) -> tuple[Zone, ...]:
    """The zones of a text without a page: body, but for lines that surely are something else.

    Args:
        text: Any text; a line is a paragraph.

    Returns:
        Zones that cover it. A text of one line is all body.
    """
    lines = lines_of(text)
    if len(lines) < 2:
        return (Zone(kind="body", start=0, end=len(text)),) if text else ()
    spaced = any(line.apart for line in lines)
    kinds: list[ZoneKind] = [_alone(line.text, number, len(lines)) or "body" for number, line in enumerate(lines)]
    _mark_headings(lines, kinds, spaced=spaced)
    found = [
        Piece(kind=kind, start=line.start, end=line.end, line=line) for line, kind in zip(lines, kinds, strict=True)
    ]
    return tiled(found, len(text))


def _alone(text: str, number: int, count: int) -> ZoneKind | None:
    """The part of a line as far as the line itself tells; None for what may be running text."""
    if len(text) > META_LENGTH:
        return None
    stopped = _STOPPED.search(text) is not None
    if opened(text, "teaser") or (is_more(text) and not stopped and len(text.split()) <= 14):
        return "teaser"
    if text.startswith("©") or (len(text) <= CREDIT and opened(text, "credit")):
        return "credit"
    if _COPYRIGHT.search(text) or _is_caption(text):
        return "caption"
    if is_furniture(text):
        return "furniture"
    if is_date_line(text):
        return "times"
    if (number < 3 or number == count - 1) and not stopped and len(text.split()) > 2 and byline.whole(text):
        return "byline"
    return None


def _is_caption(text: str) -> bool:
    """Whether a line ends with its photographer or agency in brackets, as captions do and sentences of a wire do not.

    "(AFP/File)" and "(Reuters, handout)" tell it; a lone "(AFP)" only where no sentence ends before it.
    """
    found = _BRACKETED.fullmatch(text)
    if found is None:
        return False
    parts = _PARTS.split(found["named"].casefold())
    known = sum(part in words("agencies") for part in parts)
    return bool(known) and (len(parts) > 1 or not _STOPPED.search(found["before"]))


def _mark_headings(lines: Sequence[Line], kinds: list[ZoneKind], *, spaced: bool) -> None:
    """Give headings their part: the first line, where prose follows, and lines between two paragraphs."""
    following: int | None = None
    for number in range(len(lines) - 1, -1, -1):
        if kinds[number] != "body":
            continue
        if number == 0:
            if following is not None and _is_headline(lines[0].text, lines[following].text):
                kinds[0] = "headline"
        elif following == number + 1 and (lines[number].apart or not spaced):
            before = lines[number - 1] if kinds[number - 1] == "body" else None
            if _is_subhead(lines[number].text, lines[number + 1].text, before.text if before else None):
                kinds[number] = "subhead"
        following = number


def _is_headline(text: str, following: str) -> bool:
    if len(text) > TITLE or len(text.split()) < 3 or text[0].islower() or following[0].islower():
        return False
    return len(following) > len(text) and _runs(following) and not _STOPPED.search(text)


def _is_subhead(text: str, following: str, before: str | None) -> bool:
    """Whether a line is a heading: short, without stop, between the end of a paragraph and a longer one."""
    if not 4 < len(text) <= HEADING or not 2 <= len(text.split()) <= 12 or text[0].islower():
        return False
    if _STOPPED.search(text) and (not text.endswith("?") or ":" in text):
        return False
    if text[0] in '“"«„-–—•*' or (before is not None and not _STOPPED.search(before)):
        return False
    return _runs(following) and len(following) > 1.5 * len(text)


def _runs(text: str) -> bool:
    """Whether a line is running text; of a long one the beginning tells."""
    return is_prose(text[:META_LENGTH])
