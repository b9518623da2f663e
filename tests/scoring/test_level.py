"""The level: its order, its range, what it refuses, and the sentences that it blames."""

import pytest

from pipeline.scoring.counts import count_text
from pipeline.scoring.level import LEAST_WORDS, calibration, components, hardest, level
from pipeline.scoring.parsed import parse_texts

EASY = {
    "nl": ["Wij gaan morgen naar de stad.", "U krijgt van ons een brief.", "Daarin staat wat u moet doen."],
    "en": ["We will go to town.", "You will get a letter from us.", "It says what you have to do."],
}
DUTCH = """
Met betrekking tot de implementatie van de onderhavige regeling wordt door het college van burgemeester en
wethouders, met inachtneming van de vigerende beleidskaders, een zorgvuldige belangenafweging gemaakt.
De door de aanvrager verstrekte gegevens worden derhalve beoordeeld aan de hand van de
subsidievoorwaarden.
"""
ENGLISH = """
Notwithstanding the aforementioned considerations, the implementation of interdepartmental coordination
mechanisms shall be evaluated pursuant to the applicable accountability framework.
The allocation of supplementary resources was subsequently reassessed by the supervisory
authorities.
"""


def two(text):
    """Return the two sentences of a text, each on one line."""
    return [" ".join(part.split()) + "." for part in text.split(".") if part.strip()]


HARD = {"nl": two(DUTCH), "en": two(ENGLISH)}


def scored(texts, language):
    return level(parse_texts(texts, language), count_text(texts, language), language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_easy_text_has_level_1_and_officialese_level_4(language):
    easy, hard = scored(EASY[language] * 8, language), scored(HARD[language] * 4, language)
    assert (easy.level, hard.level) == (1, 4)
    assert easy.score < calibration().starts[0] < hard.score


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_range_holds_the_level_and_narrows_as_the_text_grows(language):
    mixed = EASY[language] + HARD[language]
    short, long = scored(mixed * 3, language), scored(mixed * 30, language)
    assert short.low <= short.level <= short.high
    assert short.score == pytest.approx(long.score)
    assert short.margin > long.margin > 0


def test_a_short_text_has_no_level_but_a_reason():
    found = scored(EASY["nl"], "nl")
    assert (found.level, found.low, found.high, found.score) == (None, None, None, None)
    assert str(LEAST_WORDS) in found.reason


def test_a_text_of_two_endless_sentences_has_no_level():
    assert "2 sentences" in scored([" ".join(["woord"] * 60)] * 2, "nl").reason


def test_the_signature_names_what_made_the_level():
    signature = scored(EASY["nl"], "nl").signature
    assert signature.startswith("helder-level|lang:nl|version:1|syllables:")
    assert "wordfreq-" in signature
    assert "B1" not in signature


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_hardest_sentences_come_worst_first_with_their_marks(language):
    sentences = parse_texts(EASY[language] + HARD[language], language)
    found = hardest(sentences, 2)
    assert [sentence.text for sentence in found] == HARD[language]
    assert {mark.feature for mark in found[0].marks} >= {"passives", "jargon"}
    assert hardest(parse_texts(EASY[language], language), 5) == ()


def test_the_level_has_a_weight_for_each_of_its_components():
    assert set(components(parse_texts(EASY["en"], "en"))) == set(calibration().weights)
