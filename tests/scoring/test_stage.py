"""The scores of a report: which texts, in which order, on which words, and what each score says of itself."""

import random
import time

import msgspec
import pytest

from pipeline.edition import Score
from pipeline.scoring import counts, describe, score
from pipeline.scoring.features import FEATURES
from pipeline.scoring.formulas import FORMULAS
from tests.scoring.reports import make_report, make_translation

DUTCH = "De minister van Buitenlandse Zaken stuurt de Kamer in het voorjaar een brief over het beleid."
ENGLISH = "The minister of foreign affairs will send the House a letter on the policy in the spring."
HEADING = "Uitvoering van het beleid in 2024"


def value(text, name: str) -> Score:
    return next(score for score in text.scores if score.formula == name)


@pytest.fixture
def report():
    long = [("paragraph", [DUTCH] * 5), ("item", [DUTCH] * 2)]
    return make_report((HEADING, long), ("Inleiding", [("paragraph", [DUTCH])]), ("Leeg", []))


@pytest.fixture
def translation(report):
    return make_translation(report, {DUTCH: ENGLISH, HEADING: "Carrying out the policy in 2024"})


def test_the_whole_report_comes_first_and_each_text_in_both_languages(report, translation):
    texts = score(report, translation).texts
    order = [(text.section, text.language) for text in texts]
    assert order == [(section, language) for section in ("", "s1", "s2", "s3") for language in ("nl", "en")]


def test_without_a_translation_only_the_language_of_the_report_is_scored(report):
    assert {text.language for text in score(report, None).texts} == {"nl"}
    english = make_report(("Aim", [("paragraph", [ENGLISH] * 7)]), language="en")
    assert [text.language for text in score(english, None).texts] == ["en", "en"]


def test_each_language_gets_its_own_formulas_in_the_order_of_the_table(report, translation):
    dutch, english = score(report, translation).texts[:2]
    assert [s.formula for s in dutch.scores] == [
        "flesch-douma",
        "brouwer",
        "lix",
        "rix",
        "sentence-length",
        "long-words",
    ]
    assert [s.formula for s in english.scores] == [
        "flesch-reading-ease",
        "flesch-kincaid",
        "ari",
        "gunning-fog",
        "smog",
        "coleman-liau",
        "dale-chall",
        "lix",
        "rix",
        "sentence-length",
        "long-words",
    ]


def test_the_whole_report_counts_what_its_sections_count(report, translation):
    texts = score(report, translation).texts
    for language in ("nl", "en"):
        whole, *parts = [text.counts for text in texts if text.language == language]
        for field in msgspec.structs.fields(whole):
            numbers = [getattr(part, field.name) for part in parts]
            assert getattr(whole, field.name) == (None if None in numbers else sum(numbers))


@pytest.mark.parametrize("kind", ["heading", "cell", "caption", "note"])
def test_what_is_no_running_text_is_not_counted(kind):
    scores = score(make_report(("Kop", [(kind, [DUTCH])])), None)
    assert scores.texts[0].counts.words == 0


@pytest.mark.parametrize("kind", ["paragraph", "item", "quote"])
def test_running_text_is_counted(kind):
    scores = score(make_report(("Kop", [(kind, [DUTCH])])), None)
    assert (scores.texts[0].counts.sentences, scores.texts[0].counts.words) == (1, 16)


def test_a_segment_that_was_kept_is_left_out_of_the_english_counts(report):
    kept = make_translation(report, {}, kept=(DUTCH,))
    dutch, english = score(report, kept).texts[:2]
    assert (dutch.counts.words, english.counts.words) == (128, 0)


def test_a_segment_that_is_missing_from_the_translation_is_left_out(report, translation):
    without = msgspec.structs.replace(translation, renderings=translation.renderings[:3])
    assert score(report, without).texts[1].counts.sentences == 2


def test_one_dutch_sentence_may_become_two_english_ones(report):
    two = "The minister will send the House a letter. It is about foreign policy."
    english = score(report, make_translation(report, {DUTCH: two})).texts[1]
    assert english.counts.sentences == 16


@pytest.mark.parametrize(
    ("name", "scorable", "reason"),
    [
        ("flesch-douma", False, "not scorable: 64 words of running text, and this needs 100"),
        ("lix", False, "not scorable: 64 words of running text, and this needs 100"),
        ("long-words", False, "not scorable: 64 words of running text, and this needs 100"),
        ("sentence-length", True, ""),
    ],
)
def test_a_short_text_is_not_scorable_except_for_the_length_of_its_sentences(name, scorable, reason):
    found = value(score(make_report(("Kop", [("paragraph", [DUTCH] * 4)])), None).texts[0], name)
    assert (found.value is not None, found.reason) == (scorable, reason)


