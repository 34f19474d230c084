"""Settings of an archive, from the `dateline.toml` beside it."""

from __future__ import annotations

import difflib
import math
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, get_type_hints

from dateline.errors import ConfigError


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """How addresses are fetched."""

    user_agent: str = "Dateline/0.1 (news archive; one reader)"
    """What we call ourselves to servers."""
    delay_seconds: float = 2.0
    """Pause between two requests to one host."""
    connect_seconds: float = 10.0
    """Longest wait for a connection."""
    read_seconds: float = 30.0
    """Longest wait for the next bytes."""
    total_seconds: float = 120.0
    """Longest a whole fetch may take."""
    max_redirects: int = 5
    """Redirects followed, each checked anew."""
    respect_robots: bool = True
    """Whether robots.txt is asked and obeyed."""
    allow_hosts: tuple[str, ...] = ()
    """Hosts that may be fetched although they lie on a private network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Caps on what one source may cost."""

    max_bytes: int = 100_000_000
    """Bytes of one fetched page or decompressed file."""
    max_ratio: int = 200
    """How many times larger than packed its content may be, above the first megabyte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """When reports are read."""

    on_add: bool = True
    """Whether `dateline add` reads new reports at once; else `dateline reread` does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serve:
    """Where the web app listens."""

    host: str = "127.0.0.1"
    """Loopback only."""
    port: int = 8642
    """TCP port."""
    allowed_hosts: tuple[str, ...] = ()
    """Names besides localhost under which a browser may call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, as in `dateline.toml`."""

    fetch: Fetch = field(default_factory=Fetch)
    limits: Limits = field(default_factory=Limits)
    read: Read = field(default_factory=Read)
    serve: Serve = field(default_factory=Serve)


LEAST = {
    "fetch.connect_seconds": 0.1,
    "fetch.read_seconds": 0.1,
    "fetch.total_seconds": 1,
    "limits.max_bytes": 1_000,
    "limits.max_ratio": 2,
}
"""The least value of a number; 0 where it is not listed."""
TABLES: dict[str, type[Any]] = {"fetch": Fetch, "limits": Limits, "read": Read, "serve": Serve}


def load(path: Path) -> Settings:
    """The settings in a file; the defaults where there is none.

    Raises:
        ConfigError: The file is no TOML, or holds a key or value that is not understood.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig")) if path.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(str(path), f"settings cannot be read: {error}", "correct the file or delete it") from error
    for name in table:
        _known(path, name, list(TABLES))
    return Settings(**{name: _section(path, name, kind, table.get(name, {})) for name, kind in TABLES.items()})


def _section(path: Path, name: str, kind: type[Any], given: Any) -> Any:  # noqa: ANN401 - what TOML holds
    if not isinstance(given, dict):
        raise ConfigError(str(path), f"'{name}' is no table", f"write [{name}] on a line of its own")
    hints = get_type_hints(kind)
    values = {}
    for key, value in given.items():
        _known(path, key, list(hints))
        values[key] = _value(path, f"{name}.{key}", hints[key], value)
    return kind(**values)


def _known(path: Path, key: str, known: list[str]) -> None:
    if key not in known:
        near = difflib.get_close_matches(key, known, 1)
        hint = f"did you mean '{near[0]}'" if near else f"known are {', '.join(known)}"
        raise ConfigError(str(path), f"setting '{key}' is not known", hint)


def _value(path: Path, key: str, hint: Any, value: Any) -> Any:  # noqa: ANN401
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if hint == tuple[str, ...] and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if not isinstance(hint, type) or not isinstance(value, hint) or (hint is int and isinstance(value, bool)):
        wanted = "a list of strings" if hint == tuple[str, ...] else f"of type {hint.__name__}"
        raise ConfigError(str(path), f"setting '{key}' must be {wanted}", f"it is {value!r}")
    if (
        isinstance(value, float | int)
        and not isinstance(value, bool)
        and not (math.isfinite(value) and value >= LEAST.get(key, 0))
    ):
        raise ConfigError(
            str(path), f"setting '{key}' is out of range", f"it is {value!r}, the least is {LEAST.get(key, 0)}"
        )
    if isinstance(value, str) and key == "fetch.user_agent" and not (value.isascii() and value.isprintable() and value):
        raise ConfigError(str(path), f"setting '{key}' must be one line of ASCII", f"it is {value!r}")
    return value


def template() -> str:
    """A `dateline.toml` with every setting at its default, commented out."""
    lines = ["# Settings of this archive. Every line shows a default: remove the # to change it.", ""]
    for name, kind in TABLES.items():
        lines.append(f"[{name}]")
        for one in fields(kind):
            default = one.default
            shown = (
                "[]"
                if default == ()
                else str(default).lower()
                if isinstance(default, bool)
                else repr(default).replace("'", '"')
            )
            lines.append(f"# {one.name} = {shown}")
        lines.append("")
    return "\n".join(lines)
