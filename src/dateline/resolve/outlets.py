"""Which outlet a source line, a photo credit or a text means, by its name or its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from dateline.model import Outlet
from dateline.resolve.credits import JOINT, Token, common, described, doubtful, parts, tokens
from dateline.resolve.index import Index
from dateline.resolve.press import Bearer, Press
from dateline.resolve.reviewed import folder

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:/[^\s|»]*)?", re.IGNORECASE)
_ARCHIVED = re.compile(r"/web/\d{4,14}[a-z_]*/(https?:/.*)")
_WORDS = 9
"""A name has at most so many words."""
_SCORES = {"exact name": 1.0, "other name": 0.95, "short name": 0.9}
_LOOSE = 0.6
"""How sure a name is beside words that do not describe it, or against what they say of its country."""


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


class Outlets:
    """Outlets, to be looked up by name or address."""

    def __init__(self, press: Press) -> None:
        """Match names against outlets.

        Args:
            press: The outlets.
        """
        self.press = press
        self.version = press.version
        """Digits that change with what is known."""

    def outlet(self, name: str) -> Outlet | None:
        """The outlet of an id; None where there is none."""
        return self.press.outlet(name)

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
        return next(filter(None, map(self.press.at, above)), None)

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
        """The one outlet whose name these words are, with nothing beside it; none for a common word or a government.

        Args:
            words: A name. Two or three capitals may stand for too much, unless they are the outlet's own name.
        """
        bearer = self._sole(tokens(words))
        if bearer is None or words[:1] == words[:1].lower() or bearer.outlet.kind == "government":
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

    def _sole(self, name: Sequence[Token]) -> Bearer | None:
        """The only outlet of a name that can be nothing else."""
        bearers = self._bearers(name)
        return bearers[0] if len(bearers) == 1 and name[0].raised and not doubtful(name) else None

    def _bearers(self, name: Sequence[Token]) -> tuple[Bearer, ...]:
        if not name or len(name) > _WORDS or not all(word.word for word in name):
            return ()
        if name[0].word == "the" and not name[0].raised:  # an article of the sentence, none of the name
            return ()
        return self.press.bearers("".join(word.word for word in name))


def _decided(
    part: str, bearers: Sequence[Bearer], before: frozenset[str], after: frozenset[str], *, plain: bool
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


def _shared(part: str, bearers: Sequence[Bearer], note: str) -> list[Found]:
    """Whoever bears a name, those first whose own it is."""
    if len(bearers) == 1:
        return [_found(bearers[0], part, note)]
    note += f"; one of {len(bearers)} that share it"
    return [
        _found(bearer, part, note, 0.5 if bearer.how == "exact name" else 0.4)
        for bearer in sorted(bearers, key=lambda bearer: -_SCORES[bearer.how])
    ]


def _found(bearer: Bearer, words: str, note: str = "", score: float | None = None) -> Found:
    sure = _SCORES[bearer.how] if score is None else score
    return Found(outlet=bearer.outlet, score=sure, why=bearer.how + note, words=words)


@cache
def outlets() -> Outlets:
    """The outlets that come with the package, mapped once.

    Raises:
        Unreadable: The compiled file of them is missing or cut short.
    """
    return Outlets(Press(Index(folder() / "outlets.bin")))
