import pytest

from dateline.read import read

CASES = [
    (
        "Sergey Lavrov met John Kerry in Geneva on Monday.",
        {"Sergey Lavrov": "person", "John Kerry": "person", "Geneva": "place"},
    ),
    (
        "The agency Reuters quoted residents of Aleppo, in Syria, who said fighters of the Islamic Front had left.",
        {"Islamic Front": "group", "Aleppo": "place", "Syria": "state", "Reuters": "outlet"},
    ),
    (
        "Reuters reported that the World Food Programme had stopped its flights.",
        {"Reuters": "outlet", "World Food Programme": "group"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=["persons", "group", "outlet"])
def test_names_have_their_kinds(report, text, expected):
    (reading,) = read([report(text)])
    found = {one.evidence.exact.removeprefix("the "): one.kind for one in reading.mentions if one.form == "name"}
    assert expected.items() <= found.items()


def test_a_weekday_is_a_time(report):
    (reading,) = read([report("The governor of Idlib said on Thursday that the road was open.")])
    assert [one.kind for one in reading.mentions if one.evidence.exact == "Thursday"] == ["time"]


def test_what_a_set_leaves_open_is_no_label_of_ours(report):
    (reading,) = read([report("The banana bread of the King was banned during the Covid-19 pandemic, said the BBC.")])
    assert all(one.kind not in ("weapon", "quantity") for one in reading.mentions)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The trial in Columbus, Ohio, began.", ["Columbus", "Ohio"]),
        ("He was born in Lyon, France.", ["Lyon", "France"]),
        ("A blaze destroyed a mill near Paris, Texas, on Friday.", ["Paris", "Texas"]),
    ],
)
def test_a_place_and_what_holds_it_are_two_names(report, text, names):
    (reading,) = read([report(text)])
    kinds = ("place", "state")
    assert [one.evidence.exact for one in reading.mentions if one.form == "name" and one.kind in kinds] == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The French defence minister, Jean-Yves Marchand, said on Monday that the town had fallen.",
            "Jean-Yves Marchand",
        ),
        ("The Clinton-Trump debate was held on Monday.", None),
    ],
)
def test_given_names_joined_by_a_hyphen_are_one_name(report, text, expected):
    (reading,) = read([report(text)])
    hyphened = [
        one.evidence.exact
        for one in reading.mentions
        if one.kind == "person" and one.form == "name" and "-" in one.evidence.exact
    ]
    assert hyphened == ([expected] if expected else [])


def test_capitals_at_the_head_of_a_dateline_are_a_place(report):
    (reading,) = read(
        [
            report(
                "BAMAKO: Islamists on Monday captured the town of Diabaly in central Mali, the French defence minister said."
            )
        ]
    )
    assert ("BAMAKO", "place") in [(one.evidence.exact, one.kind) for one in reading.mentions]
