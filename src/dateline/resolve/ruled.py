"""Judgements upon links: what a person decided goes before everything that a program finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.judgements import parsed
from dateline.model import Actor, Judgement, Link, Mention, Outlet, Place, Reading
from dateline.resolve.book import APART
from dateline.resolve.known import Knowledge
from dateline.resolve.matching import likeness
from dateline.resolve.setting import called

_Target = Actor | Place | Outlet


def ruled(links: Sequence[Link], reading: Reading, known: Knowledge) -> list[Link]:
    """The links of a report as people decided, in the order of the text.

    A mention that was judged means what was judged; so do the same name elsewhere in its report, and what stands for it.

    Args:
        links: As found.
        reading: Of the report.
        known: With the rulings.
    """
    judged = dict(_decided(reading, known))
    decided = {**dict(_following(links, reading, judged)), **judged}
    place = {mention.id: number for number, mention in enumerate(reading.mentions)}
    mentions = {mention.id: mention for mention in reading.mentions}
    kept = [
        one
        for link in links
        if (link.mention, link.to) not in decided
        and (one := _allowed(link, mentions[link.mention], reading.report, known)) is not None
    ]
    return sorted(
        [*kept, *decided.values()], key=lambda one: (place[one.mention], one.to, -one.score, one.target or "")
    )


def _decided(reading: Reading, known: Knowledge) -> Iterator[tuple[tuple[str, str], Link]]:
    """Links that a judgement makes, by mention and sort: those of the same name first, so that a mention's own go before."""
    own: list[tuple[Mention, Judgement]] = []
    for mention in reading.mentions:
        at = mention.evidence
        for to in ("actor", "place", "outlet"):
            judged = known.rulings.of_mention(reading.report, at.start, at.end, to)
            if judged is not None:
                own.append((mention, judged))
    for source, judged in own:
        for mention in reading.mentions if source.form == "name" else ():
            if mention.form == "name" and called(mention) == called(source):
                yield _made(mention, judged, known, "as judged for the same name in this report: ")
    for mention, judged in own:
        yield _made(mention, judged, known, "")


def _following(
    links: Sequence[Link], reading: Reading, judged: Mapping[tuple[str, str], Link]
) -> Iterator[tuple[tuple[str, str], Link]]:
    """Links of pronouns and descriptions that stand for a judged mention, and were found to mean whom it was found to mean."""
    found: dict[tuple[str, str], set[str | None]] = {}
    for link in links:
        found.setdefault((link.mention, link.to), set()).add(link.target)
    mentions = {mention.id: mention for mention in reading.mentions}
    for mention in reading.mentions if judged else ():
        sure, one, seen = 1.0, mention, {mention.id}
        while mention.form != "name" and one.antecedent in mentions and one.antecedent not in seen:
            sure *= one.sure if one.sure is not None else 0.5
            one = mentions[one.antecedent]
            seen.add(one.id)
            meant = [link for (name, _), link in judged.items() if name == one.id]
            for link in meant:
                if found.get((mention.id, link.to)) == found.get((one.id, link.to)):
                    why = f"stands for {one.evidence.exact!r}: {link.why}"
                    yield (mention.id, link.to), replace(link, mention=mention.id, score=round(sure, 3), why=why)
            if meant:
                break


def _made(mention: Mention, judged: Judgement, known: Knowledge, why: str) -> tuple[tuple[str, str], Link]:
    what = parsed(judged.object)
    finders: dict[str, Callable[[str], _Target | None]] = {
        "actor": known.book.actor,
        "place": known.gazetteer.place,
        "outlet": known.outlets.outlet,
    }
    target = finders[what.kind](what.id)
    link = Link(
        mention=mention.id,
        to=what.kind,  # type: ignore[arg-type]
        target=what.id,
        score=1.0,
        why=f"{why}{judged.by} decided on {judged.at:%Y-%m-%d}" + (f": {judged.note}" if judged.note else ""),
        by=f"judgement {judged.id}",
        name=target.name if target else None,
        kind=target.kind if target else None,
        latitude=target.latitude if isinstance(target, Place) else None,
        longitude=target.longitude if isinstance(target, Place) else None,
        precision=target.precision if isinstance(target, Place) else None,
    )
    return (mention.id, what.kind), link


def _allowed(link: Link, mention: Mention, report: str, known: Knowledge) -> Link | None:
    """A link that no judgement bars; where its name was split off its target, one to who bears that name instead."""
    if link.target is None:
        return link
    at = mention.evidence
    if link.target in known.rulings.barred(report, at.start, at.end, link.to):
        return None
    for name in sorted(known.rulings.split_names(link.target, link.to)):
        if likeness(called(mention), name).score >= APART:
            why = f"{name!r} was judged to be somebody else than {link.name}; {link.why}"
            others = [
                one.actor for one in known.book.candidates(name) if one.like.score >= APART and link.to == "actor"
            ]
            if len(others) == 1:
                return replace(link, target=others[0].id, name=others[0].name, kind=others[0].kind, why=why)
            other = f"split:{link.target}:{'-'.join(name.casefold().split())}"
            return replace(link, target=other, name=name, why=why)
    return link
