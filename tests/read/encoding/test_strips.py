import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Zone
from dateline.read.encoding.encoder import encoder
from dateline.read.encoding.pieces import PARAGRAPH
from dateline.read.encoding.strips import LONGEST, nothing, strips
from dateline.read.words.quotes import quotations

TEXT = "Army takes hill.\n\nThe army took the hill.\n\nREAD MORE: Hill lost\n\nIt lost it again."


def cut(report):
    return list(strips(report.zones, encoder().pieces(report.text, quotations(report.text))))


def zoned(text):
    kinds = ("headline", "body", "teaser", "body")
    zones, at = [], 0
    for kind, part in zip(kinds, text.split("\n\n"), strict=True):
        end = min(len(text), at + len(part) + 2)
        zones.append(Zone(kind=kind, start=at, end=end))
        at = end
    return zones


def test_running_text_is_read_without_what_stands_between(report):
    prose, rest = cut(report(TEXT, zoned(TEXT)))
    assert prose.prose
    assert not rest.prose
    assert prose.spans(0, len(prose.pieces)) == (
        (TEXT.index("The army"), TEXT.index("hill.\n\nREAD") + 5),
        (TEXT.index("It lost"), len(TEXT)),
    )


def test_a_strip_begins_and_ends_without_a_break(report):
    for strip in cut(report(TEXT, zoned(TEXT))):
        assert strip.pieces.ids[0] != PARAGRAPH != strip.pieces.ids[-1]


def test_a_text_without_pieces_gives_no_strip(report):
    assert cut(report(" \n ")) == []
    assert len(nothing().pieces) == 0


def test_a_long_text_is_read_in_parts_cut_between_paragraphs(report):
    text = "One more paragraph of the same.\n" * 2000
    parts = cut(report(text))
    assert len(parts) > 1
    assert all(len(part.pieces) <= LONGEST for part in parts)
    assert all(part.pieces.ids[0] == PARAGRAPH or number == 0 for number, part in enumerate(parts))
    assert sum(len(part.pieces) for part in parts) == 2000 * 8 - 1


@given(
    st.lists(st.sampled_from(["Some words here.", "", "A line", "“Quoted”"]), min_size=1, max_size=8),
    st.integers(0, 99),
)
def test_every_piece_is_in_one_strip(lines, cut_at):
    from tests.read.conftest import report

    text = "\n".join(lines)
    at = cut_at % (len(text) + 1)
    zones = [
        z for z in (Zone(kind="body", start=0, end=at), Zone(kind="teaser", start=at, end=len(text))) if z.start < z.end
    ]
    made = report(text, zones)
    all_pieces = encoder().pieces(text, ())
    words = np.sort(
        np.concatenate([[], *(s.pieces.starts[s.pieces.ids != PARAGRAPH] for s in strips(made.zones, all_pieces))])
    )
    assert words.tolist() == all_pieces.starts[all_pieces.ids != PARAGRAPH].tolist()
