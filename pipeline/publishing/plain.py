"""Makes what the pages show of a summary: its points, with the words explained in them, and its figures."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.edition import ExplainedWord, KeyFigure
from pipeline.edition import SummarySentence as Chosen
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.steps import plain
from pipeline.publishing.views import Figure, SummarySentence, Text, TextPiece, Word

# A currency (ISO 4217) stands before its number, any other unit after it.
_CURRENCY = re.compile("[A-Z]{3}")
_SYMBOLS = {"EUR": "€", "USD": "US$", "GBP": "£"}
_AMOUNT = re.compile(rf"\b({'|'.join(_SYMBOLS)})[ \u00a0](?=\d)")
RULES: dict[str, str] = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))


def points(atlas: Atlas, chosen: Iterable[Chosen], words: Sequence[Word] = ()) -> tuple[SummarySentence, ...]:
    """Return the points of a summary with their places; each word is linked where it is used first."""
    left = list(words)
    made = []
    for each in chosen:
        pieces = _pieces(each.text, left)
        used = {piece.word for piece in pieces}
        left = [word for word in left if word not in used]
        made.append(_point(atlas, each, pieces))
    return tuple(made)


def _point(atlas: Atlas, chosen: Chosen, pieces: tuple[TextPiece, ...]) -> SummarySentence:
    return SummarySentence(
        Text(chosen.text, _lang(atlas, chosen.segments)),
        tuple(atlas.place(segment) for segment in chosen.segments),
        chosen.doubtful or any(map(atlas.is_doubtful, chosen.segments)),
        pieces,
        chosen.by,
        tuple(rule_name(rule) for rule in chosen.rules),
        tuple(_source(atlas, segment) for segment in chosen.segments),
        chosen.refused,
        chosen.who,
        chosen.accepted,
        chosen.doubts,
    )


def _source(atlas: Atlas, segment: str) -> Text:
    rendering = atlas.renderings[segment]
    return Text(rendering.text, atlas.lang(rendering))


def rule_name(rule: str) -> str:
    """Return what a rule does, in words."""
    return RULES.get(rule) or plain(rule)


def _lang(atlas: Atlas, segments: Iterable[str]) -> str:
    """Return the language of a text that was made from these segments: Dutch only if all were kept in it."""
    languages = {atlas.lang(atlas.renderings[segment]) for segment in segments}
    return languages.pop() if len(languages) == 1 else ""


def _pieces(text: str, words: Sequence[Word]) -> tuple[TextPiece, ...]:
    """Cut a text at the first use of each word; of words that overlap the longest counts."""
    found: list[tuple[int, int, Word]] = []
    for word in sorted(words, key=lambda word: -len(word.word)):
        match = re.search(rf"(?<!\w){re.escape(word.word)}(?!\w)", text)
        if match and all(match.end() <= start or match.start() >= end for start, end, _ in found):
            found.append((match.start(), match.end(), word))
    pieces: list[TextPiece] = []
    done = 0
    for start, end, word in sorted(found, key=lambda each: each[:2]):
        if start > done:
            pieces.append(TextPiece(text[done:start]))
        pieces.append(TextPiece(text[start:end], word))
        done = end
    if done < len(text) or not pieces:
        pieces.append(TextPiece(text[done:]))
    return tuple(pieces)


def words(atlas: Atlas, explained: Iterable[ExplainedWord]) -> tuple[Word, ...]:
    """Return the explained words of a page in the order of the alphabet."""
    ordered = sorted(explained, key=lambda word: (word.word.lower(), word.word))
    return tuple(
        Word(f"word-{number}", word.word, word.full, word.meaning, word.origin, atlas.place(word.segment))
        for number, word in enumerate(ordered, 1)
    )


def figure(atlas: Atlas, key: KeyFigure) -> Figure:
    """Return a key figure with its unit where English has it."""
    if _CURRENCY.fullmatch(key.unit):
        printed = f"{key.unit} {key.value}"
    else:
        blank = "" if key.unit in ("", "%") else " "
        printed = f"{key.value}{blank}{key.unit}"
    return Figure(
        with_symbol(printed),
        Text(with_symbol(key.counts), _lang(atlas, [key.segment])),
        atlas.place(key.segment),
        atlas.is_doubtful(key.segment),
        key.year,
        with_symbol(key.change),
        with_symbol(key.lead),
    )


def with_symbol(text: str) -> str:
    """Return a text with the currency of each amount as everyone writes it: €90 million."""
    return _AMOUNT.sub(lambda match: _SYMBOLS[match[1]], text)
