"""A report from the lines of one post: its headline, three times, outlet, byline, hops and zones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.model import Evidence, Hop, Hyperlink, Report, Stamp, content_id, evidence, prose
from dateline.split import byline
from dateline.split.blocks import Block
from dateline.split.dates import from_uri, is_only_date, iso
from dateline.split.language import language
from dateline.split.lines import Line, is_furniture, is_more, lines_of
from dateline.split.sourceline import SourceLine, source_line
from dateline.split.times import Times, read_times
from dateline.split.zones import Piece, pieces, said, tiled
from dateline.text import collapsed

TAG_LENGTH = 80
"""Longer linked words are a headline, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the structure around a report already says of it, before its lines are read."""

    capture: str
    """The id of the capture."""
    subject: str = ""
    """File and line, or address, for messages."""
    headline: str = ""
    """Empty where there is none."""
    uri: str | None = None
    carrier: str | None = None
    """The site, as named."""
    is_carriers: bool = True
    """Whether a text without a source line is the carrier's own."""
    outlet: str | None = None
    """Whose text it is, where the structure says so."""
    posted: Stamp | None = None
    published: Stamp | None = None
    edited: Stamp | None = None
    byline: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str | None = None
    day_first: bool | None = None
    """How 03/04/2014 is to be read on this page."""
    excerpt: bool | None = None
    """None: to be read from the text."""
    problems: tuple[str, ...] = ()


def sheet(blocks: Sequence[Block]) -> tuple[str, list[Line], tuple[Hyperlink, ...]]:
    """Blocks as one canonical text, with its lines and its links.

    Returns:
        The text (paragraphs apart by an empty line, list items by a line feed), the lines, the links with offsets into it.
    """
    parts: list[str] = []
    owners: list[tuple[int, int, Block]] = []
    links: list[Hyperlink] = []
    place = 0
    for number, block in enumerate(blocks):
        if number:
            gap = "\n" if block.listed and blocks[number - 1].listed else "\n\n"
            parts.append(gap)
            place += len(gap)
        owners.append((place, place + len(block.text), block))
        links.extend(replace(link, start=link.start + place, end=link.end + place) for link in block.links)
        parts.append(block.text)
        place += len(block.text)
    text = "".join(parts)
    return text, lines_of(text, owners), tuple(links)


def compose(blocks: Sequence[Block], given: Given) -> Report:
    """The report that a post's blocks make.

    Args:
        blocks: The post's blocks, in order, with its header and footer lines.
        given: What is known of it from its surroundings.
    """
    text, lines, links = sheet(blocks)
    return written(text, lines, given, links)


def written(text: str, lines: Sequence[Line], given: Given, links: tuple[Hyperlink, ...] = ()) -> Report:
    """The report that a text and its lines make; `text` becomes the report's text as it is.

    Args:
        text: The canonical text, with header lines.
        lines: Its non-empty lines.
        given: What is known of it from its surroundings.
        links: Links inside it.
    """
    found = pieces(lines, given.headline)
    zones = tiled(found, len(text))
    known = Times(posted=given.posted, published=given.published, edited=given.edited)
    times = _from_address(read_times(found, known, day_first=given.day_first), given.uri)
    origin = _origin(found, given)
    own = given.carrier if given.is_carriers else None
    outlet = origin[1].outlet if origin else given.outlet or own
    running = prose(text, zones)
    identity = content_id(
        given.carrier or "", given.headline, times.posted.edtf if times.posted else "", collapsed(running)
    )
    report = Report(
        id=identity,
        capture=given.capture,
        carrier=given.carrier,
        outlet=outlet,
        headline=collapsed(given.headline),
        source_title=origin[1].title if origin else None,
        text=text,
        zones=zones,
        language=given.language or language(running),
        byline=given.byline or _authors(text, found),
        posted=times.posted,
        published=times.published,
        edited=times.edited,
        provenance=(),
        uri=given.uri,
        links=links,
        tags=_unique((*given.tags, *_tags(found))),
        excerpt=_cut_short(found) if given.excerpt is None else given.excerpt,
        problems=(*given.problems, *_doubts(given, origin)),
    )
    return replace(report, provenance=_hops(report, origin)) if origin else report


