"""`dateline tag`."""


def test_the_tag_page(run, demo_archive):
    out = run("tag", "nusra front", "-a", demo_archive.root)[1]
    assert out.startswith("Posted tagged ‘nusra front’ - 9 reports")
    assert "posted 2016-10-05 | published 2016-10-04 11:02 (zone not stated) | edited 2016-10-04 14:40" in out


def test_all_tags_and_near_ones(run, demo_archive):
    assert "Nusra Front" in run("tag", "-a", demo_archive.root)[1]
    code, _, err = run("tag", "nusra frnt", "-a", demo_archive.root)
    assert (code, "near ones are Nusra Front" in err) == (2, True)
