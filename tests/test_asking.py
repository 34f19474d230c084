"""What an open archive can be asked."""

import pytest
from tests.linked import linked

from dateline.asking import Asking, kind_of
from dateline.errors import NoArchive, NotFound, UsageError


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    archive, report, place = linked(tmp_path_factory.mktemp("asking"))
    return Asking(archive.root), report, place


def test_a_folder_without_an_archive(tmp_path):
    with pytest.raises(NoArchive, match="dateline init"):
        Asking(tmp_path)


@pytest.mark.parametrize(
    ("name", "called"),
    [("name:guard", "Coastal Guard"), ("russia", "Russia"), ("name:nobody", None), ("", None)],
    ids=["born from a name", "comes with the package", "nobody", "no id"],
)
def test_the_actor_of_an_id(told, name, called):
    found = told[0].actor(name)
    assert (found.name if found else None) == called


@pytest.mark.parametrize(
    ("kind", "actor"),
    [("person", "person"), ("organization", "organization"), ("group", "group"), (None, "group"), ("state", "group")],
    ids=["person", "organization", "group", "unknown", "what only lists can say"],
)
def test_the_kind_of_an_actor_that_a_link_names(kind, actor):
    assert kind_of(kind) == actor


@pytest.mark.parametrize(
    "written",
    ["actor:name:guard", "actor:russia", "outlet:rt", "outlet:plain-paper"],
    ids=["born here", "known", "a known outlet", "an outlet that links lead to"],
)
def test_a_subject_that_is_there(told, written):
    assert told[0].known_subject(written) == written


def test_a_report_and_a_place_are_subjects_too(told):
    asking, report, place = told
    assert asking.known_subject(f"report:{report[:8]}") == f"report:{report}"
    assert asking.known_subject(f"place:{place}") == f"place:{place}"


@pytest.mark.parametrize(
    ("written", "error"),
    [("actor:nobody-at-all", NotFound), ("place:place:nowhere", NotFound), ("nothing", UsageError)],
    ids=["nobody", "nowhere", "no subject"],
)
def test_a_subject_that_is_not(told, written, error):
    with pytest.raises(error):
        told[0].known_subject(written)


def test_a_judgement_that_is_only_made_is_not_kept(told):
    asking, *_ = told
    made = asking.judgement("actor:name:guard", "note", "a test", by="Ana")
    assert (made.by, made.object) == ("Ana", "a test")
    assert asking.judgements() == ()


def test_what_is_known_is_read_once_and_anew_after_a_judgement(tmp_path):
    archive, *_ = linked(tmp_path)
    known = archive.knowledge()
    assert archive.knowledge() is known
    archive.judge("actor:name:guard", "called", "Coast Watch", by="Ana")
    assert archive.knowledge() is not known
    assert archive.unresolved() == 1


def test_links_and_reports_of_a_name(told):
    asking, report, place = told
    assert {link.target for link in asking.links(report)} >= {"name:guard", place, None}
    assert asking.links("zz") == ()
    assert [(one.id, many) for one, many in asking.naming("actor", ["name:guard"])] == [(report, 4)]
    assert [one.target for one in asking.relayed("Northgate Wire", "outlet")] == ["plain-paper"]
