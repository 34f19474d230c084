"""An invented land, its neighbours, groups and people; and readings made of marked sentences."""

import re

from dateline.model import (
    Actor,
    Alias,
    Argument,
    Attribution,
    Claim,
    Mention,
    Post,
    Predicate,
    Reading,
    Report,
    Stamp,
    Tie,
    Zone,
    content_id,
    evidence,
)


def _alias(name, during=None, kind="official"):
    return Alias(name=name, during=during, kind=kind)


ACTORS = (
    Actor(
        id="vostland", kind="state", name="Vostland", country=("VL",), adjectives=("Vostish",), seats=("Kremna", "the Kremna"),
        wikidata="Q900001", aliases=(_alias("Vostish Federation"), _alias("VF", kind="acronym")),
    ),
    Actor(id="ardania", kind="state", name="Ardania", country=("AR",), adjectives=("Ardanian",), seats=("Ard City",)),
    Actor(id="vostland-foreign-ministry", kind="organization", name="Vostish Foreign Ministry", what="ministry", country=("VL",), ties=(Tie(to="vostland", how="organ of"),)),
    Actor(id="vostland-government", kind="organization", name="Vostish government", what="government", country=("VL",)),
    Actor(id="vostland-armed-forces", kind="organization", name="Vostish Armed Forces", what="army", country=("VL",), aliases=(_alias("Vostish military", kind="short"),)),
    Actor(
        id="lake-front", kind="group", name="Lake Front", what="armed group", country=("AR",), during="2012-01/..",
        wikidata="Q900002",
        aliases=(_alias("Jabhat al-Buhayra", "2012-01/2016-07-28"), _alias("Army of Conquest", "2016-07-28/2017-01"), _alias("LF", "2016-07-28/..", "acronym")),
    ),
    Actor(id="partisans-ar", kind="group", name="Partisans of the Law", what="armed group", country=("AR",)),
    Actor(id="partisans-vl", kind="group", name="Partisans of the Law", what="armed group", country=("VL",)),
    Actor(id="igor-marsky", kind="person", name="Igor Marsky", country=("VL",), posts=(Post(office="foreign minister", of="vostland", during="2010/2016-05"),)),
    Actor(id="nadja-orlova", kind="person", name="Nadja Orlova", country=("VL",), posts=(Post(office="foreign minister", of="vostland", during="2016-06/.."), Post(office="spokeswoman", of="vostland-foreign-ministry", during="2012/2015"))),
    Actor(id="petr-valk", kind="person", name="Petr Valk", country=("VL",), posts=(Post(office="president", of="vostland", during="2000/.."),)),
    Actor(id="ali-shaheen", kind="person", name="Ali Shaheen", country=("AR",)),
    Actor(id="omar-shaheen", kind="person", name="Omar Shaheen", country=("AR",)),
)  # fmt: skip

_MARKED = re.compile(r"\{([^|{}]+)\|([a-z ]+)\}")


def told(marked, published="2016-10-04", name="r1", *, claims=(), antecedents=(), sources=()):
    """A report and its reading from a text with marks: `{Lake Front|group} shelled {the town|place description}`.

    Args:
        marked: The text; a mark is words, kind, and form where it is no name.
        published: Its day; None where it has none.
        name: The report's id.
        claims: (type, {role: words}) of claims; words as they first stand.
        antecedents: (words, other words) of mentions that stand for others.
        sources: Words that speak.
    """
    text, mentions = "", []
    place = 0
    for found in _MARKED.finditer(marked):
        text += marked[place : found.start()]
        kind, _, form = found[2].partition(" ")
        mentions.append((len(text), len(text) + len(found[1]), kind, form or "name"))
        text += found[1]
        place = found.end()
    text += marked[place:]
    made = [
        Mention(id=content_id(name, str(start), kind), evidence=evidence(name, text, start, end), kind=kind, form=form)
        for start, end, kind, form in mentions
    ]
    first = {}
    for one in made:
        first.setdefault(one.evidence.exact, one)
    stands = {first[words].id: first[other].id for words, other in antecedents}
    made = [
        Mention(id=one.id, evidence=one.evidence, kind=one.kind, form=one.form, antecedent=stands.get(one.id), sure=0.9 if one.id in stands else None)
        for one in made
    ]  # fmt: skip
    return _report(name, text, published), Reading(
        report=name,
        by="test",
        mentions=tuple(made),
        attributions=tuple(_speech(name, text, first[words]) for words in sources),
        claims=tuple(_claim(name, text, kind, parts, first) for kind, parts in claims),
    )


def _speech(name, text, source):
    at = source.evidence.end
    return Attribution(
        id=content_id(name, "said", source.id), source=source.id, cue=(evidence(name, text, at, at + 1),),
        content=(evidence(name, text, at, len(text)),), kind="speech", score=1.0, manner="indirect", stance="says", hedge=False,
    )  # fmt: skip


def _claim(name, text, kind, parts, first):
    relation = kind in ("alias", "renamed", "real name", "part of")
    return Claim(
        id=content_id(name, kind, repr(parts)),
        kind="alias" if kind == "alias" else "relation" if relation else "event",
        predicate=Predicate(type=kind),
        evidence=(evidence(name, text, 0, 1),),
        arguments=tuple(Argument(role=role, mention=first[words].id) for role, words in parts.items()),
    )


def _report(name, text, published):
    stamp = Stamp(edtf=published, as_written=published, zone=None) if published else None
    return Report(
        id=name, capture="", carrier=None, outlet=None, headline="", source_title=None, text=text,
        zones=(Zone(kind="body", start=0, end=len(text)),), language="en", byline=(), posted=None, published=stamp,
        edited=None, provenance=(), uri=None, links=(), tags=(), excerpt=False, problems=(),
    )  # fmt: skip


def targets(report, reading, links):
    """What each mention's links lead to, by its words as they first stand: ids joined by a bar; `open` where left open."""
    found = {}
    for mention in reading.mentions:
        led = [link.target or "open" for link in links if link.mention == mention.id]
        found.setdefault(mention.evidence.exact, " | ".join(led))
    return {words: led for words, led in found.items() if led}
