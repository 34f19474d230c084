"""The error tree."""

import pickle

import pytest

from dateline import errors


def every(kind=errors.DatelineError):
    yield kind
    for below in kind.__subclasses__():
        yield from every(below)


@pytest.mark.parametrize("kind", list(every()), ids=lambda kind: kind.__name__)
def test_every_error_names_subject_reason_and_way_out(kind):
    error = kind("page.txt", "file is empty", "nothing to add")
    assert str(error) == "page.txt: file is empty; nothing to add"
    assert error.exit_code in (1, 2, 3)
    assert kind.__name__ in errors.__doc__
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy)) == (kind, str(error))
