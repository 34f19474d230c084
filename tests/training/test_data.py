import pytest

import data
import targets
from dateline.read.encoding import heads
from dateline.read.encoding.encoder import encoder

LINE = (
    "<A1>The envoy</> <E1 ACCUSE/allege/actual>accused</> <R1,A2>the militia</> of "
    "<E2 ASSAULT/heavy-weapons/background>shelling</> <R2>a market</> in <P2>Tell Abra</>."
)


def tagged(made, head, labels):
    """The words of each span of a plain tag head, with their labels."""
    found, tags = [], made.targets[head]
    for at in range(len(tags)):
        if tags[at] % 2 == 1:
            end = at + 1
            while end < len(tags) and tags[end] == tags[at] + 1:
                end += 1
            words = made.text[made.pieces.starts[at] : made.pieces.ends[end - 1]]
            found.append((words, labels[(tags[at] - 1) // 2]))
    return found


@pytest.fixture
def made():
    return data._sentence("own0", LINE, encoder().tokenizer)


def test_a_marked_sentence_is_read_without_its_marks(made):
    assert made.text == "The envoy accused the militia of shelling a market in Tell Abra."


def test_its_events_become_tags(made):
    assert tagged(made, "acts", heads.ACTS) == [("accused", "ACCUSE"), ("shelling", "ASSAULT")]


def test_whether_they_happened_stands_at_the_trigger_alone(made):
    known = {
        int(at): heads.REALIS[made.targets["realis"][at]]
        for at in range(len(made.pieces))
        if made.targets["realis"][at] >= 0
    }
    assert [known[at] for at in sorted(known)] == ["actual", "background"]


def test_a_phrase_that_serves_two_events_points_at_both(made):
    start = made.text.index("the militia")
    at = made.head(start, start + len("the militia"))
    aims = sorted(aim for aim in made.targets["part_link"][at] if aim != targets.UNKNOWN)
    assert [made.text[made.pieces.starts[aim] : made.pieces.ends[aim]] for aim in aims] == ["accused", "shell"]


def test_own_sentences_for_choosing_are_none_of_those_for_training():
    train, dev = ({one.text for one in data.own(None, split, encoder().tokenizer)} for split in ("train", "dev"))
    assert len(train) > 1500
    assert len(dev) > 70
    assert not train & dev


def test_pairs_know_what_holds_and_what_is_marked():
    text = "The Alwiya Brigade fights the Sahl Front, led by Omar."
    made = targets.example("test", "t", text, encoder().tokenizer)
    one, other = ((text.index(words), text.index(words) + len(words)) for words in ("Alwiya Brigade", "Sahl Front"))
    targets.pairs(made, [one, other], {(one, other): {"FIGHTS"}}, ["FIGHTS", "ALLY"])
    fights, ally = (1 << heads.RELATIONS.index(name) for name in ("FIGHTS", "ALLY"))
    assert sorted(made.pairs) == sorted(
        [
            (made.head(*one), made.head(*other), fights, fights | ally),
            (made.head(*other), made.head(*one), 0, fights | ally),
        ]
    )
