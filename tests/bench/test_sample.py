"""The fixed sample, read by the shipped model, keeps its floors."""

from importlib.resources import files

import pytest

import gate
import sample

WEIGHTS = files("dateline.read").joinpath("weights", "reader.onnx")


def test_the_truth_stands_in_the_texts_and_covers_what_it_should():
    every = sample.documents()
    said = [one for document in every for one in document["attributions"]]
    assert len(every) == 8
    assert sum(one["inside"] is not None for one in said) >= 10
    assert {one["kind"] for one in said} == {"speech", "document", "attitude"}
    assert {label for document in every for *_, label in document["triggers"]} <= sample.TYPES
    for document in every:
        for start, end, _ in (*document["names"], *document["triggers"]):
            assert document["text"][start:end].strip() == document["text"][start:end] != ""


@pytest.mark.parametrize(
    ("quote", "reason"), [("nowhere", "stands 0 times"), ("a", "stands 2 times"), (["a", 3], "stands 2 times")]
)
def test_a_quotation_that_names_no_place_is_refused(quote, reason):
    with pytest.raises(ValueError, match=reason):
        sample._place("a b a", quote)


def perfect(documents):
    """The lines of a reader that finds the truth."""
    place = lambda span: {"start": span[0], "end": span[1]}  # noqa: E731 - a short table
    lines = []
    for document in documents:
        mentions = [
            {"id": span, "evidence": place(span), "kind": span[2], "form": "name"} for span in document["names"]
        ]
        said = []
        for one in document["attributions"]:
            source = tuple(one["source"][0]) if one["source"] else None
            if source:
                mentions.append({"id": source, "evidence": place(source), "kind": "person", "form": "description"})
            said.append(one | {"source": source} | {role: list(map(place, one[role])) for role in ("cue", "content")})
        lines.append({"reading": {"mentions": mentions, "attributions": said}})
    return lines


def test_a_reader_that_finds_the_truth_has_every_figure_whole():
    marked = {document["text"]: document["triggers"] for document in sample.documents()}
    found = sample.scores(perfect, lambda text: [*marked[text], (0, 1, "MEET_TALK")])
    assert {name: score.f1 for name, score in found.items()} == dict.fromkeys(found, 1.0)


@pytest.mark.skipif(not WEIGHTS.is_file(), reason="the weights of the reading model are not here; see docs/read.md")
def test_the_shipped_model_keeps_the_floors(capsys):
    gate.run("sample", gate.SECTIONS["sample"], gate.FLOORS)
    assert "gone" not in capsys.readouterr().out
