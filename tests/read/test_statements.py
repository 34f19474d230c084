import pytest

from dateline.model import Attribution, evidence
from dateline.read.dating import Calendar
from dateline.read.mentions import Mentions
from dateline.read.passages import Passages
from dateline.read.statements import statements
from dateline.split.bare import zoned


def claim(text, source, cue, content, **more):
    mentions = Mentions("r", text, ())
    pieces = {
        name: evidence("r", text, text.index(words), text.index(words) + len(words))
        for name, words in (("cue", cue), ("content", content))
    }
    start = text.index(source)
    said = Attribution(
        id="a", source=mentions.of((start, start + len(source))), cue=(pieces["cue"],), content=(pieces["content"],),
        kind=more.pop("kind", "speech"), score=0.9, manner="indirect", stance=more.pop("stance", "says"), hedge=False, **more,
    )  # fmt: skip
    (made,) = statements([said], mentions, {}, Calendar(text, ()), Passages(text, zoned(text)))
    return made


@pytest.mark.parametrize(
    ("said", "stance", "expected"),
    [
        (("The ministry said the road was open.", "The ministry", "said", "the road was open"), "says", "STATEMENT"),
        (("Oslo accused the firm of fraud.", "Oslo", "accused", "the firm of fraud"), "accuses", "ACCUSE"),
        (("The firm denied any fraud.", "The firm", "denied", "any fraud"), "denies", "REJECT"),
        (("The mayor vowed to rebuild.", "The mayor", "vowed", "to rebuild"), "promises", "AGREE"),
        (("The envoy stressed that both sides should leave.", "The envoy", "stressed", "both sides should leave"), "says", "REQUEST"),
        (("The envoy explained how both sides should leave.", "The envoy", "explained", "how both sides should leave"), "says", "STATEMENT"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)  # fmt: skip
def test_what_is_said_has_the_type_of_its_stance_or_of_a_demand_in_it(said, stance, expected):
    made = claim(*said, stance=stance)
    assert made.predicate.type == expected
    assert made.kind == "statement"
    assert made.arguments[0].role == "actor"


def test_a_statement_speaks_with_the_voice_of_who_makes_it_and_a_demand_with_the_one_around_it():
    text = "Oslo asked the firm to wait."
    assert claim(text, "Oslo", "asked", "the firm to wait", stance="asks", inside="outer").attribution == "outer"
    assert claim(text, "Oslo", "asked", "the firm to wait", stance="says", inside="outer").attribution == "a"


def test_what_was_not_said_is_negated():
    text = "She does not blame the council."
    assert claim(text, "She", "does not blame", "the council", stance="accuses").realis == "negated"
    assert claim(text, "She", "blame", "the council", stance="accuses").realis == "actual"


def test_its_evidence_is_the_cue_then_what_is_said():
    made = claim("The ministry said the road was open.", "The ministry", "said", "the road was open")
    assert [piece.exact for piece in made.evidence] == ["said", "the road was open"]


def test_who_says_nothing_states_nothing():
    text = "It is said."
    mentions = Mentions("r", text, ())
    said = Attribution(
        id="a", source=None, cue=(evidence("r", text, 3, 10),), content=(evidence("r", text, 0, 2),), kind="speech",
        score=1.0, manner="indirect", stance="says", hedge=True,
    )  # fmt: skip
    assert not list(statements([said], mentions, {}, Calendar(text, ()), Passages(text, ())))
