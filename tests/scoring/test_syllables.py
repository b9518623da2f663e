"""Syllables: every rule at its examples, and the share of gold words that are counted right."""

import re
from pathlib import Path

import pyphen
import pytest

from pipeline.scoring.syllables import count, load

GOLD = Path(__file__).parent / "gold"
LANGUAGES = ("nl", "en")


def read_gold(name: str) -> dict[str, int]:
    """Return the words of a gold list, each with its number of syllables by hand."""
    lines = (GOLD / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    cut = [word for line in lines if not line.startswith("#") for word in line.split()]
    return {word.replace("|", ""): word.count("|") + 1 for word in cut}


def share_right(words: dict[str, int], language: str) -> float:
    return sum(count(word, language) == syllables for word, syllables in words.items()) / len(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gold_words_that_the_rules_were_made_with_are_counted_right(language):
    assert share_right(read_gold(f"syllables-{language}"), language) == 1


@pytest.mark.parametrize(("language", "first_run"), [("nl", 343 / 346), ("en", 526 / 531)])
def test_at_least_as_many_unseen_words_are_counted_right_as_on_the_first_run(language, first_run):
    unseen = read_gold(f"syllables-unseen-{language}")
    assert share_right(unseen, language) >= first_run >= 0.99


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gold_of_each_language_has_at_least_500_different_words(language):
    assert len(read_gold(f"syllables-{language}") | read_gold(f"syllables-unseen-{language}")) >= 500


@pytest.mark.parametrize(
    ("language", "cut"),
    [(language, cut) for language in LANGUAGES for rule in load(language).rules for cut in rule.shown_by],
)
def test_the_examples_of_a_rule_are_counted_right(language, cut):
    assert count(cut.replace("|", ""), language) == cut.count("|") + 1


@pytest.mark.parametrize(
    "rule", [rule for language in LANGUAGES for rule in load(language).rules], ids=lambda rule: rule.find[:40]
)
def test_every_rule_is_a_regular_expression_with_an_example(rule):
    assert re.compile(rule.find)
    assert rule.shown_by


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_respelling_changes_something(language):
    rules = load(language)
    assert all(word != respelled for word, respelled in (rules.whole | rules.anywhere).items())


@pytest.mark.parametrize(
    ("word", "language", "syllables"),
    [
        # Figures, abbreviations and symbols count as one: Flesch (1979).
        ("2024", "nl", 1),
        ("29.584", "nl", 1),
        ("8.2/10", "en", 1),
        ("EU", "en", 1),
        ("UNICEF", "nl", 1),
        ("o.a", "nl", 1),
        ("e.g", "en", 1),
        # Parts with a hyphen, a slash or an underscore are counted one by one.
        ("EU-landen", "nl", 3),
        ("co-operation", "en", 5),
        ("24/7", "en", 1),
        # Capitals, curly apostrophes and decomposed accents change nothing.
        ("MINISTERIE", "nl", 4),
        ("auto’s", "nl", 2),
        ("women’s", "en", 2),
        ("idee\u0065\u0308n", "nl", 3),
        ("café", "nl", 2),
        ("café", "en", 2),
        ("één", "nl", 1),
        ("privéauto", "nl", 4),
        ("(mkb-)bedrijven", "nl", 4),
        # A plural of a respelled word.
        ("sites", "nl", 1),
        ("oceans", "en", 2),
        ("area's", "en", 3),
        # No vowel letter at all.
        ("hmm", "en", 1),
        ("kg", "nl", 1),
        ("", "nl", 1),
        # English words inside Dutch compounds.
        ("onlineplatform", "nl", 4),
        ("stakeholderoverleg", "nl", 6),
    ],
)
def test_syllables_are_counted_as_spoken(word, language, syllables):
    assert count(word, language) == syllables


@pytest.mark.parametrize(
    ("word", "by_pyphen", "spoken"),
    [("mooie", 1, 2), ("ideeën", 2, 3), ("overheid", 2, 3), ("sociaal", 3, 2)],
)
def test_places_to_hyphenate_are_no_syllables(word, by_pyphen, spoken):
    """Pyphen, on which other tools rely, leaves one letter on no line and counts it away."""
    assert len(pyphen.Pyphen(lang="nl_NL").positions(word)) + 1 == by_pyphen
    assert count(word, "nl") == spoken


def test_a_language_without_rules_is_refused():
    with pytest.raises(FileNotFoundError):
        count("Wort", "de")
