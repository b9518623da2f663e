"""Checks anybody's bilingual file pair by pair, without a model."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import msgspec

from pipeline import exchange
from pipeline.edition import Finding, Severity
from pipeline.errors import ExchangeError
from pipeline.exchange.bilingual import Bilingual, Pair
from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.language.identify import identify
from pipeline.translating import checks
from pipeline.translating.checks.base import Check
from pipeline.translating.checks.base import Pair as Together
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


def check(
    path: Path,
    *,
    columns: tuple[int, int] | None = None,
    glossary: Glossary | None = None,
    ignore: Collection[str] = (),
) -> Checked:
    """Return what the checks find in a bilingual file from Dutch to English, in the order of its pairs.

    Without a glossary the shipped one is used. Raises `ExchangeError` (also exchange.languages for a file of
    other languages), and `SettingsError` (settings.check) when `ignore` names a check that there is not.
    """
    ignored = checks.known(ignore)
    bilingual = exchange.read_file(path, columns=columns)
    _fits(bilingual, str(path))
    pairs = [pair for pair in bilingual.pairs if pair.target.strip()]
    found = _found(pairs, checks.chosen(glossary or shipped_glossary(), ignored), ignored)
    return Checked(str(path), bilingual.format, len(pairs), len(bilingual.pairs) - len(pairs), tuple(found))


def _found(pairs: Sequence[Pair], look: Sequence[Check], ignored: Collection[str]) -> Iterator[Located]:
    """Yield what is found in each pair, then what is found in it beside all others.

    Files of others may give one id to two pairs, so each goes by its number here.
    """
    together = [Together(str(number), pair.source, pair.target) for number, pair in enumerate(pairs)]
    more: dict[str, list[Finding]] = {}
    for finding in checks.examine_report(together, ignored):
        more.setdefault(finding.segment, []).append(finding)
    for number, pair in enumerate(pairs):
        alone = checks.examine("", pair.source, Hypothesis(pair.target, 0.0), look)
        for finding in (*alone, *more.get(str(number), ())):
            named = msgspec.structs.replace(finding, segment=pair.id)
            yield Located(pair.id, pair.line, pair.source, pair.target, named)


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
