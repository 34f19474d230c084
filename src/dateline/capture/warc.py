"""A fetch as WARC records: request and response byte for byte, as the wire had them (ISO 28500)."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from datetime import datetime

from warcio.recordloader import ArcWarcRecord
from warcio.warcwriter import WARCWriter

from dateline.capture.address import Wire


def records(uri: str, at: datetime, wire: Wire) -> bytes:
    """A request and its response as two gzipped WARC/1.1 records.

    Args:
        uri: The address that was asked.
        at: When, aware UTC.
        wire: What was sent and received.

    Returns:
        The bytes of a WARC file that holds the two.
    """
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    stamp = at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    response = _record(writer, uri, "response", bytes(wire.received), {"WARC-Date": stamp})
    joined = {"WARC-Date": stamp, "WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")}
    request = _record(writer, uri, "request", bytes(wire.sent), joined)
    writer.write_record(response)
    writer.write_record(request)
    return out.getvalue()


def _record(writer: WARCWriter, uri: str, kind: str, raw: bytes, headers: dict[str, str]) -> ArcWarcRecord:
    """One record whose block is the raw bytes: headers that were parsed and written anew would not be the same."""
    payload = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[-1]
    digest = "sha1:" + base64.b32encode(hashlib.sha1(payload, usedforsecurity=False).digest()).decode()
    made = writer._init_warc_headers(uri, kind, {**headers, "WARC-Payload-Digest": digest})  # noqa: SLF001 - create_warc_record parses the block
    content_type = f"application/http; msgtype={kind}"
    record = ArcWarcRecord("warc", kind, made, io.BytesIO(raw), None, content_type, len(raw))
    record.payload_length = len(raw)
    return record
