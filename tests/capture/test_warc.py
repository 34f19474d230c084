"""Fetches as WARC records."""

import io
import socket
import threading

from warcio.archiveiterator import ArchiveIterator

from dateline.capture import capture
from dateline.config import Fetch, Settings

ANSWER = b"HTTP/1.1 200 Fine\r\nServer:  odd   spacing\r\nX-twice: a\r\nx-Twice: b\r\nTransfer-Encoding: chunked\r\n\r\n5;ext=1\r\n<html\r\n8\r\n><p>a</p\r\n1\r\n>\r\n0\r\n\r\n"


def test_request_and_response_are_kept_byte_for_byte():
    listening = socket.create_server(("127.0.0.1", 0))
    asked = []

    def answer():
        connection, _ = listening.accept()
        with connection:
            asked.append(connection.recv(65536))
            connection.sendall(ANSWER)

    thread = threading.Thread(target=answer)
    thread.start()
    settings = Settings(fetch=Fetch(allow_hosts=("127.0.0.1",), delay_seconds=0, respect_robots=False))
    (found,) = capture(f"http://127.0.0.1:{listening.getsockname()[1]}/a?b=ü", settings)
    thread.join()
    listening.close()
    assert found.payload.read() == b"<html><p>a</p>"
    records = {
        record.rec_type: (record.rec_headers, record.raw_stream.read())
        for record in ArchiveIterator(io.BytesIO(found.records.read()), no_record_parse=True)
    }
    assert records["response"][1] == ANSWER
    assert records["request"][1] == asked[0]
    assert records["request"][0].get_header("WARC-Concurrent-To") == records["response"][0].get_header("WARC-Record-ID")
    for record in ArchiveIterator(io.BytesIO(found.records.read()), check_digests=True):
        record.content_stream().read()
        assert record.digest_checker.passed is not False
