"""What a judgement is about."""

import pytest

from dateline.errors import UsageError
from dateline.judgements import FORMS, Subject, parsed


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("actor:lakeside-brigade", Subject(kind="actor", id="lakeside-brigade")),
        ("place:geonames:170654", Subject(kind="place", id="geonames:170654")),
        ("actor:name:9f", Subject(kind="actor", id="name:9f")),
        ("report:9f", Subject(kind="report", id="9f")),
        ("judgement:9f", Subject(kind="judgement", id="9f")),
        ("claim:9f:a1", Subject(kind="claim", id="a1", report="9f")),
        ("mention:9f:10-14", Subject(kind="mention", id="10-14", report="9f", start=10, end=14)),
        (" outlet:wire ", Subject(kind="outlet", id="wire")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_subject_is_taken_apart_and_written_again(written, subject):
    assert parsed(written) == subject
    assert parsed(str(subject)) == subject
    assert str(subject) == written.strip()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "nothing that can be judged"),
        ("lakeside-brigade", "actor:ID, place:ID"),
        ("actor:", "nothing that can be judged"),
        ("person:x", "nothing that can be judged"),
        ("actor:a\nb", "nothing that can be judged"),
        ("claim:9f", "claim:REPORT:ID"),
        ("mention:9f:", "mention:REPORT:START-END"),
        ("mention:9f:14-10", "the end after the last"),
        ("mention:9f:ten", "the end after the last"),
    ],
    ids=str,
)
def test_what_is_none_is_said_with_the_known_forms(written, said):
    with pytest.raises(UsageError, match=said):
        parsed(written)


def test_every_kind_has_a_form():
    assert all(form.startswith(f"{kind}:") for kind, form in FORMS.items())
