"""What is read in the bodies of the seed page's reports: counts, for the folder holds no truth to measure on."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import msgspec

import contract
from dateline.model import Report, prose


def counts(folder: Path, command: str = contract.COMMAND) -> list[str]:
    """A line a report, and their sum.

    Args:
        folder: The annotated data.
        command: The program that reads.
    """
    split = [sys.executable, "-m", "dateline", "split", "--json", str(folder / "seed" / "page.txt")]
    done = subprocess.run(split, capture_output=True, check=False)
    reports = [msgspec.json.decode(line, type=Report) for line in done.stdout.split(b"\n") if line.strip()]
    bodies = [{"doc_id": one.id, "text": prose(one.text, one.zones)} for one in reports]
    read = contract.read(bodies, command)
    total: Counter[str] = Counter()
    said = []
    for report, line in zip(reports, read, strict=True):
        found = _counted(line["reading"])
        total += found
        said.append(f"seed {report.headline[:40] or 'without headline'}: {_said(found)}")
    return [*said, f"seed {len(reports)} reports: {_said(total)}"]


def _counted(reading: dict[str, list[dict[str, object]]]) -> Counter[str]:
    said = reading["attributions"]
    return Counter(
        {
            "attributions": len(said),
            "nested": sum(bool(one["inside"]) for one in said),
            "without source": sum(not one["source"] for one in said),
            "names": sum(one["form"] == "name" for one in reading["mentions"]),
            "claims": len(reading["claims"]),
        }
    ) + Counter(f"of {one['kind']}" for one in said)


def _said(found: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in found.items())
