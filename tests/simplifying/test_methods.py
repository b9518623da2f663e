"""The ranking methods: the random reader worked by hand, and what each method ranks first."""

import math

import pytest

from pipeline.simplifying.methods import BEST, METHODS, textrank
from pipeline.simplifying.methods.base import Sentence
from pipeline.simplifying.methods.graph import page_rank
from pipeline.simplifying.passages import terms
from pipeline.simplifying.vectors import inverse_frequencies, vector

TEXTS = [
    "The weather in May was mild.",
    "Farmers along the river get money for dikes.",
    "The province pays farmers along the river for wet meadows and dikes.",
    "Wet meadows hold water when the river is high.",
    "A museum opened in Assen.",
]


def sentences(texts: list[str]) -> list[Sentence]:
    bags = [terms(text) for text in texts]
    inverse = inverse_frequencies(bags)
    return [Sentence(bag, vector(bag, inverse)) for bag in bags]


def test_the_middle_of_a_path_is_visited_most():
    # a = c = 0.05 + 0.85 b / 2 and b = 0.05 + 0.85 x 2a give a = 0.07125 / 0.2775.
    a = 0.07125 / 0.2775
    ranks = page_rank([{1: 1.0}, {0: 1.0, 2: 1.0}, {1: 1.0}])
    assert ranks == pytest.approx([a, 1 - 2 * a, a], abs=1e-5)


def test_the_weight_of_an_edge_matters_only_against_the_other_edges_of_its_node():
    assert page_rank([{1: 5.0}, {0: 5.0}]) == pytest.approx([0.5, 0.5])
    light, heavy = page_rank([{1: 1.0, 2: 3.0}, {0: 1.0}, {0: 3.0}])[1:]
    assert heavy > light


def test_a_node_without_edges_gets_only_jumps_and_nothing_is_lost():
    ranks = page_rank([{1: 1.0}, {0: 1.0}, {}])
    assert sum(ranks) == pytest.approx(1)
    assert ranks[2] < ranks[0] == ranks[1]


@pytest.mark.parametrize("name", ["TextRank", "LexRank"])
def test_the_sentence_that_shares_most_is_ranked_first(name):
    ranks = METHODS[name].rank(sentences(TEXTS))
    assert ranks.index(max(ranks)) == 2
    assert ranks[0] < min(ranks[1], ranks[3])


def test_lead_ranks_in_reading_order():
    ranks = METHODS["Lead"].rank(sentences(TEXTS))
    assert sorted(ranks, reverse=True) == ranks


def test_the_similarity_of_textrank_is_shared_words_over_the_logarithms_of_the_lengths(monkeypatch):
    graphs: list[list[dict[int, float]]] = []
    monkeypatch.setattr(textrank, "page_rank", lambda edges: graphs.append(edges) or [0.0] * len(edges))
    textrank.rank([Sentence(bag, {}) for bag in (("a", "b", "c"), ("b", "c", "c", "d", "e"), ("a",), ())])
    # b and c are shared by sentences of three and four different words; a sentence of one word has no edges.
    expected = 2 / (math.log(3) + math.log(4))
    assert graphs[0] == [{1: pytest.approx(expected)}, {0: pytest.approx(expected)}, {}, {}]


@pytest.mark.parametrize("name", METHODS)
def test_a_method_is_deterministic_and_bears_its_source(name):
    method = METHODS[name]
    assert method.rank(sentences(TEXTS)) == method.rank(sentences(TEXTS))
    assert method.citation.startswith(method.name)


def test_the_method_in_use_names_its_paper():
    assert BEST.citation == "Edmundson (1969) with centroid, numbers and names"


def test_the_centroid_prefers_the_words_of_the_whole_section():
    ranks = METHODS["Centroid"].rank(sentences(TEXTS))
    assert ranks.index(max(ranks)) == 2
    assert METHODS["Centroid"].rank([Sentence((), {})]) == [0.0]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (Sentence((), {}, cues=1), Sentence((), {})),
        (Sentence((), {}), Sentence((), {}, cues=-1)),
        (Sentence((), {}, numbers=1), Sentence((), {})),
        (Sentence((), {}, names=2), Sentence((), {}, names=1)),
    ],
)
def test_cue_words_numbers_and_names_weigh(more, less):
    edmundson = METHODS["Edmundson"].rank
    assert edmundson([more]) > edmundson([less])


def test_what_stands_first_weighs_more():
    ranks = METHODS["Edmundson"].rank([Sentence((), {})] * 3)
    assert ranks == sorted(ranks, reverse=True)
    assert METHODS["Edmundson"].rank([]) == []
