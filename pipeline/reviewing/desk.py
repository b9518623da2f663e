"""The desk of a reviewer: the passages of one edition, what was said of them since, and what is doubtful."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from pipeline.edition import Edition, Rendering
from pipeline.people import Answer, People, Said
from pipeline.report import Section, Segment
from pipeline.reviewing.bench import Bench

Check = Callable[[Segment, Answer], Rendering]
Remake = Callable[[], Edition]


class Passage(msgspec.Struct, frozen=True):
    """A segment with its number in the edition, from 1, and its section when it is the first one of it."""

    number: int
    segment: Segment
    opens: Section | None = None

    @property
    def key(self) -> str:
        """The id of the segment."""
        return self.segment.id


class Desk(Bench[Passage]):
    """Keeps what a reviewer says, at once and for good, and knows how every passage reads now.

    `check` makes the rendering of a segment from an answer; `remake` makes the edition anew with all answers.
    """

    def __init__(
        self, folder: Path, edition: Edition, people: People, *, who: str, check: Check, remake: Remake
    ) -> None:
        self.folder = folder
        self.who = who
        self.changed = False
        """Whether something was said that the pages do not have yet."""
        self._people = people
        self._check = check
        self._remake = remake
        self._lay_out(edition)

    def _lay_out(self, edition: Edition) -> None:
        self.edition = edition
        self.renderings = {rendering.segment: rendering for rendering in edition.translation.renderings}
        sections = {section.id: section for section in edition.report.sections}
        self.places: dict[str, Passage] = {}
        last = ""
        for number, segment in enumerate(edition.report.segments(), start=1):
            opens = sections[segment.section] if segment.section != last else None
            self.places[segment.id] = Passage(number, segment, opens)
            last = segment.section
        for key, answer in self._people.answers(edition.report).items():
            if not _has(self.renderings[key], answer):
                self.renderings[key] = self._check(self.places[key].segment, answer)

    def is_doubtful(self, key: str) -> bool:
        """Tell whether a passage is doubtful."""
        return self.renderings[key].doubtful

    def say(self, key: str, english: str, *, accepted: bool) -> Rendering:
        """Keep what the reviewer says of a segment, and return its new rendering. It is on the disk then."""
        segment = self.places[key].segment
        said = Said(key, segment.text, english, self.who, accepted)
        self._people.keep(self.edition.report.name, [said])
        self.changed = True
        self.renderings[key] = self._check(segment, Answer(english, said.who, accepted))
        return self.renderings[key]

    def take_back(self, key: str) -> None:
        """Forget what was said of a segment here; it is the machine's again once the pages are made anew."""
        self._people.forget(self.edition.report.name, key, self.places[key].segment.text)
        self.changed = True

    def remake(self) -> Edition:
        """Make the pages anew. May run in another thread: it touches nothing of the desk."""
        return self._remake()

    def take(self, edition: Edition) -> None:
        """Go on with an edition that was made anew."""
        self._lay_out(edition)


def _has(rendering: Rendering, answer: Answer) -> bool:
    """Tell whether the edition has this answer already, so that it need not be checked again."""
    now = (rendering.text, rendering.who, rendering.accepted, rendering.origin == "person")
    return now == (answer.english, answer.who, answer.accepted, answer.here)
