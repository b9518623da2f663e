"""Augmentation: a variant is right on both sides, and the same seed gives the same variants."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training import toy
from training import pairs
from training.__main__ import main
from training.augment import augment, read_rates
from training.augment.adverbs import given as adverbs
from training.augment.casing import other
from training.augment.joined import joined
from training.augment.lexicon import Lexicon, build
from training.augment.numbers import protected, swapped
from training.augment.terms import inline, links
from training.pairs import Pair

LEXICON = Lexicon({"speelplaatsen": ("playgrounds",), "onderhoud": ("maintenance", "upkeep")}, ("free port",))
PAIR = Pair(4, "Het onderhoud van Zwolle aan speelplaatsen.", "Upkeep of playgrounds in Zwolle.")
TO_ENGLISH = str.maketrans(",.", ".,")


def variants(method, pair: Pair, *rest: object) -> set[Pair]:
    found = {method(pair, Random(seed), *rest) for seed in range(300)}  # noqa: S311
    return found - {None}


def test_words_are_linked_to_the_english_that_stands_there_once():
    spans = [
        (PAIR.dutch[link.dutch.start : link.dutch.end], PAIR.english[link.english.start : link.english.end])
        for link in links(PAIR, LEXICON)
    ]
    assert spans == [("onderhoud", "Upkeep"), ("Zwolle", "Zwolle"), ("speelplaatsen", "playgrounds")]


def test_a_word_that_stands_twice_or_inside_another_is_not_linked():
    assert not list(links(Pair(1, "onderhoud", "upkeep and upkeep"), LEXICON))
    assert not list(links(Pair(1, "onderhoud", "the upkeeping"), LEXICON))
    assert len(list(links(Pair(1, "onderhoud", "all upkeeps"), LEXICON))) == 1


def test_every_inline_term_stands_in_the_english():
    found = variants(inline, PAIR, LEXICON)
    assert len(found) > 5
    for pair in found:
        terms = re.findall(r"⟦(.+?)⟧", pair.dutch)
        assert 1 <= len(terms) <= 3
        assert all(term.lower() in pair.english.lower() for term in terms)
        assert "⟦" not in pair.english


def test_now_and_then_the_term_is_one_that_the_reference_did_not_use():
    pair = Pair(1, "Het onderhoud is duur.", "The upkeep is dear.")
    assert variants(inline, pair, LEXICON) == {
        Pair(1, "Het ⟦upkeep⟧ is duur.", "The upkeep is dear."),
        Pair(1, "Het ⟦free port⟧ is duur.", "The free port is dear."),
    }


def test_a_pair_without_links_has_no_variant():
    assert not variants(inline, Pair(1, "ja", "yes"), LEXICON)


@pytest.mark.parametrize(
    ("dutch", "english", "expected"),
    [
        ("Verder bouwt zij.", "She is also building.", "⟦Also⟧ bouwt zij."),
        ("Zij bouwt slechts twee huizen.", "Only two houses are built.", "Zij bouwt ⟦only⟧ twee huizen."),
        ("Zij bouwt opnieuw.", "She is rebuilding.", "Zij bouwt ⟦rebuilding⟧."),
        ("Zij bouwt soms.", "She builds.", None),
        ("Zij bouwt.", "She only builds.", None),
    ],
)
def test_an_adverb_is_given_in_the_words_that_stand_for_it(dutch, english, expected):
    found = variants(adverbs, Pair(4, dutch, english))
    assert found == ({Pair(4, expected, english)} if expected else set())


@pytest.mark.parametrize(
    ("dutch", "english", "expected"),
    [
        ("kost 1.250 euro", "costs 1,250 euros", "kost ⟦1,250⟧ euro"),
        ("met 3,6 miljoen", "by 3.6 million", "met ⟦3.6⟧ miljoen"),
        ("in 2024 en 2024", "in 2024 and 2024", None),
        ("op 3 plaatsen", "in 3 places", None),
        ("de C-17 vloog", "the C-17 flew", None),
        ("op 12/10", "on 12/10", None),
        ("kost 1.250 euro", "costs 1.250 euros", None),
    ],
)
def test_a_number_is_given_in_its_english_form(dutch, english, expected):
    found = variants(protected, Pair(1, dutch, english))
    assert found == ({Pair(1, expected, english)} if expected else set())


@given(
    st.sampled_from(["2019", "84.000", "1.250.000", "5,4", "12,75", "43", "870"]),
    st.sampled_from(["36", "0,3", "3.100"]),
    st.integers(0, 10**6),
)
def test_swapped_numbers_are_the_same_on_both_sides(first, second, seed):
    pair = Pair(
        1,
        f"Van {first} naar {second} in 8 jaar.",
        f"From {first.translate(TO_ENGLISH)} to {second.translate(TO_ENGLISH)} in 8 years.",
    )
    found = swapped(pair, Random(seed))  # noqa: S311
    if found is None:
        return
    dutch, english = (re.findall(r"\d[\d.,]*", text) for text in (found.dutch, found.english))
    assert [number.translate(TO_ENGLISH) for number in dutch] == english
    assert found != pair
    assert dutch[-1] == "8"
    for old, new in zip((first, second), dutch, strict=False):
        assert ("," in old) == ("," in new)
        assert ("." in old) == ("." in new)


@pytest.mark.parametrize(
    "pair",
    [
        Pair(1, "De 12 en 12.", "The 12 and 12."),
        Pair(1, "Van 5,4 procent", "Of 5,4 percent"),
        Pair(1, "een C-17 en 3 mei", "a C-17 and 3 May"),
    ],
)
def test_numbers_that_are_not_the_same_on_both_sides_stay(pair):
    assert not variants(swapped, pair)


def test_casing_changes_both_sides_alike():
    assert variants(other, Pair(1, "De raad.", "The council.")) == {
        Pair(1, "DE RAAD.", "THE COUNCIL."),
        Pair(1, "De raad", "The council"),
        Pair(1, "de raad.", "the council."),
    }


def test_only_whole_sentences_are_joined():
    first, second = (
        Pair(4, "De raad stemt in.", "The council agrees."),
        Pair(1, "Het is klaar.", "It is done."),
    )
    assert joined(first, second) == Pair(
        1, "De raad stemt in. Het is klaar.", "The council agrees. It is done."
    )
    assert joined(Pair(4, "Samenvatting", "Summary"), second) is None
    assert joined(first, Pair(1, "en klaar", "and done")) is None
    assert joined(Pair(1, "A" * 690 + ".", "B."), second) is None


def test_the_lexicon_finds_what_belongs_together():
    lexicon = build([Pair(1, *pair) for pair in toy.pairs()])
    first = {word: phrases[0] for word, phrases in lexicon.phrases.items()}
    assert first["gemeente"] == "municipality"
    assert first["scholen"] == "schools"
    assert first["onderhoudt"] == "maintains"
    assert first["volgend"] == "next year"
    assert set(lexicon.pool) >= {"bridges", "locks", "ministry"}


def test_each_pair_stays_and_the_variants_depend_on_the_seed_only():
    given_pairs = [Pair(4, *pair) for pair in toy.pairs()]
    lexicon, rates = build(given_pairs), read_rates()
    made = list(augment(given_pairs, lexicon, rates, 1))
    assert made == list(augment(given_pairs, lexicon, rates, 1))
    assert made != list(augment(given_pairs, lexicon, rates, 2))
    assert made[0] == given_pairs[0]
    assert set(given_pairs) <= set(made)
    assert len(made) > 1.5 * len(given_pairs)


def test_the_command_adds_variants(tmp_path):
    pairs.write(tmp_path / "in.tsv", (Pair(4, *pair) for pair in toy.pairs()))
    for name in ("one.tsv", "two.tsv"):
        assert main(["augment", str(tmp_path / name), str(tmp_path / "in.tsv")]) == 0
    assert (tmp_path / "one.tsv").read_bytes() == (tmp_path / "two.tsv").read_bytes()
    assert any("⟦" in pair.dutch for pair in pairs.read([tmp_path / "one.tsv"]))
