"""Words that say what harm people came to: where they stand in a sentence, how they are built in, and what voids them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Span
from dateline.read.tolls.people import OUTCOMES
from dateline.read.words.clauses import places

_BE = "is|are|was|were|be|been|being|got|get|gets|getting|am"
_MODAL = "could|would|might|may|will|shall|should|must|can|cannot|to"
_NOT = r"not|never|n['’]t"
_HAVE = "has|have|had|having"
_ADVERB = r"[^\W\d_]{2,20}ly|also|still|now|then|later|since|even|only|already|both|all|each|so\s+far|again|once|confirmed|reported|feared|believed|presumed|estimated|understood|alleged|rumou?red|said|thought|known|found|left|first|together|badly|either|(?:[^\W\d_]{3,14}ed|shot|beaten)\s+and"
_CHAIN = re.compile(
    rf"(?:(?<=[\s,])|(?<=n['’]t))(?:(?:(?P<be>{_BE})|(?P<modal>{_MODAL})|(?P<not>{_NOT})|(?P<have>{_HAVE})|(?:did|do|does)|(?:wasn|weren|isn|aren|hasn|haven|hadn|didn|won|wouldn|couldn)['’]t|{_ADVERB})\s+){{1,7}}$",
    re.IGNORECASE,
)
_ANY_BE = re.compile(rf"\b(?:{_BE}|wasn['’]t|weren['’]t|isn['’]t|aren['’]t)\b", re.IGNORECASE)
_ANY_HAVE = re.compile(rf"\b(?:{_HAVE})\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:is|was|has|wasn['’]t|isn['’]t|hasn['’]t|gets)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:are|were|have|weren['’]t|aren['’]t|haven['’]t)\b", re.IGNORECASE)
_VOID = re.compile(
    rf"(?<!in )(?<!last )(?<!of )(?<!since )\b(?:{_MODAL})\b(?!\s+have\b)|\b(?:could|would|should)\s+have\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\b(?:without|avoid(?:ed|ing|s)?|prevent(?:ed|ing|s)?|(?:from|of|against|about|to|threat(?:en)?(?:s|ed|ening)?|tried|plan(?:ned|ning|s)?|plott?(?:ed|ing|s)?|like)\s+(?:be\s+)?)\s*(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\s{0,3}(?:,|/|\band/or\b|\bor\b|\band\b|&)\s{0,3}(?:\w{2,12}ly\s+)?", re.IGNORECASE)
_OR = re.compile(r"\bor\b|/", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|whether)\b[^,;:]{0,100}$", re.IGNORECASE)
_ALIKE = {
    "participle": "left",
    "adjective": "left",
    "intransitive": "left",
    "gerund": "gerund",
    "finite": "finite",
    "of": "of",
}
_THEN = (
    ("captured", "killed"),
    ("missing", "killed"),
    ("captured", "wounded"),
    ("captured", "missing"),
    ("wounded", "captured"),
)
"""Outcomes that befall the same people one after the other: "captured and killed"."""

OWNER = re.compile(r"(?:\b(?P<pronoun>his|her)|['’]s?)(?P<gap>)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
"""Before a noun of harm: whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """A word of harm in a sentence."""

    span: Span
    outcome: str
    form: str
    """participle, gerund, finite, intransitive, adjective, of, counted or owned ("his death")."""
    loose: bool
    """Whether things come to it as well as people."""
    left: int
    """Where the auxiliaries and adverbs before it begin."""
    passive: bool = False
    """Whether a form of to be stands among these."""
    active: bool = False
    """Whether a form of to have stands among them and none of to be."""
    one: bool = False
    """Whether they are in the singular."""
    void: bool = False
    """Whether it did not come to that: "could kill", "were not hurt"."""
    negated: bool = False
    joint: bool = False
    """Whether another outcome is joined to it, so that one number counts both: "killed or wounded"."""


def harms(text: str, sentence: Span) -> list[Harm]:
    """The words of harm of a sentence, in its order."""
    found = [_harm(text, sentence, one) for one in places(_pattern(), text, sentence)]
    return _joined(text, found)


def _harm(text: str, sentence: Span, found: re.Match[str]) -> Harm:
    words = " ".join(found[0].lower().split())
    outcome, form, loose = _forms()[words]
    if words in _owned() and OWNER.search(text, max(sentence[0], found.start() - 40), found.start()):
        form = "owned"
    chain = _CHAIN.search(text, max(sentence[0], found.start() - 70), found.start())
    left = chain.start() if chain is not None else found.start()
    before = text[left : found.start()]
    negated = _NEGATED.search(before) is not None
    void = (
        negated or _VOID.search(before) is not None or _IF.search(text, max(sentence[0], left - 120), left) is not None
    )
    if form in ("gerund", "finite", "of") and _WITHOUT.search(text, max(sentence[0], left - 40), left):
        void = True
    return Harm(
        span=found.span(), outcome=outcome, form=form, loose=loose, left=left,
        passive=_ANY_BE.search(before) is not None,
        active=_ANY_BE.search(before) is None and _ANY_HAVE.search(before) is not None,
        one=_ONE.search(before) is not None and _MANY.search(before) is None,
        void=void, negated=negated,
    )  # fmt: skip


def _joined(text: str, found: list[Harm]) -> list[Harm]:
    """The same, with those joined by "and" or "or" sharing their auxiliaries."""
    result: list[Harm] = []
    for one in found:
        last = result[-1] if result else None
        if (
            last is not None
            and _ALIKE.get(last.form) == _ALIKE.get(one.form, "")
            and _BOTH.fullmatch(text, last.span[1], one.span[0])
        ):
            between = text[last.span[1] : one.span[0]]
            either = last.outcome != one.outcome and (
                (last.outcome, one.outcome) not in _THEN or _OR.search(between) is not None
            )
            result[-1] = replace(last, joint=last.joint or either)
            shared = replace(
                one,
                left=last.left,
                passive=last.passive or one.passive,
                one=last.one or one.one,
                void=last.void or one.void,
                negated=last.negated or one.negated,
                joint=either,
            )
            result.append(shared)
        else:
            result.append(one)
    return result


@cache
def _forms() -> dict[str, tuple[str, str, bool]]:
    table = lexicon("tolls")
    loose = frozenset(table["shared"]["loose"])
    forms = ("counted", "of", "adjective", "intransitive", "finite", "gerund", "participle")
    owned = {word: (outcome, "owned", False) for word, outcome in _owned().items()}
    return owned | {
        word: (outcome, form, word in loose)
        for outcome in OUTCOMES
        for form in forms
        for word in table[outcome].get(form, [])
    }


@cache
def _owned() -> dict[str, str]:
    table = lexicon("tolls")
    return {word: outcome for outcome in OUTCOMES for word in table[outcome].get("owned", [])}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_forms(), key=len, reverse=True)
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', chr(92) + 's+') for word in words)})(?![\w-])",
        re.IGNORECASE,
    )
