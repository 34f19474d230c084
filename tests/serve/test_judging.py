"""Judging from the pages: by forms as a browser without scripts sends them."""

import re
from urllib.parse import urlencode

import pytest
from tests.serve.test_actors import section, words


def token(site):
    return re.search(r'name="token" value="([^"]+)"', site.text("/actor/name:guard"))[1]


def sent(site, fields, **headers):
    """The answer to a form; its token is right unless it says otherwise."""
    made = {"token": token(site), "by": "Ana", "back": "/actor/name:guard", **fields}
    head = {"Content-Type": "application/x-www-form-urlencoded", **headers}
    return site.pool.request("POST", f"{site.address}/judge", body=urlencode(made), headers=head, redirect=False)


NOTE = {"subject": "actor:name:guard", "predicate": "note", "object": "ask them in May"}


def test_a_note_is_kept_signed_and_shown(judging):
    site, archive, *_ = judging
    answer = sent(site, NOTE)
    assert (answer.status, answer.headers["location"]) == (303, "/actor/name:guard")
    (one,) = archive.judgements()
    assert (one.by, one.object) == ("Ana", "ask them in May")
    assert "Coastal Guard has the note &#39;ask them in May&#39;" in section(site.text("/actor/name:guard"), "judged")


@pytest.mark.parametrize(
    ("fields", "headers", "status"),
    [
        ({"token": "wrong"}, {}, 403),
        ({"token": ""}, {}, 403),
        ({}, {"Content-Type": "text/plain"}, 403),
        ({}, {"Content-Type": "multipart/form-data; boundary=x"}, 403),
        ({"object": "x" * 70_000}, {}, 403),
        ({}, {"Sec-Fetch-Site": "cross-site"}, 405),
        ({}, {"Host": "evil.example"}, 421),
        ({"predicate": "destroy"}, {}, 400),
        ({"subject": "actor:nobody-at-all"}, {}, 400),
        ({"subject": "nothing"}, {}, 400),
        ({"object": ""}, {}, 400),
    ],
    ids=[
        "a token of another server",
        "no token",
        "no form",
        "a form of another kind",
        "a form that is too large",
        "another site's form",
        "another name of the server",
        "a ruling that is none",
        "an actor that is not there",
        "a subject that is none",
        "an empty note",
    ],
)
def test_what_is_refused_keeps_nothing(judging, fields, headers, status):
    site, archive, *_ = judging
    assert sent(site, {**NOTE, **fields}, **headers).status == status
    assert archive.judgements() == ()


@pytest.mark.parametrize(
    ("back", "to"),
    [
        ("/places", "/places"),
        ("//evil.example/", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
    ],
    ids=["a page of ours", "another host", "another address", "a host in disguise"],
)
def test_the_answer_leads_back_to_our_pages_alone(judging, back, to):
    assert sent(judging[0], {**NOTE, "back": back}).headers["location"] == to


def test_a_refusal_says_why_and_leads_back(judging):
    page = sent(judging[0], {**NOTE, "subject": "actor:nobody-at-all"}).data.decode()
    assert "This was not done" in page
    assert "no actor of this id is known" in words(page)
    assert '<a href="/actor/name:guard">Go back</a>' in page


def test_a_merge_shows_what_it_would_change_and_changes_nothing(judging):
    site, archive, *_ = judging
    page = words(site.text("/judge/merge?actor=name:guard&other=Shore+Brigade"))
    assert "Are Coastal Guard and Shore Brigade one?" in page
    assert "1 report names both." in page
    assert "Nothing is changed yet" in page
    assert archive.judgements() == ()


def test_two_places_can_be_one(judging):
    site, archive, _, place = judging
    page = words(site.text(f"/judge/merge?place={place}&other=place:jobar"))
    assert "Are Damascus and Jobar one?" in page
    sent(site, {"subject": "place:place:jobar", "predicate": "is", "object": f"place:{place}"})
    assert archive.knowledge().rulings.same(place, "place") == {place, "place:jobar"}


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("actor=name:guard&other=Nobody+Whatsoever", "nobody of this name"),
        ("actor=name:guard&other=name:guard", "one already"),
        ("actor=name:guard&other=", "nobody of this name"),
        ("", "nobody of this name"),
    ],
    ids=["nobody", "itself", "an empty name", "nothing asked"],
)
def test_a_merge_that_cannot_be(judging, query, reason):
    answer = judging[0].get(f"/judge/merge?{query}")
    assert answer.status in (200, 400)
    assert reason in words(answer.data.decode()) or "subject itself" in words(answer.data.decode())


def test_a_merge_joins_two_dossiers_and_undoing_parts_them_again(judging):
    site, archive, *_ = judging
    before = site.text("/actor/name:brigade")
    sent(site, {"subject": "actor:name:brigade", "predicate": "is", "object": "actor:name:guard"})
    joined = site.text("/actor/name:guard")
    assert "judged to be one" in joined
    assert "Shore Brigade" in section(joined, "names")
    (one,) = archive.judgements()
    sent(site, {"subject": f"judgement:{one.id}", "predicate": "undo", "object": ""})
    after = site.text("/actor/name:brigade")
    assert section(after, "names") == section(before, "names")
    assert "undone" in section(after, "judged")
    assert after.count(">Undo<") == 0


def test_a_name_that_was_added_stands_on_the_ribbon_with_its_time(judging):
    site = judging[0]
    sent(site, {"subject": "actor:name:guard", "predicate": "called", "object": "Coast Watch", "during": "2016-07/.."})
    assert "Coast Watch held from 2016-07; not used here; judgement" in section(site.text("/actor/name:guard"), "names")


@pytest.mark.parametrize(
    ("ruling", "value", "shown"),
    [
        ("wrong", "", "judged wrong the text does not say so, Ana"),
        ("grade", "2", "graded 2 Ana"),
        ("correct", "killed=12", "corrected: killed=12 Ana"),
        ("note", "ask again", "note ask again , Ana"),
    ],
    ids=["wrong", "graded", "corrected", "noted"],
)
def test_what_was_judged_of_a_claim_stands_wherever_it_is_shown(judging, ruling, value, shown):
    site, archive, report, place = judging
    claim = next(one for one in archive.reading(report).claims if one.tolls and one.predicate.mode == "aerial")
    sent(site, {"subject": f"claim:{report}:{claim.id}", "predicate": ruling, "object": value})
    for path in (f"/report/{report}", f"/place/{place}", "/actor/name:guard"):
        assert shown in words(site.text(path)), path
    drawer = site.text(f"/report/{report}/claim/{claim.id}")
    assert "this claim" in section(drawer, "judged")
    (one,) = archive.judgements()
    sent(site, {"subject": f"judgement:{one.id}", "predicate": "undo", "object": ""})
    assert shown not in words(site.text(f"/report/{report}"))


@pytest.mark.parametrize("path", ["/actor/name:guard", "/judge/merge?actor=name:guard&other=name:brigade"])
def test_every_field_has_a_label_and_every_form_its_token(judging, path):
    page = judging[0].text(path)
    fields = re.findall(r"<(?:input|select)(?![^>]*type=\"(?:hidden|search)\")[^>]*>", page)
    labelled = re.findall(r"<label>[^<]+ ?<(?:input|select)", page)
    assert len(fields) == len(labelled) > 0
    assert page.count('method="post"') == page.count('name="token"')
