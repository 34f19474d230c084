"""A report read by hand whose claims hold all that a claim can: what the pages that show claims are tested on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.archive import Archive, Listed
from dateline.model import (
    Argument,
    Attribution,
    Claim,
    Evidence,
    Mention,
    Predicate,
    Reading,
    Report,
    Term,
    Toll,
    When,
    content_id,
    evidence,
)
from dateline.store import Writer

HOSTILE = "<script>alert(1)</script>"
LONG = "Rindfleisch" * 12
TEXT = f"""Convoy struck near Marlow, accounts differ

October 18, 2015

Published time: 17 Oct, 2015 20:31 Edited time: 18 Oct, 2015 08:00

Source: Convoy struck near Marlow, accounts differ — Northgate Wire

An armed convoy was struck from the air near Marlow on Saturday night, and at least eleven drivers were killed, residents said. It was not clear whose aircraft it was. The Harbour Council named the Coastal Guard, while a blogger close to the ministry pointed at the Red Hand.

Anton Weller, the envoy, met the council on Friday. He said that between 40 and 50 families had fled “at some point”, and that the Guard would never shell Marlow again. The Plain Paper, citing hillside sources, reported that no one was wounded.

The Coastal Guard, the new name of the Shore Brigade, is part of the Northern League and controls the harbour of Marlow, the Harbour Council said. Its leader is also known as Abu Salim.

A truce between the council and the Guard, which leaves out the Red Hand, begins on 27 October and lasts as long as the road stays open, the envoy said; the League of Ports stands for it.

قال المجلس إن الهدنة بدأت في مرلو وإن الطريق مفتوح.

A man called {HOSTILE} wrote that {LONG} had been arrested.

READ MORE: How the mission counts its dead

