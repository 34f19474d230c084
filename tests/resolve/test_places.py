import tomllib

import pytest
from tests.conftest import ROOT
from tests.resolve.where import lies, marked

from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.places import located

TEXTS = tomllib.loads((ROOT / "tests" / "resolve" / "where.toml").read_text(encoding="utf-8"))
EVERY = {f"{part}: {name}": line for part, lines in TEXTS.items() for name, line in lines.items()}


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer()


@pytest.mark.parametrize("line", EVERY.values(), ids=EVERY.keys())
def test_the_places_of_a_text_lie_where_its_readers_know(line, gazetteer):
    told, reading, wanted = marked(line)
    links = {link.mention: link for link in located(told, reading, gazetteer, "t")}
    assert links.keys() == wanted.keys()
    words = {one.id: one.evidence.exact for one in reading.mentions}
    wrong = [
        (words[one], where, links[one].name, links[one].target, links[one].why)
        for one, where in wanted.items()
        if not lies(links[one], where, gazetteer)
    ]
    assert not wrong
