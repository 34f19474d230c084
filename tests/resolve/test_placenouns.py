import pytest

from dateline.resolve.placenouns import directed, on_a_road, stripped, told_nothing


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("northern Aleppo province", ["northern Aleppo province", "Aleppo province", "Aleppo"]),
        ("city of Douma", ["city of Douma", "Douma"]),
        ("South of France", ["South of France", "France"]),
        ("Homs", ["Homs"]),
    ],
)
def test_nouns_and_directions_are_taken_off_one_by_one(words, every):
    assert list(stripped(words)) == every


def test_directions_alone_nouns_alone_and_roads():
    assert told_nothing("East")
    assert told_nothing("Valley")
    assert told_nothing("valley", article=False)
    assert not told_nothing("Canton", article=False)
    assert not told_nothing("Homs")
    assert directed("east London")
    assert not directed("East London")
    assert on_a_road(frozenset(("facility",)), "street")
    assert not on_a_road(frozenset(("facility",)), "prison")
