"""Names of bodies that go on after the words that were taken for one: Al-Qaeda in the Arabian Peninsula."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Actor, Mention, Reading, Report
from dateline.resolve.book import EXACT, Book
from dateline.resolve.setting import Setting, called

_ON = re.compile(r"\s+(?:in|of|for)\s+(?:the\s+)?")
"""What a name goes on with."""
_WORD = re.compile(r"[^\W_][\w’'-]*")
MOST = 5
"""Words that a name goes on for, joining words not counted."""
_JOINS = frozenset(("and", "of", "the", "in", "for"))


def longer(report: Report, reading: Reading, around: Setting, book: Book) -> Iterator[tuple[Mention, str, Actor]]:
    """Mentions that are the head of a known body's name, with the whole name as it stands in the text, and the body.

    Args:
        report: The report.
        reading: What was read in it.
        around: Its setting.
        book: Who is known.
    """
    for mention in reading.mentions:
        if mention.form == "name" and mention.kind in ("group", "outlet"):
            found = next(_whole(mention, report.text, around, book), None)
            if found is not None:
                yield mention, *found


def _whole(mention: Mention, text: str, around: Setting, book: Book) -> Iterator[tuple[str, Actor]]:
    """Known names that begin with a mention, the longest first."""
    end = mention.evidence.end
    for stop in reversed(list(_stops(text, end))):
        words = " ".join((called(mention) + text[end:stop]).split())
        bearers = {
            around.standing(one.alias.during): one.actor
            for one in book.candidates(words)
            if one.like.score >= EXACT and one.actor.kind in ("group", "organization")
        }
        bearers.pop("early", None)
        if len(bearers) > 1:
            bearers.pop("former", None)
        if len(bearers) == 1:
            (body,) = bearers.values()
            yield words, body


def _stops(text: str, end: int) -> Iterator[int]:
    """Where a name may end that goes on after `end`: behind words in capitals, joined or not."""
    joined = _ON.match(text, end)
    at = joined.end() if joined else len(text)
    for _ in range(MOST):
        word = _WORD.match(text, at)
        while word is not None and word[0] in _JOINS:
            word = _WORD.match(text, word.end() + 1)
        if word is None or not word[0][0].isupper():
            return
        yield word.end()
        at = word.end() + 1
        if text[word.end() : at] != " ":
            return
