"""What counts as placed; the figures themselves are the scorer's."""

import places


def line(kind, target="geonames:1", form="name"):
    mention = {"id": "m", "form": form, "kind": kind, "evidence": {"start": 0, "end": 5}}
    link = {"mention": "m", "to": "place", "target": target, "latitude": 48.85, "longitude": 2.35}
    return {"reading": {"mentions": [mention]}, "links": [link]}


TOPONYM = {"start": 0, "end": 5, "lat": 48.8, "lon": 2.3}


def pairs(found, toponym=TOPONYM):
    return list(places.placed([{"toponyms": [toponym]}], [found]))


def test_a_toponym_counts_with_its_point_and_ours():
    assert pairs(line("place")) == [((48.8, 2.3), (48.85, 2.35))]


def test_bodies_descriptions_and_open_places_do_not_count():
    assert not pairs(line("group"))
    assert not pairs(line("place", form="description"))
    assert not pairs(line("place", target=None))
    assert not pairs(line("place"), {**TOPONYM, "lat": None})


def test_without_annotated_data_it_says_so(monkeypatch, capsys):
    monkeypatch.setattr(places, "shared", lambda: None)
    monkeypatch.setattr("sys.argv", ["places.py"])
    places.main()
    assert "annotated data is not here" in capsys.readouterr().out
