"""Words the points of a summary in plain language, and falls back to the source where that is not safe."""

import msgspec

from pipeline.edition import ReaderLevel, SummarySentence
from pipeline.language.sentences import split
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
        """Tell whether no sentence of the plain wording has more than 25 words."""
        text = self.word(passage).text
        return all(len(text[s.start : s.end].split()) <= MOST_WORDS for s in split(text, "en"))

    def _word(self, source: str, segment: str) -> SummarySentence:
        literal = SummarySentence(source, (segment,))
        if self.level == "full":
            return literal
        opened = without_opener(source)
        made = rewrite(opened, self.level, self.parser)
        opening = (RULE,) if opened != source else ()
        refused: list[str] = []
        for text, rules in ((" ".join(made.texts), opening + made.rules), (opened, opening)):
            if not rules or text == source:
                continue
            violations = guard((source,), text, self.parser)
            if not violations:
                return SummarySentence(text, (segment,), rules, "rules", tuple(refused))
            refused += [violation.message for violation in violations]
        return msgspec.structs.replace(literal, refused=tuple(dict.fromkeys(refused)))
