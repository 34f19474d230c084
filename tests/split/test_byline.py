"""Names of authors."""

import pytest

from dateline.split import byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("by Jane Doe and John van der Roe", ("Jane Doe", "John van der Roe")),
        ("Von Karl Meier", ("Karl Meier",)),
        ("بقلم سامي داغر", ("سامي داغر",)),
        ("By JANE ANN J. DOE", ("JANE ANN J. DOE",)),
    ],
)
def test_a_line_that_is_a_byline(line, names):
    assert byline.names(byline.whole(line)) == names


@pytest.mark.parametrize("line", ["By the river stood a mill", "By and large", "Jane Doe", "By 2014 the war was old."])
def test_sentences_are_no_bylines(line):
    assert byline.whole(line) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted on May 3, 2014 by Jane Doe", "Jane Doe"),
        ("posted by nick7 at 12:16 PM |", "nick7"),
        ("By Nick Dale on May 3, 2014 | Permalink", "Nick Dale"),
        ("Publicado el 17/09/2015 por Ana Ruiz.", "Ana Ruiz"),
    ],
)
def test_a_name_inside_a_header_line(line, name):
    assert byline.stated(line)[2] == name


def test_addresses_are_no_names():
    assert byline.name("https://example.org") is None
    assert byline.name("") is None
