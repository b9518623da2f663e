"""Tables of pairs: what is written is read back, and a faulty line is told by its number."""

import pytest

from training import pairs
from training.errors import TrainingError
from training.pairs import Pair

PAIRS = [Pair(4, "Een zin\u2028met een regelteken.", "A sentence."), Pair(0, "ja", "yes")]


@pytest.mark.parametrize("name", ["table.tsv", "table.tsv.xz"])
def test_what_is_written_is_read_back(tmp_path, name):
    assert pairs.write(tmp_path / name, PAIRS) == 2
    assert list(pairs.read([tmp_path / name, tmp_path / name])) == PAIRS * 2
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_signs_that_end_a_column_or_a_line_become_blanks(tmp_path):
    pairs.write(tmp_path / "table.tsv", [Pair(1, "een\ttwee\ndrie", "one\rtwo")])
    assert list(pairs.read([tmp_path / "table.tsv"])) == [Pair(1, "een twee drie", "one two")]


def test_a_table_that_fails_half_way_leaves_the_old_one(tmp_path):
    def broken():
        yield PAIRS[0]
        raise ZeroDivisionError

    pairs.write(tmp_path / "table.tsv", PAIRS)
    with pytest.raises(ZeroDivisionError):
        pairs.write(tmp_path / "table.tsv", broken())
    assert list(pairs.read([tmp_path / "table.tsv"])) == PAIRS


@pytest.mark.parametrize("line", ["twee\tcolumns", "x\teen\tone", "4\teen", ""])
def test_a_faulty_line_is_told_by_its_number(tmp_path, line):
    (tmp_path / "table.tsv").write_text(f"1\tja\tyes\n{line}\n", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"table.tsv, line 2") as caught:
        list(pairs.read([tmp_path / "table.tsv"]))
    assert caught.value.code == "training.table"
    assert caught.value.exit_code == 1


@pytest.mark.parametrize(("name", "content"), [("a.tsv", b"\xff\xfe"), ("a.tsv.xz", b"not packed")])
def test_a_file_that_is_no_text_is_refused(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(TrainingError) as caught:
        list(pairs.read([tmp_path / name]))
    assert caught.value.code == "training.unreadable"
