"""Which reader takes which file."""

from pathlib import Path

import pytest

from pipeline.errors import ReadError
from pipeline.reading.formats import FORMATS, READERS, reader_for
from pipeline.reading.text import open_text

TEXT = b"De raad besluit."


@pytest.mark.parametrize(
    "name", ["rapport.txt", "rapport.TXT", "rapport.md", "rapport", "rapport.2024", "nota.v1"]
)
def test_text_is_read_as_text_whatever_its_name(name):
    assert reader_for(Path(name), TEXT) is open_text


def test_every_format_has_a_reader():
    assert set(FORMATS.values()) <= set(READERS)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("rapport.pdf", TEXT, "PDF"),
        ("rapport.DOCX", TEXT, "Word"),
        ("rapport.odt", TEXT, "OpenDocument"),
        ("rapport.html", TEXT, "HTML"),
        ("rapport.epub", TEXT, "EPUB"),
        ("rapport.txt", b"%PDF-1.7 ...", "PDF"),
        ("rapport.txt", b"PK\x03\x04...", "zip"),
        ("rapport.txt", b"\xd0\xcf\x11\xe0...", "Word"),
        ("rapport", b"{\\rtf1 ...", "RTF"),
        ("rapport.txt", b"\xef\xbb\xbf\n <!DOCTYPE html>", "HTML"),
        ("rapport.txt", b"<html><body>", "HTML"),
        ("rapport.txt", b'<?xml version="1.0"?>', "XML"),
    ],
)
def test_another_known_format_says_to_save_it_as_text(name, data, said):
    with pytest.raises(ReadError) as caught:
        reader_for(Path(name), data)
    assert caught.value.code == "read.format"
    assert said in caught.value.message
    assert "plain text" in caught.value.remedy
