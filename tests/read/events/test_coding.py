import pytest

from dateline.read.events.coding import coded

CASES = [
    ("[Lomia] condemned [the Torvan government] after attacks on its embassy.", "ACCUSE"),
    ("[Lomia] accused [Torva] of shelling a village.", "ACCUSE"),
    ("[Torva] was accused by {Lomia} of shelling a village.", "ACCUSE"),
    ("[Lomia] agreed to withdraw troops from [Torva].", "AGREE"),
    ("[Lomia] will send aid to [Torva].", "AGREE"),
    ("[Lomia] refused to withdraw troops from [Torva].", "REJECT"),
    ("[Lomia] will not lift sanctions on [Torva].", "REJECT"),
    ("[Lomia] withdrew its troops from [Torva].", "RETREAT"),
    ("[Lomia] threatened to withdraw aid from [Torva].", "THREATEN"),
    ("[The general] vowed to crush [the rebels].", "THREATEN"),
    ("[Lomia] urged [Torva] to release prisoners.", "REQUEST"),
    ("[The envoy] said [Torva] must hold elections.", "REQUEST"),
    ("[Torva] released forty prisoners to [Lomia].", "RETREAT"),
    ("[Lomia] suspended aid to [Torva].", "SANCTION"),
    ("[Lomia] has cut diplomatic ties with [Torva].", "SANCTION"),
    ("[Lomia] gave ten million dollars to [Torva].", "AID"),
    ("[Lomia] held joint exercises with [Torva].", "COOPERATE"),
    ("[The minister] met [his Torvan counterpart] in Sel.", "CONSULT"),
    ("[Lomia] signed a treaty with [Torva].", "SUPPORT"),
    ("[The president] praised [the mediators].", "SUPPORT"),
    ("[Farmers] protested against [the ministry].", "PROTEST"),
    ("[Lomia] massed troops on the border with [Torva].", "MOBILIZE"),
    ("[Police] arrested [nine students].", "COERCE"),
    ("[Rebels] attacked [a convoy].", "ASSAULT"),
    ("[The president] announced the release of [nine students] who were arrested in May.", "RETREAT"),
    ("[Lomia] apologised to [Torva].", "CONCEDE"),
    ("[Lomia] welcomed [Torva]'s decision to free two singers.", "SUPPORT"),
    ("[A judge] ordered [two ministers] detained for ten days.", "COERCE"),
    ("[The navy] imposed a blockade on [the port of Sel].", "ASSAULT"),
    ("[Lomia] trains [Torvan pilots] at a base near Sel.", "COOPERATE"),
    ("[Prosecutors] searched [the minister's villa] for evidence.", "ACCUSE"),
    ("[Deputies] called for sanctions against [the generals].", "ACCUSE"),
    ("[The court] granted [the widow] leave to appeal.", "RETREAT|CONCEDE"),
]


def _spans(marked):
    text, spans = "", []
    for part in marked.replace("{", "[").replace("}", "]").split("["):
        inner, closed, rest = part.partition("]")
        if closed:
            spans.append((len(text), len(text) + len(inner)))
        text += inner + rest
    source, target = spans[::-1] if "{" in marked else spans
    return text, source, target


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[marked for marked, _ in CASES])
def test_the_event_between_source_and_target(marked, expected):
    one = coded(*_spans(marked))
    assert one is not None
    assert one.type in expected.split("|")


def test_any_words_have_a_nearest_class():
    assert coded("The minister hummed at the envoy.", (0, 12), None) is not None
    assert coded("1234 ...", None, None) is None


def test_what_the_model_says_decides_between_two_events():
    text = "Lomia fined and fed Torva."
    for kind in ("COERCE", "AID"):
        one = coded(text, (0, 5), (20, 25), lambda _, named, kind=kind: 0.9 if named == kind else 0.0)
        assert one is not None
        assert one.type == kind
