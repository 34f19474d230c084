"""Who calls somebody what: a row for each name, and within it those who use it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.store import Wording

OPEN = 5
"""So many who use a name stand open; the others fold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A name with all who use it."""

    words: str
    by: tuple[Wording, ...]
    """The most frequent first."""

    @property
    def mentions(self) -> int:
        """How often it is used."""
        return sum(one.mentions for one in self.by)

    @property
    def first(self) -> str | None:
        """Day of the first report that uses it; none where none is dated."""
        return min((one.first for one in self.by if one.first), default=None)

    @property
    def last(self) -> str | None:
        """Day of the last one."""
        return max((one.last for one in self.by if one.last), default=None)

    @property
    def shown(self) -> tuple[Wording, ...]:
        """Those who stand open: a single one is not worth a fold."""
        return self.by if len(self.by) <= OPEN + 1 else self.by[:OPEN]

    @property
    def folded(self) -> tuple[Wording, ...]:
        """The others, one step away."""
        return self.by[len(self.shown) :]


def called(wordings: Iterable[Wording]) -> tuple[Called, ...]:
    """The wording table by name, the most frequent first; names that differ in capitals alone stay apart.

    Args:
        wordings: Of a dossier.
    """
    by_name: dict[str, list[Wording]] = {}
    for one in wordings:
        by_name.setdefault(one.words, []).append(one)
    found = [Called(words=words, by=tuple(several)) for words, several in by_name.items()]
    return tuple(sorted(found, key=lambda one: (-one.mentions, one.words)))
