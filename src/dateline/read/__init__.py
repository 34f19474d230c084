"""What a report says: names, who said what through whom, and what happened - each at its exact words.

`read` alone knows the order: quotations, pieces, the encoder once for all heads, then names, attributions and events
from its scores; `reading` goes on with what rules find, and makes the nouns.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.model import Predicate, Reading, Report
from dateline.read.finding import Named, Said
from dateline.read.words.quotes import Quotation, quotations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from dateline.read.encoding.strips import Strip
    from dateline.read.events.happening import Happening

__all__ = ["LANGUAGES", "by", "coded", "read", "readable", "roles", "triggers"]

NAME = "dateline-reader/1"
LANGUAGES = frozenset(("en",))
"""Languages that the model reads (BCP 47, without region)."""


@dataclass(slots=True, kw_only=True)
class _Open:
    """A report in work: what its strips have given so far."""

    report: Report
    quotations: tuple[Quotation, ...]
    waiting: int = 0
    """Strips not read yet."""
    named: list[Named] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    lexical: list[Happening] = field(default_factory=list)
    """Events that words of the codebook state."""
    happened: list[Happening] = field(default_factory=list)


def by() -> str:
    """The reader and its model: `dateline-reader/1 2f6c01ab`."""
    from dateline.read.encoding.encoder import version  # noqa: PLC0415 - numpy takes its time

    return f"{NAME} {version()}"


def readable(report: Report) -> bool:
    """Whether the model knows the language of a report; where none is sure, it is tried."""
    return report.language is None or report.language.lower().partition("-")[0] in LANGUAGES


def read(reports: Iterable[Report]) -> Iterator[Reading]:
    """A reading for each report, in the same order.

    Args:
        reports: Taken as they are needed; a few are in work at a time.

    Yields:
        Readings; one of a report in a language that the model does not know is empty and says so.
    """
    from dateline.read.encoding.encoder import encoder  # noqa: PLC0415 - numpy takes its time

    model = encoder()
    owners: deque[tuple[_Open, Strip]] = deque()
    for scores in model.outputs(strip.pieces for strip in _strips(reports, owners)):
        one, strip = owners.popleft()
        _take(one, strip, scores)
        if not one.waiting:
            yield _reading(one)


def _strips(reports: Iterable[Report], owners: deque[tuple[_Open, Strip]]) -> Iterator[Strip]:
    """Strips to read, in order, at least one a report; what each belongs to is noted before it is given."""
    from dateline.read.encoding.encoder import encoder  # noqa: PLC0415
    from dateline.read.encoding.strips import nothing, strips  # noqa: PLC0415
    from dateline.read.events.predicates import predicates  # noqa: PLC0415
    from dateline.read.passages import Passages  # noqa: PLC0415

    model = encoder()
    for report in reports:
        found = quotations(report.text) if readable(report) else ()
        one = _Open(report=report, quotations=found)
        parts = list(strips(report.zones, model.pieces(report.text, found))) if readable(report) else []
        if parts:
            one.lexical += predicates(report.text, Passages(report.text, report.zones).every)
        one.waiting = max(1, len(parts))
        for strip in parts or [nothing()]:
            owners.append((one, strip))
            yield strip


def _take(one: _Open, strip: Strip, scores: NDArray[np.float32]) -> None:
    """What a strip's scores say."""
    from dateline.read.events.acts import acts  # noqa: PLC0415
    from dateline.read.names import named  # noqa: PLC0415
    from dateline.read.speech.attribution import said  # noqa: PLC0415

    one.waiting -= 1
    one.named += named(scores, strip, one.report.text)
    one.happened += acts(scores, strip, one.lexical)
    if strip.prose:
        one.said += said(scores, strip, one.report.text)


def _reading(one: _Open) -> Reading:
    """The nouns of a report of which everything is read."""
    from dateline.read.again import again  # noqa: PLC0415
    from dateline.read.illnesses import well  # noqa: PLC0415
    from dateline.read.reading import Found, reading  # noqa: PLC0415

    report = one.report
    if not readable(report):
        reason = f"report {report.id}: its text is in '{report.language}', which the reading model does not know; it reads {', '.join(sorted(LANGUAGES))}"
        return Reading(report=report.id, by=by(), mentions=(), attributions=(), claims=(), problems=(reason,))
    healthy = well(report.text, one.named)
    named = [*healthy, *again(report.text, report.zones, healthy)]
    found = Found(quotations=one.quotations, named=named, said=one.said, happened=one.happened)
    return reading(report, found, by())


def roles(text: str, scheme: str) -> list[tuple[int, int, str]]:
    """What one of the model's role heads marks in a text: first code point, the one after the last, label.

    Args:
        text: Any text, all of it running text.
        scheme: `cameo` (SOURCE, TARGET of a sentence) or `muc4` (roles in an attack).
    """
    from dateline.read.encoding import heads  # noqa: PLC0415
    from dateline.read.events.fillers import fillers  # noqa: PLC0415
    from dateline.read.events.happening import tagged  # noqa: PLC0415

    name, labels = {"cameo": ("cameo", heads.CAMEO), "muc4": ("muc", heads.MUC)}[scheme]
    found = [one for strip, scores in _scored(text) for one in tagged(scores, strip, name, labels)]
    return fillers(text, found) if scheme == "muc4" else found


def triggers(text: str) -> list[tuple[int, int, str]]:
    """The triggers of events in a text: first code point, the one after the last, type of heads.TRIGGERS.

    Args:
        text: Any text, all of it running text.
    """
    from dateline.read.encoding import heads  # noqa: PLC0415
    from dateline.read.events.happening import tagged  # noqa: PLC0415

    return [found for strip, scores in _scored(text) for found in tagged(scores, strip, "triggers", heads.TRIGGERS)]


def coded(text: str, source: tuple[int, int] | None, target: tuple[int, int] | None) -> Predicate | None:
    """The event of a sentence that its source does to its target, by codebook and model, in PLOVER's types.

    Args:
        text: A sentence.
        source: First code point and the one after the last of who does it; none where it is not known.
        target: The same of whom it is done to.
    """
    from dateline.read.events.acts import chance  # noqa: PLC0415
    from dateline.read.events.coding import coded as by_words  # noqa: PLC0415

    first = next(_scored(text), None)
    return by_words(text, source, target, chance(first[1], first[0]) if first else None)


def _scored(text: str) -> Iterator[tuple[Strip, NDArray[np.float32]]]:
    from dateline.read.encoding.encoder import encoder  # noqa: PLC0415
    from dateline.read.encoding.strips import strips  # noqa: PLC0415

    parts = list(strips((), encoder().pieces(text, quotations(text))))
    yield from zip(parts, encoder().outputs(part.pieces for part in parts), strict=True)
