"""Words of a text with the letter by which the grammar of times knows each: rules are patterns over these letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.lexicon import lexicon

OTHER, STOP = "_", "."
_DAYS_OF_MONTH = 31
_YEARS = range(1000, 2100)
_FORMS = (
    r"|(?P<J>\d{4}-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?![\w-]))"
    r"|(?P<F>9/11(?![\d/])|\d\d?(?:/\d\d?/|-\d\d?-)(?:\d\d)?\d\d(?![\w/-]))"
    r"|(?P<C>\d\d?:\d\d(?::\d\d)?(?![\d:])|\d\d?\.\d\d(?=\s?[ap]\.?m\b))"
    r"|(?P<X>['’]?\d0['’]?s\b|\d\d\d0['’]?s\b)"
    r"|(?P<o>\d\d?(?:st|nd|rd|th)\b)"
    r"|(?P<Y>['’]\d\d(?![\w'’]))"
    r"|(?P<number>\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)"
    r"|(?P<p>o['’]clock\b)"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,6}(?:[^\W\d_](?!\w))?|[ap]\.m\b)"
    r"|(?P<word>[^\W\d_]+(?:['’](?:t|ll|re|ve|d|m)\b)?)"
    r"|(?P<apostrophe>['’]s?(?!\w))"
    r"|(?P<stop>[.!?…\n])"
    r"|(?P<mark>[^\w\s])|_"
)
_LITTLE = frozenset(("of", "the"))
_MONEY = "$£€¥#"
_MARKS = {"–": "-", "—": ";", "-": "-", ",": ",", "/": "/", "(": "(", ")": ")", '"': '"', "“": '"', "”": '"', ";": ";", ":": ";"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark."""

    start: int
    end: int
    written: str
    word: str
    """In lower case; a short form in full: "oct" as "october"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that dates are made of, each with its letter, and what each stands for."""

    letters: dict[str, str]
    full: dict[str, str]
    """Short forms of weekdays and months to their full names."""
    numbers: dict[str, int]
    ordinals: dict[str, int]
    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, str]
    decades: dict[str, int]
    units: dict[str, str]
    dots: frozenset[str]
    """Words whose full stop belongs to them."""


@cache
def words() -> Words:
    """The word lists, once."""
    table = lexicon("times")
    calendar, numbers = table["calendar"], table["numbers"]
    letters = {word: letter for letter, listed in table["classes"].items() for word in listed.split()}
    months = {form: at for at, forms in enumerate(calendar["months"], 1) for form in forms.split()}
    weekdays = {name: at for at, name in enumerate(calendar["weekdays"])}
    short = {form: at for at, forms in enumerate(calendar["weekdays_short"]) for form in forms.split()}
    full = {form: calendar["months"][at - 1].split()[0] for form, at in months.items()}
    full |= {form: calendar["weekdays"][at] for form, at in (weekdays | short).items()}
    cardinal = {word: at for at, word in enumerate(numbers["words"].split())}
    cardinal |= {word: 10 * at for at, word in enumerate(numbers["tens"].split(), 2)}
    cardinal |= {"dozen": 12, "hundred": 100, "thousand": 1000}
    ordinals = {word: at for at, word in enumerate(numbers["ordinals"].split(), 1) if "-" not in word}
    seasons = {word: name for name, listed in table["seasons"].items() for word in listed.split()}
    units = {name: name for name in table["units"]} | {name + "s": name for name in table["units"]}
    units |= {"centuries": "century", "seconds": "second"}
    letters |= _unit_letters(units) | dict.fromkeys(months, "M") | dict.fromkeys(weekdays, "W")
    letters |= {name + "s": "w" for name in weekdays} | dict.fromkeys(short, "W") | {"weekdays": "w"}
    letters |= dict.fromkeys(cardinal, "n") | dict.fromkeys(ordinals, "o") | dict.fromkeys(seasons, "S")
    letters |= dict.fromkeys(table["days"], "D") | dict.fromkeys(table["parts"], "P")
    letters |= {part + "s": "v" for part in table["parts"]} | {"nights": "v"}
    decades = {word: 10 * at for at, word in enumerate(numbers["decades"].split(), 2)}
    letters |= dict.fromkeys(decades, "X")
    prose = lexicon("cues")["prose"]["abbreviations"]
    return Words(
        letters=letters,
        full=full,
        numbers=cardinal,
        ordinals=ordinals,
        months={name.split()[0]: at for at, name in enumerate(calendar["months"], 1)},
        weekdays=weekdays,
        seasons=seasons,
        decades=decades,
        units=units,
        dots=frozenset((*(form for form in full if len(form) < 5 and form not in ("may", "sun", "sat")), *prose)),
    )


