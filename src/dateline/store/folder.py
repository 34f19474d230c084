"""The folder of an archive: where what is kept lies, and how bytes come in whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import DatelineError, Unreadable
from dateline.model import Payload

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Folder:
    """The paths of an archive; all but the root are fixed names below it."""

    root: Path

    @property
    def database(self) -> Path:
        """SQLite."""
        return self.root / "archive.db"

    @property
    def captures(self) -> Path:
        """Bytes by digest, read-only."""
        return self.root / "captures"

    @property
    def custody(self) -> Path:
        """Who did what, hash-chained."""
        return self.root / "custody.jsonl"

    @property
    def settings(self) -> Path:
        """Settings of this archive."""
        return self.root / "dateline.toml"

    @property
    def knowledge(self) -> Path:
        """Lists that were learned, an index file each."""
        return self.root / "knowledge"

    def learned(self) -> tuple[Path, ...]:
        """The lists that were learned, in the order of their names: that in which they came."""
        return tuple(sorted(path for path in self.knowledge.glob("*.*") if path.suffix in (".actors", ".places")))

    @property
    def lock(self) -> Path:
        """Held while something is written."""
        return self.root / ".lock"

    def bytes_of(self, digest: str) -> Path:
        """Where the bytes of a capture lie."""
        return self.captures / digest[:2] / digest

    def records_of(self, digest: str) -> Path:
        """Where the WARC records of its fetch lie."""
        return self.captures / digest[:2] / f"{digest}.warc.gz"

    def keep(self, payload: Payload, target: Path, digest: str | None = None) -> int:
        """Bytes kept under their name, whole or not at all; what is there already stays.

        Args:
            payload: The bytes.
            target: Where they shall lie.
            digest: SHA-256 they must have; unchecked where None.

        Returns:
            Their number.

        Raises:
            Unreadable: The bytes are not those that were announced.
            DatelineError: The disk is full or the folder cannot be written.
        """
        if target.exists():
            return target.stat().st_size
        with guarded(self.root):
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".new-", dir=self.captures)
            temporary = Path(name)
            try:
                size = self._copied(payload, handle, temporary, digest)
                temporary.chmod(0o444)
                temporary.replace(target)
                _settle(target.parent)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
        return size

    def _copied(self, payload: Payload, handle: int, temporary: Path, digest: str | None) -> int:
        found = hashlib.sha256()
        with os.fdopen(handle, "wb") as out, payload.open() as source:
            while chunk := source.read(CHUNK):
                found.update(chunk)
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        if digest is not None and found.hexdigest() != digest:
            raise Unreadable(str(payload.path), "file changed while it was read", "add it again")
        return temporary.stat().st_size

    def sweep(self) -> None:
        """Remove what an interrupted run left half written; to be called under the lock."""
        for path in self.captures.glob(".new-*"):
            path.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Make a folder's new names last through a loss of power, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def guarded(root: Path) -> Iterator[None]:
    """A full disk or a folder that cannot be written, said in plain words.

    Raises:
        DatelineError: One of these happened inside.
    """
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            free = shutil.disk_usage(root).free
            raise DatelineError(
                str(root),
                f"disk is full ({free:,} bytes free)",
                "make room and run the command again; what was added is kept",
            ) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise DatelineError(str(root), "folder cannot be written", "check its permissions") from error
        raise
