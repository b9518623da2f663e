"""Counts: what of a text goes into the formulas."""

import pytest
from msgspec import structs

from pipeline.edition import Counts
from pipeline.scoring.counts import add, count_text


def test_a_sentence_is_counted_by_hand():
    # Het(3) ka·bi·net(7) trekt(5) 3,6(2) mil·joen(7) eu·ro(4) uit(3): long are kabinet and miljoen.
    counted = count_text(["Het kabinet trekt 3,6 miljoen euro uit."], "nl")
    # Letters: all but the two figures; three syllables: kabinet.
    assert counted == Counts(1, 7, 11, 31, 2, letters=29, polysyllables=1)


def test_an_english_sentence_is_counted_by_hand():
    # The(3) min·is·try(8) spent(5) 29,584(5) eu·ros(5) on(2) long-term(8) help(4); a figure is one syllable.
    counted = count_text(["The ministry spent 29,584 euros on long-term help."], "en")
    # Five of the characters are figures; ministry is the only word of three syllables; ministry and euros are
    # on no list of familiar words.
    assert structs.replace(counted, unfamiliar=None) == Counts(1, 8, 12, 40, 2, 35, 1, 1)
    assert counted.unfamiliar in (None, 2)


@pytest.mark.parametrize("text", ["Water.", "Minister van Financiën", "(zie bijlage 3)", "", "— … %"])
def test_what_has_fewer_than_four_words_is_no_sentence(text):
    assert count_text([text], "nl") == Counts(0, 0, 0, 0, 0)


def test_counts_of_parts_add_up_to_those_of_the_whole():
    first, second = "De minister stuurt een brief.", "De Kamer debatteert er morgen over."
    parts = [count_text([first], "nl"), count_text([second], "nl")]
    assert add(parts) == count_text([first, second], "nl")
    assert add([]) == Counts(0, 0, 0, 0, 0)


def test_a_count_that_one_part_lacks_is_lacking_in_the_whole():
    assert add([Counts(1, 4, 4, 16, 0, unfamiliar=1), Counts(1, 4, 4, 16, 0)]).unfamiliar is None
