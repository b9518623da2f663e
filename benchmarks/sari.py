"""SARI: how good the words are that a simplification adds, keeps and deletes.

W. Xu et al., Optimizing Statistical Machine Translation for Text Simplification, TACL 4 (2016), 4.1; over
a whole corpus as F. Alva-Manchego et al. define it (EASSE, 2019): counts are summed over all sentences, and
the F1 of what was added, kept and deleted is averaged over 1- to 4-grams. From 0 to 100, higher is better.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sacrebleu.tokenizers.tokenizer_13a import Tokenizer13a

LONGEST = 4
_TOKENIZER = Tokenizer13a()

Grams = Counter[tuple[str, ...]]


class Tally(NamedTuple):
    """How many n-grams an operation changed as the references do, changed at all, and should have changed."""

    right: int = 0
    done: int = 0
    wanted: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Return the sum of both."""
        return Tally(self.right + other.right, self.done + other.done, self.wanted + other.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 when there is nothing right."""
        return 2 * self.right / (self.done + self.wanted) if self.right else 0.0


def sentence_sari(source: str, text: str, references: Sequence[str]) -> float:
    """Return the SARI of one sentence as the paper has it.

    Each kind of n-gram counts as much as another, and a deletion only by its precision.
    """
    scores: list[float] = []
    for added, kept, deleted in _changes(source, text, references):
        scores += [_tally(*added).f1, _f1(_share(*kept), _share(*reversed(kept))), _share(*deleted)]
    return 100 * sum(scores) / len(scores)


def _share(done: Grams, wanted: Grams) -> float:
    """Return how much of what was done is wanted, each kind of n-gram as a part of its count."""
    return sum(n / done[gram] for gram, n in (done & wanted).items()) / len(done) if done else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def sari(sources: Sequence[str], texts: Sequence[str], references: Sequence[Sequence[str]]) -> float:
    """Return the SARI of a corpus; `references` holds the reference sentences of each source."""
    totals = [[Tally()] * 3 for _ in range(LONGEST)]
    for source, text, wanted in zip(sources, texts, references, strict=True):
        for order, changes in enumerate(_changes(source, text, wanted)):
            totals[order] = [a.plus(_tally(*b)) for a, b in zip(totals[order], changes, strict=True)]
    scores = [tally.f1 for order in totals for tally in order]
    return 100 * sum(scores) / len(scores)


def _changes(
    source: str, text: str, references: Sequence[str]
) -> Iterator[tuple[tuple[Grams, Grams], tuple[Grams, Grams], tuple[Grams, Grams]]]:
    """Yield what was added, kept and deleted with what should have been, for n-grams of each length.

    What is added counts once; what is kept or deleted counts once for each reference that agrees.
    """
    many = len(references)
    for order in range(1, LONGEST + 1):
        before, after = _grams(source, order), _grams(text, order)
        wanted: Grams = Counter()
        for reference in references:
            wanted += _grams(reference, order)
        before_all, after_all = (Counter({g: n * many for g, n in c.items()}) for c in (before, after))
        yield (
            (Counter(after.keys() - before.keys()), Counter(wanted.keys() - before.keys())),
            (before_all & after_all, before_all & wanted),
            (before_all - after_all, before_all - wanted),
        )


def _tally(done: Grams, wanted: Grams) -> Tally:
    return Tally((done & wanted).total(), done.total(), wanted.total())


def _grams(text: str, order: int) -> Grams:
    tokens = _TOKENIZER(text.lower()).split()
    return Counter(tuple(tokens[i : i + order]) for i in range(len(tokens) - order + 1))
