import numpy as np
import pytest

from dateline.read.encoding import heads
from dateline.read.encoding.pieces import Pieces
from dateline.read.encoding.strips import Strip
from dateline.read.speech.attribution import said

COLUMNS = heads.columns()
TEXT = "Kerry said Lavrov promised talks , AP reported"
WORDS = TEXT.split()
SOURCE, CUE, CONTENT = range(3)


def strip():
    ends = np.cumsum([len(word) + 1 for word in WORDS]) - 1
    starts = ends - [len(word) for word in WORDS]
    n = len(WORDS)
    made = Pieces(ids=np.full(n, 5), starts=starts, ends=ends, first=np.ones(n, bool), features=np.zeros(n, np.int64))
    return Strip(prose=True, pieces=made, gaps=np.zeros(n, bool))


def scores(layers, links):
    """Scores under which each layer has these (label, first, last) and each piece of `links` points at another."""
    out = np.zeros((len(WORDS), sum(heads.WIDTHS.values())), np.float32)
    for layer, spans in enumerate(layers):
        own = out[:, COLUMNS[f"said{layer}"]]
        own[:, 0] = 5
        for label, first, last in spans:
            own[first:last, 2 + 2 * label] = 9
            own[first, 1 + 2 * label] = 12
    for which, pairs in links.items():
        for key, (a, b) in enumerate(pairs):
            out[a, COLUMNS[f"from{which}"].start + key] = 8
            out[b, COLUMNS[f"to{which}"].start + key] = 8
    return out


def quoted(one):
    at = lambda span: TEXT[slice(*span)]  # noqa: E731
    return one.layer, one.source and at(one.source), [at(s) for s in one.cue], [at(s) for s in one.content]


def test_an_inner_attribution_belongs_to_the_content_around_it():
    outer = [(CONTENT, 0, 5), (SOURCE, 6, 7), (CUE, 7, 8)]
    middle = [(SOURCE, 0, 1), (CUE, 1, 2), (CONTENT, 2, 5)]
    inner = [(SOURCE, 2, 3), (CUE, 3, 4), (CONTENT, 4, 5)]
    links = {"0": [(0, 7), (7, 6)], "1": [(1, 0), (2, 1), (3, 2), (4, 3)]}
    found = said(scores([outer, middle, inner], links), strip(), TEXT)
    assert [quoted(one) for one in found] == [
        (0, "AP", ["reported"], ["Kerry said Lavrov promised talks"]),
        (1, "Kerry", ["said"], ["Lavrov promised talks"]),
        (2, "Lavrov", ["promised"], ["talks"]),
    ]
    assert all(one.score > 0.5 for one in found)


def test_an_inner_layer_counts_only_within_a_content():
    outer = [(SOURCE, 0, 1), (CUE, 1, 2), (CONTENT, 2, 5)]
    stray = [(SOURCE, 6, 7), (CUE, 7, 8), (CONTENT, 5, 6)]
    found = said(scores([outer, stray], {"0": [(1, 0), (2, 1)], "1": []}), strip(), TEXT)
    assert [quoted(one)[1] for one in found] == ["Kerry"]


def test_a_cue_that_points_at_itself_has_no_source():
    outer = [(SOURCE, 0, 1), (CUE, 7, 8), (CONTENT, 2, 5)]
    (found,) = said(scores([outer], {"0": [(7, 7), (2, 7)]}), strip(), TEXT)
    assert found.source is None


@pytest.mark.parametrize(
    "outer", [[(CUE, 1, 2)], [(CONTENT, 2, 5)], [(SOURCE, 0, 1)]], ids=["cue", "content", "source"]
)
def test_a_part_alone_is_no_attribution(outer):
    assert said(scores([outer], {"0": []}), strip(), TEXT) == []


def test_two_cues_may_share_a_source():
    outer = [(SOURCE, 0, 1), (CUE, 1, 2), (CONTENT, 2, 3), (CUE, 3, 4), (CONTENT, 4, 5)]
    links = {"0": [(1, 0), (2, 1), (3, 0), (4, 3)]}
    assert [quoted(one)[1] for one in said(scores([outer], links), strip(), TEXT)] == ["Kerry", "Kerry"]


def test_kind_stance_and_hedge_stand_at_the_cue():
    made = scores([[(SOURCE, 0, 1), (CUE, 1, 2), (CONTENT, 2, 5)]], {"0": [(1, 0), (2, 1)]})
    made[1, COLUMNS["kind"].start + 1] = made[1, COLUMNS["stance"].start + 2] = made[1, COLUMNS["hedge"]] = 3
    (found,) = said(made, strip(), TEXT)
    assert (found.kind, found.stance, found.hedge) == ("document", "denies", True)


def test_pieces_of_a_content_a_word_apart_are_one():
    outer = [(SOURCE, 0, 1), (CUE, 1, 2), (CONTENT, 2, 3), (CONTENT, 4, 5), (CONTENT, 7, 8)]
    (found,) = said(scores([outer], {"0": [(1, 0), (2, 1), (4, 1), (7, 1)]}), strip(), TEXT)
    assert quoted(found)[3] == ["Lavrov promised talks", "reported"]
