"""Gives a text a level from 1 to 4, how sure that is, and each sentence its share in it.

The level is in the spirit of LiNT (H. Pander Maat and others, 2014, and LiNT-II, 2025): what makes a text
hard, weighed by how well it tells hard texts from easy ones, on LiNT's scale. It is no level of a reader: no
formula measures CEFR levels such as B1, which describe what people can do and not what texts are (C. Jansen,
Taalniveau B1: de nieuwste kleren van de keizer, Onze Taal 82, 2013).
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from math import sqrt
from pathlib import Path

import msgspec

from pipeline.edition import Counts, HardSentence, Level, Mark
from pipeline.language.words import characters
from pipeline.scoring.features import FEATURES
from pipeline.scoring.lexicon import WORD_LIST
from pipeline.scoring.parsed import Parsed
from pipeline.scoring.syllables import SYLLABLE_RULES, count

_FILE = Path(__file__).with_name("level.toml")
VERSION = 1
# A level of fewer words would change with any one sentence.
LEAST_WORDS = 100
LEAST_SENTENCES = 5
# The range holds the level of four texts in five: 1.28 standard errors to each side.
WIDTH = 1.28


class Scale(msgspec.Struct, frozen=True):
    """How the weighed sum of a language becomes a score from 0 to 100, and how far that is off (points)."""

    intercept: float
    slope: float
    error: float


class Calibration(msgspec.Struct, frozen=True):
    """The contents of level.toml; `starts` are the scores at which levels 2, 3 and 4 begin."""

    weights: dict[str, float]
    starts: tuple[float, float, float]
    scales: dict[str, Scale]


@cache
def calibration() -> Calibration:
    """Return the weights and scales."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), Calibration)


def components(sentences: Sequence[Parsed]) -> dict[str, float]:
    """Return what the level is made from, of at least one sentence."""
    words = [token.text for sentence in sentences for token in sentence.tokens]
    language = sentences[0].language

    def in_sentence(feature: str) -> float:
        return sum(len(FEATURES[feature].marks(sentence)) for sentence in sentences) / len(sentences)

    return {
        "words-in-sentence": len(words) / len(sentences),
        "words-in-clause": FEATURES["clause-length"].value(sentences),
        "characters-in-word": sum(map(characters, words)) / len(words),
        "syllables-in-word": sum(count(word, language) for word in words) / len(words),
        "word-frequency": FEATURES["word-frequency"].value(sentences),
        "passives-in-sentence": in_sentence("passives"),
        "jargon-in-sentence": in_sentence("jargon"),
        "nominalisations-in-sentence": in_sentence("nominalisations"),
    }


def weighed(sentences: Sequence[Parsed]) -> float:
    """Return the weighed sum of the components; higher is harder."""
    weights = calibration().weights
    return sum(weights[name] * value for name, value in components(sentences).items())


def difficulty(sentences: Sequence[Parsed]) -> float:
    """Return the score of some sentences of one language; odd sentences may be outside 0 to 100."""
    scale = calibration().scales[sentences[0].language]
    return scale.intercept + scale.slope * weighed(sentences)


def level(sentences: Sequence[Parsed], counts: Counts, language: str) -> Level:
    """Return the level of a text, or the reason why it has none."""
    signature = _signature(language)
    if counts.words < LEAST_WORDS or len(sentences) < LEAST_SENTENCES:
        found = f"{counts.words or 'no'} words in {len(sentences)} sentences of running text"
        reason = f"not scorable: {found}, and this needs {LEAST_WORDS} words in {LEAST_SENTENCES} sentences"
        return Level(None, None, None, None, None, signature, reason)
    score = min(100.0, max(0.0, difficulty(sentences)))
    margin = WIDTH * sqrt(calibration().scales[language].error ** 2 + _sampling(sentences) ** 2)
    return Level(_of(score), _of(score - margin), _of(score + margin), score, margin, signature)


def hardest(sentences: Sequence[Parsed], most: int) -> tuple[HardSentence, ...]:
    """Return the sentences that cost readers most, worst first: those above level 1 by the most words.

    A long hard sentence costs more than a short one, so the points above level 1 count for each word.
    """
    start = calibration().starts[0]
    scored = [(difficulty([sentence]), sentence) for sentence in sentences]
    above = [(score, sentence) for score, sentence in scored if score >= start]
    # Stable: of two that cost the same the first in the text comes first.
    above.sort(key=lambda found: -(found[0] - start) * len(found[1].tokens))
    return tuple(
        HardSentence(sentence.segment, sentence.text, round(score, 1), marks(sentence))
        for score, sentence in above[:most]
    )


def marks(sentence: Parsed) -> tuple[Mark, ...]:
    """Return everything that the features found in a sentence, in order of place."""
    found = (f.marks(sentence) for f in FEATURES.values() if sentence.language in f.languages)
    return tuple(sorted((mark for places in found for mark in places), key=lambda m: (m.start, m.end)))


def _sampling(sentences: Sequence[Parsed]) -> float:
    """Return the standard error of the score when other sentences of the same text could have been there."""
    scores = [difficulty([sentence]) for sentence in sentences]
    mean = sum(scores) / len(scores)
    return sqrt(sum((score - mean) ** 2 for score in scores) / (len(scores) - 1) / len(scores))


def _of(score: float) -> int:
    return 1 + sum(score >= start for start in calibration().starts)


def _signature(language: str) -> str:
    layers = f"syllables:{SYLLABLE_RULES}|frequency:{WORD_LIST}"
    return f"helder-level|lang:{language}|version:{VERSION}|{layers}|direction:higher is harder"
