"""Marked texts as readings: {words|where it is} for names of places, [words] for names of bodies."""

import re

from dateline.model import Mention, Reading, Report, evidence

_MARK = re.compile(r"\{([^|{}]+)\|([^{}]+)\}|\[([^\]]+)\]")
_FACILITY = re.compile(r"Center|Street|airbase|Hospital")


def marked(line):
    """A report, its reading, and where each name of a place lies, by the mention's id."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        words = mark[1] or mark[3]
        kind = "group" if mark[3] else "facility" if _FACILITY.search(words) else "place"
        spans.append((len(text), len(text) + len(words), kind, mark[2]))
        text, at = text + words, mark.end()
    text += line[at:]
    mentions, wanted = [], {}
    for start, end, kind, where in spans:
        one = Mention(id=f"m{start}", evidence=evidence("r", text, start, end), kind=kind, form="name")
        mentions.append(one)
        if where:
            wanted[one.id] = where
    reading = Reading(report="r", by="t", mentions=tuple(mentions), attributions=(), claims=())
    return report(text), reading, wanted


def report(text, outlet=None):
    """A bare report of a text."""
    return Report(
        id="r", capture="", carrier=None, outlet=outlet, headline="", source_title=None, text=text, zones=(), language="en",
        byline=(), posted=None, published=None, edited=None, provenance=(), uri=None, links=(), tags=(), excerpt=False, problems=(),
    )  # fmt: skip


def lies(link, where, gazetteer):
    """Whether a link is where it should be."""
    if where == "-":
        return link.target is None
    if link.target is None:
        return False
    if where.startswith("="):
        return link.target == where[1:]
    code, _, kind = where.partition(" ")
    place = gazetteer.place(link.target)
    holder = gazetteer.place(f"iso:{code}")
    inside = holder.id in (place.id, *place.within) or (holder.kind == "country" and holder.country == place.country)
    return inside and kind in ("", place.kind)
