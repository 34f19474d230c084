"""Times of a sentence, for the tests of what reads them."""

from datetime import date

from dateline.read.times import timed

DAY = date(2016, 10, 6)
"""A Thursday."""


def told(text, day=DAY):
    """The time expressions of a text with what each comes to: EDTF, and TIMEX3's value."""
    why = f"published {day}" if day else "no day of writing"
    return {text[slice(*one.span)]: (one.when.edtf, one.when.timex) for one in timed(text, [(0, len(text))], day, why)}
