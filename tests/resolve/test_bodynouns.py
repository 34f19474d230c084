"""Bodies of states as texts call them."""

import pytest

from dateline.resolve.bodynouns import listed, owner, role_of, roles


@pytest.mark.parametrize(
    ("words", "state", "rest"),
    [
        ("Vostish troops", "vostland", "troops"),
        ("Vostland's troops", "vostland", "troops"),
        ("Vostish Federation troops", "vostland", "troops"),
        ("troops", None, "troops"),
        ("Vostland", None, "Vostland"),
    ],
    ids=["adjective", "possessive", "a name of two words", "nobody's", "a state is nobody's"],
)
def test_words_say_whose_something_is(book, words, state, rest):
    found, left = owner(words, book)
    assert (found.id if found else None, left) == (state, rest)


@pytest.mark.parametrize(
    ("words", "role"),
    [("fighter jets", "air-force"), ("embassy in Ard City", "embassy"), ("so-called moderate rebels", "opposition"), ("moderate wine", None)],
    ids=["by its planes", "wherever it stands", "however it is set apart", "no body"],
)  # fmt: skip
def test_words_say_what_a_body_is(words, role):
    assert role_of(words) == role


def test_every_role_is_called_by_its_own_name_and_missions_are_roles():
    assert roles()["air force"] == "air-force"
    assert listed("missions") <= set(roles().values())
