"""What a glossary is made of: terms in Dutch and English with what a reader and a check must know of them."""

from typing import Literal

import msgspec

# Who asks for the term: the glossary that ships, the report itself, the user's glossary, the user's list of
# words that stay as they are.
Origin = Literal["shipped", "report", "own", "keep"]


class Entry(msgspec.Struct, frozen=True):
    """One term: its Dutch and English, their abbreviations, and an explanation in plain English.

    `accepted` holds other English that is right as well. `explain_only` says that any English is right: such
    a term is explained to readers and never asked of an engine. `source` says where the choice comes from.
    """

    dutch: str
    english: str
    dutch_short: str = ""
    english_short: str = ""
    accepted: tuple[str, ...] = ()
    explanation: str = ""
    domain: str = ""
    source: str = ""
    origin: Origin = "shipped"
    explain_only: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The Dutch of this term, in full and short."""
        return tuple(dict.fromkeys(text for text in (self.dutch, self.dutch_short) if text))

    @property
    def wordings(self) -> tuple[str, ...]:
        """All English that is right for this term, the wanted one first."""
        return tuple(
            dict.fromkeys(text for text in (self.english, self.english_short, *self.accepted) if text)
        )


def keeping(word: str) -> Entry:
    """Return the entry for a word or name that stays as it is."""
    return Entry(word, word, origin="keep")
