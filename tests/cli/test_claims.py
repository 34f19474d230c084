"""`dateline claims`."""

import json


def test_each_claim_stands_with_its_chain(run, demo_archive):
    code, out, _ = run("claims", "-a", demo_archive.root, "--limit", "1000")
    assert code == 0
    assert " <- " in out
    assert " of " in out.rstrip().splitlines()[-2]


def test_narrowed_by_type_actor_and_voice(run, demo_archive):
    every = [
        json.loads(line) for line in run("claims", "--json", "-a", demo_archive.root, "--limit", "1000")[1].splitlines()
    ]
    assert every
    one = next(line for line in every if line["claim"]["kind"] == "event" and "<-" in line["line"])
    kind = one["claim"]["predicate"]["type"]
    found = run("claims", "--json", "-a", demo_archive.root, "--type", kind.lower(), "--limit", "1000")[1].splitlines()
    assert {json.loads(line)["claim"]["predicate"]["type"] for line in found} == {kind}
    assert set(one) == {
        "report",
        "headline",
        "outlet",
        "posted",
        "published",
        "number",
        "claim",
        "mentions",
        "chain",
        "line",
        "judgements",
    }
    voiced = next(line for line in every if line["chain"][-1]["kind"] == "voice" and not line["chain"][-1]["described"])
    name = voiced["chain"][-1]["name"]
    heard = run("claims", "--json", "-a", demo_archive.root, "--voice", name, "--limit", "1000")[1]
    assert voiced["claim"]["id"] in {json.loads(line)["claim"]["id"] for line in heard.splitlines()}


def test_days_leave_out_what_has_no_time_and_say_so(run, demo_archive):
    out = run("claims", "-a", demo_archive.root, "--since", "2016", "--limit", "1000")[1]
    assert "left out: the text gives them no time of their own" in out


def test_a_type_that_does_not_exist_is_named_with_the_near_one(run, demo_archive):
    code, _, err = run("claims", "-a", demo_archive.root, "--type", "asault")
    assert code == 2
    assert "asault" in err
    assert "did you mean" in err


def test_a_day_that_is_none(run, demo_archive):
    code, _, err = run("claims", "-a", demo_archive.root, "--since", "yesterday")
    assert code == 2
    assert "yesterday: no day, month or year" in err
