"""The bench of relations."""

from types import SimpleNamespace

import relations

TEXT = "Norland fights Sudland; Dahl leads Norland."


def _found(kind, subject, other, realis="actual"):
    return SimpleNamespace(type=kind, subject=subject, object=other, realis=realis)


DOCUMENT = {
    "text": TEXT,
    "entities": [{"start": 0, "end": 7, "confidence": 1}, {"start": 15, "end": 22, "confidence": 0.3}],
    "relations": [
        {"type": "FightingAgainst", "source": [0, 7], "target": [15, 22], "confidence": 1},
        {"type": "InChargeOf", "source": [24, 28], "target": [35, 42], "confidence": 1},
        {"type": "CommWith", "source": [0, 7], "target": [24, 28], "confidence": 0.2},
    ],
}


def test_spans_are_entities_and_sides_that_are_sure():
    assert relations.spans(DOCUMENT) == [(0, 7), (15, 22), (24, 28), (35, 42)]


def test_a_relation_without_direction_is_right_either_way():
    scores = relations.re3d(DOCUMENT, [_found("fights", (15, 22), (0, 7)), _found("leads", (35, 42), (24, 28))])
    assert (scores["FightingAgainst"].right, scores["InChargeOf"].right) == (1, 0)
    assert (scores["five"].right, scores["five"].found, scores["five"].annotated) == (1, 2, 2)


def test_what_is_denied_is_not_found():
    assert relations.re3d(DOCUMENT, [_found("fights", (0, 7), (15, 22), "negated")])["five"].found == 0


def test_voices_are_served_by_types_that_fit():
    gold = {"type": "leader_of", "subject": [[24, 28]], "object": [[35, 42]]}
    mentions = [{"id": str(at), "evidence": {"start": at, "end": end}} for at, end in ((24, 28), (35, 42))]
    claim = {
        "kind": "relation",
        "predicate": {"type": "leads"},
        "arguments": [{"role": "subject", "mention": "24"}, {"role": "object", "mention": "35"}],
    }
    document = {"text": TEXT, "relations": [gold]}
    scores, missed, beside = relations.voices(document, {"mentions": mentions, "claims": [claim]})
    assert (scores["all"].right, missed, beside) == (1, [], [])
