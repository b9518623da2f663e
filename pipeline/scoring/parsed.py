"""Prepares a sentence once for all features: its words, their places, and the pauses between them."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from pipeline.edition import Mark
from pipeline.language.words import find_words
from pipeline.scoring.counts import LEAST_IN_SENTENCE
from pipeline.scoring.knowledge import Knowledge, knowledge

_STOP = re.compile(r"[.,;:!?()–—]|\s-\s")
_ABBREVIATION = re.compile(r"\b[A-Z][A-Z&]+[a-z]?s?\b")
# Words in brackets right after an abbreviation.
_EXPLANATION = re.compile(r"\s*\((?:[^()]*\s)?[^()\d]{4,}\)")


class Token(msgspec.Struct, frozen=True):
    """A word: as written, in small letters, its place, and whether a sign of a pause stands before it."""

    text: str
    low: str
    start: int
    end: int
    pause: bool


class Parsed(msgspec.Struct, frozen=True):
    """A sentence with what is known of its language, and the abbreviations that its document explains."""

    segment: str
    text: str
    language: str
    tokens: tuple[Token, ...]
    known: Knowledge
    explained: frozenset[str]
    # What features found here, so that the whole text and its section do not look twice.
    memo: dict[str, tuple[Mark, ...]] = msgspec.field(default_factory=dict)

    @property
    def lows(self) -> list[str]:
        """The words in small letters."""
        return [token.low for token in self.tokens]

    def clause_end(self, place: int) -> int:
        """Return the index after the last word of the clause that the word at `place` is in."""
        for index in range(place + 1, len(self.tokens)):
            if self.tokens[index].pause or self.tokens[index].low in self.known.subordinators:
                return index
        return len(self.tokens)


def parse(
    sentences: Iterable[tuple[str, str]], language: str, explained: frozenset[str] | None = None
) -> tuple[Parsed, ...]:
    """Return the sentences, each with the id of its segment, that count: those of four words or more.

    `explained` are the abbreviations of the document; without them those of these sentences.
    """
    pairs = list(sentences)
    if explained is None:
        explained = explained_abbreviations([text for _, text in pairs])
    known = knowledge(language)
    parsed = (Parsed(segment, text, language, _tokens(text), known, explained) for segment, text in pairs)
    return tuple(sentence for sentence in parsed if len(sentence.tokens) >= LEAST_IN_SENTENCE)


def parse_texts(texts: Iterable[str], language: str) -> tuple[Parsed, ...]:
    """Return sentences that come from no report."""
    return parse((("", text) for text in texts), language)


def _tokens(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    last = 0
    for span in find_words(text):
        word = text[span.start : span.end]
        pause = _STOP.search(text, last, span.start) is not None
        tokens.append(Token(word, word.lower().replace("’", "'"), span.start, span.end, pause))
        last = span.end
    return tuple(tokens)


def explained_abbreviations(texts: Sequence[str]) -> frozenset[str]:
    """Return the abbreviations that stand in brackets after words, or have words in brackets after them."""
    found: set[str] = set()
    for text in texts:
        for match in _ABBREVIATION.finditer(text):
            before, after = text[: match.start()].rstrip(), text[match.end() :]
            if (before.endswith("(") and after.startswith(")")) or _EXPLANATION.match(after):
                found.add(match[0])
    return frozenset(found)
