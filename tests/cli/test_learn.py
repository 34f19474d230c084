"""`dateline learn`: places out of a country's file of GeoNames."""

import json

import pytest

from dateline.archive import Archive

pytestmark = pytest.mark.usefixtures("hands")
TEXT = b"Road open\n\nRebels took Kafr Zuhayrat in Idlib province on Monday, the council said."


def line(number, name, others="", people=350, latitude="35.91"):
    """A line of GeoNames: 19 fields, tabs between."""
    return "\t".join(
        (str(number), name, name, others, latitude, "36.62", "P", "PPL", "SY", "", "12", "", "", "", str(people), "", "300", "Asia/Damascus", "2024-01-01")
    )  # fmt: skip


@pytest.fixture
def country(tmp_path):
    path = tmp_path / "SY.txt"
    path.write_text(f"{line(29_999_999, 'Kafr Zuhayrāt', 'Kafar Zheirat,كفر زهيرات')}\n", encoding="utf-8")
    return path


@pytest.fixture
def archive(run, tmp_path):
    run("init", tmp_path / "a")
    run("add", "-", "-a", tmp_path / "a", stdin=TEXT)
    return tmp_path / "a"


def links(run, archive):
    """The places of the archive's only report, by target."""
    _, out, _ = run("ls", "--json", "-a", archive)
    _, shown, _ = run("show", "--reading", "--json", "-a", archive, json.loads(out.splitlines()[0])["id"])
    return {one["target"]: one for one in json.loads(shown)["links"] if one["to"] == "place"}


def test_a_village_that_only_the_learned_file_has_is_found_after_reread(run, archive, country):
    assert "geonames:29999999" not in links(run, archive)
    code, out, _ = run("learn", "-a", archive, country)
    assert (code, "Learned 1 places" in out) == (0, True)
    assert run("reread", "-a", archive)[0] == 0
    village = links(run, archive)["geonames:29999999"]
    assert (village["name"], village["precision"]) == ("Kafr Zuhayrāt", 1000)
    assert "within 1,000 m" in village["why"]


def test_lines_that_are_no_places_are_said_and_give_code_one(run, archive, country):
    country.write_text(f"{line(29_999_999, 'Kafr Zuhayrat')}\n{line(1, 'Bad', latitude='north')}\n", encoding="utf-8")
    code, out, err = run("learn", "--as", "geonames", "-a", archive, country)
    assert (code, "Learned 1 places" in out, "SY.txt, line 2" in err) == (1, True, True)


def test_what_is_no_list_is_refused(run, archive, tmp_path):
    other = tmp_path / "x.txt"
    other.write_text("no list at all\n")
    code, _, err = run("learn", "-a", archive, other)
    assert code == 2
    assert "--as" in err or "form" in err


ENTITY = {
    "id": "NK-harbour",
    "schema": "Organization",
    "caption": "Harbour Mission",
    "properties": {"name": ["Harbour Mission"], "alias": ["Mission of the Harbours"], "country": ["sy"]},
}
TABLE = "id,name,kind\nhill-council,Council of the Hills,organization\n"
LISTS = {
    "entities, guessed": ("list.ftm.json", json.dumps(ENTITY) + "\n", [], "Harbour Mission"),
    "entities, as told": ("list.txt", json.dumps(ENTITY) + "\n", ["--as", "ftm"], "Mission of the Harbours"),
    "a table": ("list.csv", TABLE, [], "Council of the Hills"),
}


@pytest.mark.parametrize("which", LISTS)
def test_a_list_of_actors_is_taken_in_and_its_names_are_known(run, archive, tmp_path, which):
    name, text, options, called = LISTS[which]
    (tmp_path / name).write_text(text)
    code, out, err = run("learn", tmp_path / name, *options, "-a", archive)
    assert (code, err, "Learned 1 " in out) == (0, "", True)
    assert Archive(archive).knowledge().book.candidates(called)


def test_learning_as_json(run, archive, tmp_path):
    (tmp_path / "list.csv").write_text(TABLE)
    assert json.loads(run("learn", tmp_path / "list.csv", "--json", "-a", archive)[1])["records"] == 1
