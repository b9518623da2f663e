"""The readability formulas by name, in the order in which they are reported."""

from pipeline.scoring.formulas import (
    ari,
    brouwer,
    coleman_liau,
    dale_chall,
    flesch_douma,
    flesch_kincaid,
    flesch_reading_ease,
    gunning_fog,
    lix,
    long_words,
    rix,
    sentence_length,
    smog,
)
from pipeline.scoring.formulas.base import Formula

_MODULES = (
    flesch_douma,
    brouwer,
    flesch_reading_ease,
    flesch_kincaid,
    ari,
    gunning_fog,
    smog,
    coleman_liau,
    dale_chall,
    lix,
    rix,
    sentence_length,
    long_words,
)

FORMULAS: dict[str, Formula] = {module.FORMULA.name: module.FORMULA for module in _MODULES}
