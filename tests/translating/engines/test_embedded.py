"""The embedded model in the default engine: real translations, the same for any threads and any company."""

import pytest

from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding

DUTCH = [
    "De gemeente heeft vorig jaar drie scholen gebouwd.",
    "Het kabinet stelt 250 miljoen euro beschikbaar voor de bouw van woningen in Utrecht en Groningen.",
    "Water",
    "De inspectie bezocht in 2023 in totaal 41 instellingen en vond bij zeven daarvan ernstige gebreken.",
    "De raad stemt in.",
]


@pytest.fixture(scope="module")
def engine():
    return engines.open_engine("ctranslate2", threads=2)


def test_a_plain_sentence_comes_out_in_english(engine):
    text = engine.translate(DUTCH[:1], Decoding())[0][0].text
    assert {"three", "schools", "year"} <= set(text.lower().strip(".").replace(",", "").split())


@pytest.mark.parametrize("decoding", [Decoding(), Decoding(beam=4, hypotheses=4)], ids=["greedy", "beam"])
def test_no_bit_depends_on_threads_batches_or_the_other_segments(engine, decoding):
    together = engine.translate(DUTCH, decoding)
    assert [engine.translate([text], decoding)[0] for text in DUTCH] == together
    other = engines.open_engine("ctranslate2", threads=1, batch_tokens=64)
    assert other.translate(DUTCH[::-1], decoding)[::-1] == together


def test_inline_terms_are_copied_and_their_brackets_are_not(engine):
    opening, closing = engine.term_brackets
    text = engine.translate([f"De {opening}water board{closing} heeft de dijk versterkt."], Decoding())[0][
        0
    ].text
    assert "water board" in text.lower()
    assert opening not in text
    assert closing not in text


def test_english_that_has_not_ended_at_the_limit_is_marked_as_truncated(engine, monkeypatch):
    """Which segments run on without end depends on the processor; that the limit ends each does not."""
    segment = "De gemeenteraad heeft gisteren het plan voor de nieuwe bibliotheek goedgekeurd."
    assert not engine.translate([segment], Decoding())[0][0].truncated
    monkeypatch.setattr("pipeline.translating.engines.ctranslate2.most_new_tokens", lambda _tokens: 3)
    assert engine.translate([segment], Decoding())[0][0].truncated


@pytest.mark.parametrize("words", range(1, 9))
def test_prompts_are_filled_up_so_that_more_segments_have_the_same_length(engine, words):
    prompt = engine._prompt(" ".join(["raad"] * words))
    assert len(prompt) % 4 == 0
    assert prompt[0] == "<bos>"
    assert prompt.count("\n") < 4
