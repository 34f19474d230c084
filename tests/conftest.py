"""Fixtures that every test may use."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import urllib3
import uvicorn

from dateline.archive import Archive
from dateline.model import Capture, Payload
from dateline.serve import app

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


@pytest.fixture(scope="session")
def demo() -> Path:
    """The folder of demo files, in every input shape."""
    return ROOT / "demo"


@pytest.fixture(scope="session")
def demo_archive(tmp_path_factory: pytest.TempPathFactory, demo: Path) -> Archive:
    """An archive of the demo files; tests only read it."""
    archive = Archive.create(tmp_path_factory.mktemp("demo") / "archive")
    archive.add([str(demo)])
    return archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A new, empty archive."""
    return Archive.create(tmp_path / "archive")


@pytest.fixture(scope="session")
def captured() -> Callable[..., Capture]:
    """Makes a capture of some bytes or text."""

    def made(content: bytes | str, media_type: str = "text/plain; charset=utf-8", uri: str = "page.txt") -> Capture:
        data = content.encode() if isinstance(content, str) else content
        digest = hashlib.sha256(data).hexdigest()
        return Capture(
            id=digest[:16],
            uri=uri,
            captured_at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
            media_type=media_type,
            digest=digest,
            payload=Payload(data=data),
        )

    return made


class Site:
    """A served archive: a real server on a free port of this machine."""

    def __init__(self, archive: Archive) -> None:
        self.server = uvicorn.Server(uvicorn.Config(app(archive), port=0, log_level="critical", lifespan="off"))
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        while not self.server.started:
            threading.Event().wait(0.01)
        self.address = f"http://127.0.0.1:{self.server.servers[0].sockets[0].getsockname()[1]}"
        self.pool = urllib3.PoolManager(retries=False)

    def get(self, path: str, *, method: str = "GET", headers: dict[str, str] | None = None) -> urllib3.BaseHTTPResponse:
        """The answer to a request, its path sent as it is."""
        return self.pool.request(method, self.address + path, headers=headers)

    def text(self, path: str) -> str:
        """A page's source."""
        return self.get(path).data.decode()

    def close(self) -> None:
        """Stop serving."""
        self.pool.clear()
        self.server.should_exit = True
        self.thread.join(10)


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Archive], Site]]:
    """Serves archives until the tests end."""
    sites: list[Site] = []

    def started(archive: Archive) -> Site:
        sites.append(Site(archive))
        return sites[-1]

    yield started
    for site in sites:
        site.close()


@pytest.fixture(scope="session")
def site(serving: Callable[[Archive], Site], demo_archive: Archive) -> Site:
    """The demo archive, served."""
    return serving(demo_archive)
