"""Long texts to measure memory on."""

import pytest

import longtext

TEXTS = ["Ann Lee said: “Rain fell.” It did.\n\nNobody asked.", "Bo left. He had said so."]


@pytest.mark.parametrize("kind", longtext.KINDS)
def test_a_long_text_has_its_length(kind):
    assert len(longtext.long_text(kind, 5000, TEXTS)) == 5000


def test_kinds_are_what_they_say():
    made = {kind: longtext.long_text(kind, 500, TEXTS) for kind in longtext.KINDS}
    assert "\n" in made["prose"]
    assert "\n" not in made["one paragraph"]
    assert not any(sign.isspace() for sign in made["without spaces"])
    assert "”" not in made["quotations never closed"]
    assert "“" in made["quotations never closed"]


def test_texts_become_reports_in_order():
    assert [one.text for one in longtext.reports(TEXTS)] == TEXTS
