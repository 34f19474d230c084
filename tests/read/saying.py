"""Attributions of sentences by their words, for the tests of rules that look at where they stand."""

from dateline.read.finding import Said
from dateline.read.speech.page import Page
from dateline.read.words.quotes import quotations


def page(text):
    """A text, all of it running text."""
    return Page(text, quotations(text), [(0, len(text))])


def said(text, source, cue, *content, **more):
    """An attribution by its words, each where it first stands."""
    places = [(text.index(words), text.index(words) + len(words)) for words in (cue, *content)]
    who = (text.index(source), text.index(source) + len(source)) if source else None
    return Said(
        source=who,
        cue=(places[0],),
        content=tuple(places[1:]),
        score=more.pop("score", 1.0),
        by=more.pop("by", "model"),
        kind=more.pop("kind", "speech"),
        **more,
    )


def words(text, found):
    """An attribution as its words: source, cue, content."""
    return (
        text[slice(*found.source)] if found.source else None,
        " ".join(text[slice(*span)] for span in found.cue),
        [text[slice(*span)] for span in found.content],
    )
