"""Features: what each detector marks, its value for a text, and its agreement with marks by hand."""

import pytest

from pipeline.scoring.features import FEATURES
from pipeline.scoring.features.long_sentences import MOST_WORDS
from pipeline.scoring.parsed import parse_texts
from tests.scoring.gold_features import MARKS, compare, read

CASES = [
    ("passives", "nl", "De aanvraag zal volgende week worden afgewezen.", ["afgewezen"]),
    ("passives", "nl", "Het plan is door de raad vastgesteld.", ["vastgesteld"]),
    ("passives", "nl", "De raad heeft het plan vastgesteld.", []),
    ("passives", "nl", "De trein is gisteren niet aangekomen.", []),
    ("passives", "nl", "Hij wordt volgend jaar burgemeester van de stad.", []),
    ("passives", "nl", "Het genomen besluit is goed voor de stad.", []),
    ("passives", "nl", "Wegens zijn trage reactie is er haast.", []),
    ("passives", "en", "The plan has not yet been adopted by the council.", ["adopted"]),
    ("passives", "en", "The rules were drafted and published last year.", ["drafted", "published"]),
    ("passives", "en", "The council has adopted the plan.", []),
    ("passives", "en", "The office is located in the city.", []),
    ("nominalisations", "nl", "De verhoging van de belasting gaat door.", ["verhoging"]),
    ("nominalisations", "nl", "Het aanpassen van de regels kost tijd.", ["aanpassen"]),
    ("nominalisations", "nl", "De woning staat in een mooie omgeving.", []),
    ("nominalisations", "nl", "Het leven van mensen in de stad.", []),
    ("nominalisations", "en", "The introduction of the tax is near.", ["introduction"]),
    ("nominalisations", "en", "The department of health has a new building.", []),
    ("braces", "nl", "Wij hebben uw brief van de vierde maart over de weg gelezen.", ["hebben"]),
    ("braces", "nl", "Wij hebben uw brief gisteren gelezen.", []),
    ("braces", "nl", "De door de minister in mei gestuurde brief is lang.", ["gestuurde"]),
    ("braces", "nl", "De brief in de bus is van de gemeente.", []),
    (
        "braces",
        "en",
        "The plan, drawn up by five towns in the north, is ready.",
        ["drawn up by five towns in the north"],
    ),
    ("braces", "en", "The plan, it seems, is ready for use.", []),
    ("separable-verbs", "nl", "De raad stelt vandaag de nieuwe regels voor de markt vast.", ["vast"]),
    ("separable-verbs", "nl", "De raad stelt de regels vast.", []),
    ("word-frequency", "nl", "De kwartiermaker krijgt een convocatie van de raad.", ["convocatie"]),
    ("word-frequency", "nl", "De mensen in de stad willen meer groen.", []),
    ("word-frequency", "en", "The usufructuary must tell the council.", ["usufructuary"]),
    ("long-sentences", "nl", "De raad wil een plan.", []),
    ("long-sentences", "en", " ".join(["word"] * MOST_WORDS) + ".", []),
    ("long-sentences", "en", " ".join(["word"] * (MOST_WORDS + 1)) + ".", [" ".join(["word"] * 26)]),
    ("clause-length", "nl", "De raad wil dat de stad groeit.", []),
    ("clause-length", "nl", " ".join(["woord"] * 19) + ".", [" ".join(["woord"] * 19)]),
    ("long-compounds", "nl", "De waterkwaliteitsverbetering gaat nog door.", ["waterkwaliteitsverbetering"]),
    ("long-compounds", "nl", "De convergentie van het beleid gaat door.", []),
    ("long-compounds", "nl", "De verbetering van het water gaat door.", []),
    (
        "long-compounds",
        "en",
        "The water quality monitoring improvement programme is new.",
        ["water quality monitoring improvement programme"],
    ),
    ("abstract-nouns", "nl", "De veiligheid van de overheid is in gevaar.", ["veiligheid"]),
    ("abstract-nouns", "en", "The effectiveness of the city is low.", ["effectiveness"]),
    ("abbreviations", "nl", "Het COA en de EU werken samen.", ["COA"]),
    ("abbreviations", "nl", "Het Centraal Orgaan opvang asielzoekers (COA) werkt samen.", []),
    ("abbreviations", "en", "The OECD (Organisation for Economic Co-operation) agrees.", []),
    ("abbreviations", "en", "The IMF agrees with the UK.", ["IMF"]),
    (
        "numbers",
        "nl",
        "In 2024 kregen 12 steden 30 bussen en 4 trams.",
        ["2024 kregen 12 steden 30 bussen en 4"],
    ),
    ("numbers", "en", "In 2024 the city got 30 buses.", []),
    ("negations", "nl", "Dat mag niet zonder geldig bewijs.", ["niet", "zonder"]),
    ("negations", "en", "You can't go unless you pay.", ["can't", "unless"]),
    ("negations", "nl", "De raad wil een plan.", []),
    ("abstract-nouns", "nl", "De raad wil een plan.", []),
    ("jargon", "en", "Before the vote we talked.", []),
    ("jargon", "nl", "Met betrekking tot uw brief is er nieuws.", ["Met betrekking tot"]),
    ("jargon", "en", "Prior to the vote we talked.", ["Prior to"]),
]


@pytest.mark.parametrize(("feature", "language", "text", "expected"), CASES)
def test_a_feature_marks_these_words(feature, language, text, expected):
    (sentence,) = parse_texts([text], language)
    assert [text[found.start : found.end] for found in FEATURES[feature].find(sentence)] == expected


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("feature", MARKS.values())
def test_a_detector_agrees_with_the_marks_by_hand(language, feature):
    agreement = compare(language, feature)
    assert agreement.precision >= 0.9, agreement.wrong
    assert agreement.recall >= 0.9, agreement.missed


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_gold_has_60_sentences_a_language(language):
    assert len({text for text, _ in read(language)}) == 60


@pytest.mark.parametrize("feature", FEATURES.values(), ids=FEATURES)
def test_a_feature_says_what_it_means_and_what_it_counts(feature):
    assert feature.meaning.endswith(".")
    assert feature.unit
    assert set(feature.languages) <= {"nl", "en"}


@pytest.mark.parametrize("feature", FEATURES.values(), ids=FEATURES)
def test_every_feature_has_a_case_that_it_marks_and_one_that_it_does_not(feature):
    found = {bool(expected) for name, _, _, expected in CASES if name == feature.name}
    assert found == {True, False}


def test_a_value_is_marks_in_100_words():
    (sentence,) = parse_texts(["De aanvraag zal volgende week worden afgewezen."], "nl")
    assert FEATURES["passives"].value([sentence]) == pytest.approx(100 / 7)


def test_word_frequency_is_the_mean_of_words_that_carry_meaning():
    easy, hard = parse_texts(
        ["De mensen willen meer groen.", "De fiscale subsidiariteit impliceert harmonisatie."], "nl"
    )
    measure = FEATURES["word-frequency"].value
    assert measure([easy]) > 5 > 4 > measure([hard])


def test_an_abbreviation_that_is_explained_once_is_explained_everywhere():
    texts = [
        "Het COA is nu vol.",
        "Het Centraal Orgaan opvang asielzoekers (COA) zoekt plekken.",
        "Het COA wil meer.",
    ]
    assert [FEATURES["abbreviations"].find(sentence) for sentence in parse_texts(texts, "nl")] == [[], [], []]
