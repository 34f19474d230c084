import time

import pytest

from dateline.read.events.matching import matches
from dateline.read.words.tokens import tokens

CASES = [
    ("Lomia has lifted its travel restrictions.", [("lifted restrictions", "ease", False)]),
    ("Sanctions on Lomia were lifted on Friday.", [("sanctions on", "sanction", False), ("lifted", "ease", True)]),
    ("The air force carried out an air strike on a depot.", [("carried out strike", "aerial", False)]),
    ("Lomia suspended military aid to the rebels.", [("suspended aid", "discontinue", False)]),
    ("The convoy came under fire near the bridge.", [("came under fire", "condemn", False)]),
    ("The minister refused to meet the envoy.", [("refused to", "reject", False), ("meet", "meet", False)]),
    ("The attacks were condemned by the council.", [("attacks", "assault", False), ("condemned", "condemn", True)]),
    ("A policeman sexually assaulted a detainee.", [("sexually assaulted", "sexual", False)]),
    ("The two-day strike was called off.", [("called off", "concede", True)]),
    ("It was a quiet day in the hills.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_entries_where_they_stand(text, expected):
    words = tokens(text, (0, len(text)))
    found = [(" ".join(words.words[at] for at in one.fixed), one.entry.act.name, one.passive) for one in matches(words)]
    assert found == expected


def test_long_rows_of_verbs_are_read_in_time_that_grows_with_their_length():
    text = "suspend cut halt the " * 4000
    begin = time.process_time()
    matches(tokens(text, (0, len(text))))
    assert time.process_time() - begin < 10
