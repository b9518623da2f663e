"""Familiar words: forms of words on the list, names and figures; nothing without the list."""

import pytest

from pipeline.scoring import familiar


@pytest.fixture
def listed(monkeypatch):
    known = frozenset(["house", "carry", "stop", "make", "city", "big", "long", "term", "boy"])
    monkeypatch.setattr(familiar, "_list", lambda: known)
    familiar.is_familiar.cache_clear()
    yield
    familiar.is_familiar.cache_clear()


FORMS = "house houses House carried carries stopped making cities bigger boy’s boys' long-term 2024"


@pytest.mark.parametrize("word", FORMS.split())
@pytest.mark.usefixtures("listed")
def test_forms_of_a_listed_word_are_familiar(word):
    assert familiar.is_familiar(word, first=True)


@pytest.mark.parametrize("word", ["policy", "housing-policy", "stoppage", "Policy"])
@pytest.mark.usefixtures("listed")
def test_other_words_are_not(word):
    assert familiar.is_familiar(word, first=True) is False


@pytest.mark.usefixtures("listed")
def test_a_capital_within_a_sentence_is_a_name():
    assert familiar.is_familiar("Zwolle", first=False)


def test_without_the_list_nothing_is_said(monkeypatch):
    monkeypatch.setattr(familiar, "_list", lambda: None)
    familiar.is_familiar.cache_clear()
    assert familiar.is_familiar("house", first=False) is None
    familiar.is_familiar.cache_clear()
