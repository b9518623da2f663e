"""Formulas: values worked by hand, published bands, and what a formula declares."""

import pytest

from pipeline.edition import Counts
from pipeline.scoring.formulas import FORMULAS

# 100 words in 5 sentences: 20 words a sentence; 150 syllables: 1.5 a word; 30 long words.
ORDINARY = Counts(sentences=5, words=100, syllables=150, characters=500, long_words=30)
# 120 words in 4 sentences: 30 words a sentence; 240 syllables: 2 a word; 48 long words (40%).
OFFICIAL = Counts(sentences=4, words=120, syllables=240, characters=720, long_words=48)
# 200 words in 25 sentences: 8 words a sentence; 240 syllables: 1.2 a word; 20 long words (10%).
EASY = Counts(sentences=25, words=200, syllables=240, characters=800, long_words=20)


@pytest.mark.parametrize(
    ("name", "counts", "value"),
    [
        ("flesch-reading-ease", ORDINARY, 206.835 - 20.3 - 126.9),
        ("flesch-reading-ease", OFFICIAL, 206.835 - 30.45 - 169.2),
        ("flesch-reading-ease", EASY, 206.835 - 8.12 - 101.52),
        ("flesch-douma", ORDINARY, 206.84 - 18.6 - 115.5),
        ("flesch-douma", OFFICIAL, 206.84 - 27.9 - 154),
        ("flesch-douma", EASY, 206.84 - 7.44 - 92.4),
        ("flesch-kincaid", ORDINARY, 7.8 + 17.7 - 15.59),
        ("flesch-kincaid", OFFICIAL, 11.7 + 23.6 - 15.59),
        ("flesch-kincaid", EASY, 3.12 + 14.16 - 15.59),
        ("lix", ORDINARY, 20 + 30),
        ("lix", OFFICIAL, 30 + 40),
        ("lix", EASY, 8 + 10),
        ("sentence-length", ORDINARY, 20),
        ("sentence-length", OFFICIAL, 30),
        ("sentence-length", EASY, 8),
        ("long-words", ORDINARY, 30),
        ("long-words", OFFICIAL, 40),
        ("long-words", EASY, 10),
    ],
)
def test_a_formula_gives_the_value_worked_by_hand(name, counts, value):
    assert FORMULAS[name].compute(counts) == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("flesch-reading-ease", -20, "very difficult: long sentences, long words or both"),
        ("flesch-reading-ease", 29.9, "very difficult: long sentences, long words or both"),
        ("flesch-reading-ease", 30, "difficult: long sentences, long words or both"),
        ("flesch-reading-ease", 50, "fairly difficult: rather long sentences, rather long words or both"),
        ("flesch-reading-ease", 60, "standard: sentences and words of ordinary length"),
        ("flesch-reading-ease", 70, "fairly easy: short sentences and short words"),
        ("flesch-reading-ease", 80, "easy: short sentences and short words"),
        ("flesch-reading-ease", 121, "very easy: short sentences and short words"),
        ("flesch-douma", 44.9, "difficult: long sentences, long words or both"),
        ("flesch-douma", 45, "fairly difficult: rather long sentences, rather long words or both"),
        ("flesch-douma", 60, "normal: sentences and words of ordinary length"),
        ("lix", 12, "very easy: short sentences and few long words"),
        ("lix", 30, "easy: rather short sentences and few long words"),
        ("lix", 40, "medium: sentences and words of ordinary length"),
        ("lix", 50, "difficult: long sentences, many long words or both"),
        ("lix", 60, "very difficult: long sentences, many long words or both"),
        ("flesch-kincaid", 12.34, "grade 12.3 of American schools, which have 12 grades before college"),
        ("sentence-length", 21.96, "22.0 words in a sentence on average"),
        ("long-words", 30, "30.0 of every 100 words have more than six letters or digits"),
    ],
)
def test_a_value_is_told_in_the_words_of_the_published_bands(name, value, said):
    assert FORMULAS[name].meaning(value) == said


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_the_direction_of_a_formula_is_that_of_its_values(formula):
    easier = formula.compute(EASY) > formula.compute(OFFICIAL)
    assert formula.direction == ("higher is easier" if easier else "higher is harder")


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_the_bands_of_a_formula_rise_and_none_names_a_level_of_a_reader(formula):
    starts = [band.start for band in formula.bands]
    assert starts == sorted(set(starts))
    told = {formula.meaning(float(value)) for value in range(-50, 150)}
    assert not any(level in text for text in told for level in ("A1", "A2", "B1", "B2", "C1", "C2", "CEFR"))


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_a_formula_names_the_syllables_in_its_signature_only_when_it_uses_them(formula):
    more = Counts(ORDINARY.sentences, ORDINARY.words, ORDINARY.syllables + 50, 500, ORDINARY.long_words)
    uses = formula.compute(more) != formula.compute(ORDINARY)
    assert ("syllables" in formula.layers) == uses
