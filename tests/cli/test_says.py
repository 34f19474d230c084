"""`dateline says`."""

import json


def test_in_the_words_of_the_text_and_through_whom(run, demo_archive):
    code, out, _ = run("says", "-a", demo_archive.root, "army")
    assert code == 0
    assert "[said]" in out
    assert "│ " in out
    assert "<- " in out


def test_about_narrows_and_json_is_a_saying_a_line(run, demo_archive):
    every = run("says", "--json", "-a", demo_archive.root, "army")[1].splitlines()
    one = json.loads(every[0])
    assert set(one) == {
        "report",
        "headline",
        "outlet",
        "posted",
        "published",
        "number",
        "attribution",
        "source",
        "speaker",
        "line",
    }
    word = one["attribution"]["content"][0]["exact"].split()[-1].strip("”,.“")
    about = run("says", "--json", "-a", demo_archive.root, "army", "--about", word)[1].splitlines()
    assert 0 < len(about) <= len(every)
    assert all(
        word.lower() in " ".join(piece["exact"] for piece in json.loads(line)["attribution"]["content"]).lower()
        for line in about
    )


def test_nobody_of_that_name(run, demo_archive):
    code, _, err = run("says", "-a", demo_archive.root, "armi")
    assert code != 0
    assert "armi: nobody of this name is quoted" in err
    assert "army" in err


def test_nothing_about_it_says_the_way_out(run, demo_archive):
    code, out, _ = run("says", "-a", demo_archive.root, "army", "--about", "zeppelin")
    assert code == 0
    assert "army says nothing with 'zeppelin' in it: leave out --about to see all" in out
