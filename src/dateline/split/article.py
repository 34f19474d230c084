"""A page that holds one article, as one report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.model import Capture, Report
from dateline.split.blocks import Block
from dateline.split.header import Given, compose
from dateline.split.site import Site


def report(capture: Capture, root: Any, page: Sequence[Block], about: Site, source: str) -> Report:  # noqa: ANN401
    """The report that an article page is."""
    title = next((block.text for block in page if block.heading == 1), "")
    return compose(page, Given(capture=capture.id, headline=title, carrier=about.name, language=about.language))
