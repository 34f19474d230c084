"""Web addresses as captures: polite, conditional, capped, and kept as WARC records."""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import urllib3
from urllib3.exceptions import HTTPError

from dateline.capture.address import Wire, pool
from dateline.capture.known import Known, Unchanged
from dateline.capture.media import HEAD, media
from dateline.capture.robots import Robots
from dateline.capture.warc import records
from dateline.config import Settings
from dateline.errors import FetchFailed, Refused, SourceError, TooLarge, Unreadable, Unsupported
from dateline.model import ID_LENGTH, Capture, Payload

CHUNK = 1 << 16
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A server's answer to one request."""

    uri: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    """Content decoded."""
    wire: Wire

    def header(self, name: str) -> str | None:
        """The first header of a name, any case."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class Fetcher:
    """Fetches addresses, with a pause between two requests to one host."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.settings = settings
        self._clock, self._sleep = clock, sleep
        self._last: dict[str, float] = {}
        agent = settings.fetch.user_agent
        self._robots = Robots(
            agent,
            lambda uri: (lambda answer: (answer.status, answer.body))(
                self._get(uri, {}, hops=settings.fetch.max_redirects)
            ),
        )

    def fetch(self, uri: str, headers: Mapping[str, str]) -> Answer:
        """The answer at the end of an address's redirects; every hop is checked by robots.txt and address policy.

        Raises:
            Refused: Address policy or robots.txt forbid a hop.
            FetchFailed: No usable answer came.
            TooLarge: The answer passes a cap.
        """
        return self._get(uri, headers, hops=self.settings.fetch.max_redirects, ask=self.settings.fetch.respect_robots)

    def _get(self, uri: str, headers: Mapping[str, str], *, hops: int, ask: bool = False) -> Answer:
        for _ in range(hops + 1):
            uri = _ascii(uri)
            if ask and not self._robots.allows(uri):
                raise Refused(
                    uri,
                    "robots.txt does not allow it, or cannot be read",
                    "save the page in a browser and add the file",
                )
            self._wait(uri, self._robots.delay(uri) if ask else 0.0)
            answer = self._request(uri, headers)
            target = answer.header("location")
            if answer.status not in _MOVED or not target:
                return answer
            uri, headers = urljoin(uri, target), {}
        raise FetchFailed(uri, f"more than {hops} redirects", "open it in a browser to see where it leads")

    def _wait(self, uri: str, asked: float) -> None:
        host = urlsplit(uri).netloc
        pause = max(self.settings.fetch.delay_seconds, min(asked, 60.0))
        if host in self._last and (rest := self._last[host] + pause - self._clock()) > 0:
            self._sleep(rest)
        self._last[host] = self._clock()

    def _request(self, uri: str, headers: Mapping[str, str]) -> Answer:
        parts, fetch, wire = urlsplit(uri), self.settings.fetch, Wire()
        allowed = frozenset(host.lower() for host in fetch.allow_hosts)
        made = pool(
            parts.scheme,
            parts.hostname or "",
            parts.port or (443 if parts.scheme == "https" else 80),
            timeout=fetch.connect_seconds,
            allowed=allowed,
            wire=wire,
        )
        sent = {
            "User-Agent": fetch.user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
            **headers,
        }
        timeout = urllib3.Timeout(connect=fetch.connect_seconds, read=fetch.read_seconds)
        path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        try:
            response = made.urlopen(
                "GET",
                path,
                headers=sent,
                redirect=False,
                preload_content=False,
                timeout=timeout,
                assert_same_host=False,
            )
            body = self._body(uri, response)
        except (Refused, FetchFailed) as error:
            raise type(error)(uri, error.reason, error.remedy) from error
        except (HTTPError, OSError) as error:
            raise FetchFailed(uri, f"fetch broke off: {error}", "try again later") from error
        finally:
            made.close()
        return Answer(uri=uri, status=response.status, headers=tuple(response.headers.items()), body=body, wire=wire)

    def _body(self, uri: str, response: Any) -> bytes:  # noqa: ANN401 - urllib3's response
        """The content, decoded piece by piece so that a bomb never unfolds."""
        most, start = self.settings.limits.max_bytes, self._clock()
        encoding = (response.headers.get("content-encoding") or "").strip().lower()
        unpack = _unpacker(uri, encoding)
        out, raw = bytearray(), 0
        for chunk in response.stream(CHUNK, decode_content=False):
            raw += len(chunk)
            for piece in unpack(chunk):
                out += piece
                if len(out) > most or len(out) > max(1 << 20, raw * self.settings.limits.max_ratio):
                    raise TooLarge(
                        uri,
                        f"answer is larger than the cap ({len(out):,} bytes so far)",
                        "raise limits.max_bytes in dateline.toml if you trust it",
                    )
            if self._clock() - start > self.settings.fetch.total_seconds:
                raise FetchFailed(uri, "fetch takes too long", "raise fetch.total_seconds in dateline.toml")
        return bytes(out)


