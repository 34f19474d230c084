import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.conftest import report as made

from dateline.model import Reading, Zone
from dateline.read import by, read, readable

ONE = "The defence ministry said on Friday that two soldiers had been killed near the border.\n\n“We will answer,” its spokesman, Omar Halabi, told reporters."
OTHER = "Bakers in the old town of Lille sold out before noon.\n\nAnna Petit, who owns a shop there, said she had never seen such a crowd."


def found(reading):
    """What was read, without ids and offsets."""
    mention = {one.id: one.evidence.exact for one in reading.mentions}
    voices = {
        (one.source and mention[one.source], *(x.exact for x in one.cue), *(x.exact for x in one.content))
        for one in reading.attributions
    }
    return voices, {(one.evidence.exact, one.kind) for one in reading.mentions}


def evidence(reading):
    for one in reading.mentions:
        yield one.evidence
    for one in reading.attributions:
        yield from (*one.cue, *one.content)
    for one in reading.claims:
        yield from one.evidence


def test_there_is_a_reading_a_report_in_their_order():
    reports = [made(ONE, name="a"), made("", name="b"), made(OTHER, name="c")]
    assert [one.report for one in read(reports)] == ["a", "b", "c"]


def test_the_same_text_gives_the_same_bytes_whatever_is_read_beside_it():
    alone = msgspec.json.encode(next(read([made(ONE)])))
    assert msgspec.json.encode(list(read([made(OTHER), made(ONE), made(OTHER)]))[1]) == alone


def test_a_reading_survives_its_json():
    (reading,) = read([made(ONE)])
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


def who_speaks(reading):
    """Sources and cues by their first words, and names: a word at the end of a span may fall to a neighbour's context."""
    voices, mentions = found(reading)
    starts = {(who and who.split()[0], rest[0].split()[0]) for who, *rest in voices}
    return starts, {(words.split()[0], kind) for words, kind in mentions if words[0].isupper()}


def test_two_unrelated_texts_read_as_one_give_what_each_gives():
    one, other, both = read([made(ONE), made(OTHER), made(f"{ONE}\n\n{OTHER}")])
    for mine, yours, ours in zip(who_speaks(one), who_speaks(other), who_speaks(both), strict=True):
        assert ours == mine | yours


def test_who_speaks_is_found():
    (reading,) = read([made(ONE)])
    voices, _ = found(reading)
    assert any(who == "The defence ministry" and "said" in rest for who, *rest in voices)


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            [ONE, OTHER, "“", "”", "\n", "said", "According to him, ", "\x00", "🕊", "ﷺ", "e\u0301", "\u200b", "\u2028"]
        ),
        max_size=6,
    )
)
def test_every_span_is_exact(parts):
    text = " ".join(parts)
    (reading,) = read([made(text)])
    for one in evidence(reading):
        assert one.exact == text[one.start : one.end]
        assert one.exact.strip()


def test_ids_refer_within_a_reading():
    (reading,) = read([made(ONE)])
    mentions = {one.id for one in reading.mentions}
    voices = {one.id for one in reading.attributions}
    assert len(mentions) == len(reading.mentions)
    assert len(voices) == len(reading.attributions)
    assert {one.source for one in reading.attributions if one.source} <= mentions
    assert {one.inside for one in reading.attributions if one.inside} <= voices
    assert {one.mention for claim in reading.claims for one in claim.arguments} <= mentions
    assert {one.attribution for one in reading.claims if one.attribution} <= voices


def test_a_text_in_another_language_is_not_misread():
    report = made("وقال الوزير إن الهجوم وقع يوم الجمعة", language="ar")
    (reading,) = read([report])
    assert not readable(report)
    assert (reading.mentions, reading.attributions, reading.claims) == ((), (), ())
    assert "'ar'" in reading.problems[0]


@pytest.mark.parametrize("language", ["en", "en-US", "EN", None])
def test_english_and_the_unknown_are_tried(language):
    assert readable(made(ONE, language=language))


def test_headings_are_not_read_as_prose_but_for_their_own_forms():
    text = "Town has fallen - Omar Halabi\n\n" + OTHER
    zones = [Zone(kind="headline", start=0, end=31), Zone(kind="body", start=31, end=len(text))]
    (reading,) = read([made(text, zones)])
    heads = [one for one in reading.attributions if (one.cue and one.cue[0].start < 31) or one.content[0].start < 31]
    assert len(heads) <= 1


@pytest.mark.parametrize("kind", ["times", "source line", "byline", "teaser", "caption", "furniture"])
def test_what_stands_around_a_text_is_no_attribution(kind):
    text = "Omar Halabi said the road was closed.\n\n" + OTHER
    zones = [Zone(kind=kind, start=0, end=39), Zone(kind="body", start=39, end=len(text))]
    (reading,) = read([made(text, zones)])
    assert all(piece.start >= 39 for one in reading.attributions for piece in (*one.cue, *one.content))


def test_the_reader_names_itself_and_its_model():
    name, _, model = by().partition(" ")
    assert name.startswith("dateline-reader/")
    assert len(model) == 8
