import time

import pytest

from dateline.read.finding import Counted, Named
from dateline.read.tolls import summed, told_once, tolls


def counted(text, *names):
    named = [Named(span=(text.index(one), text.index(one) + len(one)), label="PER", score=1.0) for one in names]
    return tolls(text, [(0, len(text))], named)


CASES = [
    ("Twelve people were killed in Orvath.", [("killed", 12, 12)]),
    ("At least 12 people were killed in Orvath.", [("killed", 12, None)]),
    ("More than 300 villagers were displaced.", [("displaced", 300, None)]),
    ("Up to 40 soldiers were killed.", [("killed", None, 40)]),
    ("About 40 soldiers were killed.", [("killed", 40, 40)]),
    ("Between 20 and 30 rebels died in the clash.", [("killed", 20, 30)]),
    ("Shelling killed 12 civilians and wounded 30 others.", [("killed", 12, 12), ("wounded", 30, 30)]),
    ("30 killed, scores injured in Orvath market blast", [("killed", 30, 30), ("wounded", 40, None)]),
    ("12 dead, 40 wounded in attack", [("killed", 12, 12), ("wounded", 40, 40)]),
    ("No one was killed in the raid.", [("killed", 0, 0)]),
    ("Nobody was injured in the blast.", [("wounded", 0, 0)]),
    ("There were no casualties.", [("killed", 0, 0), ("wounded", 0, 0)]),
    ("The commander was killed alongside two others.", [("killed", 1, 1), ("killed", 2, 2)]),
    ("Six guards were captured and killed.", [("captured", 6, 6), ("killed", 6, 6)]),
    ("Police arrested 15 protesters.", [("captured", 15, 15)]),
    ("Fighting displaced 30,000 people.", [("displaced", 30_000, 30_000)]),
    ("Three sailors are missing.", [("missing", 3, 3)]),
    ("Dozens of villagers fled.", [("displaced", 24, None)]),
    ("The death toll rose to 131.", [("killed", 131, 131)]),
    ("More than 100 fighters were killed or wounded.", []),
    ("The army did not kill 12 people.", []),
    ("The bomb could have killed 200 people.", []),
    ("If the dam breaks, 500 people would be killed.", []),
    ("The jets destroyed 41 of 49 targets.", []),
    ("Rebels captured two camps and five positions.", []),
    ("The ministry lost 5 million dollars.", []),
    ("The man, 41, was speaking when soldiers came.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_how_many_came_to_what_harm(text, expected):
    assert [(one.outcome, one.least, one.most) for one in counted(text)] == expected


def test_a_victim_named_is_one():
    text = "Ali Hasan was killed on Friday."
    (one,) = counted(text, "Ali Hasan")
    assert (one.outcome, one.least, one.most, text[slice(*one.who)]) == ("killed", 1, 1, "Ali Hasan")


def test_those_included_are_a_part():
    found = counted("A raid killed 20 people, including five children.")
    assert [(one.least, one.part) for one in found] == [(20, False), (5, True)]


def toll(least, at, who=None, part=False, outcome="killed"):
    return Counted(outcome=outcome, least=least, most=least, who=who, span=(at, at + 1), at=at, part=part)


def test_a_part_is_left_out_beside_the_whole_of_its_outcome_alone():
    whole, part, other = toll(20, 0), toll(5, 5, part=True), toll(2, 7, part=True, outcome="wounded")
    assert summed([whole, part, other]) == [whole, other]
    assert summed([part]) == [part]


def test_a_figure_told_twice_in_a_sentence_counts_once():
    text = "It killed 12 people; the 12 people were buried. 12 people died."
    places = [at for at in range(len(text)) if text.startswith("people", at)]
    found = [toll(12, at, who=(at, at + 6)) for at in places]
    assert told_once(text, found, [0, 48]) == [found[0], found[2]]


def test_two_single_persons_are_two():
    text = "a guard died here, a guard died there"
    found = [toll(1, 8, who=(0, 7)), toll(1, 27, who=(19, 26))]
    assert told_once(text, found, [0]) == found


@pytest.mark.parametrize("piece", ["12 people killed and ", "Ali, a nurse, ", "including five of whom "])
def test_time_grows_with_the_text_alone(piece):
    text = piece * (100_000 // len(piece))
    start = time.perf_counter()
    counted(text)
    assert time.perf_counter() - start < 3
