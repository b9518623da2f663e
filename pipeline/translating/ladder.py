"""The repair ladder: a segment with errors is decoded again, rung after rung, until none is left."""

from collections.abc import Callable, Collection, Iterable, Sequence

import msgspec

from pipeline.edition import Finding
from pipeline.translating import checks
from pipeline.translating.engines.base import Decoding, Engine, Hypothesis
from pipeline.translating.pieces import cut, join
from pipeline.translating.prepare import prepare
from pipeline.translating.protect import protect

GREEDY = Decoding()
# Four hypotheses cost about three times the time of one; more gain little on a model of this size.
BEAM = Decoding(beam=4, hypotheses=4)


class Candidate(msgspec.Struct, frozen=True):
    """One English text for a segment, the rung that it comes from, and what the checks say of it."""

    text: str
    score: float
    step: str
    findings: tuple[Finding, ...]
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


# A rung returns new hypotheses for each segment, or none where it has nothing to offer.
Rung = Callable[[Sequence[str], Engine], list[tuple[Hypothesis, ...]]]


def translate_segments(
    segments: Sequence[str], engine: Engine, ignored: Collection[str] = ()
) -> dict[str, Candidate]:
    """Return the best candidate for each distinct segment; the checks whose ids are ignored say nothing.

    Each rung is taken by those segments only whose best candidate has errors, all of them in one batch. A
    later rung replaces an earlier candidate only when its rank is better, so repair never makes it worse.
    """
    distinct = list(dict.fromkeys(segments))
    best: dict[str, Candidate] = {}
    first: dict[str, Candidate] = {}
    for name, rung in RUNGS.items():
        todo = [text for text in distinct if text not in best or best[text].errors]
        if todo:
            for text, hypotheses in zip(todo, rung(todo, engine), strict=True):
                tried = [*([best[text]] if text in best else []), *_examined(text, name, hypotheses, ignored)]
                best[text] = min(tried, key=lambda candidate: candidate.rank)
                first.setdefault(text, best[text])
    return {
        text: found if found is first[text] else msgspec.structs.replace(found, before=first[text])
        for text, found in best.items()
    }


def _examined(
    text: str, step: str, hypotheses: Iterable[Hypothesis], ignored: Collection[str]
) -> list[Candidate]:
    return [
        Candidate(
            found.text,
            found.score,
            step,
            checks.examine("", text, found, ignored),
            usable=bool(found.text) and not found.truncated,
        )
        for found in hypotheses
    ]


def _first(segments: Sequence[str], engine: Engine) -> list[tuple[Hypothesis, ...]]:
    """Decode greedily; a segment that is longer than the engine takes is decoded piece by piece at once."""
    prepared = [prepare(text) for text in segments]
    cuts = [cut(text, lambda piece: engine.count_tokens(piece) <= engine.max_tokens) for text in prepared]
    return _joined(cuts, engine)


def _beam(segments: Sequence[str], engine: Engine) -> list[tuple[Hypothesis, ...]]:
    """Decode with a beam and look at its next hypotheses."""
    return engine.translate([prepare(text) for text in segments], BEAM)


def _protected(segments: Sequence[str], engine: Engine) -> list[tuple[Hypothesis, ...]]:
    """Give numbers and known names in English, between the brackets that the model copies from."""
    if engine.term_brackets is None:
        return [() for _ in segments]
    prepared = [prepare(text) for text in segments]
    protected = [protect(text, engine.term_brackets) for text in prepared]
    todo = [new for new, text in zip(protected, prepared, strict=True) if new != text]
    found = dict(zip(todo, engine.translate(todo, GREEDY), strict=True)) if todo else {}
    return [found.get(new, ()) for new in protected]


def _pieces(segments: Sequence[str], engine: Engine) -> list[tuple[Hypothesis, ...]]:
    """Cut the segment once or more, translate the pieces, and join them."""
    prepared = [prepare(text) for text in segments]
    half = [max(_SHORTEST_PIECE, engine.count_tokens(text) // 2 + 1) for text in prepared]
    cuts = [
        cut(text, lambda piece, most=most: engine.count_tokens(piece) <= most)  # type: ignore[misc]
        for text, most in zip(prepared, half, strict=True)
    ]
    joined = _joined(cuts, engine)
    return [found if len(pieces) > 1 else () for pieces, found in zip(cuts, joined, strict=True)]


# Pieces below this many tokens lack the context that the model needs.
_SHORTEST_PIECE = 12


def _joined(cuts: Sequence[Sequence[str]], engine: Engine) -> list[tuple[Hypothesis, ...]]:
    flat = [piece for pieces in cuts for piece in pieces]
    found = iter(engine.translate(flat, GREEDY))
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


# The cheapest first. On the sample report this order computes 44% more than the first rung alone and leaves
# seven errors in six segments; with the beam second or third it is 56% for the same (benchmarks/ladder.py).
RUNGS: dict[str, Rung] = {"first": _first, "protected": _protected, "pieces": _pieces, "beam": _beam}
