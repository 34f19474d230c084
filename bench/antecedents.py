"""Whom sources stand for, against annotated speakers (`voices`).

    python bench/antecedents.py [--gold FILE...]     the dev part

Of the attributions found that belong to an annotated one (their cues overlap) and whose annotated source is a pronoun
or description: resolved is the share that was given an antecedent, right the share of those whose words share a telling
word with the annotated speaker, outside of it what was left open.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import Any

import contract
from gold import ABSENT, lines, shared

Document = dict[str, Any]
PRONOUNS = frozenset("he she it they i we him her them who".split())
_WORD = re.compile(r"[\w.’'-]+")
_EMPTY = frozenset(
    "the a an of and for in to us u.s. russian syrian group government official officials spokesman".split()
)


def measured(documents: list[Document], read: list[Document]) -> dict[str, Counter[str]]:
    """Counts by form of the annotated source: of, resolved, right.

    Args:
        documents: Of `voices`.
        read: The program's lines for them.
    """
    total: dict[str, Counter[str]] = {"pronouns": Counter(), "descriptions": Counter()}
    for document, line in zip(documents, read, strict=True):
        reading = line["reading"]
        mentions = {one["id"]: one for one in reading["mentions"]}
        for wanted in document["attributions"]:
            said = _belonging(wanted, reading)
            form = _form(wanted, document["text"])
            if said is None or form is None or said["source"] not in mentions:
                continue
            total[form]["of"] += 1
            at = mentions[said["source"]]
            if at["antecedent"] is None:
                continue
            total[form]["resolved"] += 1
            while at["antecedent"] in mentions:
                at = mentions[at["antecedent"]]
            total[form]["right"] += bool(_telling(at["evidence"]["exact"]) & _telling(wanted["speaker"]))
    return total


def _belonging(wanted: Document, reading: Document) -> Document | None:
    for said in reading["attributions"]:
        if any(one["start"] < end and start < one["end"] for one in said["cue"] for start, end in wanted["cue"]):
            found: Document = said
            return found
    return None


def _form(wanted: Document, text: str) -> str | None:
    """Pronouns or descriptions, by the annotated source; None for a name, or where no speaker is annotated."""
    if not wanted["source"] or not wanted.get("speaker"):
        return None
    words = " ".join(text[start:end] for start, end in wanted["source"]).lower()
    if words in PRONOUNS:
        return "pronouns"
    is_short = words.startswith(("the ", "this ", "these ")) and len(words.split()) <= 3
    named = _telling(words) & _telling(wanted["speaker"])
    return "descriptions" if is_short and not named else None


def _telling(words: str) -> set[str]:
    return {found.lower().removesuffix("'s").removesuffix("’s") for found in _WORD.findall(words)} - _EMPTY


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, nargs="+", help="files of the form of `voices`")
    asked = parser.parse_args()
    folder = shared()
    if folder is None and not asked.gold:
        print(ABSENT)
        return
    paths = asked.gold or [folder / "data" / "voices" / "dev.jsonl"]  # type: ignore[operator]
    documents = [one for path in paths for one in lines(path)]
    for name, one in measured(documents, contract.read(documents)).items():
        of, resolved, right = one["of"], one["resolved"], one["right"]
        share = f"right {right / resolved:.3f}" if resolved else "none resolved"
        print(f"{name:14} resolved {resolved / of if of else 0:.3f} of {of}, {share}")


if __name__ == "__main__":
    main()
