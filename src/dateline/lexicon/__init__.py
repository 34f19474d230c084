"""Word lists as TOML, per language, that a person may correct without programming."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The word list `name`.toml, read once.

    Args:
        name: File name without ending, such as `markup`.

    Returns:
        The table as TOML gives it; callers must not change it.
    """
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
