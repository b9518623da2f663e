"""Gives a text one form: composed letters, plain blanks, nothing that cannot be seen."""

import re
import unicodedata

# Controls, soft hyphens, zero-width signs and marks of direction; private and unassigned code points.
_UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs")
_BLANKS = re.compile(r"\s+")


def normalise(text: str) -> str:
    """Return the text in Unicode's composed form (NFC), with single blanks and no unseen signs."""
    text = _BLANKS.sub(" ", unicodedata.normalize("NFC", text))
    if not text.isprintable():
        text = "".join(sign for sign in text if unicodedata.category(sign) not in _UNSEEN)
    return _BLANKS.sub(" ", text).strip()
