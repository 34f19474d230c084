import pytest

from dateline.model import Attribution, Zone, evidence
from dateline.read.claims import Voices
from dateline.read.finding import Related
from dateline.read.mentions import Mentions
from dateline.read.passages import Passages
from dateline.read.relationclaims import relations

TEXT = "The envoy said the Alwiya Brigade, which is an arm of the Sahl Front, left Marra."


def span(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def made(kind="part of", zone="body", **more):
    mentions = Mentions("r", TEXT, ())
    content = evidence("r", TEXT, TEXT.index("the Alwiya"), len(TEXT) - 1)
    said = Attribution(
        id="a", source=None, cue=(evidence("r", TEXT, *span("said")),), content=(content,), kind="speech", score=1.0,
        manner="indirect", stance="says", hedge=False,
    )  # fmt: skip
    passages = Passages(TEXT, (Zone(kind=zone, start=0, end=len(TEXT)),))
    found = Related(
        type=kind, subject=span("the Alwiya Brigade"), object=span("the Sahl Front"),
        span=(span("the Alwiya")[0], span("Sahl Front")[1]), score=0.9, by="test", **more,
    )  # fmt: skip
    return list(relations([found], passages, mentions, Voices([said], passages, len(TEXT))))


def test_a_relation_has_its_two_sides_its_words_and_its_voice():
    (claim,) = made()
    assert (claim.kind, claim.predicate.type, claim.attribution) == ("relation", "part of", "a")
    assert [one.role for one in claim.arguments] == ["subject", "object"]
    assert claim.evidence[0].exact == "the Alwiya Brigade, which is an arm of the Sahl Front"


def test_an_aside_is_the_outlets_own():
    assert made(gloss=True)[0].attribution is None


@pytest.mark.parametrize(("kind", "expected"), [("renamed", "alias"), ("real name", "alias"), ("fights", "relation")])
def test_names_of_one_actor_are_aliases(kind, expected):
    assert made(kind)[0].kind == expected


def test_what_is_supplied_is_the_instrument():
    (claim,) = made("supplies", what=span("Marra"))
    assert [one.role for one in claim.arguments] == ["subject", "object", "instrument"]


def test_a_caption_is_the_outlets_and_a_teaser_says_so():
    assert made(zone="caption")[0].attribution is None
    assert made(zone="teaser")[0].realis == "teaser"


def test_headings_make_no_claims():
    assert made(zone="headline") == []
