"""Whom and what the names of a report mean: where each leads, and why it is thought so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from dateline.model import Link

_ORDER = ("actor", "outlet", "place")
"""Where a name leads that means several sorts: to who acts, before where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What a name means."""

    name: str
    """The canonical names: of a tie, all."""
    why: str
    href: str | None
    """The page of the actor or place; none where that is open, and for an outlet."""

    @property
    def title(self) -> str:
        """Name and reason in one line."""
        return f"{self.name}: {self.why}" if self.name else f"not resolved: {self.why}"


def meant(links: Iterable[Link]) -> dict[str, Meant]:
    """What mentions mean, by their ids; those of which nothing is said are left out.

    Args:
        links: Of one report.
    """
    by_mention: dict[str, list[Link]] = {}
    for link in links:
        by_mention.setdefault(link.mention, []).append(link)
    return {mention: _meant(several) for mention, several in by_mention.items()}


def _meant(links: list[Link]) -> Meant:
    found = sorted((link for link in links if link.target), key=lambda link: _ORDER.index(link.to))
    if not found:
        return Meant(name="", why=links[0].why, href=None)
    same = [link for link in found if link.to == found[0].to]
    name = " or ".join(dict.fromkeys(link.name or link.target or "" for link in same))
    rest = "; also ".join(
        ["", *dict.fromkeys(f"the {link.to} {link.name}: {link.why}" for link in found if link.to != found[0].to)]
    )
    first = next((link for link in found if link.to != "outlet"), None)
    href = f"/{first.to}/{quote(first.target, safe='')}" if first and first.target else None
    return Meant(name=name, why=same[0].why + rest, href=href)
