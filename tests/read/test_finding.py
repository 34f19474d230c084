import dataclasses

import pytest

from dateline.read.finding import Named, Said


def test_findings_are_values():
    one = Said(source=(0, 2), cue=((3, 7),), content=((8, 12),), score=0.9, by="model")
    assert one == dataclasses.replace(one)
    assert one.layer == 0
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.score = 1.0


def test_a_name_has_label_and_score():
    assert Named(span=(0, 5), label="PER", score=1.0).label == "PER"
