"""LiNT-II gives its score where a user has it: the real package, with a stand-in for its model of Dutch."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import audits
from pipeline.errors import SettingsError
from pipeline.scoring.lint import Lint, added, opened
from pipeline.settings import Settings

MODEL = Path(__file__).parent / "dutch_model"
EASY = "De hond is buiten. De kat komt binnen. Het kind krijgt brood.\n"
HARD = "De subsidiabiliteit van vergunningverleningsprocedures is beleidsinhoudelijk aangelegenheid.\n"


@pytest.fixture
def lint(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONPATH", str(MODEL))
    with Lint(sys.executable, longest=60) as running:
        yield running


DIRECTLY = """
import json, sys
from lint_ii import ReadabilityAnalysis
scores = [ReadabilityAnalysis.from_text(text).lint.score for text in json.loads(sys.argv[1])]
print("\\n" + json.dumps(scores))
"""


def test_its_score_is_the_same_as_when_it_is_asked_directly(lint):
    asked = json.dumps([EASY, HARD])
    said = subprocess.run([sys.executable, "-c", DIRECTLY, asked], capture_output=True, text=True, check=True)
    direct = json.loads(said.stdout.splitlines()[-1])
    assert lint.scores([EASY, HARD]) == pytest.approx(direct)
    assert direct[0] < direct[1]


def test_the_audit_of_a_dutch_document_has_it_with_its_version_and_model(lint, tmp_path):
    (tmp_path / "a.txt").write_text(EASY * 10 + "\n")
    found = audits.audit(tmp_path / "a.txt", Settings(), "nl", lint)
    score = found.whole.scores[-1]
    assert score.formula == "lint-ii"
    assert score.value == pytest.approx(lint.scores([(EASY.replace(". ", ".\n")) * 10])[0])
    assert (
        score.signature
        == "lint-ii|lang:nl|version:0.1.3|model:nl_core_news_lg-3.7.0|direction:higher is harder"
    )
    assert "lint-ii" in "".join(audits.table([found]))


def test_an_english_document_and_a_short_one_have_no_score_of_it(lint, tmp_path):
    (tmp_path / "a.txt").write_text("The dog is in the garden and the cat comes in. " * 20)
    english = audits.audit(tmp_path / "a.txt", Settings(), "en", lint)
    assert "lint-ii" not in [score.formula for score in english.whole.scores]
    (tmp_path / "b.txt").write_text(EASY)
    short = audits.audit(tmp_path / "b.txt", Settings(), "nl", lint).whole.scores[-1]
    assert (short.value, short.reason) == (
        None,
        "not scorable: 12 words of running text, and this needs 100",
    )


def test_a_text_that_it_gives_no_score_says_so(lint, tmp_path):
    (tmp_path / "a.txt").write_text("Zonder werkwoorden geen zinsdelen en geen enkele uitkomst hier. " * 20)
    found = audits.audit(tmp_path / "a.txt", Settings(), "nl").texts
    again = added([(found[0], "Zonder werkwoorden.")], lint)
    assert again[0].scores[-1].reason == "not scorable: LiNT-II gives it no score"


@pytest.mark.parametrize(
    ("python", "said"),
    [
        ("/no/such/python", "No such file"),
        (sys.executable, 'requires the spaCy model "nl_core_news_lg"'),
    ],
)
def test_a_python_without_it_is_told_in_one_line_with_a_remedy(python, said):
    with pytest.raises(SettingsError, match=r"settings\.lint") as caught:
        Lint(python, longest=60)
    assert said in caught.value.message
    assert "--lint" in caught.value.remedy


def test_one_that_stops_or_gives_no_answer_is_told(lint):
    with pytest.raises(SettingsError, match=r"settings\.lint"):
        lint.scores([{"no": "text"}])
    with pytest.raises(SettingsError, match=r"settings\.lint"):
        lint.scores([EASY])
    with pytest.raises(SettingsError, match="0 seconds"):
        Lint(sys.executable, longest=0.01)


def test_without_it_nothing_is_asked():
    with opened("") as found:
        assert found is None
