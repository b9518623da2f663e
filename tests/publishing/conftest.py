"""The editions that the tests of this room look at, each made once."""

import pytest

from pipeline import publishing
from tests.publishing import editions


@pytest.fixture(scope="session")
def cycling():
    return editions.cycling()


@pytest.fixture(scope="session")
def hostile():
    return editions.hostile()


@pytest.fixture(scope="session")
def cycling_files(cycling):
    return publishing.pages(cycling)


@pytest.fixture(scope="session")
def hostile_files(hostile):
    return publishing.pages(hostile)
