"""Finds what belongs to the web page or the sheet of paper and not to the report.

Only lines of their own at the very start and end of a text are looked at, and page numbers and running heads.
A line is left out when it is what web pages write about themselves (furniture.toml), or at the end:

- a single word that stands nowhere else: as a heading it would head nothing, and a sentence it is not;
- a short line in another language than the report, without a stop.

A short line in another language at the start may be a title. It is left out only when a line follows that
can be the title, and the end of the text shows that it is a copy of a web page. Otherwise it is kept, with a
remark.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.language.function_words import LANGUAGES, function_words
from pipeline.reading.drafts import Draft, Page
from pipeline.reading.words import Words
from pipeline.report import LeftOut

_FILE = Path(__file__).with_name("furniture.toml")
# What parts a page number from the title of the report in the same line.
_APART = re.compile(r"\s{3,}|\t|\s[|·•–—-]\s")
_WORD = re.compile(r"[^\W\d_]+")
# At most so many lines at either end are furniture, and none is longer than this.
_MOST, _LONGEST = 12, 100
# A text of fewer blocks has no edges: every line may be all there is.
_FEWEST_DRAFTS = 4
# So many function words of another language, and none of its own, make a line foreign.
_FEWEST_FOREIGN = 2
# Bare numbers that count up, and lines that begin pages, are no text when there are so many.
_FEWEST_PAGES = 3


def clear(page: Page, source: str, words: Words, language: str) -> None:
    """Move furniture from the drafts of a page to what is left out."""
    _clear_pages(page, words)
    is_web_page = _clear_end(page, source, language)
    _clear_start(page, language, is_web_page)


def _clear_pages(page: Page, words: Words) -> None:
    """Leave out page numbers and running heads, and join the paragraph that they cut in two."""
    lone = _lone(page.drafts)
    runs = _count_up([draft for draft in lone if draft.text.isdecimal()])
    heads = Counter(draft.text for draft in lone if draft.first.new_page)
    for draft in lone:
        if id(draft) in runs or _has_page_number(draft.text, words):
            _leave_out(page, draft, "page number")
        elif draft.first.new_page and heads[draft.text] >= _FEWEST_PAGES:
            _leave_out(page, draft, "running head")
    kept: list[Draft] = []
    cut = False
    for draft in page.drafts:
        if not draft.lines:
            cut = True
        elif cut and kept and _goes_on(kept[-1], draft):
            kept[-1].lines.extend(draft.lines)
        else:
            kept.append(draft)
            cut = False
    page.drafts = kept


def _has_page_number(text: str, words: Words) -> bool:
    """Tell whether the line is a page number, or one stands at its edge: "Jaarverslag 2023   Pagina 4"."""
    parts = _APART.split(text)
    return any(words.page_number.fullmatch(part) for part in (parts[0], parts[-1]))


def _goes_on(draft: Draft, after: Draft) -> bool:
    """Tell whether a sentence goes on after the foot of a page."""
    both = draft.kind in {"paragraph", "item"} and after.kind == "paragraph"
    return both and not draft.last.ended and after.text[0].islower()


def _count_up(bare: list[Draft]) -> set[int]:
    """Return the drafts (by id) that count up one by one, when there are enough of them."""
    found: set[int] = set()
    run: list[Draft] = []
    for draft in bare:
        if run and int(draft.text) != int(run[-1].text) + 1:
            run = []
        run.append(draft)
        if len(run) >= _FEWEST_PAGES:
            found |= {id(one) for one in run[-_FEWEST_PAGES:]}
    return found


def _clear_end(page: Page, source: str, language: str) -> bool:
    """Leave out furniture at the end; tell whether there was any."""
    found = False
    for _ in range(_MOST):
        reason = _reason_at_end(page.drafts, source, language)
        if not reason:
            break
        _leave_out(page, page.drafts[-1], reason)
        page.drafts.pop()
        found = True
    return found


def _reason_at_end(drafts: list[Draft], source: str, language: str) -> str:
    if len(drafts) < _FEWEST_DRAFTS or not _is_lone_text(drafts[-1], drafts[-2]):
        return ""
    text, before = drafts[-1].text, drafts[-2]
    if _is_phrase(text, language):
        return "page furniture: a line of the web page"
    if before.kind == "paragraph" and not before.last.ended:
        return ""
    if _is_foreign(text, language):
        return "page furniture: a last line in another language, which heads nothing"
    if _WORD.fullmatch(text) and len(re.findall(rf"\b{re.escape(text)}\b", source, re.IGNORECASE)) == 1:
        return "page furniture: a lone last word, which heads nothing and stands nowhere else"
    return ""


def _clear_start(page: Page, language: str, is_web_page: bool) -> None:
    """Leave out furniture at the start."""
    for _ in range(_MOST):
        if len(page.drafts) < _FEWEST_DRAFTS or not _is_lone_text(page.drafts[0], page.drafts[1]):
            return
        first, after = page.drafts[:2]
        foreign = _is_foreign(first.text, language)
        can_be_title = not after.last.ended and len(after.text) <= _LONGEST
        if _is_phrase(first.text, language):
            _leave_out(page, first, "page furniture: a line of the web page")
        elif foreign and is_web_page and can_be_title:
            _leave_out(page, first, "page furniture: a first line in another language, before the title")
        else:
            if foreign:
                message = "This line is in another language and may belong to the web page; it was kept."
                first.remarks.append(("read.furniture", message))
            return
        page.drafts.pop(0)


def _lone(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts that are one line of text with blank lines around it."""
    drafts = list(drafts)
    sizes = Counter(draft.group for draft in drafts)
    return [draft for draft in drafts if sizes[draft.group] == 1 and _is_line(draft)]


def _is_lone_text(draft: Draft, neighbour: Draft) -> bool:
    return draft.group != neighbour.group and _is_line(draft)


def _is_line(draft: Draft) -> bool:
    plain = draft.kind == "paragraph" and not draft.underline
    return plain and len(draft.lines) == 1 and len(draft.text) <= _LONGEST


def _leave_out(page: Page, draft: Draft, reason: str) -> None:
    page.left_out.extend(LeftOut(line.span, reason) for line in draft.lines)
    draft.lines = []


@cache
def _phrases(language: str) -> re.Pattern[str]:
    lines = tomllib.loads(_FILE.read_text(encoding="utf-8"))[language]["lines"]
    return re.compile("|".join(f"(?:{line})" for line in lines), re.IGNORECASE)


def _is_phrase(text: str, language: str) -> bool:
    """Tell whether web pages write this line about themselves, in the report's language or in English."""
    return any(_phrases(name).fullmatch(text) for name in sorted({language, "en"}))


def _is_foreign(text: str, language: str) -> bool:
    """Tell whether the line has words that only the other language has, none of its own, and no stop."""
    found = [word.lower() for word in _WORD.findall(text)]
    ours = function_words(language)
    theirs = function_words(next(name for name in LANGUAGES if name != language))
    foreign = sum(word in theirs and word not in ours for word in found)
    own = any(word in ours and word not in theirs for word in found)
    return foreign >= _FEWEST_FOREIGN and not own and text[-1] not in ".!?:;"
