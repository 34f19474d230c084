import pytest

import claims

TEXT = "Oslo said on Monday that shelling killed 12 people. The firm denied it."


def span(words):
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def place(words):
    start, end = span(words)
    return {"start": start, "end": end, "exact": words}


def gold(words, kind, **more):
    return {"id": words, "kind": "event", "type": kind, "realis": "actual", "evidence": [span(words)], "time": [], "toll": {}, "attribution": None} | more  # fmt: skip


def got(words, kind, **more):
    return {"id": words, "kind": "event", "predicate": {"type": kind}, "realis": "actual", "evidence": [place(words)], "when": None, "tolls": [], "attribution": None} | more  # fmt: skip


def scored(wanted, found, times=(), attributions=(), read=()):
    document = {"doc_id": "d", "text": TEXT, "claims": wanted, "attributions": list(attributions), "times": list(times)}
    return claims.voices([document], [{"reading": {"claims": found, "attributions": list(read)}}])


def test_a_claim_found_is_right_where_its_words_meet_and_its_type_agrees():
    figures = scored(
        [gold("shelling", "ASSAULT"), gold("denied", "REJECT")], [got("shelling", "ASSAULT"), got("denied", "AID")]
    )
    assert figures["claims"].f1 == 1
    assert figures["typed"].recall == pytest.approx(0.5)


def test_a_statement_serves_words_of_any_kind_but_no_act():
    statement = got("denied", "STATEMENT")
    assert scored([gold("denied", "REJECT")], [statement])["typed"].recall == 1
    assert scored([gold("denied", "AID")], [statement])["typed"].recall == 0


def test_what_is_found_beside_an_annotated_claim_costs_precision():
    figures = scored([gold("shelling", "ASSAULT")], [got("shelling", "ASSAULT"), got("said", "STATEMENT")])
    assert figures["claims"].precision == pytest.approx(0.5)


def test_a_toll_is_right_with_its_bounds():
    wanted = [gold("shelling", "ASSAULT", toll={"killed": [12, 12]})]
    toll = {"outcome": "killed", "least": 12, "most": 12, "evidence": place("killed 12 people")}
    assert scored(wanted, [got("shelling", "ASSAULT", tolls=[toll])])["tolls"].f1 == 1
    assert scored(wanted, [got("shelling", "ASSAULT", tolls=[toll | {"least": 2, "most": 2}])])["tolls"].f1 == 0


def test_a_time_is_right_where_the_first_day_agrees():
    times = [{"span": [span("Monday")], "value": "2016-10-03"}]
    wanted = [gold("shelling", "ASSAULT", time=[span("Monday")])]
    assert scored(wanted, [got("shelling", "ASSAULT", when={"edtf": "2016-10-03"})], times)["times"].f1 == 1
    assert scored(wanted, [got("shelling", "ASSAULT")], times)["times"].f1 == 0


def test_a_voice_is_right_where_the_cues_meet():
    said = {"id": "A", "cue": [span("said")], "inside": None}
    mine = {"id": "M", "cue": [place("said")], "inside": None}
    wanted = [gold("shelling", "ASSAULT", attribution="A")]
    assert scored(wanted, [got("shelling", "ASSAULT", attribution="M")], (), [said], [mine])["voice"].f1 == 1
    assert scored(wanted, [got("shelling", "ASSAULT")], (), [said], [mine])["voice"].f1 == 0
