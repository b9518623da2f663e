"""Encodings of text files."""

from pathlib import Path

import pytest

from pipeline.reading.decoding import decode

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "beleidsprioriteiten-2024.txt"
TEXT = "De coördinator gaf € 250 aan financiële hulp: ‘Eén crèche’ – reëel, privé, § 3, programma’s."


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("windows-1252", "windows-1252"),
        ("mac-roman", "mac-roman"),
    ],
)
@pytest.mark.parametrize(
    "text", [TEXT, "Financiële hulp", "Eén café", SAMPLE.read_text(encoding="utf-8")], ids=len
)
def test_text_in_a_known_encoding_is_read_and_named(text, codec, name):
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, name)


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("Café €5 per stuk", "iso-8859-15", "iso-8859-15"),
        ("Financiële hulp aan de coöperatie", "cp850", "cp850"),
        ("Financiële hulp aan de coöperatie", "iso-8859-1", "windows-1252"),
    ],
)
def test_encodings_that_lack_signs_are_told_by_the_rest(text, codec, name):
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, name, True)


def test_a_mark_or_utf_8_is_no_guess():
    assert [decode(TEXT.encode(codec)).guessed for codec in ("utf-8", "utf-8-sig", "utf-16")] == [False] * 3


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00",
        bytes(range(256)),
        b"De raad\x00besluit",
        TEXT.encode("utf-16-le"),
        b"\xff\xfeD",
        b"\xef\xbb\xbfcaf\xe9",
        b"\x01\x02\x03\x04 tekst \x05\x06",
        "Рада міста вирішила".encode("cp1251"),
        bytes(range(0x80, 0x100)) * 4,
    ],
    ids=[
        "picture",
        "all bytes",
        "NUL",
        "no mark",
        "half a sign",
        "wrong mark",
        "controls",
        "Cyrillic",
        "noise",
    ],
)
def test_what_is_no_text_or_cannot_be_told_gives_nothing(data):
    assert decode(data) is None


def test_a_few_control_characters_are_an_accident():
    assert decode(("De raad besluit. " * 5 + "\x07").encode()).encoding == "utf-8"


def test_no_bytes_are_no_text():
    assert decode(b"").text == ""
