"""Reading what is compared: lines, columns and memories, and a plain word about what does not fit."""

import pytest

from pipeline.errors import EvaluateError
from pipeline.evaluating.texts import Texts, read_lines, read_texts

TMX = """<tmx version="1.4"><header/><body>
<tu><tuv xml:lang="nl"><seg>ja</seg></tuv><tuv xml:lang="en"><seg>yes</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>no</seg></tuv><tuv xml:lang="nl"><seg>nee</seg></tuv></tu>
</body></tmx>"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "memory.tmx").write_text(TMX, encoding="utf-8")
    (tmp_path / "nl").write_text("ja\nnee\n", encoding="utf-8")
    (tmp_path / "en").write_text("yes\nno\n", encoding="utf-8")
    (tmp_path / "made").write_text("yeah\nnope\n", encoding="utf-8")
    (tmp_path / "table.tsv").write_text("1\tja\tyes\n2\tnee\tno\n", encoding="utf-8")
    (tmp_path / "one").write_text("yes\n", encoding="utf-8")
    (tmp_path / "empty").write_text("", encoding="utf-8")
    return tmp_path


def read(folder, first, reference=None, dutch=None, **more):
    second, third = (folder / name if name else None for name in (reference, dutch))
    return read_texts(folder / first, second, dutch=third, **more)


BOTH = Texts(["ja", "nee"], ["yes", "no"], ["ja", "nee"])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"first": "nl", "reference": "en"}, BOTH),
        ({"first": "memory.tmx"}, BOTH),
        ({"first": "nl", "reference": "memory.tmx"}, BOTH),
        ({"first": "table.tsv", "columns": (2, 3)}, BOTH),
        ({"first": "table.tsv", "reference": "table.tsv", "columns": (2, 3)}, BOTH),
        (
            {"first": "made", "reference": "en", "as_is": True},
            Texts(["yeah", "nope"], ["yes", "no"]),
        ),
        (
            {"first": "made", "reference": "en", "as_is": True, "dutch": "nl"},
            Texts(["yeah", "nope"], ["yes", "no"], ["ja", "nee"]),
        ),
        (
            {"first": "made", "reference": "memory.tmx", "as_is": True},
            Texts(["yeah", "nope"], ["yes", "no"], ["ja", "nee"]),
        ),
    ],
)
def test_both_languages_are_found(folder, given, expected):
    assert read(folder, **given) == expected


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"first": "nl"}, "evaluate.reference"),
        ({"first": "memory.tmx", "as_is": True}, "evaluate.reference"),
        ({"first": "nl", "reference": "one"}, "evaluate.lengths"),
        ({"first": "made", "reference": "en", "as_is": True, "dutch": "one"}, "evaluate.lengths"),
        ({"first": "empty", "reference": "empty"}, "evaluate.empty"),
        ({"first": "none.tmx"}, "evaluate.tmx"),
        ({"first": "nl", "reference": "none"}, "evaluate.unreadable"),
        ({"first": "table.tsv", "columns": (2, 4)}, "evaluate.columns"),
    ],
)
def test_what_cannot_be_compared_is_told(folder, given, code):
    with pytest.raises(EvaluateError) as caught:
        read(folder, **given)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx><body/></tmx>',
        '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tmx><body>&a;</body></tmx>',
        "<tmx><body><tu>",
        "",
    ],
)
def test_a_memory_with_entities_or_faults_is_refused_with_its_name(tmp_path, content):
    (tmp_path / "bad.tmx").write_text(content, encoding="utf-8")
    with pytest.raises(EvaluateError, match=r"bad\.tmx") as caught:
        read(tmp_path, "bad.tmx")
    assert caught.value.code == "evaluate.tmx"


@pytest.mark.parametrize(
    ("content", "column", "lines"),
    [
        (b"een\ntwee\n", None, ["een", "twee"]),
        (b"een\n\ntwee", None, ["een", "", "twee"]),
        ("a\u2028b\n".encode(), None, ["a\u2028b"]),
        (b"1\tnl\ten\n2\thet\tthe\n", 2, ["nl", "het"]),
        (b"", None, []),
    ],
)
def test_lines_and_columns_are_read_as_they_stand(tmp_path, content, column, lines):
    path = tmp_path / "text"
    path.write_bytes(content)
    assert read_lines(path, column) == lines


@pytest.mark.parametrize(
    ("content", "column", "code"),
    [
        (b"\xff\n", None, "evaluate.unreadable"),
        (None, None, "evaluate.unreadable"),
        (b"a\tb\n", 3, "evaluate.columns"),
    ],
)
def test_a_file_that_does_not_fit_is_told(tmp_path, content, column, code):
    path = tmp_path / "text"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EvaluateError) as caught:
        read_lines(path, column)
    assert caught.value.code == code
