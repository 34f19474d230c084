"""Web addresses as captures: polite, conditional, capped, and kept as WARC records."""

from __future__ import annotations

import hashlib
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import urllib3
from urllib3.exceptions import HTTPError, SSLError

from dateline.capture.address import Wire, pool
from dateline.capture.known import Known, Nothing, Unchanged
from dateline.capture.media import HEAD, media
from dateline.capture.robots import Robots
from dateline.capture.warc import records
from dateline.config import Settings
from dateline.errors import FetchFailed, Refused, SourceError, TooLarge, Unreadable, Unsupported
from dateline.model import ID_LENGTH, Capture, Payload

CHUNK = 1 << 16
LEAST_PORT = 1024
"""Ports below are other services' than web servers', but for 80 and 443."""
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
        self._robots = Robots(settings.fetch.user_agent.partition("/")[0], self._robots_txt)

    def _robots_txt(self, uri: str) -> tuple[int, bytes]:
        answer = self._get(uri, Nothing(), hops=self.settings.fetch.max_redirects)
        return answer.status, answer.body

    def fetch(self, uri: str, known: Known) -> Answer:
        """The answer at the end of an address's redirects; every hop is checked by robots.txt and address policy.

        Args:
            uri: The address.
            known: Makes each hop conditional on what the archive has of it.

        Raises:
            Refused: Address policy or robots.txt forbid a hop.
            FetchFailed: No usable answer came.
            TooLarge: The answer passes a cap.
        """
        return self._get(uri, known, hops=self.settings.fetch.max_redirects, ask=self.settings.fetch.respect_robots)

    def _get(self, uri: str, known: Known, *, hops: int, ask: bool = False) -> Answer:
        for _ in range(hops + 1):
            uri = _ascii(uri)
            if ask and not self._robots.allows(uri):
                raise Refused(
                    uri,
                    "robots.txt does not allow it, or cannot be read",
                    "save the page in a browser and add the file",
                )
            self._wait(uri, self._robots.delay(uri) if ask else 0.0)
            answer = self._request(uri, known.validators(uri))
            target = answer.header("location")
            if answer.status not in _MOVED or not target:
                return answer
            uri = _joined(uri, target)
        raise FetchFailed(uri, f"more than {hops} redirects", "open it in a browser to see where it leads")

    def _wait(self, uri: str, asked: float) -> None:
        host = urlsplit(uri).netloc
        pause = max(self.settings.fetch.delay_seconds, min(asked, 60.0))
        if host in self._last and (rest := self._last[host] + pause - self._clock()) > 0:
            self._sleep(rest)
        self._last[host] = self._clock()

    def _request(self, uri: str, headers: Mapping[str, str]) -> Answer:
        parts, fetch = urlsplit(uri), self.settings.fetch
        wire = Wire(most=2 * self.settings.limits.max_bytes, until=time.monotonic() + fetch.total_seconds)
        allowed = frozenset(host.lower() for host in fetch.allow_hosts)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        sent = {
            "User-Agent": fetch.user_agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
            **headers,
        }
        path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        try:
            made = pool(
                parts.scheme, parts.hostname or "", port, timeout=fetch.connect_seconds, allowed=allowed, wire=wire
            )
            timeout = urllib3.Timeout(connect=fetch.connect_seconds, read=fetch.read_seconds)
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
            made.close()
        except (Refused, FetchFailed, TooLarge) as error:
            raise type(error)(uri, error.reason, error.remedy) from error
        except SSLError as error:
            raise FetchFailed(
                uri, f"its certificate cannot be trusted: {error}", "save the page in a browser and add the file"
            ) from error
        except (HTTPError, OSError) as error:
            raise FetchFailed(uri, f"fetch broke off: {error}", "try again later") from error
        return Answer(uri=uri, status=response.status, headers=tuple(response.headers.items()), body=body, wire=wire)

    def _body(self, uri: str, response: Any) -> bytes:  # noqa: ANN401 - urllib3's response
        """The content, decoded piece by piece so that a bomb never unfolds."""
        limits = self.settings.limits
        unpacker = _Unpacker(uri, (response.headers.get("content-encoding") or "").strip().lower())
        out, raw = bytearray(), 0
        for chunk in response.stream(CHUNK, decode_content=False):
            raw += len(chunk)
            for piece in unpacker.pieces(chunk):
                out += piece
                if len(out) > limits.max_bytes:
                    raise TooLarge(
                        uri,
                        f"answer is larger than {limits.max_bytes:,} bytes",
                        "raise limits.max_bytes in dateline.toml if you trust it",
                    )
                if len(out) > max(1 << 20, raw * limits.max_ratio):
                    raise TooLarge(
                        uri,
                        f"answer unpacks to more than {limits.max_ratio} times its size",
                        "raise limits.max_ratio in dateline.toml if you trust it",
                    )
        if raw:
            unpacker.close()
        return bytes(out)


