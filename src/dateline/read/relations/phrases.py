"""Noun phrases of a sentence, and the sentence with one sign for each of them, so that rules read like grammar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from dateline.lexicon import lexicon
from dateline.read.finding import Span
from dateline.read.relations.proper import Proper
from dateline.read.words.nounwords import LONGEST_NOUN, determiner, ends_longer, kind, modifies, singular

FIRST = 0xE000
SIGN = "[\ue000-\uf8ff]"
"""What stands for a phrase in a folded sentence."""
_PRIVATE = re.compile(SIGN)
_TOKEN = re.compile(r"[^\W_](?:\w|[.'’-](?=\w))*\.?|\S")
_ABBREVIATED = re.compile(r"(?:\w\.)+\w?\.?|[A-Z]\w{0,3}\.")
_SUFFIX = re.compile(r"-(?=[a-z])")
_POSSESSIVE = {"his": "PER", "their": "", "its": "", "our": "", "my": "PER"}
_PRONOUNS = frozenset("he she they them him it we us i those who".split()) - {"who"}
_SPEAKING = frozenset(("US", "I"))
_ELLIPSIS = re.compile(
    rf"(?P<s>{SIGN}) (?:is|was|are|were|has|have|had|will) [^,;:.()]{{1,80}}?,? and (?=(?:is|was|are|were|has|have|had|will) )"
)
_ELLIPSES = 4
_MOST = 8
"""So many words of a phrase stand before its noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase: a name, a description or a pronoun."""

    span: Span
    """The words that are reported: the name alone, or the whole description."""
    cover: Span
    """The words that its sign stands for."""
    label: str
    """The label of a name; "D" for a description, "PRON" for a pronoun."""
    head: str = ""
    """The last noun of a description, in the singular."""
    inside: tuple[Phrase, ...] = ()
    """The names within a description, in order."""
    before: str = ""
    """The words of a description before its noun, in lower case."""
    score: float = 1.0

    @property
    def kind(self) -> str:
        """What its noun says, by the lexicon: `leads`, `office`, `group`, `place` ...; of a name or pronoun nothing."""
        return kind(self.head) if self.label == "D" else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    start: int
    end: int
    word: str
    name: Proper | None = None


_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")


class Folded:
    """A sentence in which every noun phrase is one sign; quotation marks left out, apostrophes straight."""

    def __init__(self, text: str, sentence: Span, phrases: Sequence[Phrase]) -> None:
        self.source = text
        self.sentence = sentence
        self.phrases = tuple(phrases)
        self.text, self._at = _resumed(*_folded(text, sentence, phrases))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words outside of its phrases, in lower case: a rule whose words are not among them need not look."""
        return frozenset(_WORDS.findall(self.text.lower()))

    def phrase(self, at: int) -> Phrase:
        """The phrase whose sign stands at a place."""
        return self.phrase_of(self.text[at])

    def phrase_of(self, sign: str) -> Phrase:
        """The phrase that a sign stands for."""
        return self.phrases[ord(sign) - FIRST]

    def members(self, start: int, end: int) -> list[Phrase]:
        """The phrases whose signs stand within a part."""
        return [self.phrase(found.start()) for found in _PRIVATE.finditer(self.text, max(0, start), max(0, end))]

    def span(self, start: int, end: int) -> Span:
        """Where a part of the folded sentence stands in the text."""
        return self._at[start][0], self._at[end - 1][1]

    def words(self, phrase: Phrase) -> str:
        """The reported words of a phrase."""
        return self.source[slice(*phrase.span)]


def phrases(text: str, sentence: Span, names: Sequence[Proper]) -> list[Phrase]:
    """The noun phrases of a sentence, in order.

    Args:
        text: The whole text.
        sentence: Where it stands.
        names: The names of the text, in order.
    """
    tokens = _tokens(text, sentence, names)
    found: list[Phrase] = []
    at = len(tokens) - 1
    while at >= 0:  # from the end, since a phrase is known by its last noun
        start, phrase = _phrase(text, tokens, at)
        if phrase is not None:
            found.append(phrase)
        at = start - 1
    return _joined(text, found[::-1])


