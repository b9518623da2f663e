"""Finds the terms of a glossary in Dutch text: inflected, longest first, and not inside other words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.inflection import forms
from pipeline.language.glossary.phrases import Phrases, Token, tokens

_HYPHENS = frozenset("-‐‑")
_LINKS = ("", "s", "e", "en")  # what may stand between the parts of a compound
_SHORTEST_PART = 4  # letters of a part of a compound; "wet" and "lid" are inside too many other words
_LONGEST_COMPOUND = 60  # letters; the longest in Dutch reports have about forty
# A word that small letters and capitals mix in, or capitals alone: an abbreviation.
_ABBREVIATION = re.compile(r"[A-Z0-9]{2,}|[A-Z][a-z]?[A-Z]\w*")
# "whole": it stands by itself. "part": it is a part of a compound, of which the other part is a term as well
# (gemeentebegroting) or an abbreviation (EU-begroting).
Place = Literal["whole", "part"]


class Occurrence(msgspec.Struct, frozen=True):
    """A place in a Dutch text where a term stands; `short` says that it is its abbreviation."""

    entry: Entry
    start: int
    end: int
    short: bool
    place: Place = "whole"


class DutchTerms:
    """The Dutch of some terms, ready to be found; of two terms with one wording the first counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._phrases: Phrases[tuple[Entry, str]] = Phrases()
        self._readings: dict[str, set[str]] = {}
        self._single: dict[str, Entry] = {}
        for entry in entries:
            self._add(entry, entry.dutch)
            if entry.dutch_short and entry.dutch_short != entry.dutch:
                self._add(entry, entry.dutch_short)

    def _add(self, entry: Entry, wording: str) -> None:
        words = [token.text for token in tokens(wording)]
        if not words:
            return
        keys = [self._key(word) for word in words]
        self._phrases.add(keys, (entry, wording))
        if len(keys) == 1 and len(wording) >= _SHORTEST_PART and not _is_short(wording, entry):
            self._single.setdefault(keys[0], entry)

    def _key(self, word: str) -> str:
        """Return the key of a word of a term, and note all forms that have it as a reading."""
        key = word.lower()
        letters = word.isalpha() and not _ABBREVIATION.fullmatch(word)
        inflected = forms(word) if letters else {key, f"{key}'s", f"{key}s"}
        for form in inflected:
            self._readings.setdefault(form, set()).add(key)
        return key

    def find(self, text: str) -> Iterator[Occurrence]:
        """Yield every place of a term, in order of its start; only the parts of one compound share a word."""
        words = _joined(text, tokens(text), self._readings)
        keys = [sorted(self._readings.get(word.text.lower(), ())) for word in words]
        fits = _Fits(text, words)
        done = 0
        for start, end, (entry, wording) in self._phrases.find(keys, fits):
            yield from self._compounds(words[done:start])
            done = end
            whole = not (fits.tied_before(start) or fits.tied_after(end - 1))
            yield Occurrence(
                entry,
                words[start].start,
                words[end - 1].end,
                _is_short(wording, entry),
                "whole" if whole else "part",
            )
        yield from self._compounds(words[done:])

    def _compounds(self, words: Sequence[Token]) -> Iterator[Occurrence]:
        for word in words:
            parts = self._parts(word.text.lower())
            if parts:
                at = word.start + parts[2]
                yield Occurrence(parts[0], word.start, at, False, "part")
                yield Occurrence(parts[1], at, word.end, False, "part")

    def _parts(self, word: str) -> tuple[Entry, Entry, int] | None:
        """Return the two terms that a compound is made of, and where the second begins."""
        if not 2 * _SHORTEST_PART <= len(word) <= _LONGEST_COMPOUND or not word.isalpha():
            return None
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            head = self._head(word[cut:])
            modifier = self._modifier(word[:cut]) if head else None
            if head and modifier:
                return modifier, head, cut
        return None

    def _head(self, word: str) -> Entry | None:
        found = (self._single.get(key) for key in sorted(self._readings.get(word, ())))
        return next((entry for entry in found if entry), None)

    def _modifier(self, word: str) -> Entry | None:
        found = (self._single.get(word.removesuffix(link)) for link in _LINKS if word.endswith(link))
        return next((entry for entry in found if entry), None)


class _Fits:
    """Tells of a phrase that was found whether its capitals and its neighbours are right."""

    def __init__(self, text: str, words: Sequence[Token]) -> None:
        self._text = text
        self._words = words

    def __call__(self, start: int, end: int, value: tuple[Entry, str]) -> bool:
        entry, wording = value
        written = tokens(wording)
        if len(written) == end - start and not all(map(_capital_kept, self._words[start:end], written)):
            return False
        before, after = self.tied_before(start), self.tied_after(end - 1)
        if not (before or after) or _is_short(wording, entry):
            return True
        # The head of a compound with an abbreviation before it: EU-begroting.
        return (
            before and not after and start > 0 and bool(_ABBREVIATION.fullmatch(self._words[start - 1].text))
        )

    def tied_before(self, place: int) -> bool:
        start = self._words[place].start
        return start > 0 and self._text[start - 1] in _HYPHENS

    def tied_after(self, place: int) -> bool:
        end = self._words[place].end
        return end < len(self._text) and self._text[end] in _HYPHENS


def _is_short(wording: str, entry: Entry) -> bool:
    return wording == entry.dutch_short or bool(_ABBREVIATION.fullmatch(wording))


def _capital_kept(word: Token, term: Token) -> bool:
    """Tell whether a word has the capitals that the term has; a small letter in the term may be either."""
    if _ABBREVIATION.fullmatch(term.text):
        return word.text.startswith(term.text)
    return term.text[0].islower() or word.text[0] == term.text[0]


def _joined(text: str, words: Sequence[Token], known: dict[str, set[str]]) -> list[Token]:
    """Return the words with two halves of a hyphenated word as one, where that is a word of a term."""
    found: list[Token] = []
    for word in words:
        last = found[-1] if found else None
        tied = last is not None and word.start == last.end + 1 and text[last.end] in _HYPHENS
        if last is not None and tied and f"{last.text}{word.text}".lower() in known:
            found[-1] = Token(f"{last.text}{word.text}", last.start, word.end)
        else:
            found.append(word)
    return found