class _Unpacker:
    """Decodes the pieces of a body, at most 64 KiB at a time; identity, gzip (several members too) and deflate, raw or not."""

    def __init__(self, uri: str, encoding: str) -> None:
        if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise FetchFailed(
                uri,
                f"answer is encoded as '{encoding}', which was not asked for",
                "save the page in a browser and add the file",
            )
        self._uri, self._encoding = uri, encoding
        self._plain = encoding in ("", "identity")
        self._state = zlib.decompressobj(47)
        self._begun = False

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """What a piece of the body decodes to."""
        if self._plain:
            yield chunk
            return
        while chunk:
            if self._state.eof:
                if self._encoding == "deflate" or not chunk.startswith(b"\x1f\x8b"):
                    return
                self._state = zlib.decompressobj(31)
            yield self._piece(chunk)
            chunk = self._state.unconsumed_tail or self._state.unused_data

    def _piece(self, chunk: bytes) -> bytes:
        try:
            try:
                piece = self._state.decompress(chunk, CHUNK)
            except zlib.error:
                if self._begun or self._encoding != "deflate":
                    raise
                self._state = zlib.decompressobj(-15)
                piece = self._state.decompress(chunk, CHUNK)
        except zlib.error as error:
            raise FetchFailed(self._uri, f"answer is damaged: {error}", "try again later") from error
        self._begun = True
        return piece

    def close(self) -> None:
        """Say where an encoded body was cut short."""
        if not self._plain and not self._state.eof:
            raise FetchFailed(self._uri, "answer is cut short", "try again later")


def _ascii(uri: str) -> str:
    """An address with its host in IDNA and everything else percent-encoded, as it goes over the wire."""
    try:
        parts = urlsplit(uri)
        host = (
            (parts.hostname or "").encode("idna").decode()
            if not (parts.hostname or "").isascii()
            else parts.hostname or ""
        )
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError) as error:
        raise Unreadable(uri, f"address is malformed: {error}", "check its spelling") from error
    if parts.scheme not in ("http", "https") or not host:
        raise Refused(uri, "not an http or https address", "add a web address, a file or a folder")
    if parts.port is not None and parts.port not in (80, 443) and parts.port < LEAST_PORT:
        raise Refused(
            uri,
            f"port {parts.port} is no port of a web server",
            "web pages are fetched from ports 80, 443 and from 1024 on",
        )
    host = f"[{host}]" if ":" in host else host
    safe = "%/:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host + port, quote(parts.path, safe), quote(parts.query, safe), ""))


def _joined(uri: str, target: str) -> str:
    """Where a redirect leads; a header's bytes are UTF-8 where they can be."""
    with suppress(UnicodeError):
        target = target.encode("latin-1").decode("utf-8")
    try:
        return urljoin(uri, target)
    except ValueError as error:
        raise FetchFailed(
            uri, f"it redirects to a malformed address: {target}", "open it in a browser to see where it leads"
        ) from error


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
        answer = (fetcher or Fetcher(settings)).fetch(uri, known)
        yield _capture(uri, answer)
    except SourceError as error:
        yield error


def _patience(after: str) -> str:
    """What a server's Retry-After asks for, in words."""
    if not after:
        return "open it in a browser to see why"
    return f"it asks to try again after {after} seconds" if after.isdigit() else f"it asks to try again after {after}"


def _capture(asked: str, answer: Answer) -> Capture | Unchanged:
    if answer.status == 304:
        return Unchanged(uri=asked)
    if answer.status != 200:
        after = answer.header("retry-after") or ""
        raise FetchFailed(
            asked,
            f"server answered {answer.status}",
            _patience(after),
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
