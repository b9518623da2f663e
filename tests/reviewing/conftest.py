"""A desk and the points of the cycling report, its pages on disk, and a memory of its own."""

import msgspec
import pytest

from pipeline import exchange, publishing
from pipeline.people import People
from pipeline.reviewing.desk import Desk
from pipeline.reviewing.points import Points
from pipeline.simplifying import check_wording
from pipeline.simplifying.wordings import Wordings
from pipeline.translating.stage import answered
from tests.publishing import editions


@pytest.fixture(scope="session")
def files():
    """The files of the edition, as a run makes them."""
    edition = editions.cycling()
    return publishing.pages(edition, beside=exchange.files(edition))


def write(files, folder):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.fixture
def people(tmp_path):
    with People(tmp_path / "memory.sqlite") as opened:
        yield opened


@pytest.fixture
def wordings(tmp_path):
    with People(tmp_path / "memory.sqlite", "wordings") as opened:
        yield opened


@pytest.fixture
def desk(tmp_path, people, files):
    """A desk whose `remake` puts the answers into the edition as the stages would."""
    edition = editions.cycling()
    folder = tmp_path / "cycling"
    write(files, folder)
    segments = {segment.id: segment for segment in edition.report.segments()}

    def remake():
        with People(tmp_path / "memory.sqlite") as own:
            answers = own.answers(edition.report)
        renderings = tuple(
            answered(segments[r.segment], answers[r.segment]) if r.segment in answers else r
            for r in edition.translation.renderings
        )
        translation = msgspec.structs.replace(edition.translation, renderings=renderings)
        return worded(msgspec.structs.replace(edition, translation=translation))

    def worded(made):
        with People(tmp_path / "memory.sqlite", "wordings") as own:
            answers = own.answers(edition.report)
        english = {r.segment: r.text for r in made.translation.renderings}
        said = Wordings(answers, english, None).said
        sections = tuple(
            msgspec.structs.replace(summary, sentences=said(summary.sentences))
            for summary in made.summaries.sections
        )
        return msgspec.structs.replace(
            made, summaries=msgspec.structs.replace(made.summaries, sections=sections)
        )

    return Desk(folder, edition, people, who="Ada", check=answered, remake=remake)


@pytest.fixture
def points(desk, wordings):
    return Points(desk, wordings, check_wording)
