"""Function words, and the start of a sentence that they tell."""

import pytest

from pipeline.language.function_words import LANGUAGES, function_words, opens_sentence, verbs


@pytest.mark.parametrize(
    ("text", "language", "opens"),
    [
        ("De raad besluit", "nl", True),
        ("Gedurende het jaar", "nl", True),
        ("Van deze woningen zijn", "nl", True),
        ("De Vries zegt", "nl", False),
        ("Van den Berg zegt", "nl", False),
        ("In 't Veld zegt", "nl", False),
        ("de raad", "nl", False),
        ("Rotterdam is", "nl", False),
        ("Nadat hij", "nl", True),
        ("Op", "nl", True),
        ("", "nl", False),
        ("…", "nl", False),
        ("The council", "en", True),
        ("However, the", "en", True),
        ("De Gaulle said", "en", False),
        ("Smith said", "en", False),
    ],
)
def test_a_sentence_begins_with_a_function_word_that_begins_no_name(text, language, opens):
    assert opens_sentence(text, language) is opens


@pytest.mark.parametrize("language", [*LANGUAGES, "other"])
def test_the_lists_are_in_lower_case(language):
    assert all(word == word.lower() for word in function_words(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_auxiliaries_among_the_verbs_are_function_words(language):
    assert len(verbs(language) & function_words(language)) > 15


def test_an_unknown_language_is_an_error():
    with pytest.raises(KeyError):
        function_words("de")
