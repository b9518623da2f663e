"""Formulas: values worked by hand, published bands, and what a formula declares."""

import pytest
from msgspec import structs

from pipeline.edition import Counts
from pipeline.scoring.formulas import FORMULAS

# 100 words in 5 sentences: 20 words a sentence; 150 syllables: 1.5 a word; 30 long words.
# 480 letters; 12 words of three syllables, 10 of them complex; 20 unfamiliar.
ORDINARY = Counts(5, 100, 150, 500, 30, letters=480, polysyllables=12, complex_words=10, unfamiliar=20)
# 120 words in 4 sentences: 30 words a sentence; 240 syllables: 2 a word; 48 long words (40%).
# 720 letters (6 a word); 30 words of three syllables, 24 of them complex (20%); 48 unfamiliar (40%).
OFFICIAL = Counts(4, 120, 240, 720, 48, letters=720, polysyllables=30, complex_words=24, unfamiliar=48)
# 200 words in 25 sentences: 8 words a sentence; 240 syllables: 1.2 a word; 20 long words (10%).
# 800 letters (4 a word); 10 words of three syllables, 6 of them complex (3%); 8 unfamiliar (4%).
EASY = Counts(25, 200, 240, 800, 20, letters=800, polysyllables=10, complex_words=6, unfamiliar=8)


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
        ("brouwer", ORDINARY, 195 - 40 - 100),
        ("brouwer", OFFICIAL, 195 - 60 - 400 / 3),
        ("brouwer", EASY, 195 - 16 - 80),
        ("rix", ORDINARY, 6),
        ("rix", OFFICIAL, 12),
        ("rix", EASY, 0.8),
        ("ari", ORDINARY, 23.55 + 10 - 21.43),
        ("ari", OFFICIAL, 28.26 + 15 - 21.43),
        ("ari", EASY, 18.84 + 4 - 21.43),
        ("gunning-fog", ORDINARY, 0.4 * 30),
        ("gunning-fog", OFFICIAL, 0.4 * 50),
        ("gunning-fog", EASY, 0.4 * 11),
        # 12 polysyllables in 5 sentences are 72 in 30, 30 in 4 are 225 (root 15), 10 in 25 are 12.
        ("smog", ORDINARY, 3.1291 + 1.043 * 8.485281374),
        ("smog", OFFICIAL, 3.1291 + 1.043 * 15),
        ("smog", EASY, 3.1291 + 1.043 * 3.464101615),
        ("coleman-liau", ORDINARY, 28.224 - 1.48 - 15.8),
        ("coleman-liau", OFFICIAL, 35.28 - 0.986666667 - 15.8),
        ("coleman-liau", EASY, 23.52 - 3.7 - 15.8),
        ("dale-chall", ORDINARY, 3.158 + 0.992 + 3.6365),
        ("dale-chall", OFFICIAL, 6.316 + 1.488 + 3.6365),
        ("dale-chall", EASY, 0.6316 + 0.3968 + 3.6365),
        ("sentence-length", ORDINARY, 20),
        ("sentence-length", OFFICIAL, 30),
        ("sentence-length", EASY, 8),
        ("long-words", ORDINARY, 30),
        ("long-words", OFFICIAL, 40),
        ("long-words", EASY, 10),
    ],
)
def test_a_formula_gives_the_value_worked_by_hand(name, counts, value):
    assert FORMULAS[name].compute(counts) == pytest.approx(value, abs=1e-8)


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
        ("rix", 2.39, "grade 6 of Australian schools"),
        ("rix", 7.2, "college"),
        ("dale-chall", 4.9, "grade 4 of American schools or below"),
        ("dale-chall", 9, "college"),
        ("smog", 12.34, "grade 12.3 of American schools, for readers who understand all of it"),
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
    more = structs.replace(ORDINARY, syllables=200, polysyllables=40, complex_words=40)
    uses = formula.compute(more) != formula.compute(ORDINARY)
    assert ("syllables" in formula.layers) == uses
