"""Speed of reading: what is tried, and what is said where the peer is missing."""

import peer
import speed_reading


def test_the_peer_is_tried_in_every_way_that_differs():
    every = list(peer.ways())
    assert len(every) == len(set(every)) == 18
    assert {way.kind for way in every} == {"features", "tags"}
    assert not any(way.by_length for way in every if way.batch == 1)


def test_without_the_peer_nothing_is_compared(monkeypatch, capsys):
    monkeypatch.setattr(peer, "weights", lambda: None)
    assert speed_reading.speed(["Rain fell."], rounds=1)
    assert "dateline[train]" in capsys.readouterr().out


def test_the_clock_gives_what_the_session_gives_and_adds_up():
    class Session:
        def run(self, outputs, inputs):
            return [inputs]

    clock = speed_reading.Clocked(Session())
    assert clock.run(None, 3) == [3]
    assert len(clock.times) == 1


def test_texts_come_from_the_files_named(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text('{"text": "one"}\n{"text": "two"}\n')
    assert speed_reading.texts([path], None) == ["one", "two"]
    assert speed_reading.texts([path], 1) == ["one"]
