"""Sentences with their names, for the tests of relations: `{Words|LABEL}` is a name."""

import re

from dateline.read.finding import Named
from dateline.read.relations.phrases import Folded, phrases
from dateline.read.relations.proper import proper

_MARK = re.compile(r"\{([^|{}]+)\|([A-Z]+)\}")


def named(marked):
    """The text without its marks, and its names."""
    text, names, place = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[place : found.start()]
        names.append(Named(span=(len(text), len(text) + len(found[1])), label=found[2], score=1.0))
        text += found[1]
        place = found.end()
    return text + marked[place:], names


def folded(marked):
    """A sentence in which each noun phrase is one sign."""
    text, names = named(marked)
    span = (0, len(text))
    return Folded(text, span, phrases(text, span, proper(text, names)))


def said(marked, rule):
    """What a rule finds: type, subject, object, and whether it is so."""
    text, _ = named(marked)
    return {(one.type, text[slice(*one.subject)], text[slice(*one.object)], one.realis) for one in rule(folded(marked))}
