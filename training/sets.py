"""Reads the evaluation sets that a user names: two parallel files, or two columns of a table."""

from pathlib import Path
from typing import NamedTuple

from pipeline.evaluate import read_lines
from training.errors import TrainingError

FORM = "NAME=DUTCH,ENGLISH (two files) or NAME=TABLE:4,5 (two columns, counted from 1)"


class EvaluationSet(NamedTuple):
    """Dutch segments and what people made of them."""

    name: str
    dutch: list[str]
    english: list[str]


def read(text: str) -> EvaluationSet:
    """Return the set that `FORM` describes. Raises `TrainingError` (training.set, training.lengths)."""
    name, _, place = text.partition("=")
    table, _, columns = place.rpartition(":")
    first, _, second = (columns if table else place).partition(",")
    if not (name and first and second):
        raise _fault("training.set", text, f"it is not of the form {FORM}.")
    if table:
        if not (first.isdecimal() and second.isdecimal()):
            raise _fault("training.set", text, f"it is not of the form {FORM}.")
        dutch, english = (read_lines(Path(table), int(column)) for column in (first, second))
    else:
        dutch, english = (read_lines(Path(path), None) for path in (first, second))
    if len(dutch) != len(english):
        raise _fault("training.lengths", text, "the two sides do not have the same number of lines.")
    return EvaluationSet(name, dutch, english)


def _fault(code: str, place: str, message: str) -> TrainingError:
    return TrainingError(code, place, message, "Name the set again.")
