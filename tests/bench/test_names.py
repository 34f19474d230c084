from __future__ import annotations

from pathlib import Path

import pytest

import names
from names import Pair


def pair(a: str, b: str, *, same: bool) -> Pair:
    return Pair(a=a, b=b, same=same)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([], {"F1": 0.0, "no false pair": 0.0}, id="nothing is nothing"),
        pytest.param(
            [pair("Omar Haddad", "Umar Haddad", same=True), pair("Omar Haddad", "Nabil Sayegh", same=False)],
            {"F1": 1.0, "no false pair": 1.0},
            id="all right",
        ),
        pytest.param(
            [pair("Omar Haddad", "Umar Haddad", same=True), pair("Omar Haddad", "Omar Haddad", same=False)],
            {"F1": 2 / 3, "no false pair": 0.0},
            id="a false pair above every true one leaves none safe",
        ),
    ],
)
def test_figures(listed: list[Pair], expected: dict[str, float]) -> None:
    assert names.figures(listed) == pytest.approx(expected)


def test_errors_are_what_the_matcher_gets_wrong() -> None:
    wrong = pair("Omar Haddad", "Nabil Sayegh", same=True)
    assert names.errors([pair("Omar Haddad", "Umar Haddad", same=True), wrong]) == [wrong]


def test_tables_of_commas_are_read_too(tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text("a,b,same\nOmar,Umar,1\nOmar,Amr,0\n", encoding="utf-8")
    assert names.pairs(table) == [pair("Omar", "Umar", same=True), pair("Omar", "Amr", same=False)]


def test_what_is_worked_on_and_what_judges_share_no_pair() -> None:
    dev, test = ({frozenset((p.a, p.b)) for p in names.pairs(path)} for path in names.data())
    assert not dev & test
