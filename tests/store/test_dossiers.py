"""What an archive has of somebody, asked of the database."""

from dataclasses import replace

import pytest
from tests.linked import linked

from dateline.store import Reader, Writer, dossiers


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    archive, report, place = linked(tmp_path_factory.mktemp("dossiers"))
    return Reader(archive.root), report, place


@pytest.mark.parametrize(
    ("ids", "mentions", "reports"),
    [(["name:guard"], 4, 1), (["name:guard", "name:league"], 5, 1), (["name:nobody"], 0, 0), ([], 0, 0)],
    ids=["one", "several that are one", "nobody", "no ids"],
)
def test_how_much_there_is(told, ids, mentions, reports):
    found = told[0].ask(dossiers.counted, "actor", ids)
    assert (found.mentions, found.reports) == (mentions, reports)
    assert found.first == ("2015-10-18" if mentions else None)


def test_the_wording_table_counts_each_name_by_who_uses_it(told):
    rows = {(one.words, one.voice): one for one in told[0].ask(dossiers.wordings, "actor", ["name:guard"])}
    assert rows["the Guard", "Anton Weller"].mentions == 1
    assert rows["the Guard", "the envoy"].outlet == "Northgate Wire"
    assert sum(one.mentions for one in rows.values()) == 4


@pytest.mark.parametrize(
    ("form", "there"),
    [("name", False), ("pronoun", True), (None, True)],
    ids=["names alone", "pronouns alone", "every form"],
)
def test_wordings_by_form(told, form, there):
    assert any(one.words == "He" for one in told[0].ask(dossiers.wordings, "actor", ["name:weller"], form)) is there


@pytest.mark.parametrize(
    ("to", "ids", "other", "found"),
    [
        ("actor", ["name:guard"], "actor", {"name:hand", "name:league", "name:brigade", "name:council"}),
        ("actor", ["name:guard", "name:league"], "actor", {"name:hand", "name:brigade", "name:council"}),
        ("actor", ["name:league"], "place", set()),
    ],
    ids=["in the same claims", "those that are one are not beside themselves", "nothing"],
)
def test_who_stands_beside(told, to, ids, other, found):
    listed = told[0].ask(dossiers.besides, to, ids, other)
    assert found <= {one.target for one in listed}
    assert not {one.target for one in listed} & set(ids)
    assert all(one.name for one in listed)


@pytest.mark.parametrize(
    ("roles", "kinds", "types"),
    [
        (("subject", "object"), (), {"renamed", "part of", "controls"}),
        (("subject", "object"), ("alias",), {"renamed"}),
        (("actor", "recipient"), ("event",), {"ASSAULT", "AGREE"}),
        (("voice",), (), set()),
    ],
    ids=["relations", "of one kind", "events", "it says nothing itself"],
)
def test_claims_by_part(told, roles, kinds, types):
    found = told[0].ask(dossiers.claims_of, "actor", ["name:guard"], roles, kinds=kinds)
    said = {each.reading.claims[number - 1].predicate.type for each in found.told for number in each.numbers}
    assert said == types


def test_a_stretch_of_the_claims(told):
    ways = "actor", ["name:guard"], ("subject", "object")
    whole = told[0].ask(dossiers.claims_of, *ways)
    first, rest = (told[0].ask(dossiers.claims_of, *ways, offset=at, limit=2) for at in (0, 2))
    assert whole.total == first.total == rest.total == 3
    assert [*first.told[0].numbers, *rest.told[0].numbers] == list(whole.told[0].numbers)


def test_reports_that_name_it_with_how_often(told):
    reader, report, place = told
    assert reader.ask(dossiers.naming, "actor", ["name:guard"]) == ((report, 4),)
    assert reader.ask(dossiers.naming, "place", [place])[0][0] == report
    assert reader.ask(dossiers.naming, "actor", ["name:nobody"]) == ()


@pytest.mark.parametrize(
    ("outlet", "to", "target"),
    [
        ("Northgate Wire", "outlet", "plain-paper"),
        ("NORTHGATE  WIRE", "outlet", "plain-paper"),
        ("Northgate Wire", "actor", "name:council"),
        ("Another Wire", "outlet", None),
    ],
    ids=["an outlet it relays", "however it is written", "who speaks there", "another outlet"],
)
def test_whom_an_outlet_relays(told, outlet, to, target):
    found = [one.target for one in told[0].ask(dossiers.relayed, outlet, to)]
    assert target in found if target else found == []


@pytest.mark.parametrize(
    ("words", "ids"),
    [("Coastal Guard", {"name:guard"}), ("coastal  guard", {"name:guard"}), ("Guard", set())],
    ids=["as written", "in other capitals and spaces", "a part of it"],
)
def test_ids_by_name(told, words, ids):
    assert set(told[0].ask(dossiers.called, "actor", words)) == ids


def test_names_kinds_and_lists(told):
    reader, _, place = told
    assert reader.ask(dossiers.named, "actor", "name:guard") == ("Coastal Guard", "group")
    assert reader.ask(dossiers.named, "actor", "name:nobody") is None
    assert reader.ask(dossiers.tallies, "actor")[0].target == "name:guard"
    assert [one.target for one in reader.ask(dossiers.tallies, "place")] == [place]
    assert reader.ask(dossiers.tallies, "actor", "state") == []
    assert "Abu Salim" in {one.target for one in reader.ask(dossiers.open_names, "actor")}
    assert reader.ask(dossiers.tied_with, "actor", ["name:guard"]) == {}


def test_a_mention_tied_between_ids_that_are_one_counts_once(tmp_path):
    archive, report, _ = linked(tmp_path)
    links = archive.links(report)
    tied = [*links, *(replace(one, target="name:guards") for one in links if one.target == "name:guard")]
    with Writer(archive.root) as writer:
        writer.keep_resolutions([(report, archive.knowledge().by, tied)])
    ids, reader = ["name:guard", "name:guards"], Reader(archive.root)
    assert reader.ask(dossiers.counted, "actor", ids).mentions == 4
    assert sum(one.mentions for one in reader.ask(dossiers.wordings, "actor", ids)) == 4
    assert reader.ask(dossiers.naming, "actor", ids) == ((report, 4),)
