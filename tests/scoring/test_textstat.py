"""textstat as a second opinion, where it counts sentences and syllables right, and where it is wrong."""

import pytest

from pipeline.edition import Counts
from pipeline.language.sentences import split
from pipeline.scoring.counts import count_text
from pipeline.scoring.formulas import FORMULAS

textstat = pytest.importorskip("textstat")
nltk = pytest.importorskip("nltk")

# Sentences without abbreviations, figures, or words that Pyphen cuts in another number of pieces.
DUTCH = (
    "Het kabinet heeft in het voorjaar een nieuwe brief naar de Kamer gestuurd.",
    "Daarin staat wat de minister dit jaar voor het water wil doen.",
    "De gemeenten krijgen meer geld voor het herstel van de dijken.",
    "Ook de provincies moeten hun bijdrage leveren aan de bescherming van het land.",
    "De minister verwacht dat het werk binnen vijf jaar klaar is.",
)
# Cut by hand, since textstat takes English syllables from a dictionary that it would download.
ENGLISH = (
    "The cab|i|net sent a new let|ter to par|lia|ment in the spring.",
    "It says what the min|is|ter wants to do for the wa|ter this year.",
    "Mu|nic|i|pal|i|ties will get more mon|ey to re|pair the dikes.",
    "The prov|inc|es must al|so do their part to pro|tect the coun|try.",
    "The min|is|ter ex|pects that the work will be fin|ished in five years.",
)
# Six sentences of the kind that reports are full of.
ABBREVIATIONS = (
    "De motie (Kamerstuk 21 501-02 nr. 2962 C.S) is aangenomen. Dat is op 18 juli jl. verlengd tot 2030. "
    "Het betreft o.a. water, m.n. drinkwater, i.h.k.v. de 13e conferentie. "
    "Minister A.B. Jansen bezocht ca. 20 landen t.a.v. hulp. In deze sector. In 2024 lag de nadruk anders."
)


@pytest.fixture
def dutch_textstat():
    """Switch textstat to Dutch and back: its language is a setting of the whole module."""
    textstat.set_lang("nl")
    yield textstat
    textstat.set_lang("en_US")


@pytest.fixture
def english_textstat(tmp_path, monkeypatch):
    """Give textstat a pronouncing dictionary of just these words, each with the syllables cut by hand."""
    words = {word.strip(".").lower() for sentence in ENGLISH for word in sentence.split()}
    lines = (f"{w.replace('|', '').upper()} 1{' AH0' * (w.count('|') + 1)}" for w in sorted(words))
    folder = tmp_path / "corpora" / "cmudict"
    folder.mkdir(parents=True)
    (folder / "cmudict").write_text("\n".join(lines) + "\n", encoding="ascii")
    monkeypatch.setattr(nltk.data, "path", [str(tmp_path)])
    textstat.set_lang("en_US")
    return textstat


def counts(sentences: tuple[str, ...], language: str) -> Counts:
    return count_text([sentence.replace("|", "") for sentence in sentences], language)


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("flesch-douma", "flesch_reading_ease"),  # theirs begins at 206.835
        ("lix", "lix"),
        ("sentence-length", "words_per_sentence"),
    ],
)
def test_dutch_values_agree_with_textstat(dutch_textstat, name, theirs):
    text, ours = " ".join(DUTCH), counts(DUTCH, "nl")
    assert dutch_textstat.syllable_count(text) == ours.syllables
    assert dutch_textstat.sentence_count(text) == ours.sentences == 5
    value = FORMULAS[name].compute(ours)
    assert value == pytest.approx(getattr(dutch_textstat, theirs)(text), abs=0.006)


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("flesch-reading-ease", "flesch_reading_ease"),
        ("flesch-kincaid", "flesch_kincaid_grade"),
        ("gunning-fog", "gunning_fog"),
        ("rix", "rix"),
        ("lix", "lix"),
        ("sentence-length", "words_per_sentence"),
    ],
)
def test_english_values_agree_with_textstat(english_textstat, name, theirs):
    text, ours = " ".join(ENGLISH).replace("|", ""), counts(ENGLISH, "en")
    assert english_textstat.syllable_count(text) == ours.syllables
    assert english_textstat.sentence_count(text) == ours.sentences == 5
    value = FORMULAS[name].compute(ours)
    assert value == pytest.approx(getattr(english_textstat, theirs)(text), abs=1e-9)


@pytest.mark.parametrize(("sentences", "language"), [(DUTCH, "nl"), (ENGLISH, "en")])
def test_long_words_agree_with_textstat(sentences, language):
    text = " ".join(sentences).replace("|", "")
    assert counts(sentences, language).long_words == textstat.long_word_count(text)


def test_textstat_finds_ten_sentences_where_there_are_six(dutch_textstat):
    """It ends a sentence at every full stop, so text with abbreviations seems to have short sentences."""
    spans = split(ABBREVIATIONS, "nl")
    assert dutch_textstat.sentence_count(ABBREVIATIONS) == 10
    assert len(spans) == 6
    ours = count_text([ABBREVIATIONS[span.start : span.end] for span in spans], "nl")
    mean = FORMULAS["sentence-length"].compute(ours)
    assert dutch_textstat.words_per_sentence(ABBREVIATIONS) == pytest.approx(4.7)
    assert mean > 8


def test_textstat_keeps_english_weights_for_dutch_in_every_other_formula(dutch_textstat):
    """Only Flesch reading ease has Dutch weights there; a school grade of Dutch text means nothing."""
    text = " ".join(DUTCH)
    asl, asw = dutch_textstat.words_per_sentence(text), dutch_textstat.avg_syllables_per_word(text)
    english = 0.39 * asl + 11.8 * asw - 15.59
    assert dutch_textstat.flesch_kincaid_grade(text) == pytest.approx(english, abs=0.06)
    assert "nl" not in FORMULAS["flesch-kincaid"].languages


def test_textstat_scores_a_heading_and_we_do_not(dutch_textstat):
    assert dutch_textstat.flesch_reading_ease("Beleidsprioriteiten") < 0
    assert count_text(["Beleidsprioriteiten"], "nl").words == 0


def test_textstat_counts_full_stops_as_characters_in_ari(english_textstat):
    ours = counts(ENGLISH, "en")
    stops = 4.71 * len(ENGLISH) / ours.words
    theirs = english_textstat.automated_readability_index(" ".join(ENGLISH).replace("|", ""))
    assert theirs == pytest.approx(FORMULAS["ari"].compute(ours) + stops, abs=1e-9)


def test_textstat_rounds_the_first_weight_of_coleman_liau(english_textstat):
    """It has 0.058 for the 0.0588 of the paper: a third of a grade on ordinary words."""
    ours = counts(ENGLISH, "en")
    lost = 100 * (0.0588 - 0.058) * ours.letters / ours.words
    theirs = english_textstat.coleman_liau_index(" ".join(ENGLISH).replace("|", ""))
    assert theirs == pytest.approx(FORMULAS["coleman-liau"].compute(ours) - lost, abs=1e-9)
    assert 0.3 < lost < 0.4
