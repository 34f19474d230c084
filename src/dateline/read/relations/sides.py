"""The two sides of a relation: lists of noun phrases in a folded sentence, and whether what joins them is so, not so, or only may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dateline.lexicon import lexicon
from dateline.read.finding import Related, Span
from dateline.read.relations.phrases import SIGN, Folded, Phrase
from dateline.read.speech.cuewords import forms

RANK = r"(?:(?:Gen|Col|Lt|Maj|Capt|Sgt|Brig|Adm|Dr|Mr|Mrs|Ms|Prof|Sheikh|Cmdr|Rev|Sayyed|Mullah|Ayatollah)\.? |General |Colonel |Major |Captain |Lieutenant |Brigadier |Admiral |Staff |retired )"
ITEM = rf"(?:{SIGN}'s )?{RANK}{{0,2}}{SIGN}(?: {RANK}{{0,2}}{SIGN})?(?: (?:in|of|from|near|inside|across|around) (?:and around )?{SIGN})?"
LIST = rf"{ITEM}(?:(?:,? (?:and|or) |, |/| & ){ITEM}){{0,8}}"
"""Phrases in a list; `members` tells which of them are its items."""
AUXILIARY = (
    r"(?: (?:is|are|was|were|be|been|being|has|have|had|having|will|would|may|might|could|can|cannot|should|must|do|does|did|not|also|still|now|never|no longer|once|long|both|all|"
    r"already|continued|began|repeatedly|even|always|often|sometimes|then|later|currently|actually|going to|just|too|indeed|in turn|"
    r"(?:continues?|continued|began|begins?|started?|starts|helps?|helped|helping|plans?|planned|vows?|vowed|wants?|wanted|agreed|agrees|refuses|refused|seeks?|sought|tries|tried|"
    r"threatens|threatened|said|used|known|believed|reported|thought|alleged|pledged|promised|ready|willing|failed) to|[a-z]{2,12}ly)|n't){0,6}"
)
"""What may stand between a subject and its verb."""
INCLUDING = rf"(?:,? (?:including|such as|like|notably|especially|namely) (?P<more>{LIST}))?"
SUBJECT = (
    rf"(?P<s>{LIST})(?:,? (?:along with|together with|as well as|alongside|like) (?P<with>{LIST}),?)?"
    rf"(?: \([^()]{{1,60}}\))?(?:, (?:an?|the|{SIGN})[^,;:()]{{0,100}},)?(?:,? (?:which|who|that))?"
)
_SIGNS = re.compile(SIGN)
_TITLE = re.compile(rf" {RANK}{{0,2}}{SIGN}")
_INSIDE = re.compile(r" (?:in|of|from|near|inside|across|around|at) $")
_IN = re.compile(r"(?:^|\W)(?:in|near) $", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"(?:^|\W)(?:in|near|at|from|of|on|over|to|into|across|around|inside|outside|by|for|with) $", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:not|never|no longer|without|neither|cannot|refuse[sd]?|denie[sd]|stopped)\b|n't\b", re.IGNORECASE
)
_LATER = re.compile(
    r"\b(?:will|going to|plan(?:s|ned)? to|vow(?:s|ed)? to|wants? to|wanted to|agree[sd] to|seeks? to|sought to|tr(?:y|ies|ied) to|threaten(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"\b(?:would|could|may|might|should|if|unless|whether)\b", re.IGNORECASE)
_ONCE = re.compile(r"\b(?:once|formerly|previously|used to)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"$|[^ \w-]|-(?!\w)|\s+(?:$|\W|(?:a|also|about|above|across|after|again|against|ago|ahead|all|along|alongside|although|amid|among|an|and|are|around|as|at|away|back|be|because|before|behind|below|beside|between|beyond|both|but|by|can|could|did|do|does|down|due|during|earlier|even|every|except|far|first|for|from|had|has|have|he|here|how|however|i|if|in|including|inside|instead|into|is|it|its|just|last|later|like|may|might|more|must|near|nearby|next|nor|not|now|of|off|on|once|only|onto|or|out|outside|over|per|rather|said|say|says|she|should|since|so|some|soon|still|such|than|that|the|their|then|there|these|they|this|those|though|through|throughout|till|to|today|together|told|tomorrow|tonight|too|toward|towards|under|unless|until|up|upon|via|was|we|were|what|when|where|whereas|whether|which|while|who|whom|whose|why|will|with|within|without|would|yesterday|yet|goes|comes|means|shows|continues|remains|makes|gives|includes|began|came|went|made|gave|took|fell|left|won|lost|became|grew|monday|tuesday|wednesday|thursday|friday|saturday|sunday|every|each|several|many|[a-z]+(?:ed|ing|ly))\b)",
    re.IGNORECASE,
)
"""What may follow a phrase that ends there; another noun makes it part of a longer one."""


def members(folded: Folded, start: int, end: int, *, first: bool = False) -> list[Phrase]:
    """The items of a list: without owners ("X's") and places ("in X"); without commas that no "and" closes.

    Args:
        folded: The sentence.
        start: Where the list begins in it.
        end: The place after it.
        first: Whether the list's first item is its own where no "and" closes it, else its last.
    """
    if start < 0:
        return []
    text = folded.text
    found = []
    for sign in _SIGNS.finditer(text, start, end):
        at = sign.start()
        owner = text.startswith("'s ", at + 1) and at + 4 <= end
        title = _TITLE.match(text, at + 1, end) is not None and folded.phrase(at).label == "D"
        if not owner and not title and not (at > start and _INSIDE.search(text, max(start, at - 8), at)):
            found.append(at)
    if len(found) > 1 and not re.search(r" and | or |/| & ", text[start:end]):
        lead, last = folded.phrase(found[0]), folded.phrase(found[-1])
        apposed = lead.label in ("ORG", "PER") and last.label == "D" and len(found) == 2
        found = found[:1] if first or apposed else found[-1:]
    if (
        len(found) == 1
        and not first
        and folded.phrase(found[0]).label == "LOC"
        and _IN.search(text, max(0, found[0] - 8), found[0])
    ):
        return []
    if len(found) > 1 and not first and _OUTSIDE.search(text, max(0, start - 8), start):
        labels = [folded.phrase(at).label for at in found]
        if labels[0] == "LOC" and "LOC" not in labels[1:]:
            found = found[1:]
    return [folded.phrase(at) for at in found]


def ends(folded: Folded, at: int) -> bool:
    """Whether a phrase may end at a place: no further noun follows it."""
    return _GOES_ON.match(folded.text, at) is not None


_GOVERNS = re.compile(r"(?:^|\W)(?:in|near|at|from|of|by|with|for|on|to|into) $", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|who|that)\b")


def governed(folded: Folded, found: re.Match[str]) -> bool:
    """Whether a subject is no subject: after a preposition, without "who" or "which" - "born in X, was", "backed by X and is".

    Args:
        folded: The sentence.
        found: A match with the subject in its group `s`.
    """
    start, end = found.span("s")
    joined = " and " in found["s"] or found.end() == end
    until = found.start("aux") if "aux" in found.re.groupindex else found.end()
    outside = _GOVERNS.search(folded.text, max(0, start - 8), start) is not None
    return outside and not joined and _RELATIVE.search(folded.text, end, max(end, until)) is None


def realis(between: str, before: str = "") -> str:
    """Whether a relation is so, is denied, is planned, may be, or was.

    Args:
        between: The words between a subject and its verb, with the verb.
        before: The words of the clause before the subject.
    """
    if _NOT.search(between):
        return "negated"
    if _LATER.search(between):
        return "planned"
    if _MAYBE.search(between) or _MAYBE.search(before[-60:]):
        return "hypothetical"
    return "background" if _ONCE.search(between) else "actual"


def relate(  # noqa: PLR0917 - the two sides, then what is known of them: every rule says all of it
    kind: str, subjects: Iterable[Phrase], objects: Iterable[Phrase], span: Span, score: float, by: str, **more: object
) -> Iterator[Related]:
    """One finding for each subject with each object."""
    others = list(objects)
    for subject in subjects:
        for one in others:
            if subject.span != one.span and not (subject.span[0] <= one.span[0] and one.span[1] <= subject.span[1]):
                yield Related(type=kind, subject=subject.span, object=one.span, span=span, score=score, by=by, **more)  # type: ignore[arg-type]


def overlapping(pattern: re.Pattern[str], text: str, group: str | int = 0) -> Iterator[re.Match[str]]:
    """Where a pattern stands, looked for again from just behind where a group of it began.

    Args:
        pattern: What to look for.
        text: Where.
        group: Of the pattern; what stands before it is used up.
    """
    found = pattern.search(text)
    while found is not None:
        yield found
        found = pattern.search(text, max(found.start() + 1, found.start(group)))


@cache
def alternatives(section: str, kind: str) -> str:
    """A pattern for the verbs of a type, in all forms, the longest first."""
    written = {form for entry in lexicon("relations")[section][kind] for form in inflected(entry)}
    return "|".join(re.escape(one) for one in sorted(written, key=lambda one: (-len(one), one)))


def inflected(entry: str) -> list[str]:
    """A verb with what belongs to it, in all forms of the verb."""
    first, _, rest = entry.partition(" ")
    irregular: list[str] | None = lexicon("relations")["forms"].get(first)
    heads = irregular or list(forms(first))
    return [f"{one} {rest}".strip() for one in heads]


@cache
def heads(section: str, kind: str) -> frozenset[str]:
    """The first words of a type's verbs, in all forms."""
    return frozenset(
        form.partition(" ")[0].lower() for entry in lexicon("relations")[section][kind] for form in inflected(entry)
    )


@cache
def participles(section: str, kind: str) -> str:
    """A pattern for the past participles of verbs of a type."""
    written = {
        form
        for entry in lexicon("relations")[section][kind]
        for form in inflected(entry)
        if form.partition(" ")[0].endswith(
            ("ed", "en", "led", "held", "run", "ught", "wn", "sent", "sold", "lent", "shot")
        )
        and not form.partition(" ")[0].endswith("ing")
    }
    return "|".join(re.escape(one) for one in sorted(written, key=lambda one: (-len(one), one)))
