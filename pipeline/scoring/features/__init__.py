"""The features of sentences by name, in the order in which they are reported."""

from pipeline.scoring.features import (
    abbreviations,
    abstract_nouns,
    braces,
    clause_length,
    jargon,
    long_compounds,
    long_sentences,
    negations,
    nominalisations,
    numbers,
    passives,
    separable_verbs,
    word_frequency,
)
from pipeline.scoring.features.base import Feature

_MODULES = (
    word_frequency,
    long_sentences,
    clause_length,
    braces,
    separable_verbs,
    long_compounds,
    nominalisations,
    passives,
    abstract_nouns,
    jargon,
    abbreviations,
    numbers,
    negations,
)

FEATURES: dict[str, Feature] = {module.FEATURE.name: module.FEATURE for module in _MODULES}
