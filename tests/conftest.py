"""Fixtures that every test may use."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import threading
import types
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import urllib3
import uvicorn
from hypothesis import settings

from dateline.archive import Archive, Listed
from dateline.model import (
    Argument,
    Attribution,
    Capture,
    Claim,
    Mention,
    Payload,
    Predicate,
    Reading,
    Report,
    content_id,
    evidence,
)
from dateline.serve import app
from dateline.store import Writer

settings.register_profile("patient", deadline=None)  # a machine at work on something else is no failure
settings.load_profile("patient")
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
    """An archive of the demo files, all but one report read by hand; tests only read it."""
    root = tmp_path_factory.mktemp("demo") / "archive"
    Archive.create(root)
    (root / "dateline.toml").write_text("[read]\non_add = false\n")
    archive = Archive(root)
    archive.add([str(demo)])
    *reports, _ = archive.reports(Listed(), limit=100).reports
    with Writer(root) as writer:
        writer.keep_readings([_by_hand(report, problems=_not_known(report)) for report in reports])
    return archive


def _not_known(report: Report) -> tuple[str, ...]:
    foreign = report.language not in (None, "en")
    return (f"report {report.id}: it is in '{report.language}', which hand/1 does not know; a test",) if foreign else ()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A new, empty archive that reads only when told to, so that tests of other things need no model."""
    root = tmp_path / "archive"
    Archive.create(root)
    (root / "dateline.toml").write_text("[read]\non_add = false\n")
    return Archive(root)


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


SAID = re.compile(r"(?P<who>\b[A-Z][\w ]{1,40}?) (?P<cue>said|says|denied) (?P<what>that [^.]+)\.")


def _by_hand(report: Report, by: str = "hand/1", problems: tuple[str, ...] = ()) -> Reading:
    """A reading by a few patterns: every value in it is what a real reader's could be."""
    text = report.text

    def mention(start: int, end: int, number: int) -> Mention:
        kind = ("person", "group", "place", "outlet", "state", "time")[number % 6]
        name = content_id(report.id, str(start), str(end), kind)
        return Mention(id=name, evidence=evidence(report.id, text, start, end), kind=kind, form="name")

    names = {found.span(): found for found in re.finditer(r"\b[A-Z]\w{2,}(?: [A-Z]\w+)*", text)}
    saids = list(SAID.finditer(text))
    spans = sorted({*names, *(found.span("who") for found in saids)})
    mentions = {span: mention(*span, number) for number, span in enumerate(spans)}
    attributions: list[Attribution] = []
    for found in saids:
        inner = re.search(r"(?P<who>\w+) (?P<cue>had|was|were|would) (?P<what>[^.]+)", found["what"])
        outer = content_id(report.id, *map(str, found.span()))
        for one, at, inside in ((found, 0, None), (inner, found.start("what"), outer)):
            if one is not None:
                attributions.append(_said(report, one, at, mentions, inside))
    claims = tuple(_claim(report, said, tuple(mentions.values())) for said in attributions)
    held = () if problems else tuple(mentions[span] for span in sorted(mentions))
    found_ = ((), ()) if problems else (tuple(attributions), claims)
    return Reading(report=report.id, by=by, mentions=held, attributions=found_[0], claims=found_[1], problems=problems)


def _said(
    report: Report, found: re.Match[str], at: int, mentions: dict[tuple[int, int], Mention], inside: str | None
) -> Attribution:
    def span(name: str) -> tuple[int, int]:
        return found.start(name) + at, found.end(name) + at

    if span("who") not in mentions:
        who = evidence(report.id, report.text, *span("who"))
        mentions[span("who")] = Mention(
            id=content_id(report.id, "who", str(who.start)), evidence=who, kind="person", form="description"
        )
    denied = found["cue"] == "denied"
    return Attribution(
        id=content_id(report.id, *map(str, (found.start() + at, found.end() + at))),
        source=mentions[span("who")].id,
        cue=(evidence(report.id, report.text, *span("cue")),),
        content=(evidence(report.id, report.text, *span("what")),),
        kind="attitude" if denied else "speech",
        score=0.9,
        manner="indirect",
        stance="denies" if denied else "says",
        hedge=denied,
        inside=inside,
    )


def _claim(report: Report, said: Attribution, mentions: tuple[Mention, ...]) -> Claim:
    trigger = evidence(report.id, report.text, said.content[0].end - 4, said.content[0].end)
    return Claim(
        id=content_id(report.id, str(trigger.start), "claim", said.id),
        kind="event",
        predicate=Predicate(type="ASSAULT"),
        evidence=(trigger,),
        arguments=(Argument(role="actor", mention=mentions[0].id),),
        attribution=said.id,
    )


@pytest.fixture(scope="session")
def by_hand() -> Callable[..., Reading]:
    """Makes a reading of a report without the model."""
    return _by_hand


class Hands:
    """A reader without the model, that can be told to stumble, and says what it was asked for."""

    def __init__(self) -> None:
        self.name = "hand/1"
        self.asked: list[str] = []
        self.stumbles: Callable[[Report], bool] = lambda _: False

    def by(self) -> str:
        """Its name and version."""
        return self.name

    def read(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Readings, one a report."""
        for report in reports:
            self.asked.append(report.id)
            if self.stumbles(report):
                raise ZeroDivisionError(report.id)
            yield _by_hand(report, by=self.name)


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    """A reader without the model in the place of the real one."""
    made = Hands()
    module = types.ModuleType("dateline.read")
    module.by, module.read = made.by, made.read
    monkeypatch.setitem(sys.modules, "dateline.read", module)
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