def test_smog_needs_thirty_sentences():
    english = make_report(("Aim", [("paragraph", [ENGLISH] * 29)]), language="en")
    found = value(score(english, None).texts[0], "smog")
    assert found.reason == "not scorable: 29 sentences of running text, and this needs 30"
    english = make_report(("Aim", [("paragraph", [ENGLISH] * 30)]), language="en")
    assert value(score(english, None).texts[0], "smog").value is not None


def test_without_the_list_of_familiar_words_dale_chall_says_so(monkeypatch):
    monkeypatch.setattr(counts, "is_familiar", lambda *_, **__: None)
    english = make_report(("Aim", [("paragraph", [ENGLISH] * 30)]), language="en")
    found = value(score(english, None).texts[0], "dale-chall")
    assert found.value is None
    assert "pip install 'helder[textstat]'" in found.reason


def test_an_empty_text_is_not_scorable():
    found = score(make_report(("Leeg", [])), None).texts[0].scores
    assert {s.value for s in found} == {None}
    assert found[0].reason == "not scorable: no words of running text, and this needs 100"


def test_a_value_is_that_of_the_formula_on_the_counts_of_the_text(report, translation):
    for text in score(report, translation).texts:
        for found in text.scores:
            if found.value is not None:
                assert found.value == FORMULAS[found.formula].compute(text.counts)


def test_a_signature_names_what_made_the_value(report):
    found = value(score(report, None).texts[0], "flesch-douma")
    assert found.signature == (
        "flesch-douma|lang:nl|version:1|words:helder-1|syllables:helder-1|"
        "split:syntok-1.4.4+helder-1|direction:higher is easier"
    )
    assert value(score(report, None).texts[0], "long-words").signature == (
        "long-words|lang:nl|version:1|words:helder-1|direction:higher is harder"
    )


def test_a_score_is_described_by_its_band_and_one_without_a_value_by_its_reason(report):
    texts = score(report, None).texts
    whole, short = value(texts[0], "lix"), value(texts[2], "lix")
    assert describe(whole) == "easy: rather short sentences and few long words"
    assert describe(short) == "not scorable: 16 words of running text, and this needs 100"


def test_each_text_has_its_features_its_level_and_its_hardest_sentences(report, translation):
    whole = score(report, translation).texts[0]
    assert [found.feature for found in whole.features] == [
        f.name for f in FEATURES.values() if "nl" in f.languages
    ]
    assert whole.level.level in (1, 2, 3, 4)
    assert {found.segment for found in whole.hardest} <= {segment.id for segment in report.segments()}


def test_a_feature_of_a_short_text_has_marks_but_no_value():
    short = "De brief wordt door de minister van Buitenlandse Zaken morgen gestuurd."
    found = score(make_report(("Kop", [("paragraph", [short])])), None).texts[0].features
    passives = next(feature for feature in found if feature.feature == "passives")
    assert (passives.value, passives.marks) == (None, 1)
    assert passives.reason == "not scorable: 11 words of running text, and this needs 100"
    assert passives.signature.startswith("feature:passives|lang:nl|version:1|words:helder-1|split:")


def test_two_runs_give_the_same_bytes(report, translation):
    first, second = (msgspec.json.encode(score(report, translation)) for _ in range(2))
    assert first == second


def test_a_report_of_100_pages_is_scored_in_under_five_seconds_a_language():
    """A page has about 400 words, and a report of 100 pages fewer than 8,000 different ones."""
    chance = random.Random(1)  # noqa: S311 - a made text, nothing secret
    known = ["".join(chance.choices("aeioubdgklmnprst", k=7)) for _ in range(8000)]

    def sentence(ending: str) -> str:
        return " ".join(chance.choices(known, k=16)) + ending

    dutch = [sentence(" in het beleid.") for _ in range(2100)]
    made = make_report(*((f"Kop {n}", [("paragraph", dutch[n : n + 21])]) for n in range(0, 2100, 21)))
    english = {text: "The " + text for text in dutch}
    translated = make_translation(made, english)
    begun = time.process_time()
    whole = score(made, translated).texts[0].counts
    assert whole.words > 39_000
    assert time.process_time() - begun < 10
