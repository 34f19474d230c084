"""Files out: feeds of what the archive holds."""

from __future__ import annotations

from dateline.export.feeds import Feed, atom, json_feed

__all__ = ["Feed", "atom", "json_feed"]
