"""Towns that were taken for persons: "in Maaret al-Numan", where nobody of that name is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Reading, Report
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.setting import called

_IN = re.compile(r"\b(?:in|near|inside|outside|around|across|throughout|into|towards?)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a place, and seldom before a person."""
_OWN = frozenset(("exact name", "another name of it"))
_BEFORE = 16


def towns(report: Report, reading: Reading, gazetteer: Gazetteer) -> Iterator[str]:
    """The ids of mentions that were taken for persons and are places by their very name.

    A name is one where something is in it, or where the report has it as a place elsewhere; somebody may be called as a
    town is.

    Args:
        report: The report.
        reading: What was read in it.
        gazetteer: Of known places.
    """
    places = {called(one) for one in reading.mentions if one.form == "name" and one.kind == "place"}
    for mention in reading.mentions:
        if mention.form != "name" or mention.kind != "person":
            continue
        before = report.text[max(0, mention.evidence.start - _BEFORE) : mention.evidence.start]
        words = called(mention)
        if (_IN.search(before) or words in places) and any(one.how in _OWN for one in gazetteer.found(words)):
            yield mention.id
