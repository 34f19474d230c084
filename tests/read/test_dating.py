import pytest

from dateline.model import When
from dateline.read.dating import Calendar, clause, inherited, points_back
from dateline.read.events.happening import Happening, Part
from dateline.read.finding import Timed
from dateline.read.passages import Passage


def span(text, words):
    return text.index(words), text.index(words) + len(words)


def timed(text, words, edtf, kind="date"):
    when = When(edtf=edtf, start=None, end=None, anchor=None, why="stated", timex=edtf or "P3D")
    return Timed(span=span(text, words), when=when, kind=kind)


def dated(text, trigger, times, parts=()):
    event = Happening(label="ASSAULT", span=span(text, trigger), score=1.0, parts=parts)
    passage = Passage(start=0, end=len(text), zone="body")
    found = Calendar(text, [timed(text, *one) for one in times]).of(event, passage, passage.span)
    return found.when.edtf if found else None


@pytest.mark.parametrize(
    ("text", "trigger", "times", "expected"),
    [
        ("The army shelled Marra on Tuesday.", "shelled", [("Tuesday", "2016-10-04")], "2016-10-04"),
        (
            "The army shelled Marra on Monday; rebels struck back on Tuesday.",
            "struck",
            [("Monday", "2016-10-03"), ("Tuesday", "2016-10-04")],
            "2016-10-04",
        ),
        (
            "On Friday, as talks went on, the Front stormed two bases.",
            "stormed",
            [("Friday", "2014-11-28")],
            "2014-11-28",
        ),
        ("The army shelled Marra for three days.", "shelled", [("three days", None, "duration")], None),
        ("The army shelled Marra.", "shelled", [], None),
    ],
    ids=["own clause", "nearest clause", "opens the sentence", "a duration says how long", "no time"],
)
def test_an_event_has_the_time_that_its_sentence_gives_it(text, trigger, times, expected):
    assert dated(text, trigger, times) == expected


def test_what_the_model_says_goes_first():
    text = "They met on Monday and agreed, before the shelling on Sunday, to stop."
    part = Part(label="TIME", span=span(text, "on Sunday"), score=1.0)
    assert dated(text, "shelling", [("Monday", "2016-10-03"), ("Sunday", "2016-10-02")], (part,)) == "2016-10-02"


def test_a_clause_ends_where_another_begins():
    text = "Troops left, but militias stayed while talks went on."
    assert text[slice(*clause(text, (0, len(text)), span(text, "stayed")))].strip(" ,") == "but militias stayed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The shelling went on.", True), ("That heavy shelling went on.", True), ("Shelling went on.", False)],
)
def test_a_noun_with_its_article_points_back(text, expected):
    at = text.lower().index("shelling")
    event = Happening(label="ASSAULT", span=(at, at + 8), score=1.0, parts=())
    assert points_back(text, event) is expected


def test_what_is_inherited_says_from_where():
    when = When(edtf="2016-10-04", start="2016-10-04", end="2016-10-05", anchor="published 2016-10-04", why="that day")
    assert inherited(when, "came under fire").why == "points back to 'came under fire': that day"
