"""Pages of outlets."""

import pytest
from tests.serve.test_actors import words

from dateline.serve.outlets import publisher


def test_an_outlet_of_which_nothing_is_known_says_so(told):
    page = words(told[0].text("/outlet/Northgate%20Wire"))
    assert "Reports of Northgate Wire" in page
    assert "nothing is known but its name" in page
    assert "The Plain Paper 1 claim in 1 report" in page


def test_who_speaks_in_its_reports(told):
    assert "Harbour Council" in words(told[0].text("/outlet/Northgate%20Wire").partition("Whom it relays")[2])


@pytest.mark.parametrize(
    ("name", "outlet"),
    [("RT News", "rt"), ("Reuters", "reuters"), ("The Gazette of Nowhere", None)],
    ids=["another name of a known one", "its own name", "nobody known"],
)
def test_the_outlet_of_a_name(told, name, outlet):
    found = publisher(told[1], name)
    assert (found.id if found else None) == outlet


def test_an_outlet_that_is_not_there(told):
    assert told[0].get("/outlet/Nobody").status == 404
    assert "There is no page 9" in told[0].text("/outlet/Northgate%20Wire?page=9")
