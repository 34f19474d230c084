"""The digest of annotated data."""

import gold


def test_order_and_caches_do_not_count_bytes_and_names_do(tmp_path):
    for name, words in (("a.jsonl", "one"), ("b.jsonl", "two")):
        (tmp_path / name).write_text(words)
    first = gold.digest([tmp_path / "a.jsonl", tmp_path / "b.jsonl"])
    assert gold.digest([tmp_path / "b.jsonl", tmp_path / "a.jsonl", tmp_path / "a.jsonl"]) == first
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "c.pyc").write_text("x")
    assert gold.digest([tmp_path]) == first
    (tmp_path / "b.jsonl").write_text("three")
    assert gold.digest([tmp_path]) != first


def test_files_of_one_name_in_two_folders_both_count(tmp_path):
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "dev.jsonl").write_text(folder)
    first = gold.digest([tmp_path])
    (tmp_path / "x" / "dev.jsonl").write_text("changed")
    assert gold.digest([tmp_path]) != first


def test_the_place_of_the_data_does_not_count(tmp_path, monkeypatch):
    found = set()
    for place in ("here", "there"):
        score = tmp_path / place / "score"
        score.mkdir(parents=True)
        (score / "listings.py").write_text("pass")
        monkeypatch.setenv("DATELINE_SHARED", str(tmp_path / place))
        found.add(gold.digest([score / "listings.py"]))
    assert len(found) == 1


def test_lines_end_at_a_line_feed_alone(tmp_path):
    (tmp_path / "gold.jsonl").write_text('{"text": "a\u2028b"}\n\n{"text": "c"}\n', encoding="utf-8")
    assert [one["text"] for one in gold.lines(tmp_path / "gold.jsonl")] == ["a\u2028b", "c"]
