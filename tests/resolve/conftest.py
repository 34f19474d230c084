import pytest
from tests.resolve.people import ACTORS

from dateline.resolve.book import Book, compiled
from dateline.resolve.index import Index


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """A book of the invented actors of people.py."""
    path = tmp_path_factory.mktemp("book") / "people.actors"
    compiled(path, ACTORS, note="invented")
    return Book([Index(path)])
