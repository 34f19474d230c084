"""The encoding of a text: from its byte order mark, what is declared, whether it is UTF-8, and else its letters."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

PRESCAN = 4096
"""Bytes searched for a declaration; the HTML standard asks for 1024, old pages need more."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_:.-]+)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_WEB = {
    "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "ascii": "windows-1252",
    "us-ascii": "windows-1252", "iso8859-1": "windows-1252", "iso-8859-9": "windows-1254", "latin5": "windows-1254",
    "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932",
    "x-sjis": "cp932", "sjis": "cp932", "x-user-defined": "windows-1252", "iso8859-9": "windows-1254", "windows-31j": "cp932", "windows-949": "cp949", "windows-874": "cp874", "x-cp1251": "windows-1251", "x-gbk": "gb18030", "x-euc-jp": "euc-jp", "unicode": "utf-8", "utf8": "utf-8",
}  # fmt: skip
"""Labels as browsers read them (WHATWG Encoding Standard)."""
_BARRED = frozenset(("undefined", "unicode_escape", "raw_unicode_escape", "idna", "punycode"))
_CANDIDATES = (
    ("windows-1251", "CYRILLIC"), ("koi8-r", "CYRILLIC"), ("cp866", "CYRILLIC"), ("iso-8859-5", "CYRILLIC"),
    ("windows-1256", "ARABIC"), ("iso-8859-6", "ARABIC"), ("windows-1255", "HEBREW"), ("windows-1253", "GREEK"),
    ("windows-1252", "LATIN"), ("windows-1250", "LATIN"), ("iso-8859-2", "LATIN"), ("windows-1254", "LATIN"),
)  # fmt: skip
_MULTIBYTE = ("cp932", "euc-jp", "gb18030", "cp949", "big5")
_COMMON = {
    "CYRILLIC": "оеаинтсрвлкмдпу",
    "ARABIC": "الينموتربعدفسه",
    "HEBREW": "יוהלאתרבשמ",
    "GREEK": "αοιετσνηυρπκμ",
    "LATIN": "éèàüöäßñçáíóúãõêâîôûëïąęłśżźćńőűčšžřýěůşğıæøåÉÄÖÜ’“”–—«»",
}


_CENTRAL = "ąęłśżźćńóčšžřýěůáíéúďťňőűăţşöüä"
_OWN = {
    "windows-1252": "éèàüöäßñçáíóúãõêâîôûëïæøå",
    "windows-1250": _CENTRAL,
    "iso-8859-2": _CENTRAL,
    "windows-1254": "ışğçöüâ",
}
"""Letters of the languages that write in each Latin encoding, in lower case."""


def charset(head: bytes, *, header: str | None, whole: bytes | None) -> str:
    """The Python codec a text is to be read with.

    Args:
        head: Its first bytes.
        header: The Content-Type header of its response, if any.
        whole: Up to some megabytes of it, against which a claim of UTF-8 is checked.

    Returns:
        A codec name, in lower case.
    """
    sample = whole if whole is not None else head
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if _is_utf8(sample) and _high(sample):
        return "utf-8"  # no text in another encoding happens to be valid UTF-8, whatever its page declares
    declared = next((name for name in _declared(head, header) if name != "utf-8"), None)
    if declared:
        return declared
    return "utf-8" if _is_utf8(sample) else detected(sample)


_MARKUP = re.compile(rb"(?is)<(script|style)\b.*?</\1\s*>|<[^<>]*>")
_RUN = re.compile(rb"[\x80-\xff]+")
LONE = 1.7
"""Letters beyond ASCII stand alone in Latin words, and in runs everywhere else: their mean run, in bytes."""
WIDE = 0.3
"""The least likeness of a multi-byte reading to a text."""
_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
CUT = 60_000
"""A sample of so many bytes may be cut, a shorter one is the whole text."""
FORGIVEN = 20
"""Whole UTF-8 characters for each stray byte that keep a text UTF-8."""


def _declared(head: bytes, header: str | None) -> list[str]:
    found = [match[1] for match in [_HEADER.search(header or "")] if match]
    start = _COMMENT.sub(b"", head[:PRESCAN])
    found.extend(match[1].decode("ascii", "replace") for pattern in (_XML, _META) if (match := pattern.search(start)))
    return [name for label in found if (name := codec(label))]


