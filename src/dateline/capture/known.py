"""What the archive has of an address already, as far as a fetch needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Known(Protocol):
    """Tells the validators of the last capture of an address."""

    def validators(self, uri: str) -> dict[str, str]:
        """Request headers that make a fetch conditional: If-None-Match, If-Modified-Since; empty where nothing is known."""


class Nothing:
    """An archive that has nothing yet."""

    def validators(self, uri: str) -> dict[str, str]:  # noqa: ARG002
        """No validators."""
        return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A server's word that an address holds what the archive already has (HTTP 304)."""

    uri: str
