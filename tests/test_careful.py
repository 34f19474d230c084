"""One odd page or report stops no other."""

import itertools
import json
import sys

import pytest

from dateline import careful
from dateline.careful import careful_read, careful_split
from dateline.errors import DatelineError
from dateline.split import bare


def read(source):
    return careful_read(bare.reports(source, "x.jsonl"))


def lines(*numbers):
    return (json.dumps({"id": f"t{n}", "text": "Omar Silva said that it was so."}).encode() for n in numbers)


def test_where_a_splitter_stumbles_what_it_gave_before_is_kept(captured, monkeypatch):
    def stumbling(capture):
        yield "one"
        raise ZeroDivisionError

    monkeypatch.setattr(careful, "split", stumbling)
    first, problem = careful_split(captured("x"))
    assert (first, problem.reason) == ("one", "splitter stumbled (ZeroDivisionError: )")


def test_a_long_run_of_bad_lines_comes_out_before_the_end(hands, monkeypatch):
    monkeypatch.setattr(careful, "AHEAD", 4)
    taken = []

    def endless():
        for number in itertools.count():
            taken.append(number)
            yield b"{" if number else next(lines(0))

    assert len(list(itertools.islice(read(endless()), 50))) == 50
    assert len(taken) < 60


def test_a_reader_that_takes_everything_first_gets_it_in_stretches(hands, monkeypatch):
    monkeypatch.setattr(careful, "AHEAD", 10)
    every = hands.read
    monkeypatch.setattr(sys.modules["dateline.read"], "read", lambda reports: iter(list(every(list(reports)))))
    assert [one.report.id for one in read(lines(*range(35)))] == [f"t{n}" for n in range(35)]


def test_after_a_stumble_the_stream_goes_on(hands):
    hands.stumbles = lambda report: report.id in ("t3", "t4", "t9")
    found = list(read(lines(*range(12))))
    assert [one.report.id for one in found] == [f"t{n}" for n in range(12)]
    assert [one.report.id for one in found if one.problem] == ["t3", "t4", "t9"]


def test_a_reader_that_cannot_start_is_no_reports_fault(hands, monkeypatch):
    def broken(reports):
        raise DatelineError("reader.onnx", "the model cannot be loaded")
        yield

    monkeypatch.setattr(sys.modules["dateline.read"], "read", broken)
    with pytest.raises(DatelineError, match="cannot be loaded"):
        list(read(lines(1, 2)))


def test_a_stream_that_fails_is_no_reports_fault(hands):
    def failing():
        yield from lines(1, 2)
        raise OSError("disk")

    found = read(failing())
    assert [next(found).problem, next(found).problem] == [None, None]
    with pytest.raises(OSError, match="disk"):
        next(found)
