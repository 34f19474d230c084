"""Relations and aliases of running text, by rules over its noun phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dateline.read.finding import Named, Related, Span
from dateline.read.relations.aliases import aliases
from dateline.read.relations.compounds import compounds
from dateline.read.relations.designations import designations
from dateline.read.relations.kinship import kinships
from dateline.read.relations.memberships import memberships
from dateline.read.relations.phrases import Folded, phrases
from dateline.read.relations.phrasings import phrasings
from dateline.read.relations.proper import Proper, proper
from dateline.read.relations.supplies import supplies
from dateline.read.relations.verbs import verbs
from dateline.read.words.clauses import Quoted, sentences

_RULES = (aliases, kinships, compounds, supplies, verbs, phrasings, memberships, designations)
_MOST = 60
"""A sentence with more phrases is a list, no prose."""


def related(text: str, running: Iterable[Span], named: Sequence[Named], quoted: Quoted) -> list[Related]:
    """The relations and aliases that a text states, in its order, each once.

    Args:
        text: The whole text.
        running: Its prose, captions, standfirsts and headlines.
        named: Its names.
        quoted: Its quotations.
    """
    names = proper(text, named)
    found: list[Related] = []
    for start, end in running:
        for sentence in sentences(text, start, end):
            found += once(stated(text, sentence, names))
    return sorted((_own(one, quoted) for one in found), key=lambda one: (one.span, one.subject, one.object, one.type))


def stated(text: str, sentence: Span, names: Sequence[Proper]) -> Iterator[Related]:
    """What every rule finds in a sentence.

    Args:
        text: The whole text.
        sentence: Where the sentence stands.
        names: The names of the text, in order.
    """
    made = phrases(text, sentence, names)
    if not 0 < len(made) <= _MOST:
        return
    folded = Folded(text, sentence, made)
    for rule in _RULES:
        yield from rule(folded)


def once(found: Iterable[Related]) -> list[Related]:
    """Each relation of two sides once: what is surest stays, and what was found first."""
    best: dict[tuple[str, Span, Span], Related] = {}
    for one in found:
        key = one.type, one.subject, one.object
        turned = one.type, one.object, one.subject
        if one.type in _MUTUAL and turned in best:
            continue
        if key not in best or one.score > best[key].score:
            best[key] = one
    return [one for one in best.values() if not any(_says_more(other, one) for other in best.values())]


def _says_more(one: Related, other: Related) -> bool:
    """Whether a finding has the same sides in more words."""
    same = one.type == other.type and one.subject == other.subject and one.object != other.object
    return same and one.object[0] <= other.object[0] and other.object[1] <= one.object[1]


_MUTUAL = frozenset(("ally", "alias", "negotiates"))


def _own(one: Related, quoted: Quoted) -> Related:
    """An aside within quotation marks is the speaker's, not the outlet's."""
    if not one.gloss or quoted.around(one.span[0]) is None:
        return one
    return Related(
        type=one.type,
        subject=one.subject,
        object=one.object,
        span=one.span,
        score=one.score,
        by=one.by,
        what=one.what,
        realis=one.realis,
    )
