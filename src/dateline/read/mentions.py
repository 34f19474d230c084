"""Mentions: spans as nouns, each span once, with what kind of thing it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Mention, MentionForm, MentionKind, content_id, evidence
from dateline.read.finding import Named, Span, Timed

KINDS: dict[str, MentionKind] = {
    "PER": "person",
    "ORG": "group",
    "NORP": "group",
    "LOC": "place",
    "FAC": "facility",
    "DATE": "time",
    "MONEY": "quantity",
    "QUANTITY": "quantity",
    "WEAPON": "weapon",
    "VEHICLE": "weapon",
}
"""Kinds by the label of a name; MISC stands for none."""
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_BREAKS = frozenset("of by from in on for about with that which who whose to at and".split())


class Mentions:
    """The mentions of one report, as they are found."""

    def __init__(self, report: str, text: str, named: Iterable[Named], times: Iterable[Timed] = ()) -> None:
        """Begin with the names and times.

        Args:
            report: The report's id.
            text: Its text.
            named: Its names, none overlapping another.
            times: Its time expressions; a name that shares a code point with one is none.
        """
        self.report, self.text = report, text
        self._found: dict[Span, Mention] = {}
        self._names: list[Named] = []
        taken: set[int] = set()
        for time in times:
            taken.update(range(*time.span))
            self._found[time.span] = replace(_made(self, time.span, "time", "description"), when=time.when)
        for one in named:
            if one.label in KINDS and not (one.label == "DATE" and taken.intersection(range(*one.span))):
                self._names.append(one)
                self._add(one.span, _kind(one.label, text[slice(*one.span)]), _form(one.label))
        self._starts = {bare(text, one.span)[0]: one for one in self._names}
        self._called = self._by_words()

    def _by_words(self) -> dict[str, Mention]:
        """The names by their words, persons by their last word too: where the model leaves one out, it is the same name."""
        found: dict[str, Mention] = {}
        for mention in self._found.values():
            words = mention.evidence.exact
            if mention.form == "name" and words[:1].isupper():
                found.setdefault(words, mention)
                last = words.rpartition(" ")[2]
                if mention.kind == "person" and last[:1].isupper() and last[-1:].isalpha():
                    found.setdefault(last, mention)
        return found

    def of(self, span: Span, *, kind: MentionKind | None = None) -> str:
        """The id of the mention at a span: a name, with its article or without, else a description or pronoun.

        Args:
            span: First code point and the one after the last.
            kind: What it stands for, where that is known.
        """
        known = self._found.get(span)
        if known is not None:
            return known.id
        name = self._found.get(bare(self.text, span))
        if name is not None:
            return self._add(span, name.kind, name.form, antecedent=name.id).id
        again = self._called.get(self.text[slice(*bare(self.text, span))])
        if again is not None and kind is None:
            return self._add(span, again.kind, "name").id
        form: MentionForm = "pronoun" if _pronoun(self.text[slice(*span)]) else "description"
        return self._add(span, kind or self._stands_for(span), form).id

    def all(self) -> tuple[Mention, ...]:
        """Every mention, in the order of the text."""
        return tuple(sorted(self._found.values(), key=lambda one: (one.evidence.start, -one.evidence.end)))

    def _add(self, span: Span, kind: MentionKind, form: MentionForm, antecedent: str | None = None) -> Mention:
        return self._found.setdefault(span, _made(self, span, kind, form, antecedent))

    def _stands_for(self, span: Span) -> MentionKind:
        """What a phrase stands for: its pronoun, a person named in it, its last noun, another name in it."""
        words = self.text[slice(*span)]
        pronoun = _pronoun(words)
        if pronoun:
            return pronoun
        inside = [self._starts[at] for at in range(*span) if at in self._starts] if span[1] - span[0] < 400 else []
        if any(one.label == "PER" for one in inside):
            return "person"
        noun = head_noun(words)
        if noun in _nouns("persons"):
            return "person"
        if noun in _nouns("groups") or not inside:
            return "group"
        return _kind(inside[-1].label, self.text[slice(*inside[-1].span)])


def _made(of: Mentions, span: Span, kind: MentionKind, form: MentionForm, antecedent: str | None = None) -> Mention:
    return Mention(
        id=content_id(of.report, "mention", *map(str, span), kind),
        evidence=evidence(of.report, of.text, *span),
        kind=kind,
        form=form,
        antecedent=antecedent,
    )


def bare(text: str, span: Span) -> Span:
    """A span without a leading article."""
    article = _ARTICLE.match(text, *span)
    return (article.end(), span[1]) if article and article.end() < span[1] else span


def head_noun(words: str) -> str:
    """The noun that a phrase is about: the last word before a preposition, comma or relative clause, in lower case."""
    kept = ""
    for number, found in enumerate(_WORDS.finditer(words)):
        word = found[0].lower()
        if number and (word in _BREAKS or words[: found.start()].rstrip().endswith((",", "(", ";"))):
            break
        kept = word
    return kept.removesuffix("'s").removesuffix("’s")


def _kind(label: str, words: str) -> MentionKind:
    """What a name stands for; states and outlets are known by name."""
    flat = " ".join(words.lower().split()).replace("’", "'").removesuffix("'s")
    name = flat[article.end() :] if (article := _ARTICLE.match(flat)) else flat
    if label in ("LOC", "FAC", "ORG") and name in _nouns("states"):
        return "state"
    if label == "FAC" and head_noun(words) not in _nouns("facilities"):
        return "place"
    if label in ("ORG", "PER") and name in _nouns("outlets"):
        return "outlet"
    if label == "PER" and head_noun(words) in _nouns("groups"):
        return "group"
    return KINDS[label]


def _form(label: str) -> MentionForm:
    return "description" if label in ("DATE", "MONEY", "QUANTITY") else "name"


def _pronoun(words: str) -> MentionKind | None:
    word = words.strip().lower()
    if word in _nouns("person_pronouns"):
        return "person"
    return "group" if word in _nouns("group_pronouns") else None


@cache
def _nouns(name: str) -> frozenset[str]:
    """A list of the lexicon; nouns of people count in the plural too."""
    listed: list[str] = lexicon("mentions")[name]
    if name not in ("persons", "groups"):
        return frozenset(listed)
    plural = {
        f"{word[:-1]}ies" if word.endswith("y") else f"{word}es" if word.endswith("ss") else f"{word}s"
        for word in listed
    }
    return frozenset(listed) | plural | ({"men", "women"} if name == "persons" else set())
