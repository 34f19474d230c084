"""A reading in the terminal."""

from dataclasses import replace

import pytest

from dateline.archive import Listed
from dateline.cli.voices import facts, show
from dateline.text import paragraphs
from dateline.voices import voices


@pytest.fixture
def silo(demo_archive):
    report = demo_archive.reports(Listed(outlet="Al-Furat Daily")).reports[0]
    return report, demo_archive.reading(report.id)


def test_voices_stand_below_their_paragraph_and_inside_each_other(silo, capsys):
    show(*silo)
    lines = capsys.readouterr().out.split("\n")
    outer = next(number for number, line in enumerate(lines) if "The army [said]" in line)
    assert lines[outer + 1].strip() == "│ that the fire was set by men who were leaving"
    inner = lines[outer + 2]
    assert "inside 1" in inner
    assert len(inner) - len(inner.lstrip()) > len(lines[outer]) - len(lines[outer].lstrip())
    assert not any(line.endswith(" ") for line in lines)
    assert any("Al-Furat Daily <- " in line and "army" in line for line in lines)
    assert any(line.startswith("    person ") for line in lines)


def test_every_word_is_shown(silo, capsys):
    report, reading = silo
    show(report, reading)
    shown = "".join(capsys.readouterr().out.split())
    for _, _, start, end in paragraphs(report.text, report.zones):
        assert "".join(report.text[start:end].split()) in shown


def test_hedges_are_facts_of_a_voice(silo):
    _, reading = silo
    first = replace(reading.attributions[0], hedge=True, stance="denies")
    (voice, *_) = voices(replace(reading, attributions=(first, *reading.attributions[1:])))
    assert facts(voice)[:2] == ["denies", "hedged"]


def test_unread_and_not_known(silo, capsys):
    report, reading = silo
    show(report, None)
    show(report, replace(reading, mentions=(), attributions=(), claims=(), problems=("it is in 'ar'; \x1b[2J",)))
    out = capsys.readouterr().out
    assert "not read yet: dateline reread" in out
    assert "check: it is in 'ar'; �[2J" in out
    assert "none found" not in out
    show(report, replace(reading, mentions=(), attributions=(), claims=()))
    assert "none found" in capsys.readouterr().out
