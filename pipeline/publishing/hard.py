"""Tells what makes a text hard: its level in words, its features, and the sentences that cost most."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline import edition
from pipeline.edition import Mark, TextScores
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Hard, HardSentence, Piece, Reason

LEVELS = 4
# A mark on more of a sentence than this is a reason for the sentence, not for a place in it.
LARGEST_SHARE = 0.5


def view(atlas: Atlas) -> tuple[Hard, ...]:
    """Return what makes the whole report hard, in English and in the language of the source."""
    texts = sorted(atlas.scores.get("", []), key=lambda text: text.language != "en")
    return tuple(_hard(text) for text in texts)


def of_section(atlas: Atlas, section: str) -> Hard | None:
    """Return what makes the English of a section hard; None when the section has no English text."""
    texts = [text for text in atlas.scores.get(section, []) if text.language == "en"]
    return _hard(texts[0]) if texts else None


def _hard(text: TextScores) -> Hard:
    reason = text.level.reason if text.level else "not scorable"
    return Hard(text.language, level_words(text), reason, features(text), tuple(map(sentence, text.hardest)))


def level_words(text: TextScores) -> str:
    """Return the level of a text in words, or nothing."""
    level = text.level
    if level is None or level.level is None:
        return ""
    span = "" if level.low == level.high else f", between {level.low} and {level.high}"
    return f"level {level.level} of {LEVELS}{span}"


def features(text: TextScores) -> tuple[tuple[str, str, str, str, str], ...]:
    """Return the features of a text as they are printed: name, value, unit, places, direction."""
    return tuple((f.feature, number(f.value), f.unit, str(f.marks), f.direction) for f in text.features)


def number(found: float | None) -> str:
    """Return a value as it is printed."""
    return "not scorable" if found is None else f"{found:.1f}".replace("-", "−")


def sentence(found: edition.HardSentence) -> HardSentence:
    """Return a hard sentence as it is printed."""
    local = [mark for mark in found.marks if mark.end - mark.start < LARGEST_SHARE * len(found.text)]
    reasons = tuple(
        Reason(mark.feature, found.text[mark.start : mark.end] if mark in local else "", mark.instead)
        for mark in found.marks
    )
    return HardSentence(pieces(found.text, local), reasons)


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return a text cut where marks begin and end; marks may overlap."""
    edges = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    found: list[Piece] = []
    for start, end in pairwise(edges):
        marked = any(mark.start <= start and end <= mark.end for mark in marks)
        if found and found[-1].marked == marked:
            found[-1] = Piece(found[-1].text + text[start:end], marked)
        else:
            found.append(Piece(text[start:end], marked))
    return tuple(found)
