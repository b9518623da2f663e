"""Evaluation and card: the figures are those of sacreBLEU, and the card says all that was measured."""

from pathlib import Path

import msgspec
import pytest
import sacrebleu

from pipeline.translating.engines.base import Hypothesis
from training import card
from training.errors import TrainingError
from training.evaluate import Figures, measure, read_figures
from training.sets import EvaluationSet

DEV = EvaluationSet(
    "dev|1",
    ["Het water is niet schoon.", "De raad stemt in.", "Samenvatting"],
    ["The water is not clean.", "The council agrees.", "Summary"],
)
SAID = ["The water is clean.", "The council agrees.", "Contents"]


class Parrot:
    """An engine that says what it was told to."""

    def translate(self, segments, decoding):
        assert list(segments) == DEV.dutch
        assert decoding.beam == 3
        return [(Hypothesis(text, -0.1), Hypothesis("second best", -0.2)) for text in SAID]


@pytest.fixture
def figures():
    measured = measure(DEV, Parrot(), 3, 2)
    return Figures("toy 1", "abc", "ctranslate2 int8", 3, 2, (measured,))


def test_the_figures_are_those_of_sacrebleu(figures):
    bleu, chrf = (score.value for score in figures.sets[0].scores)
    assert bleu == sacrebleu.corpus_bleu(SAID, [DEV.english]).score
    assert chrf == sacrebleu.corpus_chrf(SAID, [DEV.english]).score
    assert figures.sets[0].words_per_second > 0


def test_the_worst_segments_come_first(figures):
    worst = figures.sets[0].worst
    assert [segment.said for segment in worst] == ["Contents", "The water is clean."]
    assert worst[1].score == round(sacrebleu.sentence_chrf(SAID[0], [DEV.english[0]]).score, 1)


def test_figures_are_read_back_and_faulty_ones_refused(figures, tmp_path):
    (tmp_path / "figures.json").write_bytes(msgspec.json.encode(figures))
    assert read_figures(tmp_path / "figures.json") == figures
    (tmp_path / "figures.json").write_text('{"model": "toy"}', encoding="utf-8")
    with pytest.raises(TrainingError, match="step evaluate"):
        read_figures(tmp_path / "figures.json")


MODEL = {
    "name": "toy",
    "version": "1",
    "source": "nl",
    "target": "en",
    "kind": "encoder-decoder",
    "architecture": "MarianMTModel",
    "format": "ctranslate2 int8",
    "licence": "CC0",
}
SOURCES = [
    {"source": "a", "licence": "CC0", "used": "10"},
    {"source": "b", "licence": "MIT", "used": "70"},
    {"source": "c", "licence": "CC0", "used": "20"},
    {"source": "d", "licence": "unknown", "used": "0"},
]
PEERS = [
    {"system": "weak", "set": "dev|1", "bleu": "9.9", "chrf": "9.5", "source": "W"},
    {"system": "strong", "set": "dev|1", "bleu": "30.0", "chrf": "58.9", "source": "S"},
    {"system": "absent", "set": "other", "bleu": "1", "chrf": "1", "source": "A"},
]
ERRORS = [
    {"class": "name", "dutch": "Libanon", "said": "level", "wrong": "lost"},
    {"class": "sense", "dutch": "uitersten", "said": "event", "wrong": "extremes"},
    {"class": "sense", "dutch": "a | b", "said": "x", "wrong": "y"},
]


def written(figures, **changes):
    parts = {"runs": [], "sources": SOURCES, "peers": PEERS, "errors": ERRORS, "energy": None, **changes}
    return card.write(MODEL, 12_400_000, figures, *parts.values())


def test_the_card_has_the_figures_with_their_signatures(figures):
    text = written(figures)
    bleu, chrf = (f"{score.value:.1f}" for score in figures.sets[0].scores)
    assert f"| dev\\|1 | 3 | {bleu} | {chrf} |" in text
    assert all(score.signature in text for score in figures.sets[0].scores)
    assert "beam 3" in text
    assert "12 MB" in text
    assert "The energy was not measured." in text
    assert "Energy: 1.5 kWh." in written(figures, energy=1.5)


def test_the_card_sums_up_sources_by_licence_and_leaves_unused_ones_out(figures):
    assert card.licences(SOURCES) == [card.Licence("MIT", 1, 70), card.Licence("CC0", 2, 30)]
    text = written(figures)
    assert text.index("| MIT | 1 | 70 |") < text.index("| CC0 | 2 | 30 |")
    assert "unknown" not in text


def test_the_card_shows_peers_of_the_same_set_best_first(figures):
    text = written(figures)
    assert text.index("| strong | 30.0 | 58.9 | S |") < text.index("| weak | 9.9 | 9.5 | W |")
    assert "absent" not in text


def test_the_card_shows_errors_by_kind_with_an_example(figures):
    text = written(figures)
    assert "| sense | 2 | uitersten | event | extremes |\n| name | 1 | Libanon | level | lost |" in text


def test_the_tables_of_the_card_are_whole(figures):
    text = written(figures)
    for block in text.split("\n\n"):
        rows = [line for line in block.split("\n") if line.startswith("|")]
        assert len({row.replace("\\|", "").count("|") for row in rows}) <= 1
    assert "\n\n\n" not in text


def test_the_tables_of_the_repository_make_a_card(figures):
    training = Path(card.__file__).parent
    sources = card._table(training / "data" / "SOURCES.tsv", "source", "licence", "used")
    peers = card._table(training / "data" / "PEERS.tsv", "system", "set", "bleu", "chrf", "source")
    errors = card._table(training / "analysis" / "errors-2026.11.4.tsv", "class", "dutch", "said", "wrong")
    assert sum(licence.pairs for licence in card.licences(sources)) == 1_164_569
    named = msgspec.structs.replace(figures.sets[0], name="flores-dev")
    text = written(
        msgspec.structs.replace(figures, sets=(named,)), sources=sources, peers=peers, errors=errors
    )
    assert "| opus-mt-nl-en (2019-12-05) | 30.0 | 58.871 |" in text
    assert all(f"| {row['class']} |" in text for row in errors)


def test_a_table_without_a_wanted_column_is_refused(tmp_path):
    (tmp_path / "peers.tsv").write_text("system\tbleu\n", encoding="utf-8")
    with pytest.raises(TrainingError, match="no column set"):
        card._table(tmp_path / "peers.tsv", "system", "set")