@cache
def _token() -> re.Pattern[str]:
    """Any token; names of holidays first, the longest of them first."""
    named = sorted(lexicon("times")["holidays"], key=len, reverse=True)
    written = (" ".join(word if word in _LITTLE else _capital(word) for word in name.split()) for name in named)
    days = "|".join(re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in written)
    return re.compile(rf"(?P<l>\b(?:{days})(?!\w))" + _FORMS)


def _capital(word: str) -> str:
    return "-".join(
        part[0].upper() + part[1:] if at == 0 or len(part) > 1 else part for at, part in enumerate(word.split("-"))
    )


def _unit_letters(units: dict[str, str]) -> dict[str, str]:
    fine = ("hour", "minute", "second")
    letters = {}
    for form, name in units.items():
        if name == "night":
            continue
        plural = form != name
        letters[form] = ("t" if plural else "T") if name in fine else ("u" if plural else "U")
    return letters | {"quarter": "Q"}


def tokens(text: str, start: int, end: int) -> tuple[list[Token], str]:
    """The tokens of a part of a text, and their letters in one string, one each."""
    known = words()
    found: list[Token] = []
    letters: list[str] = []
    for match in _token().finditer(text, start, end):
        kind = match.lastgroup
        written = match[0]
        if kind == "word":
            word = written.lower()
            letter = known.letters.get(word, OTHER)
            if letter in "MW":
                letter, word = (letter, known.full[word]) if written[0].isupper() else (OTHER, word)
        elif kind == "stop":
            if _belongs(found, match, known):
                last = found.pop()
                found.append(Token(last.start, match.end(), last.written + ".", last.word))
                continue
            word, letter = written, STOP
        elif kind == "number":
            word, letter = written.replace(",", ""), _number(text, match, found)
        else:
            word, letter = written.lower(), _letter(kind, written, known)
        found.append(Token(match.start(), match.end(), written, word))
        letters.append(letter)
    return found, "".join(letters)


def _belongs(found: list[Token], match: re.Match[str], known: Words) -> bool:
    """Whether a full stop belongs to the word before it."""
    if match[0] != "." or not found or found[-1].end != match.start():
        return False
    word = found[-1].written.lower()
    return found[-1].written[0].isupper() and (word in known.dots or (len(word) == 1 and word != "i"))


def _number(text: str, match: re.Match[str], found: list[Token]) -> str:
    """The letter of a number: a day, a year, another number; or none where it is an amount or a part of a code."""
    written, before, after = match[0], text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    if (before in _MONEY and before) or after[:1] == "%":
        return OTHER
    if after[:1].isalpha() and not re.match(r"[ap]\.?m", after):
        return OTHER
    if (
        before in ("-", "–")
        and len(found) > 1
        and found[-2].written[-1:].isalpha()
        and found[-2].end == found[-1].start
    ):
        return OTHER if found[-2].word not in words().months and found[-2].word != "mid" else _sized(written)
    return _sized(written)


def _sized(written: str) -> str:
    if "." in written or "," in written or len(written) > 4:
        return "0" if len(written) < 8 else OTHER
    value = int(written)
    if len(written) == 4 and written[0] == "0":
        return "0"
    if len(written) == 4:
        return "y" if value in _YEARS else OTHER
    return "d" if 0 < value <= _DAYS_OF_MONTH else "0"


def _letter(kind: str | None, written: str, known: Words) -> str:
    if kind == "apostrophe":
        return "'"
    if kind == "mark":
        return _MARKS.get(written, "$" if written in _MONEY else ":")
    if kind == "dotted":
        return known.letters.get(written.lower(), OTHER)
    return kind if kind is not None and len(kind) == 1 else OTHER
