from dateline.read.encoding import heads


def test_tags_are_outside_begin_and_inside():
    assert heads.tags(["A", "B"]) == ("O", "B-A", "I-A", "B-B", "I-B")


def test_columns_follow_one_another_without_gap():
    at = 0
    for place in heads.columns().values():
        assert place.start == at
        at = place.stop
    assert at == sum(heads.WIDTHS.values())
