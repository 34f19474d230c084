from dateline.read.words.wordruns import phrases


def test_every_one_to_four_words_in_a_row():
    assert phrases(("set", "up", "a", "new", "base")) >= {"set", "set up", "up a new base", "base"}
    assert "set up a new base" not in phrases(("set", "up", "a", "new", "base"))
