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


def test_a_feed_cut_off_gives_its_whole_items(captured):
    source = '{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1","title":"A","content_text":"One."},{"id":"2","ti'
    good, problem = split(captured(source, JSON))
    assert (good.headline, good.carrier) == ("A", "T")
    assert "breaks off after item 1" in problem.reason


def test_half_a_surrogate_pair_spoils_nothing(captured):
    source = (
        '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A \\ud83d b","content_text":"One."}]}'
    )
    (good,) = split(captured(source, JSON))
    assert good.headline == "A � b"
