"""The item boundary: one odd page or report stops no run of thousands, it comes out beside the good ones with its reason."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dateline.errors import DatelineError, SourceError
from dateline.model import Capture, Link, Problem, Reading, Report
from dateline.split import split

if TYPE_CHECKING:
    from dateline.resolve import Knowledge

AHEAD = 1024
"""Most reports and problems that the reader may take before it gives one back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOut:
    """A report and what was read in it."""

    report: Report
    reading: Reading
    problem: Problem | None = None
    """Where the reader or the resolver stumbled; its reading, or its links, are then empty."""
    links: tuple[Link, ...] = ()
    """Whom and what its mentions mean."""


def careful_split(found: Capture) -> Iterator[Report | Problem]:
    """The items of a capture; where a splitter stumbles, what it gave before and the place where it stopped."""
    try:
        yield from split(found)
    except DatelineError as error:
        yield Problem(subject=error.subject, reason=error.reason, remedy=error.remedy)
    except Exception as error:  # noqa: BLE001 - the item boundary: one odd page must not stop a run of thousands
        reason = f"splitter stumbled ({type(error).__name__}: {error})"
        yield Problem(subject=found.uri, reason=reason, remedy="its bytes are kept; report it with the file")


def careful_read(items: Iterable[Report | Problem | SourceError]) -> Iterator[ReadOut | Problem | SourceError]:
    """Reports read as they come; what is none passes through in its place.

    Args:
        items: Taken as the reader asks for them.

    Yields:
        Reports with their readings, in order, and what was none.
    """
    ahead = _Ahead(items)
    while not ahead.ended:
        yield from _read_stretch(ahead)
    if ahead.error is not None:
        raise ahead.error


def careful_resolve(
    items: Iterable[ReadOut | Problem | SourceError], known: Knowledge
) -> Iterator[ReadOut | Problem | SourceError]:
    """What was read with the links of its mentions; what was not passes through in its place.

    Args:
        items: Taken one by one.
        known: What names are resolved by.
    """
    for item in items:
        yield resolved(item, known) if isinstance(item, ReadOut) else item


def resolved(one: ReadOut, known: Knowledge) -> ReadOut:
    """A report that was read, with the links of its mentions; without them, and with the reason, where that stumbles."""
    from dateline.resolve import resolve  # noqa: PLC0415 - lists that only resolving needs

    try:
        return replace(one, links=tuple(resolve(one.report, one.reading, known)))
    except Exception as error:  # noqa: BLE001 - the item boundary: one odd report must not stop a run of thousands
        problem = Problem(
            subject=f"report {one.report.id}",
            reason=f"resolver stumbled ({type(error).__name__}: {error})",
            remedy="its reading is kept; report it with the text",
        )
        return replace(one, problem=one.problem or problem)


class _Ahead:
    """A stream that the reader takes from ahead of what it gives: what it took and has not given back is known here."""

    def __init__(self, items: Iterable[Report | Problem | SourceError]) -> None:
        self.items = iter(items)
        self.waiting: deque[Report | Problem | SourceError] = deque()
        self.ended = False
        self.error: Exception | None = None

    def reports(self) -> Iterator[Report]:
        """The next reports; a stretch ends where too many items wait, so that memory stays bounded."""
        while len(self.waiting) < AHEAD:
            try:
                item = next(self.items)
            except StopIteration:
                self.ended = True
                return
            except Exception as error:  # noqa: BLE001 - the stream's own failure, no report's: raised where the stream ends
                self.ended, self.error = True, error
                return
            self.waiting.append(item)
            if isinstance(item, Report):
                yield item

    def beside(self) -> Iterator[Problem | SourceError]:
        """What is no report and stands before the next one."""
        while self.waiting and not isinstance(self.waiting[0], Report):
            item = self.waiting.popleft()
            assert not isinstance(item, Report)
            yield item


def _read_stretch(ahead: _Ahead) -> Iterator[ReadOut | Problem | SourceError]:
    """What is read until the reader ends or stumbles; then what it had taken, each report alone, so that one stops no other."""
    from dateline.read import by, read  # noqa: PLC0415 - a model that only reading needs

    readings = iter(read(ahead.reports()))
    while True:
        try:
            reading = next(readings, None)
        except Exception:
            if not any(isinstance(item, Report) for item in ahead.waiting):
                raise  # it did not get as far as a report
            break  # the item boundary: which report it was shows below
        yield from ahead.beside()
        first = ahead.waiting[0] if ahead.waiting else None
        if reading is None or not isinstance(first, Report) or first.id != reading.report:
            break
        ahead.waiting.popleft()
        yield ReadOut(report=first, reading=reading)
    del readings
    while ahead.waiting:
        item = ahead.waiting.popleft()
        yield _read_alone(item, by(), read) if isinstance(item, Report) else item


def _read_alone(report: Report, by: str, read: Callable[[Iterable[Report]], Iterable[Reading]]) -> ReadOut:
    try:
        (reading,) = read([report])
    except Exception as error:  # noqa: BLE001 - the item boundary: one odd report must not stop a run of thousands
        problem = Problem(
            subject=f"report {report.id}",
            reason=f"reader stumbled ({type(error).__name__}: {error})",
            remedy="its text is kept; report it with the text",
        )
        empty = Reading(report=report.id, by=by, mentions=(), attributions=(), claims=(), problems=(str(problem),))
        return ReadOut(report=report, reading=empty, problem=problem)
    return ReadOut(report=report, reading=reading)
