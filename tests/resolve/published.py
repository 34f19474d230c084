"""Lines of published.toml, and what is made of them."""

import re
import tempfile
import tomllib
from pathlib import Path

from tests.resolve.where import report

from dateline.model import Mention, Reading, evidence
from dateline.resolve.index import Index
from dateline.resolve.outlets import Outlets
from dateline.resolve.press import Press, compiled
from dateline.resolve.published import links

LINES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]|\{([^}|]+)\|([^}]+)\}")


def opened(outlets):
    """Outlets of a test, compiled and mapped as those that come with the package."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "outlets.bin"
        compiled(path, outlets)
        return Outlets(Press(Index(path)))


def fits(expected, ids):
    """Whether ids are those expected: one, several that are all named, a tie between these and others, or none."""
    if expected == "-":
        return not ids
    if " ? " in expected:
        return len(ids) > 1 and set(expected.split(" ? ")) <= set(ids)
    return set(expected.split(" + ")) == set(ids)


def named(line, known):
    """The ids that a source line or credit names."""
    return [found.outlet.id for found in known.named(line)]


def told(line, known):
    """For each mark of a text, what it is to mean and the ids it is linked to."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        words, expected, kind = (mark[1], mark[2], "outlet") if mark[1] else (mark[3], mark[4], "group")
        spans.append((len(text), len(text) + len(words), kind, expected))
        text, at = text + words, mark.end()
    text += line[at:]
    mentions = tuple(
        Mention(id=f"m{start}", evidence=evidence("r", text, start, end), kind=kind, form="name")
        for start, end, kind, _ in spans
    )
    reading = Reading(report="r", by="t", mentions=mentions, attributions=(), claims=())
    made = links(report(text), reading, "t", known)
    return [
        (expected, [link.target for link in made if link.mention == f"m{start}" and link.target])
        for start, _, _, expected in spans
    ]
