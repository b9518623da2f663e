"""What holds for all numbers: they are read back from every way of writing, in time linear in length."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_to_num import text2num

from pipeline.language.numbers import compare, find, to_english
from tests.timing import seconds

_UNITS = [
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
]  # fmt: skip
_TENS = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def dutch_words(n: int) -> str:
    """Write a whole number below a million as Dutch does (Taaladvies: joined up to duizend, then a blank)."""
    if n >= 1000:
        thousands = "" if n // 1000 == 1 else dutch_words(n // 1000)
        return thousands + "duizend" + (f" {dutch_words(n % 1000)}" if n % 1000 else "")
    if n >= 100:
        hundreds = "" if n // 100 == 1 else _UNITS[n // 100]
        return hundreds + "honderd" + (dutch_words(n % 100) if n % 100 else "")
    if n < 20:
        return _UNITS[n]
    unit = _UNITS[n % 10]
    return _TENS[n // 10] if n % 10 == 0 else unit + ("ën" if unit.endswith("e") else "en") + _TENS[n // 10]


def grouped(n: int, separator: str) -> str:
    return f"{n:,}".replace(",", separator)


whole = st.integers(min_value=0, max_value=10**12)
decimals = st.integers(min_value=0, max_value=999)
blanks = st.sampled_from([" ", "\u00a0", "\u202f"])


@given(whole, decimals)
def test_a_dutch_figure_has_the_value_that_was_written(n, part):
    (quantity,) = find(f"{grouped(n, '.')},{part:03}", "nl")
    assert quantity.amount == n + Fraction(part, 1000)


@given(whole, decimals)
def test_an_english_figure_has_the_value_that_was_written(n, part):
    (quantity,) = find(f"{grouped(n, ',')}.{part:03}", "en")
    assert quantity.amount == n + Fraction(part, 1000)


@given(st.integers(min_value=1000, max_value=10**12), blanks, st.sampled_from(["nl", "en"]))
def test_thousands_may_be_parted_by_a_blank(n, blank, language):
    (quantity,) = find(grouped(n, blank), language)
    assert quantity.amount == n


@given(
    whole,
    decimals,
    st.sampled_from([("duizend", 3), ("miljoen", 6), ("mln.", 6), ("miljard", 9), ("mld", 9)]),
)
def test_a_magnitude_multiplies(n, part, magnitude):
    word, power = magnitude
    (quantity,) = find(f"EUR {n},{part} {word}", "nl")
    assert quantity.amount == Fraction(f"{n}.{part}") * 10**power
    assert quantity.unit == "EUR"


# "duizend een" is a thousand and the article.
in_words = st.integers(min_value=2, max_value=999_999).filter(lambda n: n % 1000 != 1)


@given(in_words)
def test_dutch_number_words_have_their_value(n):
    (quantity,) = find(dutch_words(n), "nl")
    assert quantity.amount == n


@pytest.mark.parametrize("n", [2, 11, 21, 99, 101, 250, 999, 1002, 2024, 12_345, 250_000, 999_999])
def test_dutch_number_words_agree_with_another_reader(n):
    """text2num reads the same words."""
    assert text2num(dutch_words(n), "nl") == find(dutch_words(n), "nl")[0].amount


@pytest.mark.parametrize(
    "words",
    ["seventeen", "twenty-one", "one hundred and one", "two hundred and fifty", "nine hundred ninety-nine",
     "three thousand", "twelve thousand three hundred and forty-five", "two million five hundred thousand"],
)  # fmt: skip
def test_english_number_words_agree_with_another_reader(words):
    (quantity,) = find(words, "en")
    assert quantity.amount == text2num(words, "en")


@given(
    whole,
    decimals,
    st.sampled_from(["{}", "EUR {}", "{} miljoen", "€ {}", "{} procent", "{}%", "{} euro", "{} hectare"]),
)
def test_the_english_form_of_a_dutch_number_agrees_with_it(n, part, frame):
    dutch = frame.format(f"{grouped(n, '.')},{part:02}")
    difference = compare(find(dutch, "nl"), find(to_english(dutch), "en"))
    assert (difference.missing, difference.extra) == ((), ())


@given(in_words)
def test_the_english_form_of_dutch_words_agrees_with_them(n):
    dutch = dutch_words(n)
    difference = compare(find(dutch, "nl"), find(to_english(dutch), "en"))
    assert (difference.missing, difference.extra) == ((), ())


PIECES = [
    "1", "12", "2024", "29.584", "3,6", ".", ",", "-", "–", "/", " ", "\u00a0", "'", "€", "EUR ",
    " miljoen", " euro", "een ", "half ", "kwart ", "derde ", "jaren ", "juli ", "mei", "uur", "om ",
    "nr. ", "Kamerstuk ", "21 501-02", "artikel ", "(", ")", "tot ", "en ", "op ", "de ", "vijf", "twee",
    "honderd", "duizend", "a", "COVID-", "x", "e", "ste", "min ", "070-1234567", "2024-10-01", "1.10.2024",
    "½", "II", "a ", "million", "hundred ", "and ", "in ", "May ", "no. ", "s", "th", "pm", ":", "8,2/10",
    "'s avonds", "’24", "kwartier", "%",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(["nl", "en"]))
@settings(max_examples=500)
def test_any_text_gives_quantities_in_order_without_overlap(text, language):
    found = find(text, language)
    assert all(text[q.span.start : q.span.end] == q.text != "" for q in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(quantity.over >= 1 for quantity in found)


@given(st.text(max_size=60))
def test_text_without_numbers_keeps_every_character(text):
    if not find(text, "nl"):
        assert to_english(text) == text


@pytest.mark.parametrize(
    "piece", ["3,6 miljoen euro op 18 juli 2024, nr. 12; ", "1", "1.", "1-", "een ", "honderd", "a-1"]
)
def test_the_time_grows_with_the_length(piece):
    def spent(times: int) -> float:
        return seconds(lambda: find.__wrapped__(piece * times, "nl"))

    spent(50)
    # Ten times the text; a hundred times the time would be quadratic.
    assert spent(2000) < 40 * max(spent(200), 0.002)
