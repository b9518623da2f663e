"""Advice: every feature has a rule, and its examples show the fault and the remedy."""

import pytest

from pipeline.scoring.advice import HERE, advice
from pipeline.scoring.features import FEATURES
from pipeline.scoring.parsed import parse_texts

EXAMPLES = [(name, example) for name, rule in advice().items() for example in rule.examples]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_the_fault_is_found_before_and_gone_after(name, example):
    feature = FEATURES[name]
    (before,) = parse_texts([example.before], example.language)
    after = parse_texts([part + "." for part in example.after.split(". ")], example.language)
    assert feature.find(before)
    assert [feature.find(sentence) for sentence in after] == [[]] * len(after)


def test_every_feature_has_a_rule_with_an_example_in_each_of_its_languages():
    assert {path.stem for path in HERE.glob("*.toml")} == set(FEATURES)
    for name, rule in advice().items():
        assert {example.language for example in rule.examples} == set(FEATURES[name].languages)
        assert rule.source


def test_no_advice_is_to_delete_what_links_sentences():
    assert not any(
        word in rule.says.lower() for rule in advice().values() for word in ("delete", "leave out")
    )
