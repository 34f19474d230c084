import pytest
from tests.resolve.where import marked

from dateline.resolve.hints import named


def told(line):
    report, reading, _ = marked(line)
    return named(report.text, reading.mentions)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("the town of {Dana|x}", "town"),
        ("{Idlib|x} province", "region"),
        ("{Adair County|x}", "district"),
        ("the {Jobar|x} neighborhood", "neighbourhood"),
        ("the river {Orontes|x}", "river"),
        ("{Lake Erie|x}", "sea"),
        ("{Kweires|x} air base", "airbase"),
        ("the {Bab al-Hawa|x} border crossing", "crossing"),
    ],
)
def test_a_noun_tells_the_kind(line, kind):
    assert kind in told(line)[0].kinds


@pytest.mark.parametrize("line", ["They left {Homs|x}.", "The city. {Homs|x} fell", "{Homs|x}, provinces away"])
def test_other_nouns_tell_nothing(line):
    assert not told(line)[0].kinds


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("{Paris|x}, {Texas|x}", [(0, 1)]),
        ("{Dana|x} in {Idlib|x}", [(0, 1)]),
        ("{Daraya|x}, a suburb of {Damascus|x}", [(0, 1)]),
        ("{Syria|x}'s northern city of {Aleppo|x}", [(1, 0)]),
        ("the [Turkish] border town of {Kilis|x}", [(1, 0)]),
        ("the {Jobar|x} neighborhood of {Damascus|x}", [(0, 1), (1, 0)]),
        ("{Paris|x} and {London|x}", []),
        ("{Aleppo|x} in [Turkish]", []),
        ("{Homs|x}. In {Hama|x}", []),
    ],
)
def test_words_between_two_names_say_which_holds_which(line, holds):
    found = told(line)
    assert [(number, hold.by) for number, one in enumerate(found) for hold in one.holds if hold.firm] == holds


def test_a_pair_in_one_name_is_two():
    found = told("{Barrie, Ont|x}.")
    assert [(one.words, one.mention is None) for one in found] == [("Barrie", False), ("Ont.", True)]


@pytest.mark.parametrize(
    ("line", "first"), [("{LONDON|x} (AP) - A man", True), ("{LONDON|x} — A man", True), ("{London|x} - A man", False)]
)
def test_a_dateline_opens_a_text(line, first):
    assert told(line)[0].dateline is first
