"""What the tests of the reading room share: a report from a text, without a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.reading.assemble import assemble
from pipeline.reading.text import open_text
from pipeline.report import Report


def _report(text: str, language: str = "nl") -> Report:
    document = open_text(text.encode(), Path("voorbeeld.txt"))
    return assemble(document, document.arrange(language), name="voorbeeld", language=language, sha256="")


@pytest.fixture(scope="session")
def report_of() -> Callable[..., Report]:
    return _report


def _kinds(text: str, language: str = "nl") -> list[tuple[str, str]]:
    blocks = _report(text, language).blocks
    return [(block.kind, f"{block.marker} {block.text}".strip()) for block in blocks]


@pytest.fixture(scope="session")
def kinds_of() -> Callable[..., list[tuple[str, str]]]:
    """Kind and marker with text of every block."""
    return _kinds


def _outline(text: str, language: str = "nl") -> list[tuple[int, str]]:
    blocks = _report(text, language).blocks
    return [
        (block.level, f"{block.marker} {block.text}".strip()) for block in blocks if block.kind == "heading"
    ]


@pytest.fixture(scope="session")
def outline_of() -> Callable[..., list[tuple[int, str]]]:
    """Level and text of every heading."""
    return _outline
