"""What people said changes the edition at the next run, and nothing else is done again."""

import json
from pathlib import Path

import msgspec
import pytest

from pipeline.edition import Edition
from pipeline.people import People, Said
from pipeline.run import make_edition, memory_path
from pipeline.settings import Settings

DUTCH = (
    "Jaarverslag\n\nDe gemeente heeft in 2023 twaalf speelplaatsen vernieuwd. Daarvoor was 1,4 miljoen euro "
    "beschikbaar. De bewoners mochten meepraten over het ontwerp.\n"
)
SAID = Said("s4", "De bewoners mochten meepraten over het ontwerp.", "Residents had a say.", "Ada")


def edition_in(folder: str | Path) -> Edition:
    return msgspec.json.decode((Path(folder) / "edition.json").read_bytes(), type=Edition)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A report, its settings, and the outcomes of a run, of one after a person spoke, and of a third."""
    folder = tmp_path_factory.mktemp("report")
    path = folder / "speelplaatsen.txt"
    path.write_text(DUTCH, encoding="utf-8")
    settings = Settings(output=str(folder / "output"))
    first = make_edition(path, settings)
    before = edition_in(first.folder)
    with People(memory_path(settings)) as people:
        people.keep(before.report.name, [SAID])
    return before, make_edition(path, settings), make_edition(path, settings)


def test_the_next_run_makes_the_edition_anew_but_does_not_read_the_report_again(made):
    _, second, third = made
    assert second.redone == ("translate", "score", "simplify", "publish")
    assert third.redone == ()


def test_the_words_of_the_person_are_in_the_edition_and_all_others_are_as_before(made):
    before, second, _ = made
    after = edition_in(second.folder)
    changed = [
        new
        for old, new in zip(before.translation.renderings, after.translation.renderings, strict=True)
        if old != new
    ]
    assert [(r.segment, r.text, r.origin, r.who) for r in changed] == [
        ("s4", "Residents had a say.", "person", "Ada")
    ]


def test_the_pages_have_the_words_of_the_person(made):
    _, second, _ = made
    assert "Residents had a say." in (Path(second.folder) / "full-text.html").read_text(encoding="utf-8")
    document = json.loads((Path(second.folder) / "edition.json").read_bytes())
    assert document["translation"]["renderings"][-1]["who"] == "Ada"
