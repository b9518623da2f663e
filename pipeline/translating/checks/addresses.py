"""Looks for web addresses and e-mail addresses that are not the same in the English."""

from collections.abc import Iterator

from pipeline.language.addresses import find_addresses
from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    given = [(source[span.start : span.end], span) for span in find_addresses(source)]
    found = [(target[span.start : span.end], span) for span in find_addresses(target)]
    for address, span in given:
        if not _take(address, found):
            yield Fault(
                f"The address “{address}” is missing from the English or was changed.", source=(span,)
            )
    for address, span in found:
        yield Fault(f"The address “{address}” is not in the Dutch.", target=(span,))


def _take(address: str, found: list[tuple[str, Span]]) -> bool:
    """Take an address out of those found and tell whether it was there."""
    for i, (other, _) in enumerate(found):
        if other == address:
            del found[i]
            return True
    return False


CHECK = Check(
    id="addresses",
    severity="error",
    looks_for="Web addresses and e-mail addresses that differ from the Dutch by any character.",
    remedy="Copy the address from the Dutch.",
    find=_find,
)
