"""Which outlet a source line, a photo credit or a text means, by its name or its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec

from dateline.errors import Unreadable
from dateline.model import Link, Mention, Outlet, Reading, Report, content_id
from dateline.resolve.credits import JOINT, Token, common, described, doubtful, keys, parts, tokens

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:/[^\s|»]*)?", re.IGNORECASE)
_ARCHIVED = re.compile(r"/web/\d{4,14}[a-z_]*/(https?:/.*)")
_WORDS = 9
"""A name has at most so many words."""
_SCORES = {"exact name": 1.0, "other name": 0.95, "short name": 0.9}
_LOOSE = 0.6
"""How sure a name is beside words that do not describe it, or against what they say of its country."""


class _Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    owner: str | None = None
    sources: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    outlet: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An outlet that words may mean; several for the same `words` are a tie."""

    outlet: Outlet
    score: float
    """How sure, 0 to 1."""
    why: str
    """The reason in words."""
    words: str
    """The part of the words that names it."""


@dataclass(frozen=True, slots=True)
class _Named:
    outlet: Outlet
    how: str
    """`exact name`, `other name`, `short name`."""


class Outlets:
    """Outlets, to be looked up by name or address."""

    def __init__(self, known: tuple[Outlet, ...]) -> None:
        """Index outlets.

        Args:
            known: Outlets; of two with the same domain the first has it.
        """
        self.known = known
        self.version = content_id(*map(repr, known))[:8]
        """Digits that change with what is known."""
        self._ids = {outlet.id: outlet for outlet in known}
        self._names: dict[str, list[_Named]] = {}
        self._domains: dict[str, Outlet] = {}
        for outlet in known:
            for domain in outlet.domains:
                self._domains.setdefault(domain.casefold(), outlet)
            for name, how in ((outlet.name, "exact name"), *((name, "other name") for name in outlet.names)):
                for key, short in keys(name):
                    self._enter(key, _Named(outlet, "short name" if short and how == "exact name" else how))

    def _enter(self, key: str, named: _Named) -> None:
        listed = self._names.setdefault(key, [])
        if all(other.outlet.id != named.outlet.id for other in listed):
            listed.append(named)

    def outlet(self, name: str) -> Outlet | None:
        """The outlet of an id; None where there is none."""
        return self._ids.get(name)

    def at(self, uri: str) -> Outlet | None:
        """The outlet that an address belongs to, by its domain or the nearest one above it.

        Args:
            uri: An address or a host name; a copy at web.archive.org belongs to whom it was copied from.
        """
        archived = _ARCHIVED.search(uri)
        address = re.sub(r":/(?!/)", "://", archived[1], count=1) if archived else uri.strip()
        try:
            host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
        except ValueError:
            return None
        labels = host.rstrip(".").split(".")
        above = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((self._domains[domain] for domain in above if domain in self._domains), None)

    def named(self, words: str) -> tuple[Found, ...]:
        """The outlets that words name: a source line's end, a credit, or a name in a text with what describes it.

        Args:
            words: `RT News`, `AFP/File`, `Photo Credit: Reuters/Channel 2 News`, `the Iranian Fars news agency`.

        Returns:
            In the order of the words; of a tie, the likelier first. Empty where no outlet is known by such a name.
        """
        found: dict[str, Found] = {}
        for each in self._every(words):
            if each.outlet.id not in found or found[each.outlet.id].score < each.score:
                found[each.outlet.id] = each
        return tuple(found.values())

    def exact(self, words: str) -> Found | None:
        """The one outlet whose name these words are, with nothing beside it; none for a common word.

        Args:
            words: A name. Two or three capitals may stand for too much, unless they are the outlet's own name.
        """
        bearer = self._sole(tokens(words))
        if bearer is None or words[:1] == words[:1].lower():
            return None
        told = bearer.how == "exact name" or (bearer.how == "other name" and len(words) > 3)
        return _found(bearer, words) if told else None

    def of_land(self, words: str) -> Found | None:
        """The one outlet of the country that the words give beside its name: `Iranian Fars`, `Turkey's Anadolu`.

        Args:
            words: A name with what describes it; the name must not be a common word.
        """
        name = [word for word in tokens(words) if not described([word], strictly=True)]
        lands = described([word for word in tokens(words) if word not in name], strictly=True)
        found = self.named(words)
        if not lands or not name or common(name) or len(found) != 1:
            return None
        return found[0] if found[0].outlet.country in lands and found[0].score > _LOOSE else None

    def _every(self, words: str) -> Iterator[Found]:
        rest = words
        for address in _ADDRESS.finditer(words):
            outlet = self.at(address[0])
            if outlet is not None:
                yield Found(outlet=outlet, score=1.0, why=f"its address {address[0]}", words=address[0])
                rest = rest.replace(address[0], " | ", 1)
        for part in parts(rest):
            pieces = self._whole(part) or [found for piece in JOINT.split(part) for found in self._whole(piece)]
            yield from pieces or self._beside(part)

    def _whole(self, part: str) -> list[Found]:
        """What a part names, where everything beside the name only describes it; the longest name first."""
        words = tokens(part)
        for size in range(min(len(words), _WORDS), 0, -1):
            for start in range(len(words) - size + 1):
                found = self._window(part, words, start, start + size)
                if found:
                    return found
        return []

    def _window(self, part: str, words: Sequence[Token], start: int, end: int) -> list[Found]:
        name = words[start:end]
        bearers = self._bearers(name)
        if not bearers:
            return []
        plain = common(name)
        before, after = described(words[:start], strictly=plain), described(words[end:], strictly=plain)
        if before is None or after is None or (plain and not any(word.raised for word in name)):
            return []
        return _decided(part, bearers, before, after, plain=plain)

    def _beside(self, part: str) -> list[Found]:
        """A name at the end of a line, or with somebody of its own: `Igor Kovalenko Sputnik`, `CNN's Jane Doe`."""
        words = tokens(part)
        for start in range(1, len(words)):
            last = self._sole(words[start:]) if words[start - 1].word not in ("of", "in", "at", "the") else None
            if last:
                return [_found(last, part, " at the end of the line", _LOOSE)]
        for end in range(len(words) - 1, 0, -1):
            owner = self._sole(words[:end]) if words[end - 1].owns else None
            if owner:
                return [_found(owner, part, ", with somebody of its own", _LOOSE)]
        return []

    def _sole(self, name: Sequence[Token]) -> _Named | None:
        """The only outlet of a name that can be nothing else."""
        bearers = self._bearers(name)
        return bearers[0] if len(bearers) == 1 and name[0].raised and not doubtful(name) else None

    def _bearers(self, name: Sequence[Token]) -> list[_Named]:
        if not name or len(name) > _WORDS or not all(word.word for word in name):
            return []
        if name[0].word == "the" and not name[0].raised:  # an article of the sentence, none of the name
            return []
        return self._names.get("".join(word.word for word in name), [])


