import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import DatelineError
from dateline.read.encoding import heads
from dateline.read.encoding.encoder import SIZE, STOP, Encoder, encoder, head, owners, rooms, version, windows
from dateline.read.encoding.pieces import PARAGRAPH

TEXT = "The ministry said on Friday that two soldiers had been killed near the border. " * 30


IDS = st.lists(st.one_of(st.just(PARAGRAPH), st.integers(1000, 1003), st.just(None)), max_size=40).map(
    lambda parts: np.array([x for part in parts for x in ([1000] * 60 if part is None else [part])], np.int64)
)
"""Pieces with paragraphs of any length; None stands for sixty words."""


@given(IDS)
def test_windows_cover_every_piece(ids):
    found = windows(ids)
    assert sorted({at for a, b in found for at in range(a, b)}) == list(range(len(ids)))
    assert all(0 < b - a <= SIZE for a, b in found)


@given(IDS)
def test_every_piece_is_taken_from_one_window_that_holds_it(ids):
    at = 0
    for (a, b), (start, stop) in zip(windows(ids), owners(ids, windows(ids)) if len(ids) else [], strict=True):
        assert start == at
        assert a <= start < stop <= b
        at = stop
    assert at == len(ids)


def test_windows_that_overlap_part_at_a_full_stop():
    ids = np.full(300, 1000)
    ids[[60, 200, 250]] = STOP
    assert owners(ids, windows(ids)) == [(0, 201), (201, 300)]
    assert np.flatnonzero(np.diff(rooms(ids))).tolist() == [200]


def test_windows_end_before_a_paragraph_where_one_fits():
    ids = np.full(600, 1000)
    ids[[150, 240, 300]] = PARAGRAPH
    assert windows(ids) == [(0, 240), (240, 494), (432, 600)]


def test_what_is_read_beside_a_text_changes_nothing():
    model = encoder()
    one, other = model.pieces(TEXT, ()), model.pieces("Rebels shelled the town, an agency reported.", ())
    alone = next(model.outputs([one]))
    between = list(model.outputs([other, one, other]))[1]
    assert np.array_equal(alone, between)


def test_there_is_a_row_a_piece_and_a_column_a_score():
    model = encoder()
    one = model.pieces(TEXT, ())
    (scores,) = model.outputs([one])
    assert scores.shape == (len(one), sum(heads.WIDTHS.values()))
    assert head(scores, "names").shape[1] == heads.WIDTHS["names"]


def test_nothing_is_read_of_nothing():
    assert [len(scores) for scores in encoder().outputs([encoder().pieces("", ())])] == [0]


def test_a_missing_model_is_named_with_the_way_out(tmp_path):
    with pytest.raises(DatelineError, match=r"reader\.onnx: the reading model is not there"):
        Encoder(tmp_path, 1)


def test_the_version_is_the_models():
    assert len(version()) == 8
    assert version() == version()
