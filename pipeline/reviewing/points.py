"""The points of the summaries before a reviewer: their sentences, their words, and how hard these are."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from pipeline.edition import Counts, SummarySentence
from pipeline.language.sentences import split
from pipeline.people import Answer, People, Said
from pipeline.report import Section
from pipeline.reviewing.bench import Bench
from pipeline.reviewing.desk import Desk
from pipeline.scoring.counts import add, count_text
from pipeline.scoring.formulas import flesch_kincaid, flesch_reading_ease

Check = Callable[[SummarySentence, Answer, Sequence[str]], SummarySentence]


class Point(msgspec.Struct, frozen=True):
    """A point with its number, from 1, the English that it was made from, and the section that it opens."""

    number: int
    key: str
    sources: tuple[str, ...]
    opens: Section | None = None


class Measures(msgspec.Struct, frozen=True):
    """How hard a text is: Flesch and Kincaid's grade, Flesch's ease, and words a sentence."""

    grade: float
    ease: float
    length: float


class Points(Bench[Point]):
    """Keeps how a reviewer words the points of an edition, and knows how each reads now.

    A point is known by its first segment: where several sections show the same one, it is there once. `check`
    makes the point from its machine wording, an answer and the English that it must agree with.
    """

    def __init__(self, desk: Desk, people: People, check: Check) -> None:
        self.desk = desk
        self._people = people
        self._check = check
        self.lay_out()

    def lay_out(self) -> None:
        """Go on with the edition that the desk has."""
        edition = self.desk.edition
        self.words: dict[str, SummarySentence] = {}
        self.places: dict[str, Point] = {}
        english = {rendering.segment: rendering.text for rendering in edition.translation.renderings}
        sections = {section.id: section for section in edition.report.sections}
        last = ""
        for key, (section, point) in edition.summaries.points().items():
            opens = sections[section] if section != last else None
            sources = tuple(english[segment] for segment in point.segments)
            self.places[key] = Point(len(self.places) + 1, key, sources, opens)
            self.words[key] = point
            last = section
        for key, answer in self._people.answers(edition.report).items():
            if key in self.places and not _has(self.words[key], answer) and answer.here:
                self.words[key] = self._checked(key, answer)

    def _checked(self, key: str, answer: Answer) -> SummarySentence:
        return self._check(self.words[key], answer, self.places[key].sources)

    def is_doubtful(self, key: str) -> bool:
        """Tell whether the guard finds something in the words of a person that nobody accepted."""
        return self.words[key].doubtful

    def say(self, key: str, english: str, *, accepted: bool) -> SummarySentence:
        """Keep how the reviewer words a point, and return it. It is on the disk then."""
        said = Said(key, self._dutch(key), english, self.desk.who, accepted)
        self._people.keep(self.desk.edition.report.name, [said])
        self.desk.changed = True
        self.words[key] = self._checked(key, Answer(english, said.who, accepted))
        return self.words[key]

    def take_back(self, key: str) -> None:
        """Forget how the reviewer worded a point; it is the machine's again once the pages are made anew."""
        self._people.forget(self.desk.edition.report.name, key, self._dutch(key))
        self.desk.changed = True

    def _dutch(self, key: str) -> str:
        return self.desk.places[key].segment.text

    def measures(self, keys: Iterable[str] = ()) -> Measures | None:
        """Return how hard these points are, or all of them; None where there are no words to measure."""
        counts = add(_counts(self.words[key].text) for key in keys or self.places)
        if not counts.sentences:
            return None
        return Measures(
            flesch_kincaid.grade(counts),
            flesch_reading_ease.reading_ease(counts),
            counts.words / counts.sentences,
        )


def _counts(text: str) -> Counts:
    return count_text((text[span.start : span.end] for span in split(text, "en")), "en")


def _has(point: SummarySentence, answer: Answer) -> bool:
    """Tell whether the edition has these words already, so that they need not be checked again."""
    now = (point.text, point.who, point.accepted, point.by == "person")
    return now == (answer.english, answer.who, answer.accepted, answer.here)
