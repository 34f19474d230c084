"""Which outlets the names in a report mean."""

from __future__ import annotations

from dataclasses import replace

from dateline.lexicon import lexicon
from dateline.model import Link, Mention, Reading, Report
from dateline.resolve.credits import described, tokens
from dateline.resolve.outlets import Found, Outlets

_SURE = 0.9
"""How sure an outlet must be by its name, for a description to be its."""
_BEFORE = 60
"""How many characters beside a name are looked at."""
_KINDS = ("outlet", "group")
"""Kinds of mentions that may be outlets wherever they stand."""


def links(report: Report, reading: Reading, by: str, outlets: Outlets) -> list[Link]:
    """Which outlets the names in a report mean.

    Args:
        report: The report.
        reading: What was found in it.
        by: The resolver and the state of what it knows, for the links.
        outlets: What is known.

    Returns:
        A link or a tie for every name of an outlet, open where none is known; and one for a group named exactly so.
    """
    named = [one for one in reading.mentions if one.form == "name" and (one.kind in _KINDS or credited(report, one))]
    owned = {one.id: found for one in reading.mentions if one.form == "description" for found in [_owned(one, outlets)]}
    named = [one for one in reading.mentions if one in named or owned.get(one.id)]
    meant = {one.id: owned.get(one.id) or _meant(report, one, outlets) for one in named}
    stated = [name for name in (report.outlet, report.carrier, *(hop.outlet for hop in report.provenance)) if name]
    sure = {found[0].outlet.id for found in (*meant.values(), *map(outlets.named, stated)) if len(found) == 1}
    made: list[Link] = []
    for mention in named:
        found = _nearest(meant[mention.id], sure)
        made += [_link(mention, each, by) for each in found]
        if mention.kind == "outlet" and not found:
            why = "no outlet is known by this name"
            made.append(Link(mention=mention.id, to="outlet", target=None, score=0.0, why=why, by=by))
    return made


def _owned(mention: Mention, outlets: Outlets) -> tuple[Found, ...]:
    """The outlet of a description that ends in its name: `Britain's Guardian`, `the state-run SANA`."""
    words = " ".join(mention.evidence.exact.split())
    if mention.kind not in (*_KINDS, "state") or not words.rpartition(" ")[2][:1].isupper():
        return ()
    found = outlets.named(words)
    return found if len(found) == 1 and found[0].score >= _SURE else ()


def credited(report: Report, mention: Mention) -> bool:
    """Whether a mention stands in brackets by itself, as an agency does in a dateline: `(Xinhua)`."""
    start, end = mention.evidence.start, mention.evidence.end
    return start > 0 and report.text[start - 1] + report.text[end : end + 1] == "()"


def _nearest(found: tuple[Found, ...], sure: set[str]) -> tuple[Found, ...]:
    """Of a tie, the one that the report names in full elsewhere."""
    here = [each for each in found if each.outlet.id in sure]
    if len(found) < 2 or len(here) != 1:
        return found
    return (replace(here[0], score=0.85, why=f"{here[0].why}; named in full in this report"),)


def _meant(report: Report, mention: Mention, outlets: Outlets) -> tuple[Found, ...]:
    """What a mention may mean; the words before it can say of which country it is, never take it away."""
    words = mention.evidence.exact
    line = report.text[max(0, mention.evidence.start - _BEFORE) : mention.evidence.start].rpartition("\n")[2]
    before = " ".join(_describing(line.split()))
    if mention.kind not in _KINDS:
        return (exact,) if (exact := outlets.exact(words)) else ()
    if mention.kind == "group":
        after = report.text[mention.evidence.end : mention.evidence.end + _BEFORE].split("\n")[0]
        exact = outlets.exact(words) or outlets.of_land(f"{before} {words}")
        return (exact,) if exact and not _at_war(line.split(), after.split()) else ()
    found = outlets.named(words)
    if described(tokens(before), strictly=False):
        nearer = outlets.named(f"{before} {words}")
        return nearer if nearer and (not found or nearer[0].score >= found[0].score) else found
    return found


def _describing(words: list[str]) -> list[str]:
    """The last words before a name that only describe it: `state news agency`; a comma or stop ends them."""
    start = len(words)
    while start and words[start - 1][-1:].isalnum() and described(tokens(words[start - 1]), strictly=False) is not None:
        start -= 1
    return words[start:]


def _at_war(before: list[str], after: list[str]) -> bool:
    """Whether the words beside a name are those for people with arms: `fighters of`, `militants`."""
    warring = lexicon("outlets")["warring"]
    led = before[-1:] == ["of"] and before[-2:-1] and before[-2].casefold() in warring
    return bool(led) or bool(after and after[0].strip(".,;:").casefold() in warring)


def _link(mention: Mention, found: Found, by: str) -> Link:
    outlet = found.outlet
    made = Link(mention=mention.id, to="outlet", target=outlet.id, score=found.score, why=found.why, by=by)
    return replace(made, name=outlet.name, kind=outlet.kind)
