import pytest

from dateline.model import Attribution, When, Zone, evidence
from dateline.read import claims
from dateline.read.claims import Voices
from dateline.read.dating import Calendar
from dateline.read.events.happening import Happening, Part
from dateline.read.finding import Counted, Timed
from dateline.read.mentions import Mentions
from dateline.read.passages import Passages

TEXT = (
    "The agency said the army shelled Marra on Tuesday, killing 12 people.\n"
    "The shelling went on. Nobody was hurt in Sarmin.\n"
    "READ MORE: 9 killed in Tell Abra\n"
)
BODY = TEXT.index("READ")
ZONES = (Zone(kind="body", start=0, end=BODY), Zone(kind="teaser", start=BODY, end=len(TEXT)))


def span(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def event(words, label="ASSAULT", **more):
    return Happening(label=label, span=span(words), score=0.9, parts=more.pop("parts", ()), **more)


def toll(words, at, *, outcome="killed", least=12, most=12, who=None):
    return Counted(
        outcome=outcome, least=least, most=most, who=span(who) if who else None, span=span(words), at=span(at)[0]
    )


def made(events, tolls=(), said=()):
    passages, mentions = Passages(TEXT, ZONES), Mentions("r", TEXT, ())
    when = When(edtf="2016-10-04", start="2016-10-04", end="2016-10-05", anchor="published 2016-10-04", why="that day")
    calendar = Calendar(TEXT, [Timed(span=span("Tuesday"), when=when)])
    voices = Voices(said, passages, len(TEXT))
    drafts = claims.drafts(events, passages, calendar, voices, TEXT)
    claims.tolled(drafts, tolls, passages, calendar, TEXT)
    return claims.kept(claims.events(drafts, mentions, voices))


def voice():
    content = evidence("r", TEXT, *span("the army shelled Marra on Tuesday, killing 12 people"))
    return Attribution(
        id="a", source=None, cue=(evidence("r", TEXT, *span("said")),), content=(content,), kind="speech", score=1.0,
        manner="indirect", stance="says", hedge=False,
    )  # fmt: skip


def test_an_event_has_its_words_its_parts_its_time_and_its_voice():
    parts = (Part(label="AGENT", span=span("the army"), score=1.0), Part(label="PLACE", span=span("Marra"), score=1.0))
    (one,) = made([event("shelled", parts=parts, mode="heavy-weapons")], said=[voice()])
    assert one.evidence[0].exact == "shelled"
    assert [argument.role for argument in one.arguments] == ["actor", "place"]
    assert (one.when.edtf, one.attribution, one.predicate.mode) == ("2016-10-04", "a", "heavy-weapons")


def test_what_no_voice_carries_is_the_outlets():
    assert made([event("shelling went")], said=[voice()])[0].attribution is None


def test_a_noun_with_its_article_has_the_time_of_the_event_it_points_back_to():
    _, later = made([event("shelled"), event("shelling")])
    assert later.when.edtf == "2016-10-04"
    assert "points back to 'shelled'" in later.when.why


def test_a_toll_goes_to_the_event_of_its_clause():
    (one,) = made([event("shelled")], [toll("killing 12 people", "killing", who="people")])
    assert [(part.outcome, part.least, part.most, part.who) for part in one.tolls] == [("killed", 12, 12, "people")]


def test_a_toll_without_an_event_is_a_claim_of_its_own():
    (one,) = made([], [toll("killing 12 people", "killing")])
    assert (one.predicate.type, one.evidence[0].exact, len(one.tolls)) == ("DIE", "killing", 1)


def test_no_one_is_a_toll_of_nothing():
    (one,) = made([], [toll("Nobody was hurt", "hurt", outcome="wounded", least=0, most=0)])
    assert (one.tolls[0].least, one.tolls[0].most) == (0, 0)


def test_a_teaser_is_a_teaser_without_a_date():
    (one,) = made([event("killed in Tell")])
    assert (one.realis, one.when) == ("teaser", None)


@pytest.mark.parametrize("realis", ["actual", "planned", "hypothetical", "negated", "background"])
def test_whether_it_happened_stays(realis):
    assert made([event("shelled", realis=realis)])[0].realis == realis


def test_claims_come_in_the_order_of_the_text_and_once():
    first, second = event("shelled"), event("shelling")
    assert [one.evidence[0].exact for one in made([second, first, first])] == ["shelled", "shelling"]


def test_an_event_outside_of_what_is_stated_makes_no_claim():
    assert made([event("READ MORE")]) == ()
