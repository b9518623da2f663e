"""Decides which blocks of a plain text are headings.

A heading has a line of its own, is short, begins with a capital or a figure, does not end as a sentence does,
is no date and no label, and has something to head: text, a list, a table, or another heading. A number, an
underline or a # before it makes it sure.
"""

import re
from collections import Counter

from pipeline.language.function_words import verbs
from pipeline.language.sentences import split
from pipeline.reading.drafts import Draft
from pipeline.reading.markers import heading_number, readings
from pipeline.reading.words import Words, is_label
from pipeline.report import Span

# Headings of ministries reach 100 characters; three lines is what a wrapped one takes at most.
_LONGEST = 150
_MOST_LINES = 3
# A line without a stop that has a finite verb and more words than this is a sentence without its stop.
_MOST_WORDS_WITH_VERB = 14
# More short lines than this after each other are a list without marks.
_LONGEST_RUN = 4
_OPENERS = "\"'“‘„«‹(["
# "Vraag: wanneer begint het?" is what somebody asks, "Hoofdstuk 1: Waar staan wij?" is a heading.
_ASKED = re.compile(r"[^\W\d_]+: [a-zà-ÿ].*\?")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ADDRESS = re.compile(r"@|://|\bwww\.")
_WORD = re.compile(r"[^\W_][\w'’-]*")


def mark_headings(drafts: list[Draft], words: Words, language: str, wrapped: bool) -> None:
    """Make headings of the drafts that are. `wrapped` is False when every line is a paragraph."""
    finder = _Finder(drafts, words, language, wrapped)
    finder.mark_signed()
    finder.mark_numbered()
    finder.mark_plain()