def _unpacker(uri: str, encoding: str) -> Callable[[bytes], Iterator[bytes]]:
    """A function that decodes pieces of a body, giving at most 64 KiB at a time."""
    if encoding in ("", "identity"):
        return lambda chunk: iter((chunk,))
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise FetchFailed(
            uri,
            f"answer is encoded as '{encoding}', which was not asked for",
            "save the page in a browser and add the file",
        )
    state = [zlib.decompressobj(47)]

    def pieces(chunk: bytes) -> Iterator[bytes]:
        while chunk:
            try:
                piece = state[0].decompress(chunk, CHUNK)
            except zlib.error as error:
                if encoding == "deflate" and not state[0].unconsumed_tail:
                    state[0] = zlib.decompressobj(-15)
                    piece = state[0].decompress(chunk, CHUNK)
                else:
                    raise FetchFailed(uri, f"answer is damaged: {error}", "try again later") from error
            yield piece
            chunk = state[0].unconsumed_tail

    return pieces


def _ascii(uri: str) -> str:
    """An address with its host in IDNA and everything else percent-encoded, as it goes over the wire."""
    parts = urlsplit(uri)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(uri, "not an http or https address", "add a web address, a file or a folder")
    try:
        host = parts.hostname.encode("idna").decode() if not parts.hostname.isascii() else parts.hostname
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError) as error:
        raise Unreadable(uri, f"address is malformed: {error}", "check its spelling") from error
    host = f"[{host}]" if ":" in host else host
    safe = "%/:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host + port, quote(parts.path, safe), quote(parts.query, safe), ""))


def fetched(
    uri: str, settings: Settings, known: Known, fetcher: Fetcher | None = None
) -> Iterator[Capture | Unchanged | SourceError]:
    """The capture of a web address.

    Args:
        uri: The address.
        settings: Limits and manners.
        known: Validators of what the archive has of it.
        fetcher: One that is shared by several calls keeps its pauses and robots rules.
    """
    try:
        answer = (fetcher or Fetcher(settings)).fetch(uri, known.validators(uri))
        yield _capture(uri, answer)
    except SourceError as error:
        yield error


def _capture(asked: str, answer: Answer) -> Capture | Unchanged:
    if answer.status == 304:
        return Unchanged(uri=asked)
    if answer.status != 200:
        after = answer.header("retry-after")
        raise FetchFailed(
            asked,
            f"server answered {answer.status}",
            f"it asks to try again after {after} seconds" if after else "open it in a browser to see why",
        )
    if not answer.body:
        raise Unreadable(asked, "answer is empty", "nothing to add")
    kind = media(
        answer.body[:HEAD], header=answer.header("content-type"), name=urlsplit(answer.uri).path, whole=answer.body
    )
    if kind.refusal:
        raise Unsupported(asked, kind.refusal, kind.remedy)
    digest, now = hashlib.sha256(answer.body).hexdigest(), datetime.now(UTC)
    return Capture(
        id=digest[:ID_LENGTH],
        uri=answer.uri,
        captured_at=now,
        media_type=kind.type,
        digest=digest,
        payload=Payload(data=answer.body),
        request=asked if answer.uri != asked else None,
        headers=answer.headers,
        records=Payload(data=records(answer.uri, now, answer.wire)),
    )
