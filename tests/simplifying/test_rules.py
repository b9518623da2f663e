"""Every rewriting rule does what its examples show, and leaves alone what they leave alone."""

import tomllib
from pathlib import Path

import pytest

import pipeline.simplifying.rules
from pipeline.simplifying.guard import guard
from pipeline.simplifying.plain_words import plain_words
from pipeline.simplifying.rules import RULES, Rule, Sentence
from pipeline.simplifying.soundness import is_sound

EXAMPLES = Path(pipeline.simplifying.rules.__file__).parent / "examples"
# The name is invented; the rule takes what it is given.
EXPANSIONS = {"RDB": "the Rural Development Board"}


def examples(rule: Rule) -> list[tuple[str, str | None]]:
    data = tomllib.loads((EXAMPLES / f"{rule.id}.toml").read_text(encoding="utf-8"))
    return [(example["source"], example.get("result")) for example in data["examples"]]


CASES = [(rule, source, result) for rule in RULES for source, result in examples(rule)]


def sound(rule: Rule, source: str, parser) -> list[str]:
    """Return the candidates that the chain would take, the best first."""
    sentence = Sentence(source, parser(source), 16, EXPANSIONS, parser)
    named = [f"{full} ({short})" for short, full in EXPANSIONS.items()] if rule.id == "abbreviations" else []
    return [
        " ".join(made)
        for made in rule.apply(sentence)
        if made != (source,)
        and all(is_sound(text, parser) for text in made)
        and not guard([source, *named], " ".join(made), parser)
    ]


@pytest.mark.parametrize(
    ("rule", "source", "result"), CASES, ids=[f"{c[0].id}-{n}" for n, c in enumerate(CASES)]
)
def test_a_rule_does_what_its_example_shows(rule, source, result, parser):
    assert next(iter(sound(rule, source, parser)), None) == result


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_has_examples_of_both_kinds_and_says_when_it_does_not_apply(rule):
    results = [result for _, result in examples(rule)]
    assert None in results
    assert len(results) > 1
    assert rule.does.endswith(".")
    assert rule.skips.endswith(".")


@pytest.mark.parametrize("text", ["", "No.", "(", "…", "A; b", "EUR", "Which?", "12 (13", "and, or."])
@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_no_rule_fails_on_a_text_that_is_no_sentence(rule, text, parser):
    for parse in (parser(text), None):
        list(rule.apply(Sentence(text, parse, 0, {}, parser)))


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_is_in_the_manual_as_it_describes_itself(rule):
    manual = (Path(__file__).parents[2] / "docs" / "plain-rules.md").read_text(encoding="utf-8")
    needs = "yes" if rule.needs_parse else "no"
    assert f"| {rule.id} | {needs} | {rule.does} | {rule.skips} |" in manual


def test_the_manual_says_how_many_plain_words_there_are():
    known = plain_words()
    words = sum(map(len, (known.verbs, known.nouns, known.adjectives, known.adverbs)))
    phrases = len(known.verb_phrases) + len(known.phrases)
    manual = (Path(__file__).parents[2] / "docs" / "plain-rules.md").read_text(encoding="utf-8")
    assert f"{words + phrases} entries, {words} words and {phrases} phrases." in manual
