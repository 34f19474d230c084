"""JSON Feed."""

from dateline.split import split

JSON = "application/feed+json; charset=utf-8"


def test_items(demo, captured):
    dam, lists, power = split(captured((demo / "tigris-notebook.json").read_bytes(), JSON))
    assert (dam.headline, dam.carrier, dam.byline) == (
        "The dam, twice reported lost",
        "Tigris Notebook",
        ("Sami Dagher",),
    )
    assert (dam.posted.edtf, dam.posted.zone, dam.tags) == ("2014-08-18T20:15", "+03:00", ("Iraq", "dam"))
    assert lists.language == "en"
    assert (power.headline, power.problems) == ("", ())
    assert power.text.startswith("Power for four hours")


def test_damage_is_said(captured):
    (problem,) = split(captured('{"version": "https://jsonfeed.org/version/1", "items": [', JSON))
    assert "damaged" in problem.reason


def test_odd_items_are_problems_beside_the_good_ones(captured):
    source = '{"version":"https://jsonfeed.org/version/1","items":[7,{"id":"1"},{"id":"2","title":"A","tags":[1,"b"],"author":{"name":"J"}}]}'
    seven, empty, good = split(captured(source, JSON))
    assert (seven.reason, empty.reason) == ("item is no object", "item has neither title nor text")
    assert (good.headline, good.tags, good.byline) == ("A", ("b",), ("J",))
