"""Scores against their floors in floors.json, which only rise; gains and losses are printed.

    python bench/gate.py [SECTION]                         compare with the floors; exit 1 below one
    python bench/gate.py [SECTION] --pin                   raise the floors to what was reached
    python bench/gate.py [SECTION] --pin --lower REASON    let floors fall as well; the reason is kept

Sections: splitting (the default), reading, claims, events, names, actors, places, and sample (a few texts of our own, for every change; it needs no other data).
The digest of what a section's scores come from, annotated data and scorers, is pinned too. Where it changed, nothing is
compared until it is pinned anew, and pinning anew refuses to lower a floor as well.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import actors
import claims
import events
import names
import places
import reading
import sample
import splitting
from gold import ABSENT, BENCH, digest, shared

FLOORS = BENCH / "floors.json"
Pinned = dict[str, Any]
"""A section of floors.json: `digest`, `scores`, and `lowered`, the floors that fell, with reasons."""


class Refused(Exception):
    """A score has fallen, or comparing or pinning would hide that one has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What is measured together."""

    files: Callable[[], list[Path] | None]
    """What the scores come from; None where it is not here."""
    measure: Callable[[], dict[str, float]]
    """Scores, 0 to 1, by name."""
    noise: float
    """A loss up to this is none."""


def _shared_files(listed: Callable[[Path], list[Path]]) -> Callable[[], list[Path] | None]:
    def files() -> list[Path] | None:
        folder = shared()
        return None if folder is None else listed(folder)

    return files


def _on_shared(measure: Callable[[Path], dict[str, float]]) -> Callable[[], dict[str, float]]:
    def measured() -> dict[str, float]:
        folder = shared()
        assert folder is not None
        return measure(folder)

    return measured


SECTIONS = {
    # Splitting is deterministic: this only hides rounding.
    "splitting": Section(files=_shared_files(splitting.data), measure=_on_shared(splitting.scores), noise=0.0005),
    # Processors differ in how they round integer products: a few spans of thousands fall otherwise.
    "reading": Section(files=_shared_files(reading.data), measure=_on_shared(reading.scores), noise=0.003),
    # The same; one row of forty of the seed page is 0.025.
    "claims": Section(files=_shared_files(claims.data), measure=_on_shared(claims.scores), noise=0.006),
    # One sentence of a rare root is a point of its macro-F1.
    "events": Section(files=_shared_files(events.data), measure=_on_shared(events.scores), noise=0.006),
    # The matcher is deterministic.
    "names": Section(files=_shared_files(names.data), measure=_on_shared(names.scores), noise=0.0005),
    # One mention of 240 is 0.004.
    "actors": Section(files=_shared_files(actors.data), measure=_on_shared(actors.scores), noise=0.009),
    "places": Section(files=_shared_files(places.data), measure=_on_shared(places.scores), noise=0.003),
    # The same, but here one span of fifty is two points.
    "sample": Section(files=sample.data, measure=sample.measured, noise=0.03),
}


def fallen(pinned: Pinned, scores: dict[str, float], noise: float) -> list[str]:
    """Names of the scores below their floors; a score that is gone is below."""
    return [name for name, floor in pinned.get("scores", {}).items() if scores.get(name, -1.0) < floor - noise]


def check(pinned: Pinned, found: str) -> None:
    """Hold that the data is the one that the floors were reached on.

    Raises:
        Refused: It is another.
    """
    if pinned.get("scores") and pinned["digest"] != found:
        raise Refused("the annotated data or its scorers have changed; look at the scores and pin them anew with --pin")


def repinned(pinned: Pinned, found: str, scores: dict[str, float], noise: float, reason: str | None = None) -> Pinned:
    """The section with floors raised to what was reached.

    Args:
        pinned: The section so far.
        found: Digest of the data.
        scores: What was reached.
        noise: A floor that was missed by no more stays as it is.
        reason: Why floors may fall.

    Raises:
        Refused: A floor would fall, and there is no reason.
    """
    before: dict[str, float] = pinned.get("scores", {})
    lost = fallen(pinned, scores, noise)
    if lost and not (reason and reason.strip()):
        raise Refused(f"pinning would lower {', '.join(lost)}; say why with --lower REASON")
    kept = {
        name: round(score if name in lost else max(score, before.get(name, score)), 4) for name, score in scores.items()
    }
    lowered = [
        {"score": name, "from": before[name], "to": kept.get(name), "reason": str(reason).strip()} for name in lost
    ]
    return {"digest": found, "scores": kept, "lowered": [*pinned.get("lowered", []), *lowered]}


def report(pinned: Pinned, scores: dict[str, float], noise: float) -> None:
    """Print every score with what it gained or lost against its floor."""
    floors = pinned.get("scores", {})
    width = max(map(len, (*scores, *floors)), default=0)
    for name in (*scores, *(name for name in floors if name not in scores)):
        if name not in scores:
            print(f"{name:{width}}  gone   {floors[name]:.3f}")
            continue
        change = scores[name] - floors.get(name, scores[name])
        word = "" if abs(change) <= noise else "  gained" if change > 0 else "  lost"
        print(f"{name:{width}}  {scores[name]:.3f}" + (f"  {change:+.3f}{word}" if round(change, 3) else ""))


def run(name: str, section: Section, path: Path, *, pin: bool = False, reason: str | None = None) -> None:
    """Score one section and compare it, or pin it.

    Args:
        name: Of the section.
        section: What to measure.
        path: The floors.
        pin: Raise the floors to what was reached.
        reason: Why floors may fall.

    Raises:
        Refused: A score is below its floor, the data changed, or pinning would lower a floor.
    """
    files = section.files()
    if files is None:
        print(ABSENT)
        return
    every = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    pinned, found = every.get(name, {}), digest(files)
    if not pin:
        check(pinned, found)
    scores = section.measure()
    report(pinned, scores, section.noise)
    if pin:
        every[name] = repinned(pinned, found, scores, section.noise, reason)
        path.write_text(json.dumps(every, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"pinned in {path.name}")
    elif lost := fallen(pinned, scores, section.noise):
        raise Refused(f"below the floor: {', '.join(lost)}")


def main(arguments: Sequence[str] | None = None, sections: dict[str, Section] = SECTIONS, path: Path = FLOORS) -> None:
    """Score, compare, pin."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("section", nargs="?", choices=sections, default=next(iter(sections)))
    parser.add_argument("--pin", action="store_true", help="raise the floors to what was reached")
    parser.add_argument("--lower", metavar="REASON", help="with --pin: let floors fall, for this reason")
    asked = parser.parse_args(arguments)
    if asked.lower is not None and not asked.pin:
        parser.error("--lower goes with --pin")
    try:
        run(asked.section, sections[asked.section], path, pin=asked.pin, reason=asked.lower)
    except Refused as refused:
        sys.exit(f"bench: {asked.section}: {refused}")


if __name__ == "__main__":
    main()
