"""Record induction: the repeated structure of a page, found from its titles and the tree around them.

Every set of blocks that could be the titles of the page's posts (headings at one place in the tree, lines that are one
link, blocks a class name calls titles) cuts the page into records. The sets compete: the one whose records look most
like posts (prose, a date, a link to a page of their own, all alike) and cover most of the page wins. After MDR
(Liu, Grossman, Zhai 2003), with titles as anchors instead of generalised nodes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import Any

from dateline.split.blocks import Block, marks_of
from dateline.split.lines import PROSE_LENGTH, has_date, is_date_line, is_furniture, is_more, is_prose
from dateline.split.zones import is_meta
from dateline.text import letters

OFF = frozenset(("nav", "aside", "footer", "comments", "share", "header"))
"""Marks of what is on the page but in no post."""
TITLE_LENGTH = 250
"""Longer blocks are no titles, in code points."""
MOST = 0.7
"""Where this share of the records has a text, the others are posts too and no teasers."""
LEAST_WORDS = 60
"""Code points of unlinked text, date and furniture left out, that make a post of notes one (a list of links with remarks)."""
DATELINE = 120
"""A shorter block with a date that ends as no sentence does is a header line."""
CROWD = 2.0
"""A post has up to this many lines with dates in its header and footer; more are several posts."""
LEAD = 0.1
"""The share of a page's prose that may stand above undated records: more is an article with links in it."""
LEAST_SCORE = 0.9
"""A set of records below this is no listing. Chosen on the development pages; listings there score 1.3 and more, articles 0.6 and less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The blocks of one post of a listing."""

    blocks: tuple[Block, ...]
    title: Block | None
    """Its title, one of the blocks; None for a post without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """A record as block numbers: first and one past the last, and its title's."""

    start: int
    end: int
    title: int | None


class _Page:
    """A page's blocks with what is known of each, computed once."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.first: dict[Any, int] = {}
        self.last: dict[Any, int] = {}
        self.path: list[tuple[str, ...]] = []
        for number, block in enumerate(blocks):
            chain = [block.node, *block.node.iterancestors()]
            for node in chain:
                self.first.setdefault(node, number)
                self.last[node] = number
            self.path.append(tuple(str(node.tag) for node in chain))
        self.off = [
            bool(block.marks & OFF) and not ("entry" in block.marks and not block.marks & {"comments", "share", "nav"})
            for block in blocks
        ]
        self.prose = [
            len(block.text) * (1 - linked)
            if not off and is_prose(block.text, linked) and not _is_dateline(block)
            else 0.0
            for block, off, linked in zip(blocks, self.off, self.linked, strict=True)
        ]
        self.words = [
            0.0
            if off or has_date(block.text) or is_furniture(block.text) or is_more(block.text)
            else len(block.text) * (1 - linked)
            for block, off, linked in zip(blocks, self.off, self.linked, strict=True)
        ]
        self.dated = [
            not off and (bool(block.machine) or has_date(block.text))
            for block, off in zip(blocks, self.off, strict=True)
        ]

    @cached_property
    def linked(self) -> list[float]:
        """The share of link text in each block; none in a card that is one link to the post whose title it stands under."""
        found, target = [], ""
        for block in self.blocks:
            uris = {link.uri for link in block.links}
            if block.linked > 0.8 and len(uris) == 1 and uris != {target} and len(block.text) <= TITLE_LENGTH:
                target = next(iter(uris))
                found.append(block.linked)
            else:
                found.append(0.0 if uris == {target} and not block.heading else block.linked)
        return found

    @cached_property
    def home(self) -> str:
        """The host that most links of the page lead to; empty where most are relative."""
        hosts = Counter(_host(link.uri) for block in self.blocks for link in block.links)
        return hosts.most_common(1)[0][0] if hosts else ""

    def is_own(self, uri: str) -> bool:
        """Whether an address is one of the page's own site."""
        return _host(uri) in ("", self.home)

    def entry_of(self, span: _Span) -> Any:
        """The element that markup calls an entry and that holds a record; None where there is none."""
        node = self.blocks[span.start if span.title is None else span.title].node
        return next(
            (one for one in (node, *node.iterancestors()) if one.tag == "article" or "entry" in marks_of(one)), None
        )


def _is_dateline(block: Block) -> bool:
    """Whether a block is a header line with a date, though commas make it look like a sentence."""
    if is_meta(block.text, block.linked):
        return True
    ended = block.text.rstrip("”\"' )").endswith((".", "!", "?", "…", ":"))
    return len(block.text) < DATELINE and not ended and has_date(block.text)


def _host(uri: str) -> str:
    found = re.match(r"(?:https?:)?//([^/?#]+)", uri)
    return found[1].lower().removeprefix("www.") if found else ""


