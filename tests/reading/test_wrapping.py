"""Lines that go on with the line above them."""

import pytest

from pipeline.reading.lines import split_lines
from pipeline.reading.wrapping import Wrapping

WRAPPED = (
    "De gemeente heeft in 2023 veel gedaan voor de inwoners die hulp nodig\n"
    "hadden. Dat kostte meer dan was begroot, maar het Rijk betaalde een\n"
    "deel daarvan terug. De raad heeft daar in november mee ingestemd en\n"
    "wil ook in 2024 geld geven.\n"
)
UNWRAPPED = "".join(f"De raad heeft punt {n} besproken en besloten dat het zo blijft.\n" for n in range(6))


def wrapping(source: str) -> Wrapping:
    return Wrapping(list(split_lines(source)))


def continues(source: str, pair: str) -> bool:
    above, line = split_lines(pair)
    return wrapping(source).continues(above, line)


def test_a_wrapped_text_has_a_width():
    assert wrapping(WRAPPED).wrapped
    assert 65 <= wrapping(WRAPPED).width <= 70


def test_a_text_with_a_paragraph_a_line_is_not_wrapped():
    assert not wrapping(UNWRAPPED).wrapped


@pytest.mark.parametrize(
    ("pair", "goes_on"),
    [
        ("De raad heeft in november met een grote meerderheid ingestemd met\nHet plan.", True),
        ("De raad heeft in november met een grote meerderheid ingestemd. En\nHet plan.", True),
        ("Een kop\nDe raad besluit.", False),
        ("Een kop\nvan de raad", True),
        ("Dat is kort.\nen dan dit", False),
        ("Het gaat om het beleids-\nplan", True),
        ("De raad heeft in november met een grote meerderheid ingestemd. En\n   Nieuw", True),
        ("De raad heeft in november met een grote meerderheid ermee ingestemd.\n   Nieuwe alinea", False),
    ],
)
def test_a_full_line_goes_on_and_a_short_one_does_not(pair, goes_on):
    assert continues(WRAPPED, pair) is goes_on


def test_in_a_text_that_is_not_wrapped_only_small_letters_go_on():
    long = "De raad heeft in november met een grote meerderheid ingestemd met\n"
    assert not continues(UNWRAPPED, long + "Het plan.")
    assert continues(UNWRAPPED, long + "het plan.")


def test_a_line_that_is_too_long_was_never_wrapped():
    assert not continues(WRAPPED, "woord " * 40 + "\nHet plan.")


def is_list(source: str) -> bool:
    return wrapping(WRAPPED).is_list(list(split_lines(source)), 0)


def test_an_address_is_a_list():
    assert is_list("De voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\n")


def test_text_below_a_heading_is_no_list():
    assert not is_list("Een kop\n" + WRAPPED)
    assert not is_list(WRAPPED)