def _decided(
    part: str, bearers: Sequence[_Named], before: frozenset[str], after: frozenset[str], *, plain: bool
) -> list[Found]:
    """Those of one name that fit the country the words give; all of them where they give none."""
    fitting = [bearer for bearer in bearers if bearer.outlet.country in before | after]
    if fitting:
        return _shared(part, fitting, f"; of {fitting[0].outlet.country}, as it is called")
    if before and (plain or len(bearers) > 1):
        return []
    if before and bearers[0].outlet.country is not None:
        return [_found(bearers[0], part, f", though it is called of {', '.join(sorted(before))}", _LOOSE)]
    return _shared(part, bearers, "")


def _shared(part: str, bearers: Sequence[_Named], note: str) -> list[Found]:
    """Whoever bears a name, those first whose own it is."""
    if len(bearers) == 1:
        return [_found(bearers[0], part, note)]
    note += f"; one of {len(bearers)} that share it"
    return [
        _found(bearer, part, note, 0.5 if bearer.how == "exact name" else 0.4)
        for bearer in sorted(bearers, key=lambda bearer: -_SCORES[bearer.how])
    ]


def _found(bearer: _Named, words: str, note: str = "", score: float | None = None) -> Found:
    sure = _SCORES[bearer.how] if score is None else score
    return Found(outlet=bearer.outlet, score=sure, why=bearer.how + note, words=words)


