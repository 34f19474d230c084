"""How names are compared and reports are ordered."""

from __future__ import annotations

import unicodedata

from dateline.model import Report
from dateline.text import collapsed


def tag_key(tag: str) -> str:
    """A tag without case, quotes and extra spaces: `‘Al Nusra Front’` and `al nusra front` are one."""
    return (
        collapsed(unicodedata.normalize("NFKC", tag.encode("utf-8", "replace").decode())).strip("‘’“”\"'«»#").casefold()
    )


def name_key(name: str) -> str:
    """An outlet's name without case, extra spaces and a leading article: `The PJ Tatler`, `PJ Tatler`."""
    return (
        collapsed(unicodedata.normalize("NFKC", name.encode("utf-8", "replace").decode()))
        .strip('"')
        .casefold()
        .removeprefix("the ")
    )


def sort_day(report: Report) -> str | None:
    """The day a report is listed under, with its time where stated: when it was posted, else published; None if unknown."""
    stamp = report.posted or report.published
    return stamp.edtf if stamp else None
