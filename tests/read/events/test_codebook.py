from pathlib import Path

import pytest

from dateline.lexicon import lexicon
from dateline.read.events import codes
from dateline.read.events.codebook import shelves

OURS = {"STATEMENT", "PUBLICATION", "DIE", "CONTROL", "FLEE"}
PLOVER = set("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())  # fmt: skip


def test_every_act_is_of_a_known_type_and_comes_near_one_of_plovers():
    acts = {
        entry.act
        for shelf in shelves().values()
        for entry in (*shelf.alone, *shelf.gapped, *shelf.passive, *(one for more in shelf.by_second.values() for one in more))
    }  # fmt: skip
    assert {act.type for act in acts} == PLOVER | OURS
    assert {act.near for act in acts} <= PLOVER
    assert {act.type for act in acts} - {"DIE", "FLEE"} == set(codes.CAMEO)


def test_verbs_stand_in_all_their_forms():
    assert {"accuse", "accuses", "accused", "accusing", "shot", "withdrew"} <= set(shelves())


def test_an_adverb_before_its_verb_stays_as_it_is():
    assert "assaulted" in shelves()["sexually"].by_second


def test_every_class_that_entries_name_is_listed():
    table = lexicon("plover")
    named = {
        word.strip("<>")
        for name, act in table.items()
        if name not in ("classes", "irregular")
        for part in ("verbs", "nouns", "words")
        for entry in act.get(part, ())
        for word in entry.split()
        if word.startswith("<")
    }
    assert named <= set(table["classes"])


@pytest.mark.parametrize("name", ["plover", "modes", "realis", "acled"])
def test_word_lists_are_lower_case(name):
    assert _lower(lexicon(name))


def _lower(table):
    words = [word for value in table.values() for word in _words(value)]
    return all(word == word.lower() for word in words)


def _words(value):
    if isinstance(value, dict):
        return [word for key, more in value.items() if key not in ("type", "near") for word in _words(more)]
    return [value] if isinstance(value, str) else list(value)


def test_the_lists_open_with_their_purpose():
    folder = Path(codes.__file__).parents[2] / "lexicon"
    for name in ("plover", "modes", "realis", "acled"):
        assert (folder / f"{name}.toml").read_text(encoding="utf-8").startswith("# ")
