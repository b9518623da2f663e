"""The terms of a run: which glossary wins, and what makes the translation be done again."""

from pathlib import Path

import pytest

from pipeline.run import Job, Silent, glossary_of
from pipeline.settings import Settings, Terms
from tests.language.glossary.test_definitions import report


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text("dutch,english\nwaterschap,water board\nBlue Deal,Deal\n", encoding="utf-8")
    return path


def english(settings: Settings, dutch: str) -> list[str]:
    return [place.entry.english for place in glossary_of(settings).wanted(dutch)]


def test_the_users_terms_go_before_the_shipped_ones(mine):
    text = "Het waterschap en de Raad van State."
    assert english(Settings(), text) == ["water authority", "Council of State"]
    assert english(Settings(terms=Terms(glossary=(str(mine),))), text) == ["water board", "Council of State"]


def test_words_to_keep_go_before_the_users_terms(mine):
    settings = Settings(terms=Terms(glossary=(str(mine),), keep=("Blue Deal", "waterschap")))
    assert english(settings, "De Blue Deal van het waterschap.") == ["Blue Deal", "waterschap"]


def test_the_shipped_terms_can_be_left_out(mine):
    settings = Settings(terms=Terms(glossary=(str(mine),), shipped=False))
    assert english(settings, "Het waterschap en de Raad van State.") == ["water board"]


def test_a_change_of_a_glossary_changes_the_key_of_the_translation(mine):
    settings = Settings(terms=Terms(glossary=(str(mine),)))
    before = glossary_of(settings).digest
    assert before == glossary_of(settings).digest != glossary_of(Settings()).digest
    mine.write_text("dutch,english\nwaterschap,water authority\n", encoding="utf-8")
    assert glossary_of(settings).digest != before


def test_what_a_report_defines_goes_between_the_users_terms_and_the_shipped_ones(mine, tmp_path):
    job = Job(tmp_path / "r.txt", Settings(terms=Terms(glossary=(str(mine),))), Silent())
    job.results["read"] = report("Het Buitengewoon Zorgplan (BZ) van het waterschap (WS) loopt.")
    wanted = job.glossary.wanted("Het BZ, het waterschap en de VN.")
    assert [(place.entry.english, place.entry.origin) for place in wanted] == [
        ("BZ", "report"),
        ("water board", "own"),
        ("United Nations", "shipped"),
    ]
