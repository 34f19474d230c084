import pytest

from dateline.read import read

CASES = [
    (
        "Sergey Lavrov met John Kerry in Geneva on Monday.",
        {"Sergey Lavrov": "person", "John Kerry": "person", "Geneva": "place"},
    ),
    (
        "Fighters of the Islamic Front left Aleppo, Syria.",
        {"Islamic Front": "group", "Aleppo": "place", "Syria": "state"},
    ),
    ("Reuters said the World Food Programme had stopped.", {"Reuters": "outlet", "World Food Programme": "group"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=["persons", "group", "outlet"])
def test_names_have_their_kinds(report, text, expected):
    (reading,) = read([report(text)])
    found = {one.evidence.exact.removeprefix("the "): one.kind for one in reading.mentions if one.form == "name"}
    assert expected.items() <= found.items()


def test_a_weekday_is_a_time(report):
    (reading,) = read([report("The governor of Idlib said on Thursday that the road was open.")])
    assert [one.kind for one in reading.mentions if one.evidence.exact == "Thursday"] == ["time"]
