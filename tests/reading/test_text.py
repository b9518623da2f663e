"""Text files as documents."""

from pathlib import Path

import pytest

from pipeline.errors import ReadError
from pipeline.reading.text import open_text

PATH = Path("rapport.txt")


@pytest.mark.parametrize("data", [b" \n\t\r\n", "\ufeff \u200b\n\u00a0".encode(), b"\xef\xbb\xbf"])
def test_a_file_without_anything_to_see_is_empty(data):
    with pytest.raises(ReadError) as caught:
        open_text(data, PATH)
    assert caught.value.code == "read.empty"


@pytest.mark.parametrize("data", [b"De raad\x00", b"\x80\x81\x82\x83" * 9])
def test_what_is_no_text_says_what_to_do(data):
    with pytest.raises(ReadError) as caught:
        open_text(data, PATH)
    assert caught.value.code == "read.binary"
    assert "UTF-8" in caught.value.remedy


def test_utf_8_needs_no_remark():
    assert open_text("De coördinator".encode(), PATH).remarks == ()


@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("utf-16", "is in the encoding utf-16."),
        ("windows-1252", "was taken to be in the encoding windows-1252. Check letters"),
    ],
)
def test_another_encoding_is_said(codec, said):
    document = open_text("De coördinator besluit.".encode(codec), PATH)
    assert [remark.code for remark in document.remarks] == ["read.encoding"]
    assert said in document.remarks[0].message
    assert document.encoding == codec