@cache
def outlets() -> Outlets:
    """The outlets that come with the package, read once.

    Raises:
        Unreadable: A file of them has an unknown key or lacks one.
    """
    folder = files(__package__).joinpath("knowledge", "outlets")
    lists = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return Outlets(tuple(outlet for file in lists for outlet in read_list(file.name, file.read_text(encoding="utf-8"))))


def read_list(name: str, text: str) -> tuple[Outlet, ...]:
    """The outlets of one list.

    Args:
        name: The file's name, for messages.
        text: TOML with `[[outlet]]` tables that have the fields of `Outlet`.

    Raises:
        Unreadable: It is no such list.
    """
    try:
        entries = msgspec.toml.decode(text, type=_File).outlet
    except (msgspec.MsgspecError, ValueError) as error:
        raise Unreadable(name, f"no list of outlets: {error}", "mend the entry") from error
    return tuple(Outlet(**msgspec.structs.asdict(entry)) for entry in entries)


def links(report: Report, reading: Reading, by: str, outlets: Outlets) -> list[Link]:
    """Which outlets the names in a report mean.

    Args:
        report: The report.
        reading: What was found in it.
        by: The resolver and the state of what it knows, for the links.
        outlets: What is known.

    Returns:
        A link or a tie for every name of an outlet, open where none is known; and one for a group named exactly so.
    """
    named = [mention for mention in reading.mentions if mention.form == "name" and mention.kind in ("outlet", "group")]
    meant = {mention.id: _meant(report, mention, outlets) for mention in named}
    stated = [name for name in (report.outlet, report.carrier, *(hop.outlet for hop in report.provenance)) if name]
    sure = {found[0].outlet.id for found in (*meant.values(), *map(outlets.named, stated)) if len(found) == 1}
    made: list[Link] = []
    for mention in named:
        found = _nearest(meant[mention.id], sure)
        made += [_link(mention, each, by) for each in found]
        if mention.kind == "outlet" and not found:
            why = "no outlet is known by this name"
            made.append(Link(mention=mention.id, to="outlet", target=None, score=0.0, why=why, by=by))
    return made


def _nearest(found: tuple[Found, ...], sure: set[str]) -> tuple[Found, ...]:
    """Of a tie, the one that the report names in full elsewhere."""
    here = [each for each in found if each.outlet.id in sure]
    if len(found) < 2 or len(here) != 1:
        return found
    return (replace(here[0], score=0.85, why=f"{here[0].why}; named in full in this report"),)


def _meant(report: Report, mention: Mention, outlets: Outlets) -> tuple[Found, ...]:
    """What a mention may mean; the words before it can say of which country it is, never take it away."""
    words = mention.evidence.exact
    if mention.kind == "group":
        exact = outlets.exact(words) or outlets.of_land(words)
        return (exact,) if exact else ()
    found = outlets.named(words)
    line = report.text[max(0, mention.evidence.start - 60) : mention.evidence.start].rpartition("\n")[2]
    for before in (line.split()[-2:], line.split()[-1:]):
        if all(word[-1:].isalnum() for word in before) and described(tokens(" ".join(before)), strictly=True):
            nearer = outlets.named(" ".join((*before, words)))
            return nearer if nearer and (not found or nearer[0].score >= found[0].score) else found
    return found


def _link(mention: Mention, found: Found, by: str) -> Link:
    outlet = found.outlet
    made = Link(mention=mention.id, to="outlet", target=outlet.id, score=found.score, why=found.why, by=by)
    return replace(made, name=outlet.name, kind=outlet.kind)
