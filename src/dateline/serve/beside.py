"""What stands beside a passage: the voices that begin there, each with the claims it carries, and the outlet's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.serve.lines import Anchor, Line
from dateline.serve.margin import Note

OPEN = 3
"""So many claims of a voice stand open beside a passage; where there are more, the plain ones fold."""
CROWDED = 6
"""Beside a passage with more claims than this, each voice has room for one less."""


@dataclass(slots=True, kw_only=True)
class Beside:
    """A voice beside a passage with what it claims there."""

    note: Note | None = None
    """None where the voice began in an earlier passage, or is the outlet's own."""
    lines: list[Line] = field(default_factory=list)
    room: int = OPEN
    """So many of them stand open."""

    @property
    def chain(self) -> tuple[Anchor, ...]:
        """Through whom its claims come; empty where it claims nothing here."""
        return self.lines[0].chain if self.lines else ()

    @property
    def own(self) -> bool:
        """Whether it is the outlet's own voice."""
        return self.note is None and self.lines[0].own

    @property
    def shown(self) -> tuple[Line, ...]:
        """The claims that stand open: those with a toll, terms or an open actor before plain ones, in the text's order."""
        if len(self.lines) <= self.room + 1:
            return tuple(self.lines)
        told = sorted(self.lines, key=_plain)[: self.room]
        return tuple(line for line in self.lines if line in told)

    @property
    def folded(self) -> tuple[Line, ...]:
        """The others, one step away."""
        shown = self.shown
        return tuple(line for line in self.lines if line not in shown)

    @property
    def css(self) -> str:
        """Class names."""
        if self.note is not None:
            return self.note.css
        return "own" if self.own else "depth-1"


def beside(notes: Sequence[Note], lines: Sequence[Line]) -> tuple[Beside, ...]:
    """The margin of a passage, in the order of its text.

    Args:
        notes: The voices that begin or go on here, each once.
        lines: The claims whose words begin here.
    """
    groups: dict[str | None, Beside] = {note.said: Beside(note=note) for note in notes}
    for line in lines:
        name = line.claim.attribution if not line.own else None
        if name in groups and _is_the_voice(line, groups[name]):
            continue
        groups.setdefault(name, Beside()).lines.append(line)
    if sum(len(group.lines) for group in groups.values()) > CROWDED:
        for group in groups.values():
            group.room = OPEN - 1
    return tuple(sorted(groups.values(), key=_place))


def _plain(line: Line) -> bool:
    """Whether a claim has no toll, no terms, no open actor and is no relation."""
    return not (line.claim.tolls or line.terms or line.open or line.related)


def _place(group: Beside) -> tuple[int, int]:
    """Where a group stands: a voice where its words begin, so that the order is that of its number."""
    if group.note is not None:
        return group.note.start, group.note.number
    return min(line.start for line in group.lines), 0


def _is_the_voice(line: Line, group: Beside) -> bool:
    """Whether a claim says no more than the note of its voice: that somebody says something."""
    if line.claim.kind != "statement" or line.claim.predicate.type != "STATEMENT":
        return False
    return group.note is not None and not (line.upon or line.rest or line.terms or line.flag)
