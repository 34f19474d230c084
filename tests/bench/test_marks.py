"""Figures on what the model marks."""

import marks
from spans import Score

TABLE = {"Conflict.Attack": "ATTACK", "Life.Die": "DIE", "Justice.Convict": "JUSTICE"}


def event(label, start, end, *, sure=True):
    return {"type": label, "trigger": [start, end], "args": [], "sure": sure}


def test_types_are_compared_by_their_first_two_parts():
    documents = [{"text": "", "events": [event("Conflict.Attack.Unspecified", 0, 6), event("Life.Die", 10, 14)]}]
    found = marks.wikievents(documents, TABLE, lambda _: [(0, 6, "ATTACK"), (10, 14, "ATTACK")])
    assert found["triggers"] == Score(right=1, found=2, annotated=2)


def test_events_of_other_types_do_not_count_and_labels_the_set_cannot_have_count_apart():
    documents = [{"text": "", "events": [event("Disaster.Crash", 0, 5), event("Life.Die", 10, 14)]}]
    found = marks.wikievents(documents, TABLE, lambda _: [(10, 14, "DIE"), (20, 23, "MEET_TALK")])
    assert found["triggers"] == Score(right=1, found=1, annotated=1)
    assert found["triggers any label"] == Score(right=1, found=2, annotated=1)


def test_unsure_events_are_no_mans_land():
    documents = [{"text": "", "events": [event("Life.Die", 0, 4, sure=False), event("Life.Die", 10, 14)]}]
    found = marks.wikievents(documents, TABLE, lambda _: [(0, 4, "DIE"), (10, 14, "DIE")])
    assert found["triggers"] == Score(right=1, found=1, annotated=1)


def test_the_commonest_are_left_alone_on_both_sides():
    documents = [{"text": "", "events": [event("Justice.Convict", 0, 4), event("Life.Die", 10, 14)]}]
    found = marks.wikievents(documents, TABLE, lambda _: [(0, 4, "DIE"), (10, 14, "JUSTICE")])
    assert found["triggers commonest"] == Score(right=0, found=1, annotated=1)


def test_sentences_without_span_annotation_are_left_out():
    documents = [
        {"text": "a", "spans": [], "meta": {"class_only": True}},
        {
            "text": "b",
            "spans": [{"start": 0, "end": 3, "label": "SOURCE"}, {"start": 5, "end": 8, "label": "RELATED"}],
            "meta": {},
        },
    ]
    asked = []

    def roles(text, scheme):
        asked.append((text, scheme))
        return [(0, 3, "SOURCE"), (5, 8, "TARGET")]

    assert marks.cameo(documents, roles) == {"source and target": Score(right=1, found=2, annotated=1)}
    assert asked == [("b", "cameo")]


def test_of_roles_that_overlap_the_longest_counts_and_once_more_all():
    spans = [{"start": 0, "end": 9, "label": "Target"}, {"start": 4, "end": 9, "label": "Target"}]
    found = marks.muc4([{"text": "", "spans": spans}], lambda _, __: [(0, 9, "Target")])
    assert found["roles"] == Score(right=1, found=1, annotated=1)
    assert found["roles every span"] == Score(right=1, found=1, annotated=2)
