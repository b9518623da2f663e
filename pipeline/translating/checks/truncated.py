"""Looks for English that is empty or stops before its end."""

import re
from collections.abc import Iterator

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

_CLOSERS = " \u00a0\"'”’»)]}"
_END_SIGNS = ".!?…"
# After these a sentence of another kind goes on: a list, a quotation.
_OTHER_ENDS = ":;—–-,"
# No English text stops after these.
_UNFINISHED = re.compile(r"(?<![\w'’-])(?:the|an|and|or|of|with|from|its|their|a)$", re.IGNORECASE)


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text.rstrip(_CLOSERS)
    if not any(map(str.isalnum, target)):
        if any(map(str.isalnum, source)):
            yield Fault("There is no English text.", source=(Span(0, len(source)),))
        return
    end = (Span(max(0, len(target) - 1), len(target)),)
    dutch = source.rstrip(_CLOSERS)
    if hypothesis.truncated:
        yield Fault("The English was cut off at the length limit of the model.", target=end)
    elif dutch.endswith(tuple(_END_SIGNS)) and target[-1] not in _END_SIGNS + ":;":
        yield Fault(f"The Dutch ends with “{dutch[-1]}”, the English stops without it.", target=end)
    elif _UNFINISHED.search(target) and not dutch.endswith(tuple(_OTHER_ENDS)):
        yield Fault("The English stops in the middle of a phrase.", target=end)


CHECK = Check(
    id="truncated",
    severity="error",
    looks_for="English that is empty, was cut off at a length limit, or stops before the sentence ends.",
    remedy="Translate the rest of the Dutch.",
    find=_find,
)
