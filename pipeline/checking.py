"""Checks anybody's bilingual file pair by pair, without a model."""

from collections import Counter
from collections.abc import Collection
from pathlib import Path

import msgspec

from pipeline import exchange
from pipeline.edition import Finding, Severity
from pipeline.errors import ExchangeError
from pipeline.exchange.bilingual import Bilingual, Pair
from pipeline.language.identify import identify
from pipeline.translating import checks
from pipeline.translating.engines.base import Hypothesis

SOURCE, TARGET = "nl", "en"
# As many pairs as it takes to tell the languages of a file that does not name them.
_SAMPLE = 200


class Located(msgspec.Struct, frozen=True):
    """A finding with the pair that it is in: its id, its line, and its texts, into which the spans point."""

    pair: str
    line: int
    source: str
    target: str
    finding: Finding


class Checked(msgspec.Struct, frozen=True):
    """A file after the checks: `pairs` were checked, `empty` have no translation and were not."""

    file: str
    format: str
    pairs: int
    empty: int
    found: tuple[Located, ...]

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return Counter(located.finding.severity for located in self.found)[severity]


def check(path: Path, *, columns: tuple[int, int] | None = None, ignore: Collection[str] = ()) -> Checked:
    """Return what the checks find in a bilingual file from Dutch to English.

    Raises `ExchangeError` (also exchange.languages for a file of other languages), and `SettingsError`
    (settings.check) when `ignore` names a check that there is not.
    """
    checks.known(ignore)
    bilingual = exchange.read_file(path, columns=columns)
    _fits(bilingual, str(path))
    pairs = [pair for pair in bilingual.pairs if pair.target.strip()]
    found = tuple(
        located for pair in pairs for located in _examined(pair) if located.finding.check not in ignore
    )
    return Checked(str(path), bilingual.format, len(pairs), len(bilingual.pairs) - len(pairs), found)


def _examined(pair: Pair) -> list[Located]:
    findings = checks.examine(pair.id, pair.source, Hypothesis(pair.target, 0.0))
    return [Located(pair.id, pair.line, pair.source, pair.target, finding) for finding in findings]


def _fits(bilingual: Bilingual, place: str) -> None:
    """Refuse a file whose languages are others, by what it says or else by what it looks like."""
    source = bilingual.source_language or identify(" ".join(p.source for p in bilingual.pairs[:_SAMPLE]))
    target = bilingual.target_language or identify(" ".join(p.target for p in bilingual.pairs[:_SAMPLE]))
    if _is(source, SOURCE) and _is(target, TARGET):
        return
    raise ExchangeError(
        "exchange.languages",
        place,
        f"it goes from {source or 'an unknown language'} to {target or 'an unknown language'}.",
        "Helder checks English translations of Dutch; in a table, --columns says which column is Dutch.",
    )


def _is(language: str, wanted: str) -> bool:
    """Tell whether a language tag is of a language; one that nobody knows may be."""
    return not language or language.lower().replace("_", "-").split("-")[0] == wanted
