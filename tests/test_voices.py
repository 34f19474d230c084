"""Who speaks, and through whom."""

from dataclasses import replace

from dateline.model import Attribution, Claim, Mention, Predicate, Reading, evidence
from dateline.voices import carried, voices

TEXT = "Fars said that fighters told it that the road was closed, it is said."


def passage(words):
    start = TEXT.index(words)
    return evidence("r", TEXT, start, start + len(words))


def said(name, source, cue, content, inside=None):
    return Attribution(
        id=name,
        source=source,
        cue=tuple(map(passage, cue)),
        content=tuple(map(passage, content)),
        kind="speech",
        score=1.0,
        manner="indirect",
        stance="says",
        hedge=False,
        inside=inside,
    )


READING = Reading(
    report="r",
    by="x/1",
    mentions=(
        Mention(id="f", evidence=passage("Fars"), kind="outlet", form="name"),
        Mention(id="g", evidence=passage("fighters"), kind="group", form="description"),
    ),
    attributions=(
        said("a", "f", ["said"], ["that fighters told it that the road was closed"]),
        said("b", "g", ["told", "it"], ["that the road was closed"], "a"),
        said("c", None, ["it is said"], [], "b"),
    ),
    claims=(
        Claim(
            id="k", kind="event", predicate=Predicate(type="ASSAULT"), evidence=(passage("closed"),), attribution="b"
        ),
        Claim(id="l", kind="event", predicate=Predicate(type="ASSAULT"), evidence=(passage("closed"),)),
    ),
)


def test_voices_inside_voices():
    assert [(one.number, one.who, one.cue, one.chain, one.depth) for one in voices(READING)] == [
        (1, "Fars", "said", (), 0),
        (2, "fighters", "told … it", (1,), 1),
        (3, None, "it is said", (2, 1), 2),
    ]
    assert [TEXT[one.start :][:6] for one in voices(READING)] == ["that f", "that t", "it is "]
    assert len(voices(READING)[0].passages) == 2


def test_who_carries_a_claim():
    said, own = carried(READING)
    assert (said[0].id, [one.who for one in said[1]]) == ("k", ["fighters", "Fars"])
    assert (own[0].id, own[1]) == ("l", ())


def test_circles_and_what_is_not_there_end():
    first, second, third = READING.attributions
    bent = replace(
        READING, attributions=(replace(first, inside="b"), second, replace(third, inside="gone", source="gone"))
    )
    assert [one.chain for one in voices(bent)] == [(2,), (1,), ()]
    assert voices(bent)[2].who is None
