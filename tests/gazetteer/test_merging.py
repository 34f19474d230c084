import merging
from entries import Entry

from dateline.model import Place


def entry(name, kind, **more):
    place = {"latitude": 36.2, "longitude": 37.16, "precision": 3000, "country": "SY"} | more
    names, within = place.pop("names", []), place.pop("within", None)
    return Entry(
        place=Place(id=place.pop("id", f"geonames:{name}"), name=name, kind=kind, **place), names=names, within=within
    )


def ours(name, kind, **more):
    return entry(name, kind, **{"id": f"place:{name.lower()}", **more})


def test_a_reviewed_place_that_is_listed_gives_its_names_and_its_id():
    listed = entry("Saraqib", "town")
    (one,) = merging.merged([listed], [ours("Saraqeb", "village", names=["Saraqib"])])
    assert (one.place, one.names, one.ids) == (listed.place, ["Saraqeb"], ["place:saraqeb"])
    assert one.reviewed


def test_a_quarter_is_held_by_its_town():
    (one,) = merging.merged([entry("Mansoura", "town")], [ours("Mansoura", "neighbourhood", within="Aden")])
    assert one.within == "Aden"


def test_other_kinds_other_lands_and_far_places_stay_apart():
    listed = [entry("Gaza", "city")]
    others = [
        ours("Gaza", "region"),
        ours("Gaza", "town", country="MZ", id="place:gaza-mz"),
        ours("Gaza", "town", latitude=35.0, id="place:gaza-far"),
    ]
    assert len(merging.merged(listed, others)) == 4


def test_a_division_is_one_where_either_list_draws_its_borders():
    wide = entry("Diyala", "region", precision=58_000)
    assert len(merging.merged([wide], [ours("Diyala", "region", precision=90_000, latitude=36.5)])) == 1
    assert len(merging.merged([wide], [ours("Diyala", "region", precision=900_000)])) == 2
