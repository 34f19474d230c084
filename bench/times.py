"""Time expressions against annotated ones: spans and values.

    python bench/times.py                     our own sentences, and the dev part of `voices` where it is here
    python bench/times.py --gold FILE...      other texts: TimeML (.tml, .xml), the `voices` form (.jsonl), our own form (.toml)
    python bench/times.py --misses            print what is missed, found too much and valued otherwise

The metric is TempEval-3's, by which HeidelTime's figures are given. An annotated expression is found where one of ours
overlaps it, each serving one: `relaxed`; where both ends are equal, `strict`. `value` counts an overlapping pair as right
only where its value is the annotated one too; precision, recall and F1 of it are over all expressions, so that
value F1 = relaxed F1 times the share of right values among the matched. Without TIMEX3's value the EDTF counts too,
since `voices` gives either. All expressions of all texts count together (micro-average); annotated ones without a value
count for spans alone. The creation time of a document is given, not found.

Times are found in the whole text, as in one that is all running text.
"""

from __future__ import annotations

import argparse
import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gold import ROOT, lines, shared
from spans import Score

OWN = ROOT / "tests" / "read" / "times" / "sentences.toml"
_MARK = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with its times."""

    text: str
    day: date | None
    """When it was written."""
    times: tuple[tuple[int, int, str], ...]
    """First code point, the one after the last, value; empty where none is annotated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """An annotated text and what was found in it."""

    gold: Annotated
    found: tuple[tuple[int, int, tuple[str, ...]], ...]
    """With the values that count as what was found: TIMEX3, and EDTF where the gold may be either."""
    matched: tuple[tuple[int, int], ...]
    """Numbers of an annotated time and of the found one that serves it."""


def marked(line: str, day: date | None) -> Annotated:
    """A text of our own form: "He fled {last week|2016-W22}."."""
    text, times, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        times.append((len(text), len(text) + len(mark[1]), mark[2]))
        text, at = text + mark[1], mark.end()
    return Annotated(text=text + line[at:], day=day, times=tuple(times))


def timeml(path: Path) -> Annotated:
    """A TimeML document: TIMEX3 tags within TEXT, or within the whole where there is none; the creation time apart."""
    root = ET.parse(path).getroot()  # noqa: S314 - a gold file that its user names
    creation = next(
        (tag for tag in root.iter("TIMEX3") if tag.get("functionInDocument") in ("CREATION_TIME", "PUBLICATION_TIME")),
        None,
    )
    body = root.find(".//TEXT")
    found: list[tuple[int, int, str]] = []
    text = "".join(_walked(root if body is None else body, creation, found, [0]))
    day = re.match(r"\d{4}-?\d\d-?\d\d", creation.get("value", "")) if creation is not None else None
    return Annotated(text=text, day=_day(day[0]) if day else None, times=tuple(found))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _walked(
    tag: ET.Element, creation: ET.Element | None, found: list[tuple[int, int, str]], at: list[int]
) -> Iterator[str]:
    """The text of an element in pieces; its times are noted with their places."""
    start = at[0]
    if tag.text:
        at[0] += len(tag.text)
        yield tag.text
    for child in tag:
        yield from _walked(child, creation, found, at)
        if child.tail:
            at[0] += len(child.tail)
            yield child.tail
    if tag.tag == "TIMEX3" and tag is not creation and at[0] > start:
        found.append((start, at[0], tag.get("value", "")))


def annotated(path: Path) -> list[Annotated]:
    """The texts of a gold file, by its ending."""
    if path.suffix == ".toml":
        groups = tomllib.loads(path.read_text(encoding="utf-8"))
        return [marked(line, date.fromisoformat(day)) for day, group in groups.items() for line in group["marked"]]
    if path.suffix == ".jsonl":
        return [
            Annotated(
                text=one["text"],
                day=_day(one["doc_id"].split("_")[-1][:10].replace(".", "-")),
                times=tuple((*time["span"][0], time["value"]) for time in one["times"] if time["span"]),
            )
            for one in lines(path)
        ]
    return [timeml(path)]


