"""The repair ladder: a segment with errors is decoded again, rung after rung, until none is left."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from pipeline.edition import Finding
from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.translating import capitals, checks
from pipeline.translating.checks.base import Check
from pipeline.translating.engines.base import Decoding, Engine, Hypothesis
from pipeline.translating.inline import Terms
from pipeline.translating.pieces import cut, join
from pipeline.translating.prepare import prepare

GREEDY = Decoding()
# On the sample report a beam of four left one error more than one of two, and took 11 seconds in place of 7.
BEAM = Decoding(beam=2, hypotheses=2)


class Candidate(msgspec.Struct, frozen=True):
    """One English text for a segment, the rung that it comes from, and what the checks say of it."""

    text: str
    score: float
    step: str
    findings: tuple[Finding, ...]
    risk: float | None = None
    usable: bool = True
    """False for no text at all, or a text that ran on to the length limit, which is a loop."""
    before: "Candidate | None" = None
    """The candidate of the first rung, when this one is better."""

    @property
    def errors(self) -> int:
        """The number of findings that say that something is wrong, not only doubtful."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def rank(self) -> tuple[bool, int, int, float]:
        """The lower the better: usable, then errors, then all findings, then how sure the model was."""
        return not self.usable, self.errors, len(self.findings), -self.score


class Work(NamedTuple):
    """What a rung works with: the engine, the terms for its model, the best candidates so far.

    `decoding` is how the first rung searches.
    """

    engine: Engine
    terms: Terms
    best: Mapping[str, Candidate]
    decoding: Decoding

    def tokens(self, segment: str) -> int:
        """Return how many tokens the model sees for this segment with the terms that it is given."""
        return self.engine.count_tokens(self.terms.given(segment))


class Rung(NamedTuple):
    """A way to decode, and which candidates need it.

    `offer` returns new hypotheses for each segment, or none where it has nothing to offer.
    """

    offer: Callable[[Sequence[str], Work], list[tuple[Hypothesis, ...]]]
    needed: Callable[[Candidate], bool]


def translate_segments(
    segments: Sequence[str],
    engine: Engine,
    glossary: Glossary | None = None,
    *,
    decoding: Decoding = GREEDY,
    ignored: Collection[str] = (),
) -> dict[str, Candidate]:
    """Return the best candidate for each distinct segment; without a glossary the shipped one is used.

    `decoding` is how the first rung searches; the checks whose ids are ignored say nothing.

    Each rung is taken by those segments only whose best candidate needs it, all of them in one batch. A
    later rung replaces an earlier candidate only when its rank is better, so repair never makes it worse.
    """
    chosen = shipped_glossary() if glossary is None else glossary
    look = checks.chosen(chosen, ignored)
    distinct = list(dict.fromkeys(segments))
    best: dict[str, Candidate] = {}
    first: dict[str, Candidate] = {}
    work = Work(engine, Terms(chosen, engine.term_brackets), best, decoding)
    for name, rung in RUNGS.items():
        todo = [text for text in distinct if text not in best or rung.needed(best[text])]
        if todo:
            for text, hypotheses in zip(todo, rung.offer(todo, work), strict=True):
                tried = [*([best[text]] if text in best else []), *_examined(text, name, hypotheses, look)]
                best[text] = min(tried, key=lambda candidate: candidate.rank)
                first.setdefault(text, best[text])
    return {
        text: found if found is first[text] else msgspec.structs.replace(found, before=first[text])
        for text, found in best.items()
    }


def _examined(
    text: str, step: str, hypotheses: Iterable[Hypothesis], look: Iterable[Check]
) -> list[Candidate]:
    return [_candidate(text, step, found, look) for found in hypotheses]


def _candidate(text: str, step: str, made: Hypothesis, look: Iterable[Check]) -> Candidate:
    found = msgspec.structs.replace(made, text=capitals.restore(text, made.text))
    return Candidate(
        found.text,
        found.score,
        step,
        checks.examine("", text, found, look),
        found.risk,
        usable=bool(found.text) and not found.truncated,
    )


def _first(segments: Sequence[str], work: Work) -> list[tuple[Hypothesis, ...]]:
    """Decode as told; a segment that is longer than the engine takes is decoded piece by piece at once."""
    most = work.engine.max_tokens
    cuts = [cut(prepare(text), lambda piece: work.tokens(piece) <= most) for text in segments]
    return _joined(cuts, work, work.decoding)


def _terms(segments: Sequence[str], work: Work) -> list[tuple[Hypothesis, ...]]:
    """Seek English with the missing terms: in next hypotheses, or without giving the terms.

    What a model makes of a term by itself is sometimes right where it drops the term that it is given.
    """
    if work.terms.brackets is None:
        return _beam(segments, work)
    plain = [prepare(text) for text in segments]
    new = [text for text in plain if text != work.terms.given(text) and _fits(text, work.engine)]
    found = dict(zip(new, work.engine.translate(new, work.decoding), strict=True))
    return [found.get(text, ()) for text in plain]


