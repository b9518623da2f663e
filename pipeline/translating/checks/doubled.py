"""Looks for words that the English says more often than the Dutch has words that become them."""

from collections import Counter
from collections.abc import Iterator

from pipeline.language.stems import stems
from pipeline.report import Span
from pipeline.translating.checks import meaning
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# Shorter words come back in any sentence.
_SHORTEST = 4
# The beginning that a word has in both languages ("president"), also in a compound.
_SAME = 4


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    text = hypothesis.text
    # Small letters: a name has often a second part that comes back.
    words = [w for w in stems(text, "en") if len(w.word) >= _SHORTEST and text[w.start].islower()]
    several = {stem: said for stem, said in Counter(word.stem for word in words).items() if said > 1}
    if not several:
        return
    dutch = [(found.stem, meaning.usual(found)) for found in stems(source, "nl")]
    for stem, said in several.items():
        due = sum(stem in usual or stem[:_SAME] in word for word, usual in dutch)
        if 0 < due < said:
            spans = tuple(Span(word.start, word.end) for word in words if word.stem == stem)
            word = text[spans[-1].start : spans[-1].end]
            yield Fault(f"“{word}” may be said once too often.", target=spans)


CHECK = Check(
    id="doubled",
    severity="warning",
    looks_for="Words that the English says more often than the Dutch.",
    remedy="See whether something is said twice, and what of the Dutch was lost in its place.",
    find=_find,
)
