"""Quotations that go on."""

from dataclasses import replace

from tests.read.saying import page, said, words

from dateline.read.speech.continued import continued


def found(text, *given):
    return [words(text, one)[2] for one in continued(list(given), page(text))]


def test_a_quotation_after_whoever_spoke_is_theirs():
    text = "“The port is shut,” Low said. “Nobody knows when it opens.”"
    assert found(text, said(text, "Low", "said", "“The port is shut,”")) == [
        ["“The port is shut,”", "“Nobody knows when it opens.”"]
    ]


def test_a_quotation_of_somebody_else_is_not():
    text = "“The port is shut,” Low said. “Nobody knows when it opens,” Rudd said."
    low = said(text, "Low", "said", "“The port is shut,”")
    assert found(text, low)[0] == ["“The port is shut,”", "“Nobody knows when it opens,”"]
    rudd = said(text, "Rudd", "said", "“Nobody knows when it opens,”")
    assert found(text, low, rudd)[0] == ["“The port is shut,”"]


def test_a_quotation_is_somebodys_to_its_end():
    text = "“The port is shut,” Low said.\n\n“The road was closed for a week.\n\n“Nobody told us.”"
    low = said(text, "Low", "said", "“The port is shut,”", "“The road was", "“Nobody told us.”")
    assert found(text, low) == [["“The port is shut,”", "“The road was closed for a week.", "“Nobody told us.”"]]


def test_a_quotation_holds_no_more_of_whoever_speaks_inside_it():
    text = "“Rudd said the port was shut and the road was open.”"
    assert found(text, said(text, "Rudd", "said", "the port was shut")) == [["the port was shut"]]


def test_a_wording_without_cue_is_nobodys():
    text = "The “moderate” guards left."
    one = said(text, None, "left", "“moderate”")
    assert found(text, one) == [["“moderate”"]]
    assert found(text, replace(one, cue=())) == []
