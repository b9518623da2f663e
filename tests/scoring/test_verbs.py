"""Verbs: participles and infinitives by their form."""

import pytest

from pipeline.scoring.verbs import is_infinitive_nl, is_participle_en, is_participle_nl

DUTCH_PARTICIPLES = """
gewerkt gemaakt gestopt behandeld verhuisd geïsoleerd vastgesteld aangekondigd verleend genomen besloten
aanbevolen ingetrokken verboden ontvangen geleverd
"""
NO_DUTCH_PARTICIPLES = "geld gebied gezond bericht verslag besluit gemeente beleid werkt huis"
INFINITIVES = "werken maken stoppen verhuizen informeren vaststellen betalen"
NO_INFINITIVES = "kinderen bewoners mensen gegevens en"
ENGLISH_PARTICIPLES = "decided stopped carried made withdrawn planned issued"
NO_ENGLISH_PARTICIPLES = "located red hundred need pleased table"


@pytest.mark.parametrize("word", DUTCH_PARTICIPLES.split())
def test_these_are_dutch_participles(word):
    assert is_participle_nl(word)


@pytest.mark.parametrize("word", NO_DUTCH_PARTICIPLES.split())
def test_these_are_no_dutch_participles(word):
    assert not is_participle_nl(word)


@pytest.mark.parametrize("word", INFINITIVES.split())
def test_these_are_infinitives(word):
    assert is_infinitive_nl(word)


@pytest.mark.parametrize("word", NO_INFINITIVES.split())
def test_these_are_no_infinitives(word):
    assert not is_infinitive_nl(word)


@pytest.mark.parametrize("word", ENGLISH_PARTICIPLES.split())
def test_these_are_english_participles(word):
    assert is_participle_en(word)


@pytest.mark.parametrize("word", NO_ENGLISH_PARTICIPLES.split())
def test_these_are_no_english_participles(word):
    assert not is_participle_en(word)
