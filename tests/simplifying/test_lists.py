"""The word lists: in small letters, none twice, and rules that can be used."""

import re

import msgspec

from pipeline.simplifying.lists import lists


def test_every_word_is_written_in_small_letters_without_blanks_at_the_edges():
    known = lists()
    groups = [*msgspec.structs.astuple(known.leaning), *msgspec.structs.astuple(known.figures)]
    words = [w for group in groups if isinstance(group, tuple | frozenset) for w in group]
    currencies = known.figures.currencies
    assert all(word == word.strip() and (word == word.lower() or word in currencies) for word in words)


def test_every_free_opening_begins_with_an_opening_that_leans():
    leaning = lists().leaning
    assert all(free.startswith(leaning.openers) for free in leaning.free)


def test_no_verb_is_listed_twice():
    verbs = lists().verbs.finite.split()
    assert len(verbs) == len(set(verbs))


def test_what_belongs_to_a_number_after_it_is_a_regular_expression():
    pattern = re.compile(lists().figures.after)
    for text in ("or more", "a year", "per household", "per 1,000 inhabitants", "annually"):
        assert pattern.fullmatch(text)
