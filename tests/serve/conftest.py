"""Served archives whose names are linked."""

import pytest
from tests.linked import linked


@pytest.fixture(scope="module")
def told(tmp_path_factory, serving):
    """The told report with its links, served: tests only read it. Gives site, archive, report and place."""
    archive, report, place = linked(tmp_path_factory.mktemp("linked"))
    return serving(archive), archive, report, place


@pytest.fixture
def judging(tmp_path, serving):
    """The same, new for each test, to be judged on."""
    archive, report, place = linked(tmp_path)
    return serving(archive), archive, report, place
