"""Parts a heading from the text that it has run into: "Cijfers over 2024 Tijdens dit jaar heeft ..."."""

import re

import msgspec

from pipeline.language.function_words import function_words, opens_sentence, verbs
from pipeline.reading.drafts import Draft

# A heading that has lost its line is looked for in so many words and characters at the start of a paragraph.
# Fewer words than three are no evidence: "Stichting Het nieuwe werken", "Programma Op weg naar werk".
_FEWEST, _MOST = 3, 10
_LONGEST = 90
# A sentence has its finite verb within so many words.
_VERB_WITHIN = 25
_WORD = re.compile(r"\S+")
_BARE = re.compile(r"[^\W_][\w'’-]*")


def part_run_in_headings(drafts: list[Draft], language: str) -> list[Draft]:
    """Return the drafts with each run-in heading as a heading before its paragraph.

    A heading has run in when a paragraph begins with a few words that have no verb and no punctuation, and
    after them a capital begins a sentence in the middle of the line: a function word, which is never a name.
    """
    parted: list[Draft] = []
    for draft in drafts:
        end = _end_of_heading(draft, language) if draft.kind == "paragraph" else 0
        if end:
            heading = msgspec.structs.replace(
                draft, kind="heading", lines=[draft.first.part(0, end)], run_in=True, remarks=[]
            )
            heading.remarks.append(
                (
                    "read.run-in-heading",
                    "The heading stood in the same line as the text below it; it was set apart.",
                )
            )
            draft.lines[0] = draft.first.part(end)
            parted.append(heading)
        parted.append(draft)
    return parted


def _end_of_heading(draft: Draft, language: str) -> int:
    """Return the length of the heading at the start of the first line, 0 for none."""
    text = draft.first.text[: 4 * _LONGEST]
    found = list(_WORD.finditer(text))
    if not draft.last.ended or not found or not found[0][0][0].isupper() or opens_sentence(text, language):
        return 0
    for at in range(_FEWEST, min(_MOST + 1, len(found) - 1)):
        end = found[at - 1].end()
        if end > _LONGEST or not _is_title(text[:end], language):
            return 0
        following = found[at + 1][0][0]
        if (following.islower() or following.isdigit()) and opens_sentence(
            text[found[at].start() :], language
        ):
            return end if _is_sentence(text[found[at].start() :], language) else 0
    return 0


def _is_title(text: str, language: str) -> bool:
    """Tell whether words at the start of a line can be a heading: no verb, nothing that parts clauses."""
    words = [word.lower() for word in _BARE.findall(text)]
    return text[-1] not in ",;:.!?(" and not verbs(language) & set(words)


def _is_sentence(text: str, language: str) -> bool:
    words = [word.lower() for word in _BARE.findall(text)[:_VERB_WITHIN]]
    return bool(verbs(language) & set(words)) and words[0] in function_words(language)
