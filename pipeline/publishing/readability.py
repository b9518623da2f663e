"""Puts the scores of both languages beside each other, with words that say what each measure means."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.edition import Score, TextScores
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Column, Measure, Measures, Readability, Row, Scale, SectionLink, Value

MEASURES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("measures.toml").read_text(encoding="utf-8")
)
ENGLISH = "en"
NOT_MEASURED = Value("")
# The pages say this themselves where they print a reason.
REASON_BEGINS = "not scorable: "


def describe(formula: str) -> dict[str, Any]:
    """Return what readers are told of a formula; one that is not in the table is called by its id."""
    known = MEASURES.get(formula.replace("_", "-").lower())
    plain = formula.replace("_", " ").replace("-", " ").capitalize()
    return known or {"name": plain, "short": plain, "about": "", "decimals": 1}


def value(score: Score) -> Value:
    """Return a score as it is printed."""
    told = describe(score.formula)
    if score.value is None:
        return Value("", score.reason.removeprefix(REASON_BEGINS) or "too short")
    rounded = f"{score.value:,.{told['decimals']}f}"
    if float(rounded.replace(",", "")) == 0:
        rounded = rounded.lstrip("-")
    return Value(rounded.replace("-", "−") + told.get("unit", ""))


def measures(atlas: Atlas, section: str) -> Measures:
    """Return the measures of one section, or of the whole report when `section` is empty, a row for each."""
    texts = atlas.scores.get(section, [])
    english, dutch = _by_row(texts, ENGLISH), _by_row(texts, atlas.language)
    rows = _in_order(score.formula for text in texts for score in text.scores)
    names = dict.fromkeys(map(row, rows))
    measured = [_measure(name, english.get(name), dutch.get(name)) for name in names]
    unscorable = [(t.language, value(s).reason) for t in texts for s in t.scores if s.value is None]
    reasons = sorted(dict.fromkeys(unscorable), key=lambda reason: reason[0] != ENGLISH)
    scorable = any(measure.english.text or measure.dutch.text for measure in measured)
    return Measures(tuple(measured) if scorable else (), tuple(reasons))


def row(formula: str) -> str:
    """Return the name of the row of a formula, which it may share with one of another language."""
    told = describe(formula)
    return str(told.get("row", told["name"]))


def _by_row(texts: Iterable[TextScores], language: str) -> dict[str, Score]:
    return {row(s.formula): s for text in texts if text.language == language for s in text.scores}


def _measure(name: str, english: Score | None, dutch: Score | None) -> Measure:
    scores = [score for score in (english, dutch) if score]
    values = [value(score) if score else NOT_MEASURED for score in (english, dutch)]
    return Measure(name, scores[0].direction, *values)


def table(atlas: Atlas, links: dict[str, SectionLink]) -> Readability:
    """Return the scores of the whole report and of every section as one table."""
    texts = atlas.edition.scores.texts
    columns = [
        (language, formula)
        for language in dict.fromkeys((ENGLISH, atlas.language))
        for formula in _in_order(s.formula for t in texts if t.language == language for s in t.scores)
    ]
    scores = {(t.section, t.language, s.formula): s for t in texts for s in t.scores}
    rows = []
    for section in dict.fromkeys(text.section for text in texts):
        keys = [(section, language, formula) for language, formula in columns]
        values = tuple(value(scores[key]) if key in scores else NOT_MEASURED for key in keys)
        rows.append(Row(links.get(section), values))
    directions = {s.formula: s.direction for t in texts for s in t.scores}
    return Readability(
        tuple(
            (language, sum(c[0] == language for c in columns))
            for language in dict.fromkeys(c[0] for c in columns)
        ),
        tuple(Column(language, describe(f)["short"], directions[f]) for language, f in columns),
        tuple(rows),
        _scales(texts),
    )


def _scales(texts: Iterable[TextScores]) -> tuple[Scale, ...]:
    scores = [score for text in texts for score in text.scores]
    scales = []
    for formula in _in_order(score.formula for score in scores):
        own = [score for score in scores if score.formula == formula]
        told = describe(formula)
        signatures = tuple(dict.fromkeys(score.signature for score in own))
        scales.append(Scale(told["name"], told["about"], own[0].direction, signatures))
    return tuple(scales)


def _in_order(formulas: Iterable[str]) -> list[str]:
    """Return each formula once: those of the table in its order, then the others as they come."""
    known = list(MEASURES)
    distinct = list(dict.fromkeys(formulas))
    return sorted(
        distinct, key=lambda f: known.index(k) if (k := f.replace("_", "-").lower()) in known else len(known)
    )