def records(blocks: Sequence[Block]) -> list[Record]:
    """The posts of a listing page, in the order of the page.

    Args:
        blocks: The blocks of the whole page.

    Returns:
        At least two records, or none where the page shows no repeated posts.
    """
    if len(blocks) < 4:
        return []
    page = _Page(blocks)
    best: tuple[float, list[_Span]] = (LEAST_SCORE, [])
    for spans in _candidates(page):
        score = _score(page, spans)
        if score > best[0]:
            best = (score, spans)
    spans = _with_odd_ones(page, _without_teasers(page, best[1]))
    return [
        Record(
            blocks=tuple(blocks[span.start : span.end]),
            title=None if span.title is None else blocks[span.title],
        )
        for span in spans
    ]


def _candidates(page: _Page) -> Iterator[list[_Span]]:
    seen: set[tuple[int, ...]] = set()
    for titles in _title_sets(page):
        if len(titles) >= 2 and tuple(titles) not in seen:
            seen.add(tuple(titles))
            yield _cut(page, titles)
    yield from _containers(page)


def _title_sets(page: _Page) -> Iterator[list[int]]:
    """Blocks that stand at like places, grouped in several ways, from strict to lax."""
    groups: dict[Any, list[int]] = defaultdict(list)
    for number, block in enumerate(page.blocks):
        if page.off[number] or len(block.text) > TITLE_LENGTH or is_date_line(block.text) or is_furniture(block.text):
            continue
        path = page.path[number]
        whole_link = _is_link(block)
        if block.heading:
            groups["h", block.heading].append(number)
            groups["h", block.heading, whole_link].append(number)
            groups["h path", path].append(number)
            groups["h near", path[:3], whole_link].append(number)
        elif whole_link or _bold(block):
            groups["a path", path, whole_link].append(number)
            groups["a near", path[:3], whole_link].append(number)
        if "title" in block.marks:
            groups["title"].append(number)
            groups["title", block.heading].append(number)
    for group in groups.values():
        yield group
        said = Counter(letters(page.blocks[number].text) for number in group)
        yield [number for number in group if said[letters(page.blocks[number].text)] <= 2]


def _is_link(block: Block) -> bool:
    """Whether a block is one link, or a link with nothing but a date beside it."""
    if block.linked > 0.8 or len(block.links) != 1:
        return block.linked > 0.8
    link = block.links[0]
    beside = block.text[: link.start] + " " + block.text[link.end :]
    return block.linked > 0.4 and is_date_line(beside.strip(" ()[]"))


def _bold(block: Block) -> bool:
    return any(mark == "strong" and end - start >= 0.9 * len(block.text) for start, end, mark in block.parts)


def _cut(page: _Page, titles: list[int]) -> list[_Span]:
    """The records around a set of titles: as high up the tree as a title stands alone, then up to the next record."""
    counts: Counter[Any] = Counter()
    for number in titles:
        node = page.blocks[number].node
        counts.update((node, *node.iterancestors()))
    own: list[tuple[int, int]] = []
    for number in titles:
        node = page.blocks[number].node
        while (parent := node.getparent()) is not None and counts[parent] == 1:
            node = parent
        own.append((page.first[node], page.last[node]))
    starts = _with_heads(page, own)
    spans = []
    for index, number in enumerate(titles):
        end = starts[index + 1] if index + 1 < len(titles) else _last_end(page, titles, own)
        spans.append(_Span(start=starts[index], end=_trimmed(page, own[index][1] + 1, end), title=number))
    return spans


def _with_heads(page: _Page, own: list[tuple[int, int]]) -> list[int]:
    """Where each record begins: before its title where date lines regularly stand before titles."""
    starts = [first for first, _ in own]
    heads = []
    for index, start in enumerate(starts):
        floor = own[index - 1][1] + 1 if index else 0
        head = start
        while head > floor and head > start - 3 and is_date_line(page.blocks[head - 1].text):
            head -= 1
        heads.append(head)
    headed = sum(head < start for head, start in zip(heads, starts, strict=True))
    return heads if headed * 3 >= len(starts) else starts


def _trimmed(page: _Page, least: int, end: int) -> int:
    """A record's end without the off-post blocks that trail it."""
    while end > least and page.off[end - 1]:
        end -= 1
    return max(end, least)


def _last_end(page: _Page, titles: list[int], own: list[tuple[int, int]]) -> int:
    """Where the last record ends: with its own element, or where flat records' common parent does."""
    end = own[-1][1] + 1
    if len(titles) < 2:
        return end
    gaps = [own[index + 1][0] - own[index][1] - 1 for index in range(len(titles) - 1)]
    if median(gaps) < 1:
        return end
    parent = page.blocks[titles[-1]].node
    others = {page.blocks[number].node for number in titles[:-1]}
    while (above := parent.getparent()) is not None:
        parent = above
        if any(node in others for node in parent.iter()):
            break
    stop = page.last.get(parent, end - 1) + 1
    for number in range(end, stop):
        if page.off[number]:
            return number
    return stop