def _fits(segment: str, engine: Engine) -> bool:
    return engine.count_tokens(segment) <= engine.max_tokens


def _beam(segments: Sequence[str], work: Work) -> list[tuple[Hypothesis, ...]]:
    """Decode with a beam and look at its next hypotheses."""
    return work.engine.translate([work.terms.given(prepare(text)) for text in segments], BEAM)


def _lost(segments: Sequence[str], work: Work) -> list[tuple[Hypothesis, ...]]:
    """Give words that the English does not say between the brackets that the model copies from."""
    prepared = [prepare(text) for text in segments]
    given = [
        work.terms.with_lost(new, work.best[text].text) for new, text in zip(prepared, segments, strict=True)
    ]
    fitting = [new if _fits(new, work.engine) else "" for new in given]
    return _anew(fitting, prepared, work, BEAM)


def _protected(segments: Sequence[str], work: Work) -> list[tuple[Hypothesis, ...]]:
    """Give numbers and known names in English, between the brackets that the model copies from."""
    prepared = [prepare(text) for text in segments]
    return _anew([work.terms.protected(text) for text in prepared], prepared, work, GREEDY)


def _anew(
    asked: Sequence[str], prepared: Sequence[str], work: Work, decoding: Decoding
) -> list[tuple[Hypothesis, ...]]:
    """Decode what is asked otherwise than the terms alone would have it; an empty text is not asked."""
    pairs = zip(asked, prepared, strict=True)
    todo = [new for new, text in pairs if new and new != work.terms.given(text)]
    found = dict(zip(todo, work.engine.translate(todo, decoding), strict=True)) if todo else {}
    return [found.get(new, ()) for new in asked]


def _pieces(segments: Sequence[str], work: Work) -> list[tuple[Hypothesis, ...]]:
    """Cut the segment once or more, translate the pieces, and join them."""
    prepared = [prepare(text) for text in segments]
    half = [max(_SHORTEST_PIECE, work.tokens(text) // 2 + 1) for text in prepared]
    cuts = [
        cut(text, lambda piece, most=most: work.tokens(piece) <= most)  # type: ignore[misc]
        for text, most in zip(prepared, half, strict=True)
    ]
    joined = _joined(cuts, work)
    return [found if len(pieces) > 1 else () for pieces, found in zip(cuts, joined, strict=True)]


# What giving numbers and names in English can mend.
_PROTECTS = frozenset(check.id for check in (checks.numbers.CHECK, checks.dates.CHECK, checks.names.CHECK))
# From this risk on a beam is tried. A beam for all segments would bring more and double the time.
_UNSURE = 0.13
# Pieces below this many tokens lack the context that the model needs.
_SHORTEST_PIECE = 12


def _joined(
    cuts: Sequence[Sequence[str]], work: Work, decoding: Decoding = GREEDY
) -> list[tuple[Hypothesis, ...]]:
    """Decode the pieces, each with its terms: a cut may not fall between the brackets of one."""
    flat = [work.terms.given(piece) for pieces in cuts for piece in pieces]
    found = iter(work.engine.translate(flat, decoding))
    return [(_one([next(found)[0] for _ in pieces]),) for pieces in cuts]


def _one(parts: Sequence[Hypothesis]) -> Hypothesis:
    """Return the hypotheses of the pieces of a segment as one; its score is their mean."""
    if len(parts) == 1:
        return parts[0]
    return Hypothesis(
        join([part.text for part in parts]),
        sum(part.score for part in parts) / len(parts),
        truncated=any(part.truncated for part in parts),
        risk=max((part.risk for part in parts if part.risk is not None), default=None),
    )


def _has_errors(candidate: Candidate) -> bool:
    return candidate.errors > 0


def _has_wrong_figures_or_names(candidate: Candidate) -> bool:
    return any(finding.severity == "error" and finding.check in _PROTECTS for finding in candidate.findings)


def _is_doubtful(candidate: Candidate) -> bool:
    """Errors, words that the English may not say, or a model that was unsure: a beam often finds better."""
    unsure = (candidate.risk or 0.0) >= _UNSURE
    wrong = any(_has_finding(candidate, check) for check in (checks.meaning.CHECK, checks.doubled.CHECK))
    return unsure or wrong or _has_errors(candidate)


def _lacks_words(candidate: Candidate) -> bool:
    return any(_has_finding(candidate, check) for check in (checks.adverbs.CHECK, checks.meaning.CHECK))


def _lacks_terms(candidate: Candidate) -> bool:
    return _has_finding(candidate, checks.terms.CHECK)


def _has_finding(candidate: Candidate, check: Check) -> bool:
    return any(finding.check == check.id for finding in candidate.findings)


# The cheapest first (benchmarks/ladder.py).
RUNGS: dict[str, Rung] = {
    "first": Rung(_first, _has_errors),
    "terms": Rung(_terms, _lacks_terms),
    "pieces": Rung(_pieces, _has_errors),
    "protected": Rung(_protected, _has_wrong_figures_or_names),
    "beam": Rung(_beam, _is_doubtful),
    "lost": Rung(_lost, _lacks_words),
}
