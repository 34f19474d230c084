import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import targets
from dateline.read.encoding import heads
from dateline.read.encoding.encoder import encoder
from dateline.read.encoding.strips import Strip
from dateline.read.speech.attribution import said

COLUMNS = heads.columns()
TEXT = "The agency reported that Kerry told reporters Lavrov had promised new talks, adding that he was sure."


def span(words):
    return [TEXT.index(words), TEXT.index(words) + len(words)]


OUTER = {
    "id": "A1",
    "source": [span("The agency")],
    "cue": [span("reported")],
    "content": [span("Kerry told reporters Lavrov had promised new talks, adding that he was sure")],
    "inside": None,
}
MIDDLE = {
    "id": "A2",
    "source": [span("Kerry")],
    "cue": [span("told")],
    "content": [span("Lavrov had promised new talks")],
    "inside": "A1",
}
ADDED = {
    "id": "A3",
    "source": [span("Kerry")],
    "cue": [span("adding")],
    "content": [span("he was sure")],
    "inside": "A1",
}
INNER = {
    "id": "A4",
    "source": [span("Lavrov")],
    "cue": [span("had promised")],
    "content": [span("new talks")],
    "inside": "A2",
}


def example(found, *, nested=True):
    made = targets.example("test", "t", TEXT, encoder().tokenizer)
    targets.attributions(made, found, nested=nested)
    return made


def certain(made):
    """Scores of a model that is sure of the targets."""
    out = np.zeros((len(made.pieces), sum(heads.WIDTHS.values())), np.float32)
    rows = np.arange(len(out))
    for layer in range(heads.LAYERS):
        known = np.maximum(made.targets[f"said{layer}"], 0)
        out[:, COLUMNS[f"said{layer}"]][rows, known] = 20
    for which in "01":
        aims = made.targets[f"link{which}"]
        for number, aim in enumerate(np.unique(aims[aims >= 0])):
            out[np.flatnonzero(aims == aim), COLUMNS[f"from{which}"].start + number] = 9
            out[aim, COLUMNS[f"to{which}"].start + number] = 9
    return out


def decoded(made):
    strip = Strip(prose=True, pieces=made.pieces, gaps=np.zeros(len(made.pieces), bool))
    return {
        (one.layer, (one.source,) if one.source else (), one.cue, one.content)
        for one in said(certain(made), strip, made.text)
    }


def gold(found):
    depth = {None: -1}
    for one in found:
        depth[one["id"]] = depth[one["inside"]] + 1
    return {(depth[one["id"]], *(tuple(map(tuple, one[role])) for role in heads.ROLES)) for one in found}


@pytest.mark.parametrize("found", [[OUTER], [OUTER, MIDDLE], [OUTER, MIDDLE, ADDED, INNER]], ids=["one", "two", "all"])
def test_what_is_encoded_is_decoded(found):
    assert decoded(example(found)) == gold(found)


def test_a_set_of_one_layer_says_nothing_of_the_others():
    made = example([OUTER], nested=False)
    assert (made.targets["said1"] == targets.UNKNOWN).all()
    assert (made.targets["said0"] != targets.UNKNOWN).all()


@given(st.integers(0, len(TEXT) - 2), st.integers(1, 60))
def test_a_span_gives_the_pieces_that_begin_in_it(start, length):
    made = example([])
    inside = made.within(start, min(len(TEXT), start + length))
    assert all(start <= at < start + length for at in made.pieces.starts[inside])


def test_what_a_set_does_not_mark_stays_open():
    allowed = targets.Allowed(["PER", "WEAPON"])
    numbers = [allowed.outside(["PER"]), allowed.outside(["PER", "WEAPON"]), allowed.within(["PER"], begins=True)]
    table = allowed.table()
    assert table[numbers[0]].tolist() == [True, False, False, True, True]
    assert table[numbers[1]].tolist() == [True, False, False, False, False]
    assert table[numbers[2]].tolist() == [False, True, False, False, False]


def test_an_unsure_span_is_no_target():
    made = example([])
    start, end = span("Kerry")
    targets.allow_spans(made, "names", targets.NAMES, [(start, end, None)], ["PER"])
    unknown = made.targets["names"][made.within(start, end)]
    assert (unknown == targets.UNKNOWN).all()
    assert (made.targets["names"] == targets.UNKNOWN).sum() == len(unknown)


def test_a_label_that_no_set_marks_is_never_open():
    allowed = targets.Allowed(["ATTACK", "ABDUCT"], untaught=["ABDUCT"])
    number = allowed.outside([])
    assert allowed.table()[number].tolist() == [True, True, True, False, False]
