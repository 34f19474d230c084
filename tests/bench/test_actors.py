"""Who is meant on the seed page, measured."""

import pytest

import actors

TRUTH = {
    "actors": [
        {"id": "russia", "surface": [{"text": "Vostland", "articles": ["a1"]}]},
        {"id": "nobody", "surface": [{"text": "Ada", "articles": ["a1"]}, {"text": "Ada Orlova", "articles": ["a1"]}]},
    ]
}
TEXT = "Ada Orlova left Vostland. Ada stayed in Vostlandia."


def line(*spans):
    mentions = [{"id": str(n), "evidence": {"start": a, "end": b}} for n, (a, b, _) in enumerate(spans)]
    links = [
        {"mention": str(n), "to": "actor", "target": target, "why": "test"} for n, (_, _, target) in enumerate(spans)
    ]
    return {"report": {"text": TEXT}, "reading": {"mentions": mentions}, "links": links}


@pytest.mark.parametrize(
    ("spans", "precision", "recall"),
    [
        ([(0, 10, "name:1"), (16, 24, "russia"), (26, 29, "name:1")], 1.0, 1.0),
        ([(0, 10, "name:1"), (16, 24, "ukraine"), (26, 29, "name:1")], 2 / 3, 2 / 3),
        ([(0, 10, "name:1"), (26, 29, "name:2")], 0.5, 1 / 3),
        ([(0, 10, None)], 0.0, 0.0),
    ],
    ids=["all", "another state", "one person taken for two", "open is not found"],
)
def test_mentions_are_right_or_not(spans, precision, recall):
    figures = actors.figures(list(actors.meant(TRUTH, [line(*spans)])))
    assert (figures.precision, figures.recall) == (pytest.approx(precision), pytest.approx(recall))
