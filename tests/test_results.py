"""The memory gives back what a stage made of the same, and makes damaged results again."""

import sqlite3

import pytest

from pipeline.results import Results

MADE_FROM = {"the report": "a", "the code of this stage": "b"}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "memory.sqlite"


def test_what_was_made_of_the_same_is_found_whatever_the_order_of_its_names(path):
    with Results(path) as results:
        results.keep("score", MADE_FROM, b"{}")
    with Results(path) as results:
        assert results.find("score", dict(reversed(MADE_FROM.items()))) == b"{}"


@pytest.mark.parametrize(
    ("stage", "changed"),
    [("simplify", {}), ("score", {"the report": "c"}), ("score", {"a setting": "x"})],
)
def test_what_was_made_of_something_else_is_not_found(path, stage, changed):
    with Results(path) as results:
        results.keep("score", MADE_FROM, b"{}")
        assert results.find(stage, MADE_FROM | changed) is None


def test_a_damaged_result_is_no_result(path):
    with Results(path) as results:
        results.keep("score", MADE_FROM, b"{}")
    base = sqlite3.connect(path)
    with base:
        base.execute("UPDATE results SET body = x'00'")
    base.close()
    with Results(path) as results:
        assert results.find("score", MADE_FROM) is None
        results.keep("score", MADE_FROM, b"[]")
        assert results.find("score", MADE_FROM) == b"[]"
