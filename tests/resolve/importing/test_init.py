"""Lists of others: which form they have, what is taken of them, and that nothing reviewed is written over."""

import gzip
import json

import pytest
from tests.resolve.people import ACTORS

from dateline.errors import Unreadable, UsageError
from dateline.resolve.book import Book, compiled
from dateline.resolve.importing import guessed, learned
from dateline.resolve.index import Index
from dateline.resolve.known import knowledge

ENTITY = json.dumps(
    {
        "id": "NK-1",
        "caption": "Lakeside Front",
        "schema": "Organization",
        "properties": {
            "name": ["Lakeside Front"],
            "alias": ["lake front", "Army of Reeds"],
            "country": ["vl"],
            "incorporationDate": ["1999"],
            "wikidataId": ["Q900002"],
        },
    }
)
STATEMENTS = "canonical_id,entity_id,prop,prop_type,schema,value,dataset\nNK-7,NK-7,name,name,Person,Ida Holm,xx_test\n"
ITEM = json.dumps({"type": "item", "id": "Q7", "labels": {"en": {"language": "en", "value": "Ida Holm"}}, "claims": {}})
TABLE = "name,kind\nIda Holm,person\n"
PLACE = "9900001\tAl Qarya\tAl Qarya\t\t33.5\t36.3\tP\tPPL\tSY\t\t11\t\t\t\t12\t\t0\tAsia/Damascus\t2024-01-01"
FORMS = [
    (ENTITY, "ftm"),
    (STATEMENTS, "ftm-statements"),
    ("id,entity_id,canonical_id,prop,value\n", "ftm-statements"),
    (ITEM, "wikidata"),
    (f"[\n{ITEM},\n{ITEM}\n]", "wikidata"),
    (json.dumps({"entities": {"Q7": json.loads(ITEM)}}), "wikidata"),
    (TABLE, "csv"),
    ('\ufeff"kind";"Name"\nperson;Ida Holm\n', "csv"),
    (f"{PLACE}\n", "geonames"),
]


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.actors"
    compiled(path, ACTORS)
    return path


@pytest.fixture
def learn(tmp_path, people):
    """The book after a list was learned, and what was said meanwhile."""

    def learning(text, form=None, name="list"):
        source, out, said = tmp_path / name, tmp_path / "new.actors", []
        source.write_bytes(text if isinstance(text, bytes) else text.encode())
        learned(source, form, knowledge([people]), out, said.append)
        return Book([Index(people), Index(out)]), list(map(str, said))

    return learning


@pytest.mark.parametrize(("text", "form"), FORMS, ids=[f"{form} {number}" for number, (_, form) in enumerate(FORMS)])
def test_a_list_is_known_by_its_beginning_whatever_its_name(tmp_path, text, form):
    (tmp_path / "list").write_text(text)
    assert guessed(tmp_path / "list") == form
    (tmp_path / "list.gz").write_bytes(gzip.compress(text.encode()))
    assert form == "geonames" or guessed(tmp_path / "list.gz") == form


@pytest.mark.parametrize("text", ["", "no list at all\n", '{"a": 1}\n', "id,kind\nx,group\n"])
def test_what_looks_like_no_list_is_refused_with_the_forms(tmp_path, text):
    path = tmp_path / "list.csv"
    path.write_text(text)
    with pytest.raises(UsageError, match="name its form: ftm, ftm-statements, wikidata, csv, geonames"):
        guessed(path)


@pytest.mark.parametrize("name", ["absent", "broken.gz", "broken.xz"])
def test_what_cannot_be_read_is_refused(tmp_path, name):
    if name != "absent":
        (tmp_path / name).write_bytes(b"nothing of the kind")
    with pytest.raises(Unreadable, match=name):
        guessed(tmp_path / name)


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        (ENTITY, None, "Army of Reeds"),
        (STATEMENTS, None, "Ida Holm"),
        (ITEM, None, "Ida Holm"),
        (TABLE, None, "Ida Holm"),
        (TABLE, "csv", "Ida Holm"),
    ],
    ids=["entities", "statements", "items", "a table", "a table, as told"],
)
def test_names_of_a_learned_list_are_known(learn, text, form, name):
    book, said = learn(text, form)
    assert [one.like.why for one in book.candidates(name)] == ["exact name"]
    assert said == []


def test_who_is_known_by_wikidata_keeps_what_was_reviewed_and_gains_names(learn):
    book, _ = learn(ENTITY)
    reviewed = next(one for one in ACTORS if one.id == "lake-front")
    one = book.actor("lake-front")
    assert book.actor("NK-1") is None
    assert [getattr(one, field) for field in ("kind", "name", "what", "country", "during", "wikidata")] == [
        getattr(reviewed, field) for field in ("kind", "name", "what", "country", "during", "wikidata")
    ]
    assert {alias.name for alias in one.aliases if alias not in reviewed.aliases} == {"Army of Reeds", "Lakeside Front"}
    assert [alias for alias in one.aliases if alias in reviewed.aliases] == list(reviewed.aliases)


@pytest.mark.parametrize(
    "row",
    ["Ida Holm,ida,person,\nOwls,owls,bird,", "Owls,owls,bird,\nIda Holm,ida,person,"],
    ids=["behind a good one", "before a good one"],
)
def test_bad_entries_are_said_and_the_others_taken(learn, row):
    book, (said,) = learn(f"name,id,kind,source\n{row}\n")
    assert (book.actor("ida").name, book.actor("owls")) == ("Ida Holm", None)
    assert "'bird': no kind of actor; left out" in said


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        (TABLE, "xml", "xml: no such form of a list; known: ftm, ftm-statements, wikidata, csv, geonames"),
        ("name,kind\nOwls,bird\n", None, "no actors in it as csv"),
        (TABLE, "ftm", "no actors in it as ftm"),
        (b"name,kind\n" + b"x" * 200_000, "csv", "it cannot be read as csv"),
    ],
    ids=["no form", "nothing but bad rows", "another form", "a cell without end"],
)
def test_a_list_of_which_nothing_can_be_taken_is_refused_and_nothing_written(learn, tmp_path, text, form, words):
    with pytest.raises((UsageError, Unreadable), match=words):
        learn(text, form)
    assert not list(tmp_path.glob("new.actors*"))


def test_a_list_that_breaks_off_is_refused_whole(learn, tmp_path):
    packed = gzip.compress((TABLE + "".join(f"Ida Holm {number},person\n" for number in range(20_000))).encode())
    with pytest.raises(Unreadable, match="it cannot be read as csv"):
        learn(packed[: len(packed) // 2], "csv", "list.csv.gz")
    assert not list(tmp_path.glob("new.actors*"))


def test_the_same_list_gives_the_same_file(tmp_path, people):
    source = tmp_path / "list.csv"
    source.write_text(TABLE)
    first, second = (
        learned(source, None, knowledge([people]), tmp_path / name, lambda _: None) for name in ("1.actors", "2.actors")
    )
    assert first == second
    assert (first.records, first.note) == (1, "list.csv (csv)")
    assert (tmp_path / "1.actors").read_bytes() == (tmp_path / "2.actors").read_bytes()
