"""The readability formulas by name, in the order in which they are reported."""

from pipeline.scoring.formulas import (
    flesch_douma,
    flesch_kincaid,
    flesch_reading_ease,
    lix,
    long_words,
    sentence_length,
)
from pipeline.scoring.formulas.base import Formula

_MODULES = (flesch_douma, flesch_reading_ease, flesch_kincaid, lix, sentence_length, long_words)

FORMULAS: dict[str, Formula] = {module.FORMULA.name: module.FORMULA for module in _MODULES}
