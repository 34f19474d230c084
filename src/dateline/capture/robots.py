"""What a site's robots.txt allows (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from protego import Protego

MOST_BYTES = 500_000
"""RFC 9309 asks readers to parse at least 500 KiB."""


@dataclass(slots=True)
class Robots:
    """The rules of the sites met in one run, each fetched once.

    A missing file allows everything; a server error allows nothing; a site that cannot be reached raises its own error.
    """

    agent: str
    get: Callable[[str], tuple[int, bytes]]
    """Fetches an address and gives status and body; raises a SourceError where it cannot."""
    _rules: dict[str, Protego | None] = field(default_factory=dict)

    def allows(self, uri: str) -> bool:
        """Whether the rules of its site allow an address to be fetched."""
        rules = self._of(uri)
        return rules is not None and bool(rules.can_fetch(uri, self.agent))

    def delay(self, uri: str) -> float:
        """The pause the site asks for between two requests, in seconds; 0 where it asks for none."""
        rules = self._of(uri)
        return float((rules.crawl_delay(self.agent) if rules else None) or 0)

    def _of(self, uri: str) -> Protego | None:
        parts = urlsplit(uri)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(site)
        return self._rules[site]

    def _read(self, site: str) -> Protego | None:
        status, body = self.get(f"{site}/robots.txt")
        if status >= 500 or status == 429:
            return None
        return Protego.parse(body[:MOST_BYTES].decode("utf-8", "replace") if status < 400 else "")