By Omar Silva
"""


class Hand:
    """Makes the nouns of a reading from the words of a report."""

    def __init__(self, report: Report) -> None:
        """Over a report."""
        self.report = report
        self.mentions: list[Mention] = []
        self.saids: list[Attribution] = []
        self.claims: list[Claim] = []
        self.at = report.text.index("An armed convoy")

    def words(self, words: str, after: int | None = None) -> Evidence:
        """The first place of some words after a place of the text."""
        start = self.report.text.index(words, self.at if after is None else after)
        return evidence(self.report.id, self.report.text, start, start + len(words))

    def who(self, words: str, kind: Any = "group", form: Any = "name", after: int | None = None, **rest: Any) -> str:
        """A mention, by its id."""
        found = self.words(words, after)
        name = content_id("mention", str(found.start), kind)
        self.mentions.append(Mention(id=name, evidence=found, kind=kind, form=form, **rest))
        return name

    def said(self, source: str | None, cue: str, content: str, after: int | None = None, **rest: Any) -> str:
        """An attribution, by its id."""
        pieces = tuple(self.words(one, after) for one in content.split(" | "))
        name = content_id("said", cue, content)
        given = {"kind": "speech", "score": 0.91, "manner": "indirect", "stance": "says", "hedge": False, **rest}
        cues = (self.words(cue, after),) if cue else ()
        self.saids.append(Attribution(id=name, source=source, cue=cues, content=pieces, **given))
        return name

    def claim(
        self, words: str, type_: str, parts: str | dict[str, str] = "", by: str | None = None, **rest: Any
    ) -> str:
        """A claim, by its id; its parts as roles and mentions."""
        mode, after = rest.pop("mode", None), rest.pop("after", None)
        codes = {key: rest.pop(key) for key in ("acled", "cameo", "context") if key in rest}
        arguments = tuple(Argument(role=role, mention=one) for role, one in dict(parts).items())  # type: ignore[arg-type]
        name = content_id("claim", words, type_)
        given = {"kind": "event", "arguments": arguments, "score": 0.83, **rest}
        predicate = Predicate(type=type_, mode=mode, **codes)
        self.claims.append(
            Claim(id=name, predicate=predicate, evidence=(self.words(words, after),), attribution=by, **given)
        )
        return name

    def reading(self) -> Reading:
        """What was made, in the order of the text."""
        return Reading(
            report=self.report.id,
            by="hand/2",
            mentions=tuple(sorted(self.mentions, key=lambda one: one.evidence.start)),
            attributions=tuple(self.saids),
            claims=tuple(sorted(self.claims, key=lambda one: one.evidence[0].start)),
        )


def reading(report: Report) -> Reading:
    """A reading with every kind of value."""
    hand = Hand(report)
    for part in (_strike, _envoy, _names, _truce, _odd):
        part(hand)
    return hand.reading()


def _strike(hand: Hand) -> None:
    convoy, marlow = hand.who("An armed convoy", "group", "description"), hand.who("Marlow", "place")
    residents = hand.who("residents", "person", "description")
    council, guard = hand.who("The Harbour Council"), hand.who("the Coastal Guard")
    blogger, red = hand.who("a blogger close to the ministry", "person", "description"), hand.who("the Red Hand")
    first = (
        "An armed convoy was struck from the air near Marlow on Saturday night, and at least eleven drivers were killed"
    )
    by = hand.said(residents, "said", first)
    named = hand.said(council, "named", "the Coastal Guard", stance="accuses", score=0.7)
    hinted = hand.said(blogger, "pointed at", "the Red Hand", stance="accuses", hedge=True, score=0.44)
    hand.claim(
        "struck",
        "ASSAULT",
        by=by,
        mode="aerial",
        context="military",
        acled="Air/drone strike",
        cameo="19",
        arguments=(
            Argument(role="recipient", mention=convoy),
            Argument(role="place", mention=marlow),
            Argument(role="candidate", mention=guard, attribution=named),
            Argument(role="candidate", mention=red, attribution=hinted),
        ),
        tolls=(
            Toll(
                outcome="killed",
                least=11,
                most=None,
                who="drivers",
                evidence=hand.words("at least eleven drivers were killed"),
            ),
        ),
        when=When(
            edtf="2015-10-17",
            start="2015-10-17",
            end="2015-10-18",
            anchor="published 2015-10-17",
            why="a weekday in the past tense is the last one, publication day included",
        ),
    )


def _envoy(hand: Hand) -> None:
    weller, council = hand.who("Anton Weller", "person"), hand.who("the council", "group", "description")
    he = hand.who(
        "He",
        "person",
        "pronoun",
        antecedent=weller,
        sure=0.88,
        why="same paragraph, the subject of the sentence before",
    )
    hand.claim("met", "CONSULT", {"actor": weller, "recipient": council}, mode="visit", when=_day("2015-10-16"))
    content = (
        "that between 40 and 50 families had fled “at some point”, and that the Guard would never shell Marlow again"
    )
    by = hand.said(he, "said", content, after=hand.words("He said").start, manner="mixed")
    families = hand.who("between 40 and 50 families", "person", "description")
    hand.claim(
        "said", "STATEMENT", {"actor": he}, by, kind="statement", stance="says", after=hand.words("He said").start
    )
    hand.claim(
        "fled",
        "FLEE",
        {"actor": families},
        by,
        tolls=(
            Toll(
                outcome="displaced",
                least=40,
                most=50,
                who="families",
                evidence=hand.words("between 40 and 50 families"),
            ),
        ),
        when=When(edtf=None, start=None, end=None, anchor=None, why="“at some point” names no time"),
    )
    hand.claim(
        "shell",
        "ASSAULT",
        {"actor": hand.who("the Guard"), "place": hand.who("Marlow", "place", after=hand.words("never shell").start)},
        by,
        mode="heavy-weapons",
        realis="negated",
        after=hand.words("never shell").start,
    )
    paper, sources = hand.who("The Plain Paper", "outlet"), hand.who("hillside sources", "person", "description")
    outer = hand.said(paper, "reported", "that no one was wounded", after=hand.words("The Plain Paper").start)
    inner = hand.said(sources, "citing", "no one was wounded", inside=outer, score=0.62)
    none = Toll(outcome="wounded", least=0, most=0, who=None, evidence=hand.words("no one was wounded"))
    hand.claim("wounded", "DIE", {}, inner, tolls=(none,))


def _names(hand: Hand) -> None:
    hand.at = hand.words("The Coastal Guard, the new name").start
    guard, brigade = hand.who("The Coastal Guard"), hand.who("the Shore Brigade")
    league, harbour = hand.who("the Northern League"), hand.who("the harbour of Marlow", "place")
    council = hand.who("the Harbour Council")
    content = "The Coastal Guard, the new name of the Shore Brigade, is part of the Northern League and controls the harbour of Marlow"
    by = hand.said(council, "said", content)
    pair = {"subject": guard, "object": brigade}
    hand.claim("the new name of", "renamed", pair, by, kind="alias")
    hand.claim("part of", "part of", {"subject": guard, "object": league}, by, kind="relation")
    hand.claim("controls", "controls", {"subject": guard, "object": harbour}, by, kind="relation")
    leader, salim = hand.who("Its leader", "person", "description"), hand.who("Abu Salim", "person")
    hand.claim("also known as", "alias", {"subject": leader, "object": salim}, kind="alias")


def _truce(hand: Hand) -> None:
    hand.at = hand.words("A truce").start
    council, guard = hand.who("the council", "group", "description"), hand.who("the Guard")
    red, league = hand.who("the Red Hand"), hand.who("the League of Ports")
    envoy = hand.who("the envoy", "person", "description")
    content = "A truce between the council and the Guard, which leaves out the Red Hand, begins on 27 October and lasts as long as the road stays open | the League of Ports stands for it"
    by = hand.said(envoy, "said", content)
    terms = (
        Term(kind="excludes", evidence=hand.words("the Red Hand"), mention=red),
        Term(kind="begins", evidence=hand.words("on 27 October"), when=_day("2015-10-27")),
        Term(kind="condition", evidence=hand.words("as long as the road stays open")),
        Term(kind="guarantor", evidence=hand.words("the League of Ports"), mention=league),
    )
    arguments = (Argument(role="actor", mention=council), Argument(role="actor", mention=guard))
    hand.claim(
        "truce",
        "AGREE",
        by=by,
        mode="ceasefire",
        arguments=arguments,
        terms=terms,
        realis="planned",
        when=When(edtf="2015-10-27/..", start="2015-10-27", end=None, anchor=None, why="the day the truce begins"),
    )


def _odd(hand: Hand) -> None:
    hand.at = hand.words("قال").start
    speaker = hand.who("المجلس")
    by = hand.said(speaker, "قال", "إن الهدنة بدأت في مرلو وإن الطريق مفتوح")
    hand.claim("الهدنة", "RETREAT", {"place": hand.who("مرلو", "place")}, by, mode="ceasefire", realis="background")
    man = hand.who(HOSTILE, "person")
    wrote = hand.said(man, "wrote", f"that {LONG} had been arrested", kind="document")
    hand.claim(
        "arrested", "COERCE", {"recipient": hand.who(LONG, "person")}, wrote, mode="arrest", realis="hypothetical"
    )
    hand.claim("counts its dead", "DIE", {}, realis="teaser")


def _day(day: str) -> When:
    return When(edtf=day, start=day, end=None, anchor=None, why="the text names the day")


def keep(root: Path) -> tuple[Archive, Report]:
    """A new archive in a folder that holds the report, read by hand.

    Args:
        root: Where the archive and its page shall lie; must be there.
    """
    page = root / "page.txt"
    page.write_text(TEXT)
    Archive.create(root / "archive")
    (root / "archive" / "dateline.toml").write_text("[read]\non_add = false\n")
    archive = Archive(root / "archive")
    archive.add([str(page)])
    report = archive.reports(Listed()).reports[0]
    with Writer(archive.root) as writer:
        writer.keep_readings([reading(report)])
    return archive, report


def many(report: Report, number: int) -> Iterator[Claim]:
    """Claims in any number, for measuring: those of the reading again and again, under other ids."""
    found = reading(report).claims
    for place in range(number):
        one = found[place % len(found)]
        yield Claim(
            id=content_id(one.id, str(place)),
            kind=one.kind,
            predicate=one.predicate,
            evidence=one.evidence,
            arguments=one.arguments,
            tolls=one.tolls,
            terms=one.terms,
            when=one.when,
            attribution=one.attribution,
            realis=one.realis,
        )
