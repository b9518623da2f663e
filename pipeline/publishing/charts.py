"""Draws the chart of the audit: words in a sentence, section by section, in both languages.

Widths are in per cent and heights in em: the text keeps its size on any screen and grows with the reader's.
"""

import math

from pipeline.edition import Counts
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.readability import ENGLISH
from pipeline.publishing.views import Chart, ChartRow, SectionLink, Spot, Tick

# Advice of GOV.UK (Inside GOV.UK, "Sentence length: why 25 words is our limit", 2014).
ADVISED = 25
STEP = 10
LEFT, RIGHT = 9.0, 81.0  # per cent of the width; the room beside them is for the outer values, 100.0 at most
MIDDLE = 60.0  # per cent of the width; a label further right ends at its line, since it would be cut off
TOP, PITCH, BOTTOM = 4.6, 3.9, 0.8  # em
LONGEST_LABEL = 32  # letters that fit on a screen of 320 pixels, even if all are capitals


def sentence_length(atlas: Atlas, links: dict[str, SectionLink]) -> Chart:
    """Return the chart; a section without a sentence in either language has no row."""
    lengths: dict[str, dict[str, float]] = {}
    for text in atlas.edition.scores.texts:
        if text.section and text.counts.sentences:
            lengths.setdefault(text.section, {})[text.language] = _words_a_sentence(text.counts)
    drawn = {section: by for section, by in lengths.items() if section in links}
    top = max((length for by in drawn.values() for length in by.values()), default=0.0)
    scale = max(ADVISED + STEP / 2, math.ceil(top / STEP) * STEP)
    rows = tuple(
        _row(number, links[section], by.get(ENGLISH), by.get(atlas.language), scale)
        for number, (section, by) in enumerate(drawn.items())
    )
    bottom = TOP + PITCH * len(rows)
    ticks = tuple(Tick(_x(words, scale), str(words)) for words in range(0, int(scale) + 1, STEP))
    return Chart(
        _describe(rows),
        f"{bottom + BOTTOM:.1f}em",
        f"{bottom:.1f}em",
        ticks,
        _limit(scale),
        rows,
    )


def _words_a_sentence(counts: Counts) -> float:
    return counts.words / counts.sentences


def _limit(scale: float) -> Spot:
    """Return the line of the advice; its label stays inside the chart."""
    return Spot(_x(ADVISED, scale), str(ADVISED), "end" if _share(ADVISED, scale) > MIDDLE else "middle")


def _x(words: float, scale: float) -> str:
    return f"{_share(words, scale):.2f}%"


def _share(words: float, scale: float) -> float:
    return LEFT + (RIGHT - LEFT) * words / scale


def _row(
    number: int, link: SectionLink, english: float | None, dutch: float | None, scale: float
) -> ChartRow:
    y = TOP + PITCH * number
    english_first = (english or 0) <= (dutch or 0)
    label = f"{link.label.text} {link.title.text}".strip()
    return ChartRow(
        label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…",
        f"{y + 1.1:.1f}em",
        f"{y + 2.3:.1f}em",
        f"{y + 2.65:.2f}em",
        _spot(english, scale, english_first),
        _spot(dutch, scale, not english_first),
        link,
    )


def _spot(words: float | None, scale: float, first: bool) -> Spot | None:
    """Return a mark whose value stands on the side where the other mark is not."""
    return None if words is None else Spot(_x(words, scale), f"{words:.1f}", "end" if first else "start")


def _describe(rows: tuple[ChartRow, ...]) -> str:
    """Return what the chart shows, for a reader who does not see it."""
    told = []
    for language, marks in (("English", [r.english for r in rows]), ("Dutch", [r.dutch for r in rows])):
        values = [float(mark.value) for mark in marks if mark]
        if values:
            over = sum(v > ADVISED for v in values)
            told.append(
                f"In {language} the sections have {min(values):.1f} to {max(values):.1f} words a sentence; "
                f"{over} of {len(values)} have more than {ADVISED}."
            )
    return " ".join(told)
