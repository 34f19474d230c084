import pytest

from dateline.read.events.modes import mode_of

CASES = [
    ("Warplanes attacked the depot.", "attacked", "ASSAULT", "aerial"),
    ("A drone hit the depot.", "hit", "ASSAULT", "drone"),
    ("Rebels attacked the post with mortars.", "attacked", "ASSAULT", "heavy-weapons"),
    ("A suicide bomber attacked the gate.", "attacked", "ASSAULT", "suicide-attack"),
    ("Rebels attacked the post.", "attacked", "ASSAULT", None),
    ("Lomia asked for aid.", "asked", "REQUEST", "assist"),
    ("Lomia rejected talks.", "rejected", "REJECT", "meet"),
    ("The council demanded the withdrawal of all troops.", "demanded", "REQUEST", "yield"),
    ("The general threatened to attack.", "threatened", "THREATEN", "violence"),
    ("The leaders spoke by phone.", "spoke", "CONSULT", "phone"),
    ("The prime minister resigned.", "resigned", "RETREAT", "resign"),
    ("Students threw stones.", "threw", "PROTEST", "riot"),
]


@pytest.mark.parametrize(("text", "word", "kind", "expected"), CASES, ids=[text for text, *_ in CASES])
def test_how_it_was_done(text, word, kind, expected):
    at = text.index(word)
    assert mode_of(text, (0, len(text)), (at, at + len(word)), kind)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court sentenced him.", "legal"),
        ("The terrorist attack killed two.", "terrorism"),
        ("Troops attacked the town.", "military"),
        ("They attacked the town.", None),
    ],
)
def test_the_matter_only_where_a_word_says_so(text, expected):
    assert mode_of(text, (0, len(text)), (0, 1), "ASSAULT")[1] == expected