def _joined(text: str, found: list[Phrase]) -> list[Phrase]:
    """The phrases, with "the town of X" as one."""
    made: list[Phrase] = []
    for one in found:
        last = made[-1] if made else None
        if (
            last is not None
            and last.kind == "place"
            and one.label in ("LOC", "FAC", "ORG")
            and text[last.cover[1] : one.cover[0]].lower() == " of "
        ):
            span = (last.span[0], one.span[1])
            made[-1] = replace(last, span=span, cover=(last.cover[0], one.cover[1]), inside=(*last.inside, one))
        else:
            made.append(one)
    return made


def _phrase(text: str, tokens: list[_Token], at: int) -> tuple[int, Phrase | None]:
    """The phrase that ends at a token, and the number of its first token."""
    first = _head(tokens, at)
    if first is not None:
        return _description(text, tokens, first, at)
    token = tokens[at]
    if token.name is not None:
        start = at - 1 if at and tokens[at - 1].word in ("the", "a", "an") else at
        cover = (tokens[start].start, token.end)
        return start, Phrase(span=token.name.span, cover=cover, label=token.name.label, score=token.name.score)
    words = text[token.start : token.end]
    if (token.word in _PRONOUNS and words not in _SPEAKING) or token.word in _POSSESSIVE:
        return at, Phrase(span=(token.start, token.end), cover=(token.start, token.end), label="PRON", head=token.word)
    return at, None


def _head(tokens: list[_Token], at: int) -> int | None:
    """The first token of the noun that ends at a token; none where no known noun does."""
    if tokens[at].name is not None or not tokens[at].word[0].isalpha():
        return None
    for length in range(min(LONGEST_NOUN if ends_longer(tokens[at].word) else 1, at + 1), 0, -1):
        part = tokens[at - length + 1 : at + 1]
        if all(one.name is None for one in part) and kind(singular(" ".join(one.word for one in part))):
            return at - length + 1
    return None


def _description(text: str, tokens: list[_Token], first: int, last: int) -> tuple[int, Phrase]:
    start = _start(text, tokens, first)
    head = singular(" ".join(one.word for one in tokens[first : last + 1]))
    inside = tuple(
        Phrase(span=one.name.span, cover=(one.start, one.end), label=one.name.label, score=one.name.score)
        for one in tokens[start:first]
        if one.name is not None
    )
    cover = span = (tokens[start].start, tokens[last].end)
    before = text[tokens[start].start : tokens[first].start].lower()
    made = Phrase(span=span, cover=cover, label="D", head=head, inside=inside, before=before)
    if len(inside) == 1 and inside[0].label in ("ORG", "PER", "LOC") and _stands_alone(text, made):
        made = replace(inside[0], cover=cover, head="")
    return start, made


def _stands_alone(text: str, made: Phrase) -> bool:
    """Whether a description says no more than the name in it: "the Islamic State militants"."""
    words = lexicon("relations")["phrases"]
    rest = made.before.replace(text[slice(*made.inside[0].cover)].lower(), "").split()
    name = " ".join(text[slice(*made.inside[0].cover)].lower().split())
    states = lexicon("mentions")["states"]
    return made.head in words["namelike"] and set(rest) <= {"the"} and name not in states and not name.endswith("ian")


def _start(text: str, tokens: list[_Token], first: int) -> int:
    """The first token of a description, its determiner included."""
    start = first
    while start > 0 and first - start < _MOST:
        token, gap = tokens[start - 1], text[tokens[start - 1].end : tokens[start].start]
        if "\n" in gap:
            break
        if token.word in ("'s", "’s") and start > 1 and tokens[start - 2].name is not None:
            start -= 2
        elif token.name is not None:
            if token.name.label == "PER" and tokens[start].word != "-" and gap.strip(" \xa0") != "":
                break
            start -= 1
        elif determiner(token.word):
            return start - 1 if token.word != "no" else start
        elif token.word in '“”"‘’' or modifies(token.word, text[token.start : token.end]):
            start -= 1
        else:
            break
    while start < first and (
        tokens[start].word in ("”", "’", "and")
        or (
            tokens[start].word in ("“", '"', "‘")
            and not any(one.word in ("”", '"', "’") for one in tokens[start + 1 : first])
        )
    ):
        start += 1
    return start


