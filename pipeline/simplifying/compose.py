"""Words the points of a summary in plain language, and falls back to the source where that is not safe."""

from collections.abc import Iterator

import msgspec

from pipeline.edition import ReaderLevel, SummarySentence
from pipeline.language.sentences import split
from pipeline.language.words import words
from pipeline.simplifying.guard import guard
from pipeline.simplifying.openers import RULE, without_opener
from pipeline.simplifying.parser import Parser
from pipeline.simplifying.passages import Passage
from pipeline.simplifying.rewrite import rewrite

# The most that GOV.UK advises for any sentence.
MOST_WORDS = 25


class Composer(msgspec.Struct, frozen=True):
    """Words passages for one kind of reader; what it worded once it does not word again."""

    level: ReaderLevel
    parser: Parser | None
    memo: dict[str, SummarySentence] = msgspec.field(default_factory=dict)

    def word(self, passage: Passage) -> SummarySentence:
        """Return a passage in plain words; literally when the reader wants it so, or nothing else is safe."""
        name = passage.rendering.segment
        if name not in self.memo:
            self.memo[name] = self._word(passage.text, name)
        return self.memo[name]

    def is_short(self, passage: Passage) -> bool:
        """Tell whether the plain wording has no sentence of more than 25 words; at "full" all pass."""
        return self.level == "full" or is_short(self.word(passage).text)

    def _word(self, source: str, segment: str) -> SummarySentence:
        literal = SummarySentence(source, (segment,))
        if self.level == "full":
            return literal
        refused: list[str] = []
        for text, rules in self._wordings(source):
            violations = guard((source,), text, self.parser)
            if not violations:
                return SummarySentence(text, (segment,), rules, "rules", tuple(refused))
            refused += [violation.message for violation in violations if violation.message not in refused]
        return msgspec.structs.replace(literal, refused=tuple(refused))

    def _wordings(self, source: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the plain wordings of a sentence with their rules, the plainest first.

        What is still long at the level asked for is split as for the easier one.
        """
        opened = without_opener(source)
        beginnings = ((opened, (RULE,)), (source, ())) if opened != source else ((source, ()),)
        for begin, opening in beginnings:
            made = rewrite(begin, self.level, self.parser)
            if not is_short(" ".join(made.texts)):
                made = rewrite(begin, "easier", self.parser)
            if made.rules:
                yield " ".join(made.texts), opening + made.rules
            if opening:
                yield begin, opening


def is_short(text: str, most: int = MOST_WORDS) -> bool:
    """Tell whether no sentence of a text has more words than that."""
    return all(len(words(text[span.start : span.end])) <= most for span in split(text, "en"))
