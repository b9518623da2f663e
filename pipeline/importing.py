"""Brings an edited file of an edition back: keeps what people said, and makes the edition anew."""

from pathlib import Path

import msgspec

from pipeline import exchange
from pipeline.errors import ExchangeError
from pipeline.exchange.returned import Returned, returned
from pipeline.finished import find_edition
from pipeline.people import People
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
    """Keep what people said in an edited XLIFF 2 or TMX file of an edition, and make the edition anew.

    Raises `ExchangeError`: those of `exchange.read_file`, exchange.foreign for a file that is not from an
    edition, exchange.no-edition when there is no edition of its report in the output folder.
    """
    bilingual = exchange.read_file(path)
    if not bilingual.edition:
        raise ExchangeError(
            "exchange.foreign",
            str(path),
            f"this {bilingual.format} file does not say of which edition it is.",
            "Give an edited edition.xlf or edition.tmx; `helder check` takes files from elsewhere.",
        )
    folder, edition = find_edition(bilingual.edition, settings)
    found = returned(bilingual, edition, str(path), who)
    if not found.said:
        return Imported(edition.report.name, found, None)
    with People(memory_path(settings)) as people:
        people.keep(edition.report.name, found.said)
    return Imported(edition.report.name, found, remake_edition(folder, settings, listener))
