"""Finds the words of a sentence that say what a number counts: those after it, or else those before it."""

import re
from collections.abc import Sequence

from pipeline.language.function_words import function_words
from pipeline.language.words import find_words
from pipeline.report import Span
from pipeline.simplifying.lists import lists

# A dozen words are read at a glance beside a number.
MOST_WORDS = 12
# A long phrase is not cut so short that it says little.
FEWEST_WORDS = 3
# A bracket of more characters is a remark of its own: "(WHO)", "(digital)" are not.
LONGEST_BRACKET = 40

_STOP = re.compile(r"[,;:.!?()\[\]—]|\s[–-]\s")
_BRACKET = re.compile(rf"\([^()]{{1,{LONGEST_BRACKET}}}\)")


class Phrases:
    """The words around the numbers of one sentence. `numbers` are the places of its telling numbers."""

    def __init__(self, text: str, numbers: Sequence[Span]) -> None:
        self.text = text
        self.numbers = numbers

    def what_it_counts(self, number: Span, unit: str = "") -> str:
        """Return what a number counts, literally from the text, or "" when no words say it for sure.

        A number with a unit (EUR, %, ha) needs no noun right after it: "EUR 3 million to the plan", "employs
        450 FTEs in the north".
        """
        around = _Around(self.text, number, self.numbers)
        if around.is_contrast() or around.is_label() or around.is_part() or around.is_unclear(unit):
            return ""
        bought = unit in lists().figures.currencies and around.is_price() and around.before(unit)
        span = bought or around.after(unit) or around.before(unit)
        return self.text[span.start : span.end] if span else ""

    def lead(self, number: Span) -> str:
        """Return the words of the clause up to a number, or "" when they are many or lean on others."""
        around = _Around(self.text, number, self.numbers)
        span = around.clause_before()
        return self.text[span.start : span.end] if span else ""


