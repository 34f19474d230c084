"""Whom and what the names of a report mean: actors at that time, places, outlets - or why it stays open.

`resolve` alone knows the order: outlets, places, actors, each from the report and its reading; then what people decided.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from dateline.model import Link, Reading, Report
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.known import Knowledge, knowledge

PLACED = 0.85
"""From so sure on a mention is a place, and an actor only by its very name."""

__all__ = ["Knowledge", "knowledge", "resolve"]


def resolve(report: Report, reading: Reading, known: Knowledge) -> list[Link]:
    """The links of a report's mentions, in the order of the text.

    Args:
        report: The report.
        reading: What was read in it.
        known: What names are resolved by.

    Returns:
        Links to actors, places and outlets. Two links of one mention to one sort are a tie; a link without a target
        says why it stays open.
    """
    from dateline.resolve import actors, places, published  # noqa: PLC0415 - only who resolves needs them
    from dateline.resolve.ruled import ruled  # noqa: PLC0415
    from dateline.resolve.towns import towns  # noqa: PLC0415

    outlets = published.links(report, reading, known.by, known.outlets)
    publish = {link.mention for link in outlets if link.target}
    found = places.located(report, reading, known.gazetteer, known.by)
    located = [one for one in found if one.mention not in publish]
    taken: dict[str, Literal["outlet", "place"]] = {one.mention: "place" for one in located if one.score >= PLACED}
    taken |= dict.fromkeys(towns(report, reading, known.gazetteer), "place")
    taken |= dict.fromkeys(publish, "outlet")
    lands = _lands(located, known.gazetteer)
    acting = actors.actors(report, reading, known.book, known.by, taken, lands=lands)
    return ruled(_settled([*outlets, *located, *acting]), reading, known)


def _lands(located: Iterable[Link], gazetteer: Gazetteer) -> list[str]:
    """The countries in which the places lie that are surely named, states themselves left out."""
    found = (gazetteer.place(one.target) for one in located if one.target and one.score >= PLACED)
    return [place.country for place in found if place is not None and place.country and place.kind != "country"]


def _settled(links: list[Link]) -> list[Link]:
    """Links, without the open ones of mentions that mean something of another sort: "Nusra" is no unknown place."""
    found = {link.mention for link in links if link.target is not None}
    return [link for link in links if link.target is not None or link.mention not in found]