class _Finder:
    def __init__(self, drafts: list[Draft], words: Words, language: str, wrapped: bool) -> None:
        self.drafts = drafts
        self.words = words
        self.language = language
        self.wrapped = wrapped
        self.sizes = Counter(draft.group for draft in drafts)

    def mark_signed(self) -> None:
        """Mark what is underlined; what has # before it is marked already."""
        for draft in self.drafts:
            if draft.underline and _LETTERS.search(draft.text):
                draft.kind = "heading"
                if not draft.mark:
                    _take_number(draft)

    def mark_numbered(self) -> None:
        """Mark what has a number and is no item of a list."""
        last = 0
        for at, draft in enumerate(self.drafts):
            if self._is_numbered_item(at) or self._has_open_number(at, last):
                draft.kind = "heading"
            if draft.kind == "heading":
                if not draft.mark:
                    _take_number(draft)
                if draft.mark and not draft.mark.is_capital:
                    last = draft.numbers[0]

    def _is_numbered_item(self, at: int) -> bool:
        """Tell whether an item is a heading: it stands alone, and no list goes on with it."""
        draft, before, after = self.drafts[at], self._before(at), self._after(at)
        if draft.kind != "item" or draft.entry or not draft.mark or not draft.mark.heads or after is None:
            return False
        if not self._stands_alone(at) or not self.may_head(draft):
            return False
        return not (_follows(before, draft) or _follows(draft, after))

    def _has_open_number(self, at: int, last: int) -> bool:
        """Tell whether a paragraph is a heading with an open number: "2.1 Doel"; "3 Doel" after a 2."""
        draft = self.drafts[at]
        if draft.kind != "paragraph" or not self._stands_alone(at) or self._after(at) is None:
            return False
        number = heading_number(draft.text)
        if not number or not self.may_head(draft):
            return False
        return len(number.numbers) > 1 or number.numbers[0] in {1, last + 1}

    def mark_plain(self) -> None:
        """Mark short lines that stand before text, and those that stand before such a line."""
        run: list[int] = []
        on_title_page = True
        for at, draft in enumerate(self.drafts):
            if self._is_candidate(at):
                run.append(at)
            elif self._is_content(at):
                self._mark_run(run, draft, on_title_page)
                on_title_page = on_title_page and draft.kind == "heading"
                run = []
        self._unmark_subtitle()

    def _mark_run(self, run: list[int], content: Draft, on_title_page: bool) -> None:
        """Mark the candidates before a content: the last is its heading, those before it are parents.

        The first line of the document is its title. Between it and a heading that is sure stand a subtitle,
        a name or a department, which head nothing.
        """
        if run and run[0] == 0:
            self.drafts[0].kind = "heading"
            run = run[1:]
        if on_title_page and content.kind == "heading":
            run = [at for at in run if self._is_part(self.drafts[at])]
        for at in run if len(run) <= _LONGEST_RUN else run[-1:]:
            self.drafts[at].kind = "heading"

    def _is_part(self, draft: Draft) -> bool:
        """Tell whether the first word is that of a part of a report: "Deel A", "Bijlagen"."""
        return first_word(draft.text) in self.words.divisions | self.words.chapters | self.words.standing

    def _unmark_subtitle(self) -> None:
        """Make a paragraph of a second heading without text, when no other one but the title has none."""
        empty = [
            at
            for at, draft in enumerate(self.drafts[:-1])
            if draft.kind == "heading" and self.drafts[at + 1].kind == "heading" and not is_signed(draft)
        ]
        if empty[-1:] == [1] and self.drafts[0].kind == "heading" and not self._is_part(self.drafts[1]):
            self.drafts[1].kind = "paragraph"

    def _is_candidate(self, at: int) -> bool:
        draft = self.drafts[at]
        if draft.kind != "paragraph" or not self.may_head(draft):
            return False
        if not (self._stands_alone(at) or at == 0):
            return False
        after = self._after(at)
        listed = after is not None and after.kind in {"item", "cell"} and self._has_verb(draft.text)
        return after is not None and not listed

    def _is_content(self, at: int) -> bool:
        """Tell whether the draft is something that a heading can head."""
        draft = self.drafts[at]
        return draft.kind != "paragraph" or self._is_body(draft)

    def _is_body(self, draft: Draft) -> bool:
        """Tell running text from a short line: it is long, or ends as a sentence does."""
        return draft.last.ended or len(draft.text) > _LONGEST or len(draft.lines) > _MOST_LINES

    def _before(self, at: int) -> Draft | None:
        return self.drafts[at - 1] if at else None

    def _after(self, at: int) -> Draft | None:
        return self.drafts[at + 1] if at + 1 < len(self.drafts) else None

    def _stands_alone(self, at: int) -> bool:
        """Tell whether blank lines set the draft off, or it stands first of its group with text below it."""
        draft, before, after = self.drafts[at], self._before(at), self._after(at)
        if self.sizes[draft.group] == 1 or draft.underline:
            return True
        first = before is None or before.group != draft.group
        text_below = after is not None and after.group == draft.group and self._is_content(at + 1)
        if first or not self.wrapped:
            return text_below or after is None or after.group != draft.group
        return False

    def may_head(self, draft: Draft) -> bool:
        """Tell whether the text has the form of a heading."""
        text = draft.text
        if len(draft.lines) > _MOST_LINES or len(text) > _LONGEST or not _LETTERS.search(text):
            return False
        first = text.lstrip(_OPENERS)[:1]
        if not (first.isupper() or first.isdigit()) or text[-1] in ".!…:;,":
            return False
        if _ASKED.fullmatch(text):
            return False
        if self.words.date_at_end.search(text) or _ADDRESS.search(text) or is_label(text, self.words):
            return False
        if self._has_verb(text) and len(_WORD.findall(text)) > _MOST_WORDS_WITH_VERB:
            return False
        return len(split(text, self.language)) == 1

    def _has_verb(self, text: str) -> bool:
        known = verbs(self.language)
        return any(word.lower() in known for word in _WORD.findall(text)) and not text.endswith("?")


def first_word(text: str) -> str:
    """Return the first word in lower case, or nothing."""
    found = _WORD.search(text)
    return found[0].lower() if found else ""


def is_signed(draft: Draft) -> bool:
    """Tell whether a number, an underline or a # makes the heading sure."""
    return bool(draft.mark or draft.underline or draft.hashes)


def _take_number(draft: Draft) -> None:
    """Move the number of a heading from its text to its mark."""
    line = draft.first
    closed = (found for found in readings(line.text) if found.style[0] == "1")
    number = next(closed, None) or heading_number(line.text)
    if number and number.body < len(line.text):
        draft.mark = number
        draft.sign = Span(line.start, line.start + len(number.text))
        draft.lines[0] = line.part(number.body)


def _follows(first: Draft | None, second: Draft) -> bool:
    """Tell whether the second is the next item of the list of the first."""
    if first is None or first.kind == "heading" or not (first.mark and second.mark) or first.entry:
        return False
    same = first.mark.style == second.mark.style
    return (
        same and first.numbers[:-1] == second.numbers[:-1] and second.numbers[-1:] == (first.numbers[-1] + 1,)
    )
