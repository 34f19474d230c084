"""Wikidata items as JSON: a whole dump, an array, one item a line, or what Special:EntityData gives.

Source: https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON. Names, aliases and descriptions in English; official and
short names with their times (P1448, P1813 with P580, P582), inception and end (P571, P576), parents (P361, P749, P463).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from dateline.model import Actor, ActorKind, Alias, AliasKind, Problem, Tie
from dateline.resolve.book import Book
from dateline.resolve.importing.lines import lines

_KINDS: dict[str, ActorKind] = {"Q5": "person", "Q6256": "state", "Q3624078": "state", "Q7275": "state"}
"""Instances of human, country, sovereign state, state; all else is a group."""
_NAMES: dict[str, AliasKind] = {"P1448": "official", "P1813": "short", "P1477": "real name", "P742": "kunya"}
_PARENTS = {"P361": "part of", "P749": "part of", "P463": "member of", "P127": "owned by"}
_MISSHAPEN = (AttributeError, IndexError, KeyError, TypeError, msgspec.ValidationError)
"""What an item of another shape than Wikidata gives raises."""
_PAGE = "https://www.wikidata.org/wiki/"


def items(path: Path, book: Book) -> Iterator[Actor | Problem]:
    """The actors of a file of items.

    Args:
        path: The file.
        book: Who is known: states are recognised by their items.
    """
    for number, line in lines(path):
        text = line.strip().rstrip(",")
        if text in ("", "[", "]"):
            continue
        where = f"{path}:{number}"
        try:
            found = msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeEncodeError) as error:
            yield _problem(where, error)
            continue
        for item in _items(found):
            try:
                one = _actor(msgspec.convert(item, dict[str, Any]), book)
            except _MISSHAPEN as error:
                yield _problem(where, error)
                continue
            if one is not None:
                yield one


def _problem(where: str, error: Exception) -> Problem:
    remedy = "one item a line, or one array a file"
    return Problem(subject=where, reason=f"line is no item ({error}); left out", remedy=remedy)


def _items(found: object) -> Iterator[object]:
    """What is to be an item in a line: one, an array of them, or what Special:EntityData gives."""
    if isinstance(found, dict) and isinstance(found.get("entities"), dict):
        yield from found["entities"].values()
    elif isinstance(found, list):
        yield from found
    else:
        yield found


def _actor(item: Mapping[str, Any], book: Book) -> Actor | None:
    name = _english(item.get("labels"))
    qid = item.get("id")
    if not name or not isinstance(qid, str) or not qid.startswith("Q"):
        return None
    source = _PAGE + qid
    listed = item.get("aliases", {}).get("en", []) if isinstance(item.get("aliases"), dict) else []
    aliases = [Alias(name=str(one["value"]), kind="spelling", source=source) for one in listed]
    for prop, kind in _NAMES.items():
        aliases += [
            Alias(
                name=str(said["text"]) if isinstance(said, dict) else str(said), kind=kind, during=during, source=source
            )
            for said, during in _values(item, prop)
            if not isinstance(said, dict) or said.get("language") in ("en", "mul")
        ]
    kinds = [_KINDS[value] for value in _ids(item, "P31") if value in _KINDS]
    return Actor(
        id=qid,
        kind=kinds[0] if kinds else "group",
        name=name,
        what=_english(item.get("descriptions")) or None,
        aliases=tuple(aliases),
        country=_countries(item, book),
        during=_existed(item),
        ties=tuple(_ties(item, book)),
        wikidata=qid,
        sources=(source,),
    )


def _english(terms: object) -> str:
    found = terms.get("en") or terms.get("mul") if isinstance(terms, dict) else None
    return str(found.get("value", "")) if isinstance(found, dict) else ""


def _statements(item: Mapping[str, Any], prop: str) -> Iterator[Mapping[str, Any]]:
    claims = item.get("claims")
    for one in claims.get(prop, ()) if isinstance(claims, dict) else ():
        if isinstance(one, dict) and one.get("rank") != "deprecated" and one.get("mainsnak", {}).get("datavalue"):
            yield one


def _values(item: Mapping[str, Any], prop: str) -> Iterator[tuple[Any, str | None]]:
    """The values of a property, each with its interval."""
    for one in _statements(item, prop):
        qualifiers = one.get("qualifiers", {})
        start, end = (_day(qualifiers.get(name, [{}])[0]) for name in ("P580", "P582"))
        yield one["mainsnak"]["datavalue"].get("value"), f"{start or '..'}/{end or '..'}" if start or end else None


def _ids(item: Mapping[str, Any], prop: str) -> list[str]:
    return [value["id"] for value, _ in _values(item, prop) if isinstance(value, dict) and "id" in value]


def _day(snak: Mapping[str, Any]) -> str:
    """A time of Wikidata (`+2016-07-28T00:00:00Z`, precision 11) as precise as it is; empty where it is none."""
    value = snak.get("datavalue", {}).get("value", {})
    if not isinstance(value, dict) or not str(value.get("time", "")).startswith("+"):
        return ""
    length = {9: 4, 10: 7, 11: 10}.get(value.get("precision", 0), 0)
    return str(value["time"])[1 : 1 + length]


def _existed(item: Mapping[str, Any]) -> str | None:
    start, end = (next((_day(one["mainsnak"]) for one in _statements(item, prop)), "") for prop in ("P571", "P576"))
    return f"{start or '..'}/{end or '..'}" if start or end else None


def _countries(item: Mapping[str, Any], book: Book) -> tuple[str, ...]:
    codes = [value for value, _ in _values(item, "P297") if isinstance(value, str)]
    states = [book.of_wikidata(name) for name in (*_ids(item, "P17"), *_ids(item, "P27"))]
    return tuple(dict.fromkeys((*codes, *(one.country[0] for one in states if one and one.country))))


def _ties(item: Mapping[str, Any], book: Book) -> Iterator[Tie]:
    for prop, how in _PARENTS.items():
        for value, during in _values(item, prop):
            if isinstance(value, dict) and "id" in value:
                known = book.of_wikidata(value["id"])
                yield Tie(to=known.id if known else value["id"], how=how, during=during)
