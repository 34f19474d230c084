"""A reading on the page."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.serve.margin import KINDS, marks, names, notes


@pytest.fixture
def silo(demo_archive):
    return demo_archive.reading(demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0].id)


def test_notes_say_who_by_which_words_and_how(silo):
    first, second, *_ = notes(silo)
    assert (first.number, first.who, first.cue, first.inside) == (1, "The army", "said", None)
    assert first.facts == ("says", "indirect", "90% sure")
    assert (second.inside, second.css) == (1, "depth-2 speech")


def test_attitudes_and_distance_are_said_in_words_too(silo):
    first = replace(silo.attributions[0], kind="attitude", stance="denies", hedge=True, source=None)
    (note, *_) = notes(replace(silo, attributions=(first, *silo.attributions[1:])))
    assert note.facts == ("denies", "hedged", "attitude", "indirect", "90% sure")
    assert (note.who, note.css) == (None, "depth-1 attitude hedged")


def test_every_piece_of_a_voice_bears_its_number_and_the_first_its_address(silo):
    said = [mark for mark in marks(silo) if mark.layer == "said"]
    assert [mark.number for mark in said] == [1, 2, 3, 4]
    first = silo.attributions[0]
    pieces = replace(first, content=(first.content[0], first.cue[0]))
    found = [mark for mark in marks(replace(silo, attributions=(pieces,), claims=())) if mark.layer == "said"]
    assert [(mark.number, mark.anchor) for mark in found] == [(1, "said-1"), (1, None)]
    voice, more = notes(replace(silo, attributions=(pieces,)))
    assert (voice.number, voice.again, more.number, more.again) == (1, False, 1, True)
    assert found[0].start < found[1].start


def test_a_voice_without_content_is_marked_at_its_cue(silo):
    bare = replace(silo.attributions[0], content=())
    (mark, *_) = [one for one in marks(replace(silo, attributions=(bare,), claims=())) if one.layer == "said"]
    assert (mark.css, mark.number) == ("bare", 1)


def test_names_by_kind_with_how_often_they_stand_there(silo):
    found = dict(names(silo))
    assert list(found) == [kind for kind in KINDS if kind in found]
    assert sum(times for listed in found.values() for _, _, times in listed) == len(
        [mention for mention in silo.mentions if mention.form == "name"]
    )
