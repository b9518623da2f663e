"""Scores are printed with their direction, and both languages stand beside each other."""

import pytest

from pipeline.edition import Score
from pipeline.publishing import readability, sections
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Value
from pipeline.scoring.formulas import FORMULAS


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_every_formula_is_told_in_words(formula):
    told = readability.MEASURES[formula.name]
    assert told["name"]
    assert told["about"].endswith(".")


@pytest.mark.parametrize(
    ("formula", "value", "printed"),
    [
        ("sentence-length", 21.349, "21.3"),
        ("long-words", 30.04, "30.0%"),
        ("lix", 58.5001, "59"),
        ("flesch-douma", -12.3, "−12"),
        ("flesch-douma", -0.2, "0"),
        ("a-formula-of-tomorrow", 1234.56, "1,234.6"),
    ],
)
def test_values_are_rounded_as_told(formula, value, printed):
    assert readability.value(Score(formula, value, "higher is harder", "")) == Value(printed)


def test_no_value_has_its_reason():
    found = readability.value(
        Score("lix", None, "higher is harder", "", "not scorable: fewer than 100 words")
    )
    assert found == Value("", "fewer than 100 words")


def test_an_unknown_formula_is_called_by_its_id():
    assert readability.describe("a-formula_of-tomorrow")["name"] == "A formula of tomorrow"


def test_the_two_flesch_formulas_share_a_row(cycling):
    rows = {measure.name: measure for measure in readability.measures(Atlas(cycling), "").rows}
    assert list(rows) == ["Words in a sentence", "Long words", "LIX", "Reading ease", "Flesch-Kincaid grade"]
    assert rows["Reading ease"].english.text
    assert rows["Reading ease"].dutch.text
    assert rows["Flesch-Kincaid grade"].dutch == readability.NOT_MEASURED
    assert rows["Reading ease"].direction == "higher is easier"


def test_a_section_that_is_too_short_has_no_rows_but_a_reason_for_each_language(cycling):
    found = readability.measures(Atlas(cycling), "s6")
    assert found.rows == ()
    assert found.reasons == (
        ("en", "11 words of running text, and this needs 20"),
        ("nl", "8 words of running text, and this needs 20"),
    )


def test_the_table_has_the_whole_report_first_and_then_every_section(cycling):
    atlas = Atlas(cycling)
    table = readability.table(atlas, sections.links(atlas))
    assert table.rows[0].link is None
    assert [row.link.href for row in table.rows[1:]] == [atlas.file(section) for section in atlas.sections]
    assert table.languages == (("en", 5), ("nl", 4))
    assert all(len(row.values) == len(table.columns) == 9 for row in table.rows)


def test_the_table_has_the_scores_of_the_right_column(cycling):
    atlas = Atlas(cycling)
    table = readability.table(atlas, sections.links(atlas))
    scores = {(t.section, t.language, s.formula): s for t in cycling.scores.texts for s in t.scores}
    place = [(column.language, column.name) for column in table.columns].index(("nl", "LIX"))
    assert table.rows[0].values[place] == readability.value(scores["", "nl", "lix"])


def test_every_scale_has_the_signatures_of_its_scores(cycling):
    atlas = Atlas(cycling)
    scales = {scale.name: scale for scale in readability.table(atlas, {}).scales}
    assert scales["LIX"].signatures == ("lix|en|words:helder-1", "lix|nl|words:helder-1") or set(
        scales["LIX"].signatures
    ) == {"lix|nl|words:helder-1", "lix|en|words:helder-1"}
