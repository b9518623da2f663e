"""Gives the tests the English parser, or skips them where it is not installed."""

import pytest

from pipeline.simplifying.parser import Parser, load


@pytest.fixture(scope="session")
def parser() -> Parser:
    parse = load()
    if parse is None:
        pytest.skip("the extra `plain` is not installed")
    return parse
