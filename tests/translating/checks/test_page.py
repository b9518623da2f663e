"""The page on the checks has every check, and each of its rows is true."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.translating.checks import CHECKS, REPORT_CHECKS
from pipeline.translating.checks.base import Check, Pair, ReportCheck
from pipeline.translating.engines.base import Hypothesis
from tests.translating.checks.seeds import SEEDS

BETWEEN = " \\|\\| "
PAGE = Path(__file__).parents[3] / "docs" / "checks.md"
SECTIONS = dict(re.findall(r"^## ([a-z]+)\n\n(.*?)(?=^## )", PAGE.read_text(encoding="utf-8"), re.M | re.S))


class Row(NamedTuple):
    """A row of a table: Dutch, English, and what the check says or why it says nothing."""

    check: str
    dutch: str
    english: str
    says: str
    caught: bool


def rows() -> Iterator[Row]:
    for name, text in SECTIONS.items():
        for head, body in re.findall(
            r"^\| Dutch \| English \| (.*?) \|\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.M
        ):
            for line in body.splitlines():
                dutch, english, says = (cell.strip() for cell in line.strip("|").split(" | "))
                yield Row(name, dutch, english, says, caught=head == "it says")


ROWS = list(rows())


def check(name: str) -> Check | ReportCheck:
    return importlib.import_module(f"pipeline.translating.checks.{name}").CHECK


def messages(row: Row) -> list[str]:
    note = re.search(r"<!-- (truncated|risk ([\d.]+)) -->", row.english)
    english = re.sub(r"\s*<!--.*?-->", "", row.english)
    risk = float(note[2]) if note and note[2] else None
    found = Hypothesis(english, 0.0, truncated=bool(note and note[1] == "truncated"), risk=risk)
    looking = check(row.check)
    if isinstance(looking, ReportCheck):
        passages = zip(row.dutch.split(BETWEEN), row.english.split(BETWEEN), strict=True)
        findings = looking.findings([Pair(str(n), *both) for n, both in enumerate(passages)])
    else:
        findings = looking.findings("s1", row.dutch, found)
    return [finding.message for finding in findings]


def test_the_page_has_every_check():
    assert {check.id for check in (*CHECKS, *REPORT_CHECKS)} <= SECTIONS.keys()
    for name in SECTIONS:
        assert check(name).id == name
        assert {row.caught for row in ROWS if row.check == name} == {True, False}


@pytest.mark.parametrize("name", SECTIONS)
def test_the_page_says_how_grave_it_is_and_what_the_check_looks_for(name):
    severity, rest = SECTIONS[name].split(". ", 1)
    assert severity.lower() == check(name).severity
    assert rest.startswith(check(name).looks_for.removesuffix("."))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.check}: {row.english}")
def test_a_row_of_the_page_is_true(row):
    assert (row.says in messages(row)) if row.caught else (messages(row) == [])


def test_the_page_has_the_measured_alarms_of_every_check_and_catches_of_every_kind_of_error():
    measured = PAGE.read_text(encoding="utf-8").split("## How often they are wrong")[1]
    rows = re.findall(r"^\| ([a-z ]+) \| [\w–]", measured, re.M)
    assert {check.id for check in CHECKS} | set(SEEDS) <= set(rows)
