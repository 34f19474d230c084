"""Fixtures that every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared measuring data, beside the checkout or where DATELINE_SHARED says; skips where absent."""
    places = [Path(os.environ["DATELINE_SHARED"])] if "DATELINE_SHARED" in os.environ else []
    places += [parent / "shared" for parent in ROOT.parents]
    for place in places:
        if (place / "seed" / "page.txt").is_file():
            return place
    pytest.skip(
        "measuring data is not here: put it in a folder `shared` beside the checkout, or name it in DATELINE_SHARED"
    )
