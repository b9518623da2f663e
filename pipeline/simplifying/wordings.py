"""Puts the words of people into summaries: they win over rules and models, and the guard looks at them."""

from collections.abc import Mapping, Sequence

import msgspec

from pipeline.edition import SummarySentence
from pipeline.people import Answer
from pipeline.simplifying import parser as parsers
from pipeline.simplifying.guard import guard
from pipeline.simplifying.parser import Parser


class Wordings(msgspec.Struct, frozen=True):
    """What people said of points, by the first segment of each, and the English that they were made from."""

    answers: Mapping[str, Answer]
    english: Mapping[str, str]
    parser: Parser | None

    def said(self, points: Sequence[SummarySentence]) -> tuple[SummarySentence, ...]:
        """Return the points of one summary, each in the words of a person where there are any.

        One wording stands for one point of a summary: a model may have made two from the same segment.
        """
        made: list[SummarySentence] = []
        used: set[str] = set()
        for point in points:
            answer = self.answers.get(point.segments[0])
            fresh = answer is not None and point.segments[0] not in used
            made.append(self._said(point, answer) if answer and fresh else point)
            used.add(point.segments[0])
        return tuple(made)

    def _said(self, point: SummarySentence, answer: Answer) -> SummarySentence:
        """Return a point in a person's words. Those for the same Dutch elsewhere must hold here too."""
        sources = [self.english[segment] for segment in point.segments]
        worded = said(point, answer, sources, self.parser)
        return point if worded.doubts and not answer.here else worded


def check_wording(point: SummarySentence, answer: Answer, sources: Sequence[str]) -> SummarySentence:
    """Return a point in the words of a person, checked by grammar where that is installed.

    The parser is loaded with the first words, which takes a second or two.
    """
    return said(point, answer, sources, parsers.load())


def said(
    point: SummarySentence, answer: Answer, sources: Sequence[str], parser: Parser | None
) -> SummarySentence:
    """Return a point in the words of a person, with what the guard finds in them.

    `sources` are the English of its segments. Without a parser the guard finds more than there is.
    """
    doubts = dict.fromkeys(violation.message for violation in guard(sources, answer.english, parser))
    return SummarySentence(
        answer.english, point.segments, (), "person", (), answer.who, answer.accepted, tuple(doubts)
    )