def _tokens(text: str, sentence: Span, names: Sequence[Proper]) -> list[_Token]:
    """Words, signs and names of a sentence."""
    found: list[_Token] = []
    number = bisect_left(names, sentence[0], key=lambda one: one.cover[0])
    at = sentence[0]
    while at < sentence[1]:
        name = names[number] if number < len(names) and names[number].cover[1] <= sentence[1] else None
        if name is not None and name.cover[0] == at:
            found.append(_Token(start=at, end=name.cover[1], word="", name=name))
            at, number = name.cover[1], number + 1
            continue
        until = name.cover[0] if name is not None else sentence[1]
        match = _TOKEN.search(text, at, until)
        if match is None:
            at = until
            continue
        found += _split(text, *match.span())
        at = match.end()
    return found


def _split(text: str, start: int, end: int) -> list[_Token]:
    """A word as tokens: its possessive apart, its stop too unless it is an abbreviation's, "rebel-held" in two."""
    words = text[start:end]
    if words.endswith(".") and len(words) > 1 and not _ABBREVIATED.fullmatch(words):
        return [*_split(text, start, end - 1), _Token(start=end - 1, end=end, word=".")]
    if words[-2:] in ("'s", "’s") and len(words) > 2:
        return [*_split(text, start, end - 2), _Token(start=end - 2, end=end, word="'s")]
    hyphen = words.rfind("-")
    if 0 < hyphen < len(words) - 1 and words[hyphen + 1 :].lower() in _compounds():
        return [
            _Token(start=start, end=start + hyphen, word=words[:hyphen].lower()),
            _Token(start=start + hyphen, end=end, word=words[hyphen:].lower()),
        ]
    return [_Token(start=start, end=end, word=words.lower())]


def _folded(text: str, sentence: Span, phrases: Sequence[Phrase]) -> tuple[str, list[Span]]:
    """The folded sentence, and where each of its characters stands."""
    signs: list[str] = []
    places: list[Span] = []
    at = sentence[0]
    for number, one in enumerate(phrases):
        _plain(text, at, one.cover[0], signs, places)
        signs.append(chr(FIRST + number))
        places.append(one.cover)
        if one.head in _POSSESSIVE and one.label == "PRON":
            signs += "'s"
            places += [one.cover] * 2
        at = one.cover[1]
    _plain(text, at, sentence[1], signs, places)
    return "".join(signs), places


def _resumed(folded: str, places: list[Span]) -> tuple[str, list[Span]]:
    """The folded sentence with the subject said again: "X is backed by Y and is led by Z"."""
    found = _ELLIPSIS.search(folded)
    for _ in range(_ELLIPSES):
        if found is None:
            break
        at = found.end()
        folded = f"{folded[:at]};{found['s']} {folded[at:]}"
        places = [*places[:at], places[at], places[found.start("s")], places[at], *places[at:]]
        found = _ELLIPSIS.search(folded, at)
    return folded, places


def _plain(text: str, start: int, end: int, signs: list[str], places: list[Span]) -> None:
    for at in range(start, end):
        char = text[at]
        if char in '“”"„«»':
            if not signs or signs[-1] != ",":
                continue
            char = ";"  # what is said ends or begins here: no list goes on
        if char in "’‘":
            char = "'"
        elif char.isspace():
            char = " "
        elif "\ue000" <= char <= "\uf8ff":
            char = "\ufffd"
        if char == " " and signs and signs[-1] == " ":
            continue
        signs.append(char)
        places.append((at, at + 1))


@cache
def _compounds() -> frozenset[str]:
    return frozenset(word for listed in lexicon("relations")["compounds"].values() for word in listed)