def _containers(page: _Page) -> Iterator[list[_Span]]:
    """Records as sibling elements of one kind, for posts without titles."""
    groups: dict[Any, list[Any]] = defaultdict(list)
    for node in page.first:
        parent = node.getparent()
        if parent is not None and node.tag in ("article", "div", "section", "li", "tr", "dd"):
            groups[parent, node.tag, (node.get("class") or "").split(" ")[0]].append(node)
    for nodes in groups.values():
        if len(nodes) >= 2:
            yield [_Span(start=page.first[n], end=page.last[n] + 1, title=_own_title(page, n)) for n in nodes]


def _own_title(page: _Page, node: Any) -> int | None:
    inside = range(page.first[node], page.last[node] + 1)
    for number in inside:
        block = page.blocks[number]
        if (block.heading or "title" in block.marks) and not is_date_line(block.text):
            return number
        if page.prose[number]:
            return None
    return None


def _without_teasers(page: _Page, spans: list[_Span]) -> list[_Span]:
    """The records that say something; all of them where nearly all do, since a post may be a picture or two words."""
    real = [span for span in spans if _substantial(page, span)]
    if len(real) < MOST * len(spans):
        return real
    return [span for span in spans if span in real or _is_dated(page, span)]


def _with_odd_ones(page: _Page, spans: list[_Span]) -> list[_Span]:
    """The records with those beside them that are built otherwise: a first post in full under a heading of another level."""
    if len(spans) < 2:
        return spans
    inside = [page.blocks[span.title if span.title is not None else span.start].node for span in spans]
    common = next(
        (
            node
            for node in inside[0].iterancestors()
            if node in page.first and page.first[node] <= spans[0].start and page.last[node] >= spans[-1].end - 1
        ),
        None,
    )
    if common is None:
        return spans
    beside = [node for node in common if node in page.first and page.last[node] < spans[0].start]
    above = [
        node
        for over in common.iterancestors()
        for node in over
        if node in page.first and page.last[node] < page.first[common]
    ]
    odd = [
        _Span(start=page.first[node], end=page.last[node] + 1, title=_own_title(page, node))
        for node in (*beside, *above)
    ]
    return sorted((*spans, *(span for span in odd if _is_post(page, span))), key=lambda span: span.start)


def _is_post(page: _Page, span: _Span) -> bool:
    """Whether a stretch that repeats nothing is a post all the same: under a heading, dated, with running text."""
    if span.title is None or not page.blocks[span.title].heading:
        return False
    body = sum(page.prose[span.start : span.end])
    return _is_dated(page, span) and body > 2 * PROSE_LENGTH and body > sum(page.words[span.start : span.end]) / 2


def _substantial(page: _Page, span: _Span) -> bool:
    """Whether a record holds words beside its title, date and links: a bare teaser is no report."""
    own = [number for number in range(span.start, span.end) if number != span.title]
    return any(page.prose[number] for number in own) or sum(page.words[number] for number in own) >= LEAST_WORDS


def _score(page: _Page, spans: list[_Span]) -> float:
    """How much like a listing of posts a set of records looks; 0 where it cannot be one."""
    real = [span for span in spans if _substantial(page, span)]
    if len(real) < 2 or len(real) < 0.4 * len(spans):
        return 0.0
    total = sum(page.prose) or 1.0
    covered = sum(sum(page.prose[span.start : span.end]) for span in real) / total
    dated = sum(_is_dated(page, span) for span in real) / len(real)
    titled = [page.blocks[span.title] for span in real if span.title is not None]
    linked = len({block.links[0].uri for block in titled if _is_link(block) and page.is_own(block.links[0].uri)}) / len(
        real
    )
    distinct = len({letters(block.text) for block in titled}) / len(real)
    headed = sum(bool(block.heading) or "title" in block.marks for block in titled) / len(real)
    entries = len({page.entry_of(span) for span in real} - {None}) / len(real)
    if max(dated, linked, entries) < 0.6:
        return 0.0
    if max(dated, entries) < 0.6 and sum(page.prose[: real[0].start]) > LEAD * total:
        return 0.0
    crowd = sum(
        sum(page.dated[number] and not page.prose[number] for number in range(span.start, span.end)) for span in real
    ) / len(real)
    paths = Counter(page.path[span.title if span.title is not None else span.start] for span in spans)
    alike = 0.8 + 0.2 * paths.most_common(1)[0][1] / len(spans)
    kept = alike * len(real) / len(spans) * min(1.0, CROWD / max(crowd, 1e-9)) * (distinct if titled else 1.0)
    shape = dated + linked + 0.5 * headed + 0.5 * distinct + 0.25 * entries
    return covered * covered * shape * kept


def _is_dated(page: _Page, span: _Span) -> bool:
    return any(page.dated[number] and not page.prose[number] for number in range(span.start, span.end))
