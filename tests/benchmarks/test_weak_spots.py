"""Weak spots: each rule finds its kind of text, and the short texts are whole."""

import pytest

from benchmarks.weak_spots import RULES, Pair, figures, kinds, own_kinds

CASES = {
    "headings": "Doelen van het beleid",
    "items": "• 2. Digitaal bereik:",
    "long sentences": "Het " + "lange " * 30 + "verslag.",
    "two sentences": "De brug is af. Zij gaat in mei open.",
    "names with diacritics": "De premier van São Tomé kwam.",
    "digits": "Er kwamen 300 woningen bij.",
    "numbers in words": "Er kwamen vijfentwintig agenten bij.",
}


@pytest.mark.parametrize("kind", CASES)
def test_a_rule_finds_its_kind(kind):
    pair = Pair(CASES[kind], "")
    found = kinds([pair])
    name = next(name for name in RULES if name.startswith(kind))
    assert found[name] == [pair]
    assert found["none of these"] == []


def test_a_plain_sentence_is_of_no_kind():
    pair = Pair("De minister sprak met de burgemeester over het café.", "")
    found = kinds([pair])
    assert found.pop("none of these") == [pair]
    assert not any(found.values())


def test_the_short_texts_have_three_columns_and_no_doubles():
    texts = [pair.dutch for some in own_kinds().values() for pair in some]
    assert len(texts) == len(set(texts)) > 100
    assert all(pair.english for some in own_kinds().values() for pair in some)


def test_bad_ones_are_counted_and_capitals_may_be_compared_in_small_letters():
    pairs = [Pair("SAMENVATTING", "SUMMARY"), Pair("WATER", "WATER")]
    said = {"SAMENVATTING": "Summary", "WATER": "FIRE"}
    assert figures(pairs, said)["bad"] == 1.0
    assert figures(pairs, said, small=True)["bad"] == 0.5
