from dateline.model import Argument, Attribution, Zone, evidence
from dateline.read.claims import Voices
from dateline.read.events.extras import Extras
from dateline.read.events.happening import Happening, Part
from dateline.read.mentions import Mentions
from dateline.read.passages import Passages


def made(text, trigger, label, agent=None, *, said=()):
    """The extras of a text, the event, its sentence and the mentions' words by id."""
    zones = (Zone(kind="body", start=0, end=len(text)),)
    mentions, passages = Mentions("r", text, ()), Passages(text, zones)
    extras = Extras(mentions, Voices(list(said), passages, len(text)))
    at = text.index(trigger)
    parts = ()
    if agent:
        start = text.index(agent)
        parts = (Part(label="AGENT", span=(start, start + len(agent)), score=0.9),)
    event = Happening(label=label, span=(at, at + len(trigger)), score=0.9, parts=parts)
    told = tuple(Argument(role="actor", mention=mentions.of(part.span)) for part in parts)
    return extras, event, passages.at(at), mentions, told


def words(mentions, arguments, role):
    known = {one.id: one.evidence.exact for one in mentions.all()}
    return [known[one.mention] for one in arguments if one.role == role]


def test_an_agreement_has_its_terms():
    extras, event, passage, mentions, _ = made("They agreed a truce that excludes the Vard Front.", "agreed", "AGREE")
    (term,) = extras.terms(event, passage)
    assert (term.kind, term.evidence.exact) == ("excludes", "excludes the Vard Front")
    assert {one.id: one.evidence.exact for one in mentions.all()}[term.mention] == "the Vard Front"


def test_an_attack_has_none():
    extras, event, passage, *_ = made("They attacked; the truce excludes the Vard Front.", "attacked", "ASSAULT")
    assert extras.terms(event, passage) == ()


def test_two_parties_in_one_phrase_are_two_actors():
    text = "Lomia and the Vard Front signed a truce."
    extras, event, passage, mentions, told = made(text, "signed", "AGREE", "Lomia and the Vard Front")
    assert words(mentions, extras.arguments(event, passage, told), "actor") == ["Lomia", "the Vard Front"]


def test_a_deed_without_an_actor_has_those_whom_the_next_sentence_blames_with_the_voice_that_does():
    text = "A judge was shot in Orvath. Police blamed the Vard Front."
    said = Attribution(
        id="a", source=None, cue=(), content=(evidence("r", text, text.index("the Vard"), len(text) - 1),),
        kind="speech", score=1.0, manner="indirect", stance="accuses", hedge=False,
    )  # fmt: skip
    extras, event, passage, mentions, told = made(text, "shot", "ASSAULT", said=[said])
    found = extras.arguments(event, passage, told)
    assert words(mentions, found, "candidate") == ["the Vard Front"]
    assert found[0].attribution == "a"


def test_a_deed_with_an_actor_has_no_candidates():
    text = "Gunmen shot a judge. Police blamed the Vard Front."
    extras, event, passage, _, told = made(text, "shot", "ASSAULT", "Gunmen")
    assert extras.arguments(event, passage, told) == told
