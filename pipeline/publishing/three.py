"""Puts the readability of the Dutch, the English and the summaries beside each other."""

from collections import Counter

from pipeline.edition import Score, TextScores
from pipeline.publishing import hard, readability
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Count, Plain, Three, Value

WORDED = {
    "rules": "Worded in plain language by rules",
    "source": "Literally a sentence of the report",
    "model": "Worded by a language model",
    "person": "Worded by a person",
}


def view(atlas: Atlas) -> Plain:
    """Return the three texts of the whole report, and how the points were worded."""
    texts = atlas.scores.get("", [])
    dutch = next((text for text in texts if text.language == atlas.language), None)
    english = next((text for text in texts if text.language == "en"), None)
    summaries = atlas.edition.summaries
    summary = next(iter(summaries.scores), None)
    points = [point for section in summaries.sections for point in section.sentences if not section.below]
    worded = Counter(point.by for point in points)
    refused = Counter(why for point in points for why in point.refused)
    return Plain(
        _rows((dutch, english, summary)),
        tuple(_count(WORDED[by], n, len(points)) for by, n in worded.most_common()),
        tuple(_count(why, n, len(points)) for why, n in sorted(refused.items(), key=lambda e: (-e[1], e[0]))),
    )


def _count(name: str, count: int, total: int) -> Count:
    return Count(name, f"{count:,}", f"{100 * count / total:.1f}%")


def _rows(texts: tuple[TextScores | None, ...]) -> tuple[Three, ...]:
    """Return a row for each measure; a measure that has a name of its own in each language is one row."""
    if texts[-1] is None:
        return ()
    found: dict[str, list[Score | None]] = {}
    for place, text in enumerate(texts):
        for score in text.scores if text else ():
            row = found.setdefault(readability.row(score.formula), [None] * len(texts))
            row[place] = score
    rows = [_row(name, scores) for name, scores in found.items()]
    levels = tuple(Value(hard.level_words(text)) if text else Value("") for text in texts)
    return (*rows, Three("Level", "higher is harder", levels)) if any(v.text for v in levels) else tuple(rows)


def _row(name: str, scores: list[Score | None]) -> Three:
    direction = next(score.direction for score in scores if score)
    values = tuple(readability.value(s) if s else readability.NOT_MEASURED for s in scores)
    return Three(name, direction, values)
