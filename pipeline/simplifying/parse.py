"""Holds the grammar of a text: its words with their heads, as plain records that know no parser."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
AUXILIARIES = ("aux", "auxpass")


class Token(msgspec.Struct, frozen=True):
    """One word or sign: its place in the text, its lemma, its part of speech, and its head.

    `pos` is universal (NOUN, PROPN, VERB), `tag` Penn Treebank (NNS, VBD), `dep` a label of spaCy's English
    models (nsubj, dobj, relcl). The root is its own head.
    """

    index: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in small letters."""
        return self.text.lower()


class Parse(msgspec.Struct, frozen=True, dict=True):
    """A text with its tokens in order of place."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        found: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                found[token.head].append(token)
        return tuple(map(tuple, found))

    @cached_property
    def roots(self) -> tuple[Token, ...]:
        """The main word of each sentence."""
        return tuple(token for token in self.tokens if token.head == token.index)

    def head(self, token: Token) -> Token:
        """Return the head of a token, which is the token itself for a root."""
        return self.tokens[token.head]

    def children(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """Return what hangs on a token, with these labels or with any."""
        found = self._children[token.index]
        return tuple(child for child in found if child.dep in deps) if deps else found

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first child with one of these labels."""
        return next(iter(self.children(token, *deps)), None)

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return a token and everything below it, in order of place."""
        return tuple(sorted(self._below(token), key=lambda each: each.index))

    def _below(self, token: Token) -> Iterator[Token]:
        yield token
        for child in self._children[token.index]:
            yield from self._below(child)

    def span(self, token: Token) -> tuple[int, int]:
        """Return where the subtree of a token begins and ends."""
        return extent(self.subtree(token))

    def phrase(self, token: Token) -> str:
        """Return the text from the first to the last word of a subtree."""
        start, end = self.span(token)
        return self.text[start:end]

    def next(self, token: Token, step: int = 1) -> Token | None:
        """Return the token so many places further on, if there is one."""
        place = token.index + step
        return self.tokens[place] if 0 <= place < len(self.tokens) else None


def extent(tokens: Iterable[Token]) -> tuple[int, int]:
    """Return where the first of these tokens begins and the last one ends."""
    kept = list(tokens)
    return min(t.start for t in kept), max(t.end for t in kept)
