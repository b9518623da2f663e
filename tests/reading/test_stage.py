"""Reading a file."""

import hashlib
from pathlib import Path

import pytest

from pipeline.errors import ReadError
from pipeline.reading import Limits, read

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "beleidsprioriteiten-2024.txt"
DUTCH = "Plan\n\nDe raad heeft het plan van het college besproken en besloten dat dit zo moet.\n"
ENGLISH = (
    "Plan\n\nThe council has discussed the plan of the executive and decided that this should be done.\n"
)
FRENCH = "Plan\n\nLe conseil a discuté le plan du collège et a décidé que cela est bien pour les habitants.\n"


@pytest.fixture
def write(tmp_path):
    def written(text: str, name: str = "rapport.v2.txt", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return written


def code(path: Path, **how) -> str:
    with pytest.raises(ReadError) as caught:
        read(path, **how)
    return caught.value.code


def test_a_report_knows_its_file():
    report = read(SAMPLE)
    assert (report.name, report.title, report.language, report.encoding) == (
        "beleidsprioriteiten-2024", "Beleidsprioriteiten", "nl", "utf-8",
    )  # fmt: skip
    assert report.sha256 == hashlib.sha256(SAMPLE.read_bytes()).hexdigest()
    assert report.source == SAMPLE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (DUTCH, "nl", "nl"),
        (DUTCH, "auto", "nl"),
        (ENGLISH, "auto", "en"),
        (ENGLISH, "en", "en"),
        (ENGLISH, "nl", "read.not-dutch"),
        (DUTCH, "en", "read.not-english"),
        (FRENCH, "nl", "read.not-dutch"),
        (FRENCH, "auto", "read.not-dutch"),
        ("Plan", "nl", "read.not-dutch"),
        (DUTCH, "fr", "read.language"),
    ],
)
def test_the_language_must_be_the_one_asked_for(write, text, language, expected):
    path = write(text)
    found = code(path, language=language) if "." in expected else read(path, language=language).language
    assert found == expected


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (ENGLISH, "nl", ["Dutch", "it looks like English", "--force"]),
        (FRENCH, "auto", ["Dutch or English", "--force"]),
        ("Plan", "nl", ["too little text", "--force"]),
    ],
)
def test_a_text_in_another_language_asks_for_force(write, text, language, said):
    with pytest.raises(ReadError) as caught:
        read(write(text), language=language)
    assert all(part in str(caught.value) for part in said)


@pytest.mark.parametrize(("language", "expected"), [("nl", "nl"), ("auto", "nl"), ("en", "en")])
def test_with_force_it_is_read_and_said(write, language, expected):
    report = read(write(FRENCH), language=language, force=True)
    assert report.language == expected
    assert [(remark.code, remark.block) for remark in report.remarks] == [("read.forced", "")]


def test_force_says_nothing_of_a_text_that_fits(write):
    assert read(write(DUTCH), force=True).remarks == ()


def test_another_encoding_is_read_and_said(write):
    report = read(write(DUTCH + "\nDe coördinator besluit.\n", encoding="windows-1252"))
    assert report.encoding == "windows-1252"
    assert report.blocks[-1].text == "De coördinator besluit."
    assert [remark.code for remark in report.remarks] == ["read.encoding"]


def test_limits_and_formats_are_minded(write, tmp_path):
    assert code(write(DUTCH), limits=Limits(max_bytes=10)) == "read.too-big"
    assert code(write(DUTCH, "rapport.pdf")) == "read.format"
    assert code(tmp_path / "weg.txt") == "read.missing"
    assert code(write("", "leeg.txt")) == "read.empty"
    assert code(write("\x00\x01", "raar.txt")) == "read.binary"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_ends_of_lines_of_other_systems_change_nothing_but_places(write, end):
    blocks = [(b.kind, b.text, b.level) for b in read(SAMPLE).blocks]
    text = SAMPLE.read_text(encoding="utf-8").replace("\n", end)
    assert [(b.kind, b.text, b.level) for b in read(write(text)).blocks] == blocks
