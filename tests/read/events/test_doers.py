import pytest

from dateline.read.events.doers import parts
from dateline.read.events.matching import matches
from dateline.read.words.tokens import tokens

CASES = [
    ("Rebels attacked a convoy.", "attacked", "Rebels", "a convoy"),
    ("A convoy was attacked by rebels near Sel.", "attacked", "rebels", "A convoy"),
    ("Lomia's attack on Torva was long.", "attack on", "Lomia", "Torva"),
    ("The shelling of Sel by the army went on.", "shelling of", "the army", "Sel"),
    ("Lomian airstrikes on Sel went on.", "airstrikes on", "Lomian", "Sel"),
    ("Lomia and Torva attacked the post.", "attacked", "Lomia + Torva", "the post"),
    ("The army, which has shelled Sel, left.", "shelled", "The army", "Sel"),
    ("Gunmen who kidnapped two doctors fled.", "kidnapped", "Gunmen", "two doctors"),
    ("On Monday, police arrested nine students and two teachers.", "arrested", "police", "nine students + two teachers"),
    ("The leader of the front condemned the raid.", "condemned", "The leader of the front", "the raid"),
    ("Gunmen attacked a bus, killing nine people.", "killing", "Gunmen", "nine people"),
    ("Nine men killed in the raid were farmers.", "killed", None, "Nine men"),
    ("The embassy came under militant fire.", "militant", "militant", "The embassy"),
    ("Torva said the shelling of Sel had stopped.", "shelling", None, "Sel"),
    ("The shelling of Sel by gunmen went on.", "shelling", "gunmen", "Sel"),
    ("The army carried out an attack on Sel.", "carried", "The army", "Sel"),
    ("Police said 30 killed.", "killed", None, None),
    ("A rebel attack on the post failed.", "attack", "rebel", "the post"),
    ("Heavy airstrikes on Sel went on.", "airstrikes", None, "Sel"),
    ("Jets bombed Sel and destroyed two bridges.", "destroyed", "Jets", "two bridges"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "agent", "patient"), CASES, ids=[text for text, *_ in CASES])
def test_who_does_what_to_whom(text, trigger, agent, patient):
    words = tokens(text, (0, len(text)))
    one = next(one for one in matches(words) if trigger.startswith(words.raw(one.first)))
    found = [
        " + ".join(text[slice(*part.span)] for part in parts(words, one) if part.label == label) or None
        for label in ("AGENT", "PATIENT")
    ]
    assert found == [agent, patient]


def test_where_nobody_is_named_nobody_is_found():
    words = tokens("Attacked.", (0, 9))
    assert all(part.span != (0, 0) for one in matches(words) for part in parts(words, one))