def codec(label: str) -> str | None:
    """The codec for an encoding label as sites write it; None for one nobody knows or no page can be in."""
    name = label.strip().lower()
    name = _WEB.get(name, name)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    barred = found.name in _BARRED or found.name.startswith(("utf-16", "utf-32", "utf-7"))
    if barred or not getattr(found, "_is_text_encoding", True):
        return None
    return _WEB.get(found.name, name)


def _is_utf8(sample: bytes) -> bool:
    """Whether bytes are UTF-8, a torn character or two in a long text forgiven."""
    stray = len(_HIGH.findall(_PAIR.sub(b"", sample)))
    if stray and len(_PAIR.findall(sample)) > FORGIVEN * stray:
        return True
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and len(sample) >= CUT  # a sample may end inside a character
    return True


def detected(sample: bytes) -> str:
    """The encoding whose reading of some bytes looks most like a text: the likeliest letters in a likely case."""
    sample = _telling(sample)
    runs = _RUN.findall(sample)
    if not runs:
        return "utf-8"
    scattered = sum(map(len, runs)) < LONE * len(runs)
    if not scattered and max(_wide(sample, name) for name in _MULTIBYTE) > WIDE:
        return max(_MULTIBYTE, key=lambda name: _wide(sample, name))
    likely = [one for one in _CANDIDATES if not scattered or one[1] == "LATIN"]
    scores = [(_plausible(sample, name, script), -rank, name) for rank, (name, script) in enumerate(likely)]
    best = max(scores)
    if best[0] > 0:
        return best[2]
    guess = from_bytes(sample).best()
    return (codec(guess.encoding) if guess else None) or "windows-1252"


def _telling(sample: bytes) -> bytes:
    """The part of a page that tells its encoding: without scripts and tags, from near its first byte beyond ASCII."""
    bare = _MARKUP.sub(b" ", sample)
    body = bare if _HIGH.search(bare) else sample
    first = _HIGH.search(body)
    start = max(0, first.start() - 2_000) if first else 0
    return body[start : start + 100_000]


def _high(sample: bytes) -> int:
    return sum(byte > 127 for byte in sample)


def _wide(sample: bytes, name: str) -> float:
    """The share of a strict multi-byte reading that is common Han, kana or hangul; 0 where the bytes do not fit."""
    try:
        text = codecs.getincrementaldecoder(name)().decode(sample)  # a character torn by the cut does not matter
    except UnicodeDecodeError:
        return 0.0
    letters = [char for char in text if ord(char) > 127]
    if len(letters) < 4:
        return 0.0
    kana = sum("぀" <= char <= "ヿ" or "、" <= char <= "〟" for char in letters)
    hangul = sum("가" <= char <= "힣" for char in letters)
    han = sum("一" <= char <= "鿿" for char in letters)
    strange = len(letters) - kana - hangul - han - sum("！" <= char <= "～" for char in letters)
    native = {
        "cp932": kana * 2 + han * 0.4,
        "euc-jp": kana * 2 + han * 0.4,
        "cp949": hangul,
        "gb18030": han * 0.75,
        "big5": han * 0.74,
    }
    return (native[name] - strange) / len(letters)


def _plausible(sample: bytes, name: str, script: str) -> float:
    """How much a single-byte reading looks like words of its script."""
    text = sample.decode(name, "replace")
    score = 0.0
    before = " "
    for char in text:
        if ord(char) > 127:
            score += _letter(char, before, script, _OWN.get(name, ""))
        before = char
    return score / max(1, _high(sample))


def _letter(char: str, before: str, script: str, own: str) -> float:
    if char == "�" or unicodedata.category(char) in ("Cc", "Cn", "Co"):
        return -3.0
    if script == "LATIN" and char.isalpha() and before.isalpha() and ord(before) > 127:
        return -0.8  # two accented letters in a row are rare in Latin words and the rule in every other script
    if own and char.isalpha():
        return 1.0 if char.lower() in own else -0.5
    if char in _COMMON[script]:
        return 1.0 if script != "LATIN" or before.isalpha() or before.isspace() or not char.isalpha() else 0.2
    if not char.isalpha():
        return 0.3 if char in " –—’“”«»…№،؛؟•€" else -0.8
    if script not in unicodedata.name(char, ""):
        return -1.5
    upper_inside = char.isupper() and before.isalpha() and before.islower()
    return -1.0 if upper_inside else 0.4
