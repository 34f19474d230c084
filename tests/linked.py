"""The report of `tests.told`, with whom and what its names mean: what the pages of dossiers are tested on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.told import keep

from dateline.archive import Archive
from dateline.model import Link, Reading
from dateline.store import Writer

ACTORS = {
    "coastal guard": ("name:guard", "Coastal Guard"),
    "guard": ("name:guard", "Coastal Guard"),
    "harbour council": ("name:council", "Harbour Council"),
    "red hand": ("name:hand", "Red Hand"),
    "northern league": ("name:league", "Northern League"),
    "shore brigade": ("name:brigade", "Shore Brigade"),
    "anton weller": ("name:weller", "Anton Weller"),
    "he": ("name:weller", "Anton Weller"),
}
"""By words in lower case without article."""
PLACE = "Damascus"
"""What Marlow is taken for: a place of the gazetteer."""


def links(reading: Reading, place: str) -> Iterator[Link]:
    """A link of each mention, one of them open.

    Args:
        reading: Of the told report.
        place: The id of a place.
    """
    for mention in reading.mentions:
        words = mention.evidence.exact.casefold().removeprefix("the ")
        made = {"mention": mention.id, "score": 0.9, "by": "hand/2"}
        if words in ACTORS:
            target, name = ACTORS[words]
            yield Link(to="actor", target=target, name=name, kind="group", why=f"exact name {name}", **made)
        elif words == "marlow":
            yield Link(to="place", target=place, name=PLACE, kind="capital", why="the only candidate", **made)
        elif words == "plain paper":
            yield Link(to="outlet", target="plain-paper", name="The Plain Paper", why="exact name", **made)
        elif mention.form == "name":
            yield Link(to="actor", target=None, why="no list has it", **made)


def linked(root: Path) -> tuple[Archive, str, str]:
    """An archive of the told report, with links; the id of the report, and that of the place."""
    archive, report = keep(root)
    place = archive.knowledge().gazetteer.candidates(PLACE)[0].id
    reading = archive.reading(report.id)
    with Writer(archive.root) as writer:
        writer.keep_readings([reading], [(report.id, archive.knowledge().by, list(links(reading, place)))])
    return Archive(archive.root), report.id, place
