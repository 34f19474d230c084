from dataclasses import replace

import pytest

from dateline.read.finding import Said
from dateline.read.speech.merge import merged, overlaps


def said(cue, by="model", source=None, score=1.0):
    return Said(source=source, cue=(cue,), content=((90, 99),), score=score, by=by)


def test_a_rule_counts_where_the_model_left_its_cue_alone():
    found = merged([said((10, 14))], [said((12, 16), "a rule"), said((30, 34), "a rule"), said((31, 34), "another")])
    assert [(one.cue[0], one.by) for one in found] == [((10, 14), "model"), ((30, 34), "a rule")]


def test_a_rules_cue_is_no_source_of_the_models():
    assert len(merged([said((10, 14), source=(2, 8))], [said((4, 6), "a rule")])) == 1


@pytest.mark.parametrize(("span", "expected"), [((0, 2), False), ((2, 4), True), ((4, 9), False), ((8, 12), True)])
def test_spans_overlap_where_they_share_a_code_point(span, expected):
    assert overlaps([(2, 4), (9, 11)], span) is expected


def test_inside_another_voice_the_model_may_be_less_sure():
    outer, within = said((10, 14), score=0.15), replace(said((20, 24), score=0.15), layer=1)
    assert merged([outer, within], []) == [within]
