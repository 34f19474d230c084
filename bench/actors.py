"""Who is meant on the seed page: mentions of its annotated actors, to the right actor.

    python bench/actors.py [--show]     figures; with --show every mention that is missed or wrong

The truth lists, for each actor, the words that stand for it and the texts in which they do; every such stretch of a text is
one mention. It is found where a linked mention of the program covers it best. precision: of those found, the share whose
target is the actor; recall: of all, the share found with that target. An actor that the program's knowledge has is known here
by its id; one that it cannot have is right where all its mentions share one target that no other actor has.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gold import ABSENT, shared

KNOWN: dict[str, tuple[str, ...]] = {
    "nusra": ("nusra-front",),
    "failak_ar_rahman": ("failak-ar-rahman",),
    "alqaeda": ("al-qaeda",),
    "is": ("islamic-state",),
    "moderate_opposition": ("syria-opposition",),
    "russia": ("russia", "russia-government"),
    "russian_mfa": ("russia-foreign-ministry",),
    "russian_mod": ("russia-defence-ministry",),
    "russian_forces": ("russia-armed-forces", "russia-air-force", "russian-forces-in-syria"),
    "recon_center": ("reconciliation-centre-hmeimim",),
    "usa": ("united-states", "united-states-government"),
    "us_state": ("united-states-foreign-ministry", "united-states-state-department"),
    "syria_gov": ("syria-government", "syria"),
    "syrian_army": ("syria-army", "syria-armed-forces"),
    "saudi": ("saudi-arabia",),
    "western_powers": ("western-powers",),
    "rt": ("rt",),
    "reuters": ("reuters",),
    "ap": ("associated-press", "ap"),
    "sputnik": ("sputnik", "sputnik-news"),
    "channel2": ("channel-2-israel", "channel-2"),
    "lavrov": ("sergey-lavrov",),
    "kerry": ("john-kerry",),
    "mark_toner": ("mark-toner",),
    "hijab": ("riad-hijab", "riyad-hijab"),
}
"""Ids of the truth and the program's: a state and its government are told apart by neither."""
BY_TEXT = {("the ministry", "a1"): "russian_mfa", ("the ministry", "a5"): "russian_mod"}
"""Words that the truth gives to two actors, told apart by its note."""
LEAST = 0.25
"""Of a linked mention and the truth's words together, the share that both cover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A mention of the truth, and what the program says."""

    actor: str
    words: str
    text: str
    """`a1` ..."""
    target: str | None
    """None where no linked mention covers it."""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """0 to 1."""

    precision: float
    recall: float


def data(folder: Path) -> list[Path]:
    """The files that the figures come from."""
    return [folder / "seed" / "actors.json", folder / "seed" / "page.txt"]


def scores(folder: Path) -> dict[str, float]:
    """Both figures by name, 0 to 1."""
    found = figures(list(meant(json.loads(data(folder)[0].read_text(encoding="utf-8")), said(folder))))
    return {"seed actors precision": found.precision, "seed actors recall": found.recall}


def said(folder: Path) -> list[dict[str, Any]]:
    """What the program prints for the seed page.

    Args:
        folder: The annotated data.
    """
    command = [sys.executable, "-m", "dateline", "read", "--json", str(folder / "seed" / "page.txt")]
    done = subprocess.run(command, capture_output=True, check=False)
    return [json.loads(line) for line in done.stdout.split(b"\n") if line.strip()]


def meant(truth: dict[str, Any], lines: list[dict[str, Any]]) -> Iterator[Meant]:
    """Each mention of the truth with the program's target.

    Args:
        truth: The annotated actors.
        lines: The program's, one for each text of the page, in the page's order.
    """
    for number, line in enumerate(lines, 1):
        text = f"a{number}"
        links = {}
        for link in line["links"]:
            if link["target"] and not (link["to"] == "place" and link["mention"] in links):
                links.setdefault(link["mention"], link)
        spans = [
            (one["evidence"]["start"], one["evidence"]["end"], links[one["id"]])
            for one in line["reading"]["mentions"]
            if one["id"] in links
        ]
        for start, end, actor in _stretches(truth, text, line["report"]["text"]):
            best = max(spans, key=lambda span: _shared(span, (start, end)), default=None)
            link = best[2] if best and _shared(best, (start, end)) >= LEAST else None
            yield Meant(
                actor=actor,
                words=line["report"]["text"][start:end],
                text=text,
                target=link["target"] if link else None,
                why=link["why"] if link else "",
            )


def right(found: list[Meant]) -> list[bool]:
    """Whether each is meant rightly."""
    counted = Counter((one.actor, one.target) for one in found if one.target)
    own: dict[str, str] = {}
    for (actor, target), _ in counted.most_common():
        if actor not in KNOWN and target not in own.values():
            own.setdefault(actor, target)
    return [one.target is not None and one.target in KNOWN.get(one.actor, (own.get(one.actor),)) for one in found]


def figures(found: list[Meant]) -> Figures:
    """Precision and recall."""
    good = sum(right(found))
    return Figures(
        precision=good / max(1, sum(one.target is not None for one in found)), recall=good / max(1, len(found))
    )


def _stretches(truth: dict[str, Any], text: str, body: str) -> Iterator[tuple[int, int, str]]:
    """Where the truth's words stand: the longest first, whole words, none within another."""
    words = [
        (surface["text"], BY_TEXT.get((surface["text"], text), actor["id"]))
        for actor in truth["actors"]
        for surface in actor["surface"]
        if text in surface["articles"]
    ]
    taken: list[tuple[int, int]] = []
    for phrase, actor in sorted(set(words), key=lambda one: (-len(one[0]), one)):
        at = body.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            whole = not (body[at - 1 : at].isalnum() or body[end : end + 1].isalnum())
            if whole and all(end <= first or at >= last for first, last in taken):
                taken.append((at, end))
                yield at, end, actor
            at = body.find(phrase, end)


def _shared(span: tuple[Any, ...], other: tuple[int, int]) -> float:
    both = min(span[1], other[1]) - max(span[0], other[0])
    return both / (max(span[1], other[1]) - min(span[0], other[0])) if both > 0 else 0.0


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="every mention that is missed or wrong")
    folder = shared()
    arguments = parser.parse_args()
    if folder is None:
        sys.exit(ABSENT)
    found = list(meant(json.loads((folder / "seed" / "actors.json").read_text()), said(folder)))
    if arguments.show:
        for one, good in zip(found, right(found), strict=True):
            if not good:
                print(f"{one.text} {one.actor}: {one.words!r} is {one.target or 'nobody'}; {one.why}")
    score = figures(found)
    print(f"seed actors: {len(found)} mentions, precision {score.precision:.3f}, recall {score.recall:.3f}")


if __name__ == "__main__":
    main()
