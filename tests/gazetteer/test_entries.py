import entries
import pytest


def test_codes_letters_and_styles_are_no_names():
    others = ["ALP", "a lei po", "Alep", "حلب", "City of Aleppo", "Halab/Aleppo", "Ha", "Madinat Halab", "‘Ayn"]
    assert entries.kept("Aleppo", [*others, "Aleppo"]) == ["Alep", "Madinat Halab", "‘Ayn"]


def test_the_middle_of_points_is_on_the_sphere():
    assert entries.middle([(10.0, 179.0), (10.0, -179.0)]) == pytest.approx((10.0, 180.0), abs=0.01)


def test_nine_of_ten_points_are_within_reach():
    points = [(0.0, step / 10) for step in range(10)] + [(0.0, 50.0)]
    assert entries.reach((0.0, 0.0), points) == 100_000
    assert entries.reach((0.0, 0.0), []) == 5_000


def test_kilometres_apart():
    assert entries.apart((48.85, 2.35), (51.51, -0.13)) == pytest.approx(343, abs=3)
