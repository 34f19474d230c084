"""Encodings."""

import pytest

from dateline.capture.charset import charset, codec, detected

TEXTS = {
    "windows-1256": "قال المتحدث باسم المعارضة إن القصف على الأحياء الشرقية استمر طوال الليل، وأسفر عن مقتل سبعة أشخاص بحسب المرصد الذي لم يحدد الجهة.",
    "koi8-r": "Министерство заявило, что авиация нанесла удары по позициям боевиков в провинции. Наблюдатели этого не подтвердили.",
    "windows-1251": "Министерство заявило, что авиация нанесла удары по позициям боевиков в провинции. Наблюдатели этого не подтвердили.",
    "windows-1252": "Le ministère a déclaré que l’armée avait repris trois villages près de la frontière. Rien n’est confirmé, a ajouté le porte-parole à Genève.",
    "windows-1250": "Ministerstwo oświadczyło, że żołnierze zajęli trzy wsie w pobliżu granicy. Nic nie zostało potwierdzone, dodał rzecznik w Łodzi.",
    "windows-1254": "Bakanlık, ordunun sınıra yakın üç köyü geri aldığını açıkladı. Sözcü, bunun doğrulanmadığını söyledi, dün İstanbul'da.",
    "windows-1253": "Το υπουργείο ανακοίνωσε ότι ο στρατός ανακατέλαβε τρία χωριά κοντά στα σύνορα, είπε ο εκπρόσωπος.",
    "windows-1255": "משרד הביטחון הודיע כי הצבא כבש מחדש שלושה כפרים ליד הגבול, אמר הדובר",
    "cp932": "国防省は、軍が国境近くの三つの村を奪還したと発表した。これは確認されていないと報道官は述べた。",
    "gb18030": "国防部表示，军队已经夺回边境附近的三个村庄。发言人补充说，这一消息尚未得到证实。",
    "cp949": "국방부는 군이 국경 근처의 세 마을을 탈환했다고 발표했다. 대변인은 아직 확인되지 않았다고 말했다.",
}


@pytest.mark.parametrize(("name", "text"), TEXTS.items(), ids=TEXTS)
def test_a_paragraph_tells_its_encoding(name, text):
    data = text.encode(name)
    assert data.decode(detected(data)) == text
    assert (text * 5).encode(name).decode(detected((text * 5).encode(name))) == text * 5


@pytest.mark.parametrize(
    "text", ["Ein kurzer Satz über die Brücke, schön früh.", "El niño habló después de la reunión en Perú."]
)
def test_short_latin_texts(text):
    assert text.encode("windows-1252").decode(detected(text.encode("windows-1252"))) == text


def test_a_long_head_of_ascii_hides_nothing():
    page = b"<html><script>" + b"var a=1;" * 20_000 + b"</script><p>" + TEXTS["windows-1251"].encode("windows-1251")
    assert detected(page) == "windows-1251"


@pytest.mark.parametrize(
    ("data", "header", "expected"),
    [
        (b"\xef\xbb\xbfabc", None, "utf-8-sig"),
        ("abc".encode("utf-16"), None, "utf-16"),
        (b"caf\xe9", "text/html; charset=iso-8859-1", "windows-1252"),
        (b"<meta charset='koi8-r'>\xc1\xc2", None, "koi8-r"),
        (b"<!-- <meta charset=iso-8859-1> --><meta charset=windows-1251>\xe0\xe1", None, "windows-1251"),
        (b'<?xml version="1.0" encoding="windows-1256"?>\xc7', None, "windows-1256"),
        ("café".encode(), "text/html; charset=iso-8859-1", "utf-8"),
        (b"plain", None, "utf-8"),
        (b"<meta charset=utf-8>" + "Grüße aus Köln, schöne".encode("windows-1252"), None, "windows-1252"),
        (b"<meta charset=undefined>plain", None, "utf-8"),
    ],
)
def test_what_is_declared_and_what_is_true(data, header, expected):
    assert charset(data, header=header, whole=data) == expected


def test_one_torn_character_does_not_garble_a_page():
    data = TEXTS["koi8-r"].encode() * 5 + b"\xe9 tail"
    assert charset(data, header=None, whole=data) == "utf-8"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("ISO-8859-1", "windows-1252"),
        ("latin1", "windows-1252"),
        ("cp819", "windows-1252"),
        ("Shift_JIS", "cp932"),
        ("gb2312", "gb18030"),
        ("utf8", "utf-8"),
        ("utf-7", None),
        ("rot13", None),
        ("undefined", None),
        ("nonsense", None),
    ],
)
def test_labels(label, name):
    assert codec(label) == name
