"""Through whom a claim comes."""

from dataclasses import replace

import pytest

from dateline.chains import Chains, Relay, alike, chain, line, meant
from dateline.model import Argument, Attribution, Claim, Hop, Mention, Predicate, Reading, Report, Stamp, evidence

TEXT = "Source: Wire. Sergey Orlov told Fars that jihadist sources denied it. He asked the council to wait, it is said."


def passage(words):
    start = TEXT.index(words)
    return evidence("r", TEXT, start, start + len(words))


def report(carrier="blog", outlet="RT", hops=("RT",), posted="2016-10-04"):
    return Report(
        id="r", capture="c", carrier=carrier, outlet=outlet, headline="", source_title=None, text=TEXT, zones=(),
        language="en", byline=(), posted=Stamp(edtf=posted, as_written=posted, zone=None) if posted else None,
        published=None, edited=None,
        provenance=tuple(Hop(outlet=one, title=None, uri=None, at=None, evidence=passage("Source: Wire")) for one in hops),
        uri=None, links=(), tags=(), excerpt=False, problems=(),
    )  # fmt: skip


def said(name, source, cue, content, inside=None, *, stance="says"):
    return Attribution(
        id=name, source=source, cue=(passage(cue),), content=(passage(content),), kind="speech", score=1.0,
        manner="indirect", stance=stance, hedge=stance == "denies", inside=inside,
    )  # fmt: skip


def claim(attribution=None, kind="event", trigger="wait", actor=None):
    parts = (Argument(role="actor", mention=actor),) if actor else ()
    return Claim(
        id="k", kind=kind, predicate=Predicate(type="ASSAULT"), evidence=(passage(trigger),), arguments=parts,
        attribution=attribution, stance="asks" if kind == "statement" else None,
    )  # fmt: skip


READING = Reading(
    report="r",
    by="x/1",
    mentions=(
        Mention(id="orlov", evidence=passage("Sergey Orlov"), kind="person", form="name"),
        Mention(id="fars", evidence=passage("Fars"), kind="outlet", form="name"),
        Mention(id="sources", evidence=passage("jihadist sources"), kind="group", form="description"),
        Mention(id="he", evidence=passage("He"), kind="person", form="pronoun", antecedent="orlov"),
    ),
    attributions=(
        said("a", "fars", "told", "that jihadist sources denied it"),
        said("b", "sources", "denied", "it", "a", stance="denies"),
        said("c", "he", "asked", "the council to wait", stance="asks"),
        said("d", None, "it is said", "He asked the council to wait"),
        said("e", "orlov", "told", "Fars"),
        said("f", "he", "asked", "to wait", "e"),
    ),
    claims=(),
)


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (claim("b"), 'blog <- RT <- Fars <- "jihadist sources"'),
        (claim(), "blog <- RT"),
        (claim("gone"), "blog <- RT"),
        (claim("c"), 'blog <- RT <- Sergey Orlov ("He")'),
        (claim("d"), "blog <- RT <- unnamed source"),
        (claim("f"), "blog <- RT <- Sergey Orlov"),
        (claim(None, "statement", "asked", "he"), 'blog <- RT <- Sergey Orlov ("He")'),
        (claim("c", "statement", "asked", "he"), 'blog <- RT <- Sergey Orlov ("He")'),
        (claim("a", "statement", "denied", "sources"), 'blog <- RT <- Fars <- "jihadist sources"'),
        (claim("a", "statement", "wait", "orlov"), "blog <- RT <- Fars <- Sergey Orlov"),
        (claim("a", "statement", "wait", "fars"), "blog <- RT <- Fars"),
        (claim("a", "statement", "wait"), "blog <- RT <- Fars"),
    ],
    ids=[
        "a voice inside a voice",
        "the outlet's own voice",
        "a voice that the reading does not hold",
        "a pronoun with its name",
        "nobody is named",
        "who quotes itself stands once",
        "a demand ends with who demands",
        "a statement in its own voice, once",
        "a statement inside another's words",
        "a statement by an actor without an attribution",
        "an actor who is the last voice already",
        "a statement of nobody",
    ],
)
def test_a_chain_in_one_line(one, shown):
    assert line(chain(report(), READING, one)) == shown


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (report(carrier=None), "unnamed site <- RT"),
        (report(outlet=None, hops=(None,)), "blog <- unnamed outlet"),
        (report(hops=("Mirror", "RT")), "blog <- Mirror <- RT"),
        (report(hops=("Mirror", None)), "blog <- Mirror <- RT"),
        (report(hops=(None, "RT")), "blog <- unnamed outlet <- RT"),
        (report(carrier="The Post", outlet="the post", hops=()), "The Post"),
        (report(carrier=None, hops=(), posted=None), "RT"),
        (report(carrier=None, outlet=None, hops=(), posted=None), "unnamed outlet"),
    ],
    ids=[
        "a page without a name",
        "an outlet without a name",
        "two steps",
        "the last step is the outlet's",
        "a step without a name",
        "an outlet's own site",
        "no page around it",
        "nothing is known",
    ],
)
def test_the_way_of_the_report(one, shown):
    assert line(chain(one, READING, claim())) == shown


def test_every_link_has_its_evidence():
    carrier, outlet, fars, sources = Chains(report(), READING).through("b")
    assert (carrier.kind, carrier.evidence, outlet.kind, outlet.evidence.exact) == (
        "carrier", None, "outlet", "Source: Wire",
    )  # fmt: skip
    assert (fars.kind, fars.evidence.exact, fars.stance, fars.attribution) == ("voice", "Fars", "says", "a")
    assert (sources.described, sources.stance, sources.hedge) == (True, "denies", True)
    assert Chains(report(), READING).through("d")[-1].evidence.exact == "it is said"


def test_circles_of_antecedents_end():
    first = Mention(id="x", evidence=passage("He"), kind="person", form="pronoun", antecedent="y")
    second = replace(first, id="y", antecedent="x")
    assert meant(first, {"x": first, "y": second}) == second
    assert meant(replace(first, antecedent="gone"), {}).id == "x"


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("US", "the US", True),
        ("The  Wire", "the wire", True),
        ("the", "US", False),
        ("Theale", "ale", False),
        ("Orlov", "he", False),
    ],
    ids=["an article", "case and spaces", "an article alone", "a name that begins like one", "another word"],
)
def test_an_article_makes_no_other_name(name, other, same):
    assert alike(name, other) is same


def test_words_that_hold_the_name_are_not_told_beside_it():
    office = Relay(kind="voice", name="Sergey Orlov", words="Minister Sergey Orlov")
    assert (office.shown, office.words) == ("Sergey Orlov", "Minister Sergey Orlov")
    assert Relay(kind="voice", name="Sergey Orlov", words="the minister").shown == 'Sergey Orlov ("the minister")'
