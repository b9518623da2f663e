"""Dutch, English or neither."""

from pathlib import Path

import pytest

from pipeline.language.identify import FEWEST_WORDS, identify, share

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "beleidsprioriteiten-2024.txt"

TEXTS = [
    ("nl", "De raad heeft in 2023 besloten dat er meer woningen komen in de wijk en dat dit snel moet."),
    ("nl", "Kosten per maatregel: de berging en het meetnet voor het gebied van het waterschap."),
    ("nl", "Het ‘whole of government approach’-beleid van het kabinet is in het Engels beschreven."),
    ("en", "The council decided in 2023 that more homes will be built and that this should be done soon."),
    ("en", "Costs of the measures: the storage and the network for the area of the water authority."),
    ("en", "The agreement on «Hoop, lef en trots» was made by the parties in the Netherlands."),
    ("", "Der Rat hat im Jahr 2023 beschlossen, dass die Kosten für die Schulen steigen werden."),
    ("", "Le conseil a décidé en 2023 de rénover les écoles de la ville, ce qui coûtera des millions."),
    ("", "Die raad het besluit dat die koste van die skole baie sal styg en dat hulle meer geld wil gee."),
    ("", "It kolleezje hat yn 2023 besletten dat de kosten fan de skoallen omheech gean sille foar it jier."),
    ("", "El ayuntamiento decidió en 2023 renovar las escuelas de la ciudad, lo que costará más dinero."),
    ("", "Kommunen har besluttet at renovere skolerne, og det vil koste mere end to millioner over de år."),
    ("", "Rada miasta zdecydowała w 2023 roku o remoncie szkół, co będzie kosztować ponad dwa miliony euro."),
    ("", "Wonen 12 Zorg 13 Verkeer 14 Water 15 Veiligheid 16 Bestuur 17 Onderwijs 18 Cultuur 19 Sport 20"),
    ("", "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor ut labore."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=lambda value: value[:25])
def test_a_text_is_the_language_of_its_function_words(language, text):
    assert identify(text) == language


def test_the_sample_report_is_dutch():
    assert identify(SAMPLE.read_text(encoding="utf-8")) == "nl"


@pytest.mark.parametrize(
    "text", ["", "Inleiding", "De raad van de gemeente en het", "12 34 56 78 90 12 34 56"]
)
def test_too_few_words_tell_nothing(text):
    assert identify(text) == ""


def test_as_many_words_as_needed_tell_it():
    words = ["de", "het", "een", "van", "dat", "niet", "voor", "zijn"]
    assert len(words) == FEWEST_WORDS
    assert identify(" ".join(words)) == "nl"
    assert identify(" ".join(words[:-1])) == ""


def test_a_text_in_both_languages_is_the_one_that_it_has_most_of():
    dutch, english = TEXTS[0][1], TEXTS[3][1]
    assert identify(dutch * 3 + english) == "nl"
    assert identify(dutch + english * 3) == "en"


def test_shares_are_of_all_words_and_shared_words_count_for_both():
    shares = share("in in in in Rotterdam Rotterdam Rotterdam Rotterdam")
    assert shares == {"nl": 0.5, "en": 0.5, "other": 0.0}
