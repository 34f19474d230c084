"""Pages of actors."""

import re

import pytest


def words(page):
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def section(page, name):
    """The part of a page under a heading, in words."""
    start = page.index(f'<h2 id="{name}"')
    return words(page[start : page.index("</section>", start)])


@pytest.fixture(scope="module")
def guard(told):
    return told[0].text("/actor/name:guard")


def test_everybody_is_listed_with_the_most_reported_first(told):
    page = told[0].text("/actors")
    assert page.index("name%3Aguard") < page.index("name%3Aleague")
    assert "a name that nobody known bears" in page


@pytest.mark.parametrize(
    ("kind", "there"),
    [("group", True), ("state", False), ("nothing-of-the-kind", True)],
    ids=["a kind that is here", "a kind that is not here", "a kind that is none shows all"],
)
def test_the_list_can_be_narrowed_to_a_kind(told, kind, there):
    assert ("name%3Aguard" in told[0].text(f"/actors?kind={kind}")) is there


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999", "²"])
def test_a_page_number_that_is_none_is_the_first_page(told, page):
    assert "name%3Aguard" in told[0].text(f"/actors?page={page}")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("names", "Coastal Guard"),
        ("wordings", "the Coastal Guard"),
        ("wordings", "Harbour Council , in Northgate Wire 1 time, 2015-10-18"),
        ("relations", "part of Northern League"),
        ("relations", "renamed, the same as Shore Brigade"),
        ("relations", "controls"),
        ("about", "Who says so?"),
        ("judging", "This is the same as another"),
    ],
    ids=lambda value: value,
)
def test_a_dossier_has_its_parts(guard, name, said):
    assert said.casefold() in section(guard, name).casefold()


def test_no_relation_and_no_claim_stands_without_its_voice(guard):
    for name in ("relations", "about"):
        start = guard.index(f'<h2 id="{name}"')
        part = guard[start : guard.index("</section>", start)]
        assert part.count('class="chain"') == part.count("Who says so?</a>") > 0


def test_a_relation_is_read_from_the_other_side_too(told):
    assert "Coastal Guard part of Northern League" in section(told[0].text("/actor/name:league"), "relations")


def test_what_a_speaker_says_stands_under_said_by(told):
    page = told[0].text("/actor/name:council")
    assert "Northgate Wire" in section(page, "said-by")


def test_a_name_that_nobody_known_bears_says_so_and_leads_to_deciding(guard):
    assert "Nobody of this name is known" in guard
    assert '<a href="#judging">Decide</a>' in guard


@pytest.mark.parametrize("name", ["name:nobody", "%3Cscript%3E", "x" * 900], ids=["unknown", "hostile", "long"])
def test_an_actor_that_is_not_there(told, name):
    answer = told[0].get(f"/actor/{name}")
    assert answer.status == 404
    assert b"<script>" not in answer.data


def test_a_known_actor_shows_what_its_sources_state(told):
    page = told[0].text("/actor/sergey-lavrov")
    stated = section(page, "stated")
    assert "foreign minister" in stated.casefold()
    assert "Stated at" in stated


def test_ids_are_unique_and_links_within_the_page_lead_somewhere(guard):
    ids = re.findall(r' id="([^"]+)"', guard)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', guard)) <= set(ids)
