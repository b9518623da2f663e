"""Brings an edited file of an edition back: keeps what people said, and makes the edition anew."""

from pathlib import Path

import msgspec

from pipeline import exchange
from pipeline.edition import Edition
from pipeline.errors import ExchangeError
from pipeline.exchange import worded
from pipeline.exchange.returned import Returned, returned
from pipeline.finished import find_edition
from pipeline.people import Kind, People
from pipeline.run import Listener, Outcome, memory_path, remake_edition
from pipeline.settings import Settings


class Imported(msgspec.Struct, frozen=True):
    """What an edited file held, and the edition that was made anew; None when nothing in it was new."""

    report: str
    found: Returned
    outcome: Outcome | None


def import_file(
    path: Path, settings: Settings, *, who: str = "", listener: Listener | None = None
) -> Imported:
    """Keep what people said in an edited XLIFF 2, TMX or CSV file of an edition, and make the edition anew.

    Raises `ExchangeError`: those of `exchange.read_file`, exchange.foreign for a file that is not from an
    edition, exchange.no-edition when there is no edition of its report in the output folder.
    """
    if (table := worded.read(path)) is not None:
        folder, edition = find_edition(table.report, settings)
        return _kept(worded.said(table, edition, who), "wordings", (folder, edition, settings), listener)
    bilingual = exchange.read_file(path)
    if not bilingual.edition:
        raise ExchangeError(
            "exchange.foreign",
            str(path),
            f"this {bilingual.format} file does not say of which edition it is.",
            "Give an edited edition.xlf, edition.tmx or summaries.csv; `helder check` takes others.",
        )
    folder, edition = find_edition(bilingual.edition, settings)
    found = returned(bilingual, edition, str(path), who)
    return _kept(found, "people", (folder, edition, settings), listener)


def _kept(
    found: Returned, kind: Kind, place: tuple[Path, Edition, Settings], listener: Listener | None
) -> Imported:
    folder, edition, settings = place
    if not found.said:
        return Imported(edition.report.name, found, None)
    with People(memory_path(settings), kind) as people:
        people.keep(edition.report.name, found.said)
    return Imported(edition.report.name, found, remake_edition(folder, settings, listener))