def paired(gold: Annotated, *, either: bool = True) -> Pairs:
    """What is found in a text, and which annotated time each serves.

    Args:
        gold: The annotated text.
        either: Whether the EDTF counts as value as well as TIMEX3's.
    """
    from dateline.read.times import timed  # noqa: PLC0415

    name = f"published {gold.day}" if gold.day else ""
    found = [
        (*time.span, (time.when.timex, *((time.when.edtf or "",) if either else ())))
        for time in timed(gold.text, [(0, len(gold.text))], gold.day, name)
    ]
    matched, taken = [], set()
    for number, (start, end, _) in enumerate(gold.times):
        fits = [n for n, one in enumerate(found) if one[0] < end and start < one[1] and n not in taken]
        if fits:
            best = max(fits, key=lambda n: min(end, found[n][1]) - max(start, found[n][0]))
            taken.add(best)
            matched.append((number, best))
    return Pairs(gold=gold, found=tuple(found), matched=tuple(matched))


def right(gold: str, found: tuple[str, ...]) -> bool:
    """Whether a value is the annotated one; marks of doubt do not count."""
    return re.sub(r"[~?%]", "", gold) in {re.sub(r"[~?%]", "", one) for one in found}


def figures(pairs: list[Pairs]) -> dict[str, Score]:
    """The scores over all texts: relaxed, strict and value."""
    annotated_, found = sum(len(one.gold.times) for one in pairs), sum(len(one.found) for one in pairs)
    matches = [(one.gold.times[a], one.found[b]) for one in pairs for a, b in one.matched]
    valued = [(gold, ours) for gold, ours in matches if gold[2]]
    open_ = sum(not time[2] for one in pairs for time in one.gold.times)
    unvalued = len(matches) - len(valued)
    return {
        "relaxed": Score(right=len(matches), found=found, annotated=annotated_),
        "strict": Score(right=sum(gold[:2] == ours[:2] for gold, ours in matches), found=found, annotated=annotated_),
        "value": Score(
            right=sum(right(gold[2], ours[2]) for gold, ours in valued),
            found=found - unvalued,
            annotated=annotated_ - open_,
        ),
    }


def misses(pairs: list[Pairs]) -> Iterator[str]:
    """A line for each expression that is missed, too much, or valued otherwise."""
    for one in pairs:
        text, served = one.gold.text, dict(one.matched)
        for number, (start, end, value) in enumerate(one.gold.times):
            around = f"[{text[max(0, start - 45) : start]}|{text[start:end]}|{text[end : end + 30]}]".replace("\n", " ")
            if number not in served:
                yield f"missed    {value:14} {around}"
            elif value and not right(value, one.found[served[number]][2]):
                ours = one.found[served[number]]
                yield f"value     {value:14} {ours[2]} '{text[ours[0] : ours[1]]}' {one.gold.day} {around}"
        for number, (start, end, ours) in enumerate(one.found):
            if number not in served.values():
                around = f"[{text[max(0, start - 45) : start]}|{text[start:end]}|{text[end : end + 30]}]"
                yield f"too much  {ours[0]:14} {around}".replace("\n", " ")


def scores(folder: Path | None = None) -> dict[str, float]:
    """F1 of every figure, 0 to 1: on our own sentences, and on the dev part of `voices` where a folder is given."""
    sets = {"sentences": [OWN]} | ({"voices": [folder / "data" / "voices" / "dev.jsonl"]} if folder else {})
    found: dict[str, float] = {}
    for name, paths in sets.items():
        for figure, score in show(name, [paired(one) for path in paths for one in annotated(path)]).items():
            found[f"times {name} {figure}"] = score.f1
    return found


def show(name: str, pairs: list[Pairs]) -> dict[str, Score]:
    """Print a line a figure."""
    found = figures(pairs)
    for figure, score in found.items():
        per_cent = f"P {100 * score.precision:5.1f}  R {100 * score.recall:5.1f}  F1 {100 * score.f1:5.1f}"
        print(f"times {name} {figure}".ljust(32) + per_cent)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, nargs="+", help="gold files in place of the sets' own")
    parser.add_argument("--misses", action="store_true", help="print every disagreement")
    asked = parser.parse_args()
    if not asked.gold and not asked.misses:
        scores(shared())
        return
    strict = all(path.suffix in (".tml", ".xml") for path in asked.gold or [])
    pairs = [
        paired(one, either=not asked.gold or not strict) for path in asked.gold or [OWN] for one in annotated(path)
    ]
    if asked.misses:
        print("\n".join(misses(pairs)))
    show("gold", pairs)


if __name__ == "__main__":
    main()
