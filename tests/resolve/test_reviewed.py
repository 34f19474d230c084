"""The reviewed actors that come with the package."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from dateline.errors import DatelineError
from dateline.resolve import reviewed
from dateline.resolve.index import Index
from dateline.resolve.known import knowledge

ACTORS = tuple(reviewed.actors())
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?%]?")


def _intervals() -> Iterator[tuple[str, str]]:
    """Every interval of the data, with whose it is."""
    for one in ACTORS:
        stated = [one.during, *(part.during for part in (*one.aliases, *one.ties, *one.posts))]
        yield from ((one.id, during) for during in stated if during is not None)


def _is_interval(during: str) -> bool:
    """Whether a text is a time, or an interval of two of which one may be open, the first before the second."""
    start, slash, end = during.partition("/")
    ends = [part for part in (start, end) if part and part != ".."]
    if not ends or not all(_DAY.fullmatch(part) for part in ends) or (slash and not (start and end)):
        return False
    first, last = (part.rstrip("~?%") for part in (ends[0], ends[-1]))
    length = min(len(first), len(last))
    return first[:length] <= last[:length]


def test_what_runs_is_what_is_reviewed(tmp_path):
    made = reviewed.written(tmp_path / "actors.bin")
    shipped = Index(reviewed.folder() / "actors.bin").header
    assert shipped == made, "knowledge/actors was edited: run `make knowledge` and keep knowledge/actors.bin with it"
    assert (tmp_path / "actors.bin").read_bytes() == (reviewed.folder() / "actors.bin").read_bytes()


def test_no_two_actors_have_one_id():
    assert [name for name, many in Counter(one.id for one in ACTORS).items() if many > 1] == []


def test_no_two_actors_are_one_item_of_wikidata():
    items = Counter(one.wikidata for one in ACTORS if one.wikidata)
    assert [item for item, many in items.items() if many > 1] == []


def test_every_tie_and_post_leads_to_an_actor_that_exists():
    known = {one.id for one in ACTORS}
    led = {(one.id, tie.to) for one in ACTORS for tie in one.ties} | {
        (one.id, post.of) for one in ACTORS for post in one.posts
    }
    assert sorted(pair for pair in led if pair[1] not in known or pair[0] == pair[1]) == []


def test_every_interval_is_one_and_begins_before_it_ends():
    assert [(who, during) for who, during in _intervals() if not _is_interval(during)] == []


@pytest.mark.parametrize(
    ("during", "expected"),
    [
        ("2012-01/2016-07-28", True),
        ("2012/..", True),
        ("../2012", True),
        ("2012", True),
        ("2016/2016-07", True),
        ("2016-08/2016-07-28", False),
        ("2017/2016", False),
        ("2016-13/..", False),
        ("../..", False),
        ("2016/", False),
        ("soon", False),
    ],
)
def test_what_is_an_interval(during, expected):
    assert _is_interval(during) is expected


def test_every_actor_has_an_id_of_the_form_a_source_and_iso_countries():
    assert [one.id for one in ACTORS if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", one.id)] == []
    assert [one.id for one in ACTORS if not one.sources] == []
    assert [one.id for one in ACTORS if not all(re.fullmatch("[A-Z]{2}", code) for code in one.country)] == []
    assert [one.id for one in ACTORS if one.wikidata and not re.fullmatch(r"Q[1-9]\d*", one.wikidata)] == []


def test_offices_are_in_small_letters_as_they_are_looked_for():
    assert [(one.id, post.office) for one in ACTORS for post in one.posts if post.office != post.office.lower()] == []


@pytest.fixture
def edited(tmp_path, monkeypatch):
    """Puts one file of actors in the place of those that come with the package."""

    def put(text):
        (tmp_path / "actors").mkdir()
        (tmp_path / "actors" / "test.toml").write_text(text)
        monkeypatch.setattr(reviewed, "folder", lambda: tmp_path)

    return put


GOOD = '[[actor]]\nid = "reeds"\nkind = "group"\nname = "Tall Reeds"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + 'nmae = "x"\n', "reeds: no field is called 'nmae'"),
        (GOOD.replace("group", "crowd"), "Invalid enum value 'crowd'"),
        (GOOD.replace('name = "Tall Reeds"\n', ""), "missing required field `name`"),
        (GOOD + 'aliases = [{ during = "2012/.." }]\n', "missing required field `name`"),
        (GOOD + 'aliases = [{ name = "x", durring = "2012/.." }]\n', "reeds: no field is called 'durring'"),
        (GOOD + 'posts = [{ office = "chief", off = "reeds" }]\n', "reeds: no field is called 'off'"),
        ("[[actors]]\n", "unknown field `actors`"),
        ("[[actor]\n", "test.toml"),
    ],
    ids=[
        "a field of another name",
        "another kind",
        "no name",
        "an alias without a name",
        "a field of an alias",
        "a field of a post",
        "another table",
        "no TOML",
    ],
)
def test_a_file_that_is_not_as_it_must_be_is_named(edited, text, said):
    edited(text)
    with pytest.raises(DatelineError) as raised:
        list(reviewed.actors())
    assert said in str(raised.value)
    assert str(raised.value).startswith("knowledge/actors/test.toml: ")


def test_two_actors_of_one_id_are_not_written(edited, tmp_path):
    edited(GOOD + GOOD)
    with pytest.raises(DatelineError, match=r"knowledge/actors, reeds: two actors have this id"):
        reviewed.written(tmp_path / "out.bin")
    assert not (tmp_path / "out.bin").exists()


@pytest.mark.parametrize("name", ["Resistance", "the Resistance", "Lord's"])
def test_a_part_of_its_name_is_not_the_lords_resistance_army(name):
    assert "lords-resistance-army" not in {one.actor.id for one in knowledge().book.candidates(name)}


@pytest.mark.parametrize(
    ("office", "body", "day", "name"),
    [
        ("prime minister", "lebanon", "2005-05", "najib-mikati"),
        ("prime minister", "kurdistan-regional-government", "2010-06", "barham-salih"),
        ("prime minister", "libya", "2010-06", "baghdadi-mahmudi"),
        ("defence minister", "ukraine", "2014-08", "valeriy-heletey"),
        ("prime minister", "mali", "2013-01", "django-sissoko"),
    ],
)
def test_who_held_an_office_on_a_day(office, body, day, name):
    holders = knowledge().book.holders(office, body)
    (one,) = [holder for holder in holders if holder.id == name]
    spans = [str(post.during).split("/") for post in one.posts if (post.office, post.of) == (office, body)]
    assert any(start[:7] <= day <= end[:7] for start, end in spans)
