"""Evaluation: sacreBLEU's own figures with their signatures, and clear errors for files that do not fit."""

import pytest
import sacrebleu

from pipeline.errors import EvaluateError
from pipeline.evaluate import evaluate, read_lines

HYPOTHESES = ["The water is clean.", "The council built three schools last year.", "Summary"]
REFERENCES = ["The water is not clean.", "Last year the council built three schools.", "Summary"]


def test_the_figures_are_those_of_sacrebleu():
    found = evaluate(HYPOTHESES, REFERENCES)
    bleu, chrf = (metric.value for metric in found.scores)
    assert bleu == sacrebleu.corpus_bleu(HYPOTHESES, [REFERENCES]).score
    assert chrf == sacrebleu.corpus_chrf(HYPOTHESES, [REFERENCES]).score
    assert found.segments == 3


def test_the_signatures_say_how_the_figures_were_computed():
    signatures = [metric.signature for metric in evaluate(HYPOTHESES, REFERENCES).scores]
    assert signatures[0].startswith("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:")
    assert signatures[1].startswith("nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:")


@pytest.mark.parametrize(
    ("left", "right", "code"), [(["a"], [], "evaluate.lengths"), ([], [], "evaluate.empty")]
)
def test_what_cannot_be_compared_is_told(left, right, code):
    with pytest.raises(EvaluateError) as caught:
        evaluate(left, right)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("content", "column", "lines"),
    [
        (b"een\ntwee\n", None, ["een", "twee"]),
        (b"een\n\ntwee", None, ["een", "", "twee"]),
        ("a\u2028b\n".encode(), None, ["a\u2028b"]),
        (b"1\tnl\ten\n2\thet\tthe\n", 2, ["nl", "het"]),
        (b"", None, []),
    ],
)
def test_lines_and_columns_are_read_as_they_stand(tmp_path, content, column, lines):
    path = tmp_path / "text"
    path.write_bytes(content)
    assert read_lines(path, column) == lines


@pytest.mark.parametrize(
    ("content", "column", "code"),
    [
        (b"\xff\n", None, "evaluate.unreadable"),
        (None, None, "evaluate.unreadable"),
        (b"a\tb\n", 3, "evaluate.columns"),
    ],
)
def test_a_file_that_does_not_fit_is_told(tmp_path, content, column, code):
    path = tmp_path / "text"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EvaluateError) as caught:
        read_lines(path, column)
    assert caught.value.code == code
