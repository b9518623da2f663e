"""The lists of abbreviations, and single rules on what a stop is."""

from itertools import combinations

import pytest

from pipeline.language.function_words import LANGUAGES, function_words
from pipeline.language.stops import Stop, abbreviations, ends_sentence

LISTS = ("never", "number", "capital", "either")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("one", "other"), list(combinations(LISTS, 2)))
def test_an_abbreviation_is_in_one_list(language, one, other):
    known = abbreviations(language)
    assert getattr(known, one) & getattr(known, other) == frozenset()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LISTS)
def test_abbreviations_are_in_lower_case_and_without_their_last_stop(language, name):
    listed = getattr(abbreviations(language), name)
    assert listed
    assert [item for item in listed if item != item.lower() or item.endswith(".")] == []


# "do" (Thursday) and "no" (number) come before a number only; the others never end a sentence as words.
ALSO_WORDS = {"nl": {"do", "ma", "za"}, "en": {"no", "v", "c"}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_function_word_is_taken_for_an_abbreviation(language):
    known = abbreviations(language)
    listed = known.never | known.number | known.capital | known.either
    assert listed & function_words(language) <= ALSO_WORDS[language]


def stop(token: str, after: str, earlier: str = "Zij zag", blank: bool = True) -> Stop:
    return Stop(earlier, token, ".", after, blank, "nl")


@pytest.mark.parametrize(
    ("given", "ends"),
    [
        (stop("huis", "De raad"), True),
        (stop("huis", "de raad"), False),
        (stop("huis", "§ 3 geldt"), True),
        (stop("huis", ", en"), False),
        (stop("nr", "12"), False),
        (stop("nr", "De raad"), True),
        (stop("blz/nr", "12"), False),
        (stop("bijv", "De Meern"), False),
        (stop("e.d", "Alles"), True),
        (stop("a.i", "Jansen"), False),
        (stop("a.i", "Daarna"), True),
        (stop("x.y.z", "Jansen"), False),
        (stop("P", "Jansen"), False),
        (stop("B", "Dat is", earlier="Wij kiezen plan"), True),
        (stop("m", "De oude", earlier="Hij is 2,03"), True),
        (stop("3", "De raad", earlier=""), False),
        (stop("3", "De raad"), True),
        (stop("jl", "(Kamerstuk 1) besloten"), False),
        (stop("klaar", "(Zie bijlage 1.) Daarna"), True),
        (stop("voorbeeld.nl", "Daar"), True),
        (stop("jan.jansen", "Visser@voorbeeld.nl schreef", blank=False), False),
    ],
)
def test_a_stop_ends_a_sentence_or_not(given, ends):
    assert ends_sentence(given) is ends
