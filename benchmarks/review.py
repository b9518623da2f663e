"""Measures what one word of a person costs: the edition made again, and its files for translators."""

import argparse
import time
from pathlib import Path

from pipeline import exchange
from pipeline.finished import open_edition
from pipeline.people import People, Said
from pipeline.run import memory_path, remake_edition
from pipeline.settings import Settings


def main() -> None:
    """Print seconds of processor time; the word is taken back and the edition is as before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edition", type=Path, help="folder of an edition that `helder run` made")
    folder = parser.parse_args().edition
    settings = Settings(output=str(folder.parent))
    edition = open_edition(folder)
    best = min(_seconds(lambda: exchange.files(edition)) for _ in range(5))
    print(f"{len(edition.translation.renderings)} segments")
    print(f"files for translators: {best:.2f} s")
    segment = next(edition.report.segments())
    name = edition.report.name
    with People(memory_path(settings)) as people:
        earlier = people.answers(edition.report).get(segment.id)
        people.keep(name, [Said(segment.id, segment.text, "A word of a person")])
        print(
            f"edition made again after one word: {_seconds(lambda: remake_edition(folder, settings)):.2f} s"
        )
        people.forget(name, segment.id, segment.text)
        if earlier and earlier.here:
            people.keep(
                name, [Said(segment.id, segment.text, earlier.english, earlier.who, earlier.accepted)]
            )
    remake_edition(folder, settings)


def _seconds(work) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