def _doubts(given: Given, origin: tuple[Piece, SourceLine] | None) -> tuple[str, ...]:
    """What a person should check: a source line that breaks off where the outlet should stand."""
    if origin is None or not origin[1].broken:
        return ()
    said = collapsed(origin[0].line.text)
    return (
        f"{given.subject}: source line breaks off before its outlet ({said}); outlet left unknown, see the original page",
    )


def _from_address(times: Times, uri: str | None) -> Times:
    """Times with the day or year that the report's own address states, where the text states none."""
    stated = from_uri(uri) if uri else None
    if stated is None:
        return times
    if times.partial is not None and times.posted is None:
        year = stated.edtf[:4]
        return replace(times, posted=replace(times.partial, edtf=f"{year}-{times.partial.edtf}"))
    if times.posted is None and times.published is None:
        return replace(times, posted=stated)
    return times


def _origin(found: Sequence[Piece], given: Given) -> tuple[Piece, SourceLine] | None:
    """The source line, read with every title the report shows."""
    titles = [given.headline, *(piece.line.text for piece in found if piece.kind == "headline")]
    for piece in found:
        if piece.kind == "source line" and (read := source_line(piece.line.text, titles)):
            return piece, read
    return None


def _hops(report: Report, origin: tuple[Piece, SourceLine]) -> tuple[Hop, ...]:
    piece, read = origin
    passage: Evidence = evidence(report.id, report.text, piece.start, piece.end)
    uri = next((link.uri for link in report.links if piece.start <= link.start < piece.end), None)
    return (Hop(outlet=read.outlet, title=read.title, uri=uri, at=report.published, evidence=passage),)


def _authors(text: str, found: Sequence[Piece]) -> tuple[str, ...]:
    names: list[str] = []
    for piece in found:
        if piece.kind != "byline":
            continue
        words = said(text, piece)
        stated = byline.whole(words)
        if stated is None and (inner := byline.stated(words)):
            stated = inner[2]
        names.extend(byline.names(stated or words.strip(" -–—|·,")))
    return tuple(dict.fromkeys(names))


def _tags(found: Sequence[Piece]) -> tuple[str, ...]:
    """Linked words in tag lines: a tag line without links is text of which nobody says where one tag ends."""
    tags: list[str] = []
    for piece in found:
        block = piece.line.block
        if block is None:
            continue
        if piece.kind == "tags":
            tags.extend(block.text[link.start : link.end] for link in block.links)
        else:
            tags.extend(
                block.text[start:end]
                for start, end, mark in block.parts
                if mark == "tags" and _linked(block, start, end)
            )
    return tuple(tidy for tag in tags if (tidy := collapsed(tag).strip(" ,#")) and _is_tag(tidy))


def _is_tag(words: str) -> bool:
    """Whether linked words in a tag line are a tag, and no count of comments, date, "Permalink" or address."""
    return len(words) <= TAG_LENGTH and not is_furniture(words) and is_only_date(words) is None and "://" not in words


def _linked(block: Block, start: int, end: int) -> bool:
    return any(link.start <= start and end <= link.end for link in block.links)


def _unique(tags: Sequence[str]) -> tuple[str, ...]:
    """Tags without repetitions in another case."""
    first: dict[str, str] = {}
    for tag in tags:
        if tag:
            first.setdefault(tag.casefold(), tag)
    return tuple(first.values())


def _cut_short(found: Sequence[Piece]) -> bool:
    """Whether the text ends as excerpts do: with an ellipsis, or a link to the rest below its last prose."""
    running = [number for number, piece in enumerate(found) if piece.kind in ("body", "block quote", "standfirst")]
    if not running:
        return False
    last = found[running[-1]].line.text.rstrip("”\"'’ ")
    if last.endswith(("…", "[...]", "(more...)", "...", "[…]", "»", "→", "(more…)")):
        return True
    return any(
        is_more(piece.line.text) for piece in found[running[-1] + 1 :] if piece.kind == "teaser"
    ) or _inline_more(last)


def _inline_more(last: str) -> bool:
    return any(is_more(last[at:]) for at in (last.rfind("… ") + 1, last.rfind("] ") + 1) if at > 0)


def machine(blocks: Sequence[Block], kind: str) -> Stamp | None:
    """The first machine-readable time of a kind ("date" or "edited") that a post's markup holds."""
    for block in blocks:
        for mark, value in block.machine:
            if mark == kind and (stamp := iso(value)):
                return stamp
    return None
