"""Relations between given spans."""

import time

import pytest

from dateline.read.relations.between import between


def said(text, *names):
    """The relations between the first occurrences of names."""
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    return {(one.type, text[slice(*one.subject)], text[slice(*one.object)]) for one in between(text, spans)}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Norwegian troops fought the Islamic State in Iraq.",
            ("Norwegian troops", "the Islamic State"),
            ("fights", "Norwegian troops", "the Islamic State"),
        ),
        (
            "The Syrian Relief Union (SRU) opened a clinic.",
            ("The Syrian Relief Union", "SRU"),
            ("alias", "The Syrian Relief Union", "SRU"),
        ),
        (
            "The Norwegian Minister for Trade, Lars Dahl, left.",
            ("The Norwegian Minister for Trade", "Lars Dahl"),
            ("alias", "The Norwegian Minister for Trade", "Lars Dahl"),
        ),
        (
            "Daesh, also known as ISIL, lost the town.",
            ("Daesh", "ISIL"),
            ("alias", "Daesh", "ISIL"),
        ),
    ],
)
def test_holds(text, names, expected):
    assert expected in said(text, *names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lars Dahl arrived. Oslo slept.", ("Lars Dahl", "Oslo")),
        ("On Labour Day, Defense Secretary Lars Dahl rested.", ("Labour Day", "Defense Secretary Lars Dahl")),
        ("The Syrian Relief Union (Oslo) opened a clinic.", ("The Syrian Relief Union", "Oslo")),
    ],
)
def test_says_no_alias(text, names):
    assert not any(kind == "alias" for kind, *_ in said(text, *names))


def test_only_given_spans_are_sides():
    text = "Daesh, also known as ISIL, fought the Peshmerga in Iraq."
    spans = [(0, 5), (text.index("ISIL"), text.index("ISIL") + 4)]
    assert {side for one in between(text, spans) for side in (one.subject, one.object)} <= set(spans)


def test_nothing_is_between_nothing():
    assert between("", []) == []
    assert between("Daesh fled.", []) == []


def test_many_spans_take_time_by_their_number():
    text = "Daesh fought ISIL, " * 400
    spans = [(at, at + 5) for at in range(0, len(text) - 5, 19)]
    began = time.perf_counter()
    between(text, spans)
    assert time.perf_counter() - began < 20
