"""What is known of an address."""

from dateline.capture import Nothing


def test_an_archive_that_has_nothing_asks_for_everything():
    assert Nothing().validators("https://n.example") == {}
