"""Relations by what they are and with whom."""

import pytest

from dateline.serve.lines import lines
from dateline.serve.relations import related


@pytest.fixture
def found(told):
    _, archive, report, _ = told
    reading = archive.reading(report)
    some = [line for line in lines(archive.report(report), reading) if line.related]

    def relations(*ids):
        return related([(archive.report(report), reading, some)], ids, archive.links)

    return relations


@pytest.mark.parametrize(
    ("ids", "words", "meant", "reverse"),
    [
        (("name:guard",), "part of", ("Northern League", "name:league"), False),
        (("name:league",), "part of", ("Coastal Guard", "name:guard"), True),
        (("name:guard", "name:gone"), "part of", ("Northern League", "name:league"), False),
        (("name:guard",), "controls", ("the harbour of Marlow", None), False),
    ],
    ids=["from one side", "from the other", "of several ids that are one", "another side that is not resolved"],
)
def test_a_relation(found, ids, words, meant, reverse):
    other, target = meant
    one = next(one for one in found(*ids) if one.words == words and one.target == target)
    assert (one.other, one.reverse, len(one.told)) == (other, reverse, 1)
    assert one.told[0].line.chain


def test_the_same_relation_told_twice_stands_once(told, found):
    _, archive, report, _ = told
    reading = archive.reading(report)
    some = [line for line in lines(archive.report(report), reading) if line.related]
    twice = related([(archive.report(report), reading, some)] * 2, ["name:guard"], archive.links)
    assert {one.words: len(one.told) for one in twice} == {one.words: 2 * len(one.told) for one in found("name:guard")}