class _Around:
    """The words around one number. Short brackets are blanks here, so that a phrase reads on over them."""

    def __init__(self, text: str, number: Span, numbers: Sequence[Span]) -> None:
        self.text = text
        self.number = number
        self.numbers = numbers
        self.flat = _BRACKET.sub(self._blank, text)
        self.known = lists().figures
        found = list(find_words(self.flat))
        self.right = [word for word in found if word.start >= number.end]
        self.left = [word for word in found if word.end <= number.start]

    def _blank(self, bracket: re.Match[str]) -> str:
        inside = bracket.start() <= self.number.start < bracket.end()
        return bracket[0] if inside else " " * len(bracket[0])

    def lower(self, word: Span) -> str:
        """Return a word in small letters, but an abbreviation as it stands: the WHO is no "who"."""
        written = self.text[word.start : word.end]
        return written if len(written) > 1 and written.isupper() else written.lower()

    def is_contrast(self) -> bool:
        """Tell whether the clause may say that this number is not so: did not spend, instead of, against."""
        clause = max((match.end() for match in _STOP.finditer(self.flat, 0, self.number.start)), default=0)
        last = max(clause, self._last_number())
        return any(
            (word.start >= clause and self.lower(word) in self.known.negations)
            or (word.start >= last and self.lower(word) in self.known.comparisons)
            for word in self.left
        )

    def is_label(self) -> bool:
        """Tell whether the words before make the number a label, a rate or an age: page 12, per 1,000."""
        if not self.left or not self._touches(self.left[-1]):
            return False
        last = [self.lower(word) for word in self.left[-2:]]
        return last[-1] in self.known.labels | self.known.rates or last == ["age", "of"]

    def is_price(self) -> bool:
        """Tell whether the number is what something cost: bought the site for EUR 6 million."""
        return bool(self.left) and self._touches(self.left[-1]) and self.lower(self.left[-1]) == "for"

    def is_part(self) -> bool:
        """Tell whether the rest holds for a part of this number: 50 of the planned 300, half of the 300."""
        last = self._last_number()
        between = self.flat[last : self.number.start] if last else ""
        if between.lstrip().startswith(("of ", "out of ")) and not _STOP.search(between):
            return True
        words = [self.lower(word) for word in self.left[-3:]]
        return words[1:] == ["of", "the"] and words[0] in self.known.parts

    def is_unclear(self, unit: str) -> bool:
        """Tell whether the number needs more of the sentence: 55% lower, EUR 3 million less."""
        first, second = self._next_two()
        if first in self.known.steps and (second == "than" or unit in self.known.currencies):
            return True
        return first in self.known.unclear or self._is_ambiguous()

    def _is_ambiguous(self) -> bool:
        """Tell whether the number begins with a word such as "over" that may mean something else here."""
        qualifier = self.text[self.number.start : self.number.end].split()[0]
        if qualifier not in self.known.ambiguous or not self.left or not self._touches(self.left[-1]):
            return False
        last = self.lower(self.left[-1])
        return last not in function_words("en") | lists().finite and not last.endswith("ed")

    def clause_before(self) -> Span | None:
        """Return the words of the clause before the number, if they are few and touch it."""
        if not self.left or not self._touches(self.left[-1]):
            return None
        start = len(self.left) - 1
        while start > 0 and not self._begins_at(start):
            start -= 1
        found = self.left[start:]
        after_number = start > 0 and self._is_number(self.left[start - 1])
        if after_number or self.lower(found[-1]) in self.known.joining:
            return None  # these words are of another statement
        first = self.lower(found[0])
        leans = first in self.known.pronouns | self.known.clause_words | lists().finite
        if leans or len(found) > MOST_WORDS or not any(map(self._says_something, found)):
            return None
        return Span(found[0].start, found[-1].end)

    def _last_number(self) -> int:
        """Return where the number before this one ends, or 0."""
        return max((number.end for number in self.numbers if number.end <= self.number.start), default=0)

    def after(self, unit: str) -> Span | None:
        """Return the phrase that follows the number, or None when it does not say what the number counts."""
        found = self.right
        if not found or self.flat[self.number.end : found[0].start].strip() or not self._says_what(unit):
            return None
        end = next((i for i in range(1, len(found)) if self._ends_before(i)), len(found))
        return self._trimmed(self._shortened(found[:end]))

    def _says_what(self, unit: str) -> bool:
        """Tell whether the first words after the number can say what it counts."""
        known = self.known
        first, second = self._next_two()
        is_money = unit in known.currencies
        if first in known.clause_words | known.joining | known.articles:
            return False
        if self.left and self._touches(self.left[-1]) and self.lower(self.left[-1]) in known.articles:
            return first not in known.joints  # the EUR 3 million cost overrun
        if first == "of":
            return second not in known.references
        if first in known.joints:
            return is_money and first in known.purposes and self._leads_on()
        if self._is_verb(first, second):
            return is_money and self._says_what_for()
        return True

    def _next_two(self) -> tuple[str, str]:
        found = [self.lower(word) for word in self.right[:2]]
        return (found[0] if found else ""), (found[1] if len(found) > 1 else "")

    def _is_verb(self, word: str, following: str) -> bool:
        """Tell whether a word is a finite verb; "voted against" is one, "tracked vehicles" is none."""
        if word in lists().finite:
            return True
        return word.endswith("ed") and (following in function_words("en") or following[:1].isdigit())

    def _leads_on(self) -> bool:
        """Tell whether the preposition after an amount says what it is for, not when or where: in Kenya."""
        if len(self.right) < 2:
            return False
        written = self.text[self.right[1].start : self.right[1].end]
        in_the = self.lower(self.right[0]) == "in" and written in function_words("en") | {"order"}
        return written[0].islower() and not in_the

    def _says_what_for(self) -> bool:
        """Tell whether the clause after an amount goes on to its purpose: was made available for schools."""
        end = next((i for i in range(1, len(self.right)) if self._ends_before(i)), len(self.right))
        return any(self.lower(word) in ("for", "to", "on") for word in self.right[1 : end - 1])

    def before(self, unit: str) -> Span | None:
        """Return the phrase before the number, or None when it does not lead up to the number."""
        if self._next_two()[0] == "of" and not self.flat[self.number.end : self.right[0].start].strip():
            return None  # 7 percent of them
        head = self.flat[: self.number.start].rstrip()
        if not self.left or not self._leads_up(head, unit):
            return None
        start = len(self.left) - 1
        while start > 0 and not self._begins_at(start):
            start -= 1
        if start > 0 and self._is_number(self.left[start - 1]):
            return None  # these words belong to the number before them
        if self.lower(self.left[start]) in lists().finite:
            return None  # the rest of a clause: was later raised to
        return self._trimmed(self._clipped(self.left[start:]))

    def _leads_up(self, head: str, unit: str) -> bool:
        """Tell whether the last word before the number links to it: a total of, fell by, reports:, spent."""
        if head.endswith(":"):
            return True
        last = self.lower(self.left[-1])
        if not self._touches(self.left[-1]) or last in self.known.joining:
            return False
        return last in self.known.loose_ends or (
            unit != "" and (last in lists().finite or last.endswith("ed"))
        )

    def _touches(self, word: Span) -> bool:
        """Tell whether only blanks and currency signs stand between a word and the number."""
        return not _STOP.search(self.flat[word.end : self.number.start])

    def _ends_before(self, i: int) -> bool:
        """Tell whether the phrase after the number ends before its i-th word."""
        word = self.lower(self.right[i])
        gap = self.flat[self.right[i - 1].end : self.right[i].start]
        if _STOP.search(gap) or word in self.known.clause_words:
            return True
        return word in self.known.joining and self._something_else(self.right[i + 1 : i + 3])

    def _something_else(self, found: Sequence[Span]) -> bool:
        """Tell whether the words after "and" begin something else: a verb, a preposition, another number."""
        if not found:
            return True
        word, following = ([self.lower(word) for word in found] + [""])[:2]
        return word in self.known.joints or self._is_number(found[0]) or self._is_verb(word, following)

    def _is_number(self, word: Span) -> bool:
        return any(number.start <= word.start < number.end for number in self.numbers)

    def _begins_at(self, i: int) -> bool:
        """Tell whether the phrase before the number begins with its i-th word."""
        previous = self.left[i - 1]
        gap = self.flat[previous.end : self.left[i].start]
        stops = _STOP.search(gap) or self._is_number(previous)
        return bool(stops) or self.lower(previous) in self.known.clause_words

    def _shortened(self, found: Sequence[Span]) -> Sequence[Span]:
        """Return at most a dozen words, cut before a preposition if possible ("of" holds words together)."""
        if len(found) <= MOST_WORDS:
            return found
        joints = self.known.joints - {"of"}
        cut = [i for i in range(FEWEST_WORDS, MOST_WORDS + 1) if self.lower(found[i]) in joints]
        return found[: cut[-1] if cut else MOST_WORDS]

    def _clipped(self, found: Sequence[Span]) -> Sequence[Span]:
        """Return the words before the number, at most a dozen, without an opening that leans."""
        found = self._without_loose_ends(found)
        if found and self.lower(found[0]) in self.known.pronouns:
            found = found[2:]
            if found and self.lower(found[0]) in self.known.sides:
                return ()  # This is below the target of 40%
        if len(found) > MOST_WORDS:
            places = range(len(found) - MOST_WORDS, len(found) - FEWEST_WORDS)
            cut = [i for i in places if self.lower(found[i - 1]) in self.known.joints]
            found = found[cut[0] if cut else places[0] :]
        verbs = [w for w in map(self.lower, found) if w in lists().finite or w.endswith("ed")]
        openers = self.known.joining if verbs else self.known.joining | self.known.joints
        opened = found
        while found and self.lower(found[0]) in openers:
            found = found[1:]
        alone = len(found) == 1 and (bool(verbs) or len(opened) > 1)  # transferred, in exchange for
        return () if alone else found

    def _without_loose_ends(self, found: Sequence[Span]) -> Sequence[Span]:
        while found and self.lower(found[-1]) in self.known.loose_ends:
            found = found[:-1]
        return found

    def _trimmed(self, found: Sequence[Span]) -> Span | None:
        """Return the place of these words without loose ends, or None when none of them says anything."""
        found = self._without_loose_ends(found)
        if not any(self._says_something(word) for word in found):
            return None
        bracket = _BRACKET.match(self.text, found[-1].end + 1)  # "Health Organization (WHO)"
        return Span(found[0].start, bracket.end() if bracket else found[-1].end)

    def _says_something(self, word: Span) -> bool:
        written = self.lower(word)
        return (
            written not in function_words("en")
            and any(map(str.isalpha, written))
            and not self._is_number(word)
        )
