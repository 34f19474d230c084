import pytest

from dateline.read.finding import Said
from dateline.read.mentions import Mentions
from dateline.read.nouns import attributions, manner, outer
from dateline.read.words.quotes import quotations


def span(text, words):
    return (text.index(words), text.index(words) + len(words))


def said(text, source, cue, *content, layer=0):
    return Said(
        source=span(text, source) if source else None,
        cue=(span(text, cue),),
        content=tuple(span(text, words) for words in content),
        score=0.9,
        by="model",
        layer=layer,
    )


CHAIN = "RT reports that Fars says that rebels claim the town fell"


def nouns(text, *found):
    mentions = Mentions("r1", text, [])
    return attributions(found, mentions, quotations(text)), {one.id: one.evidence.exact for one in mentions.all()}


def test_attributions_hang_on_the_nearest_content_around_their_cue():
    made, who = nouns(
        CHAIN,
        said(CHAIN, "rebels", "claim", "the town fell", layer=2),
        said(CHAIN, "RT", "reports", "Fars says that rebels claim the town fell"),
        said(CHAIN, "Fars", "says", "rebels claim the town fell", layer=1),
    )
    by_id = {one.id: one for one in made}
    chain = [(who[one.source], one.inside and who[by_id[one.inside].source]) for one in made]
    assert chain == [("RT", None), ("Fars", "RT"), ("rebels", "Fars")]


def test_what_lies_inside_another_cannot_hold_it():
    text = "one two three four"
    first = Said(source=None, cue=(span(text, "two"),), content=(span(text, "three four"),), score=1, by="model")
    second = Said(source=None, cue=(span(text, "three"),), content=(span(text, "one two"),), score=1, by="model")
    assert outer([first, second], len(text)) == [None, None]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ('He said "we go".', ['"we go"'], "direct"),
        ('He said it was "a crime".', ['it was "a crime"'], "mixed"),
        ("He said it was over.", ["it was over"], "indirect"),
        ('"We go," he said, "today."', ['"We go,"', '"today."'], "direct"),
        ('"We go," he said, adding it was late.', ['"We go,"', "it was late"], "mixed"),
        ("“All of it, he said.", ["“All of it,"], "direct"),
        ("He said “we” and “they”.", ["“we” and “they”"], "mixed"),
    ],
)
def test_manner_is_how_much_stands_in_quotation_marks(text, content, expected):
    assert manner([span(text, words) for words in content], quotations(text), text) == expected


def test_stance_kind_and_hedge_come_from_the_lexicon_where_the_model_is_silent():
    text = "The army denied the town fell"
    (made,), _ = nouns(text, said(text, "The army", "denied", "the town fell"))
    assert (made.stance, made.kind, made.hedge) == ("denies", "speech", False)


def test_every_piece_of_evidence_is_exact():
    made, _ = nouns(CHAIN, said(CHAIN, "RT", "reports", "Fars says that rebels claim the town fell"))
    for one in made:
        for piece in (*one.cue, *one.content):
            assert piece.exact == CHAIN[piece.start : piece.end]
