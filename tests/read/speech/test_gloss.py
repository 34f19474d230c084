"""Asides of the outlet's own inside somebody's sentence."""

import pytest

from dateline.read.speech.gloss import gloss
from dateline.read.words.clauses import Quoted
from dateline.read.words.quotes import quotations


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Low said the Harbour Front, which seized the port in May, had left.", "seized", True),
        ("Low said the Harbour Front, which seized the port in May, had left.", "left", False),
        ("Low said Ida Rudd, who was killed last year, led the guards.", "killed", True),
        ("Low said the guards had shelled the port (which fell in May).", "fell", True),
        ("Low said the Harbour Front, the group behind the killings in Oldport, had left.", "killings", True),
        ("“The Harbour Front, which seized the port, has left,” Low said.", "seized", False),
        ("“They [who bombed the port] have left,” Low said.", "bombed", True),
        ("Low said the boat, the car, and the bombed port were lost.", "bombed", False),
        ("Low said the port was shelled.", "shelled", False),
    ],
)
def test_what_the_outlet_adds(text, words, expected):
    span = (text.index(words), text.index(words) + len(words))
    assert gloss(text, (0, len(text)), span, Quoted(quotations(text))) is expected
