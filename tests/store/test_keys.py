"""How names are compared and reports are ordered."""

import pytest

from dateline.store.keys import name_key, sort_day, tag_key


@pytest.mark.parametrize("form", ["Al Nusra Front", "‘al nusra  front’", '"AL NUSRA FRONT"', "#Al Nusra\u00a0Front"])
def test_forms_of_one_tag(form):
    assert tag_key(form) == "al nusra front"


def test_names_without_their_article():
    assert name_key("The PJ Tatler") == name_key("pj  tatler")
    assert name_key("Theatre News") == "theatre news"


def test_the_day_of_a_report(demo_archive):
    assert sort_day(demo_archive.search("harbour master")[1][0].report) == "2015-11-03T07:45"
