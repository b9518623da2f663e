"""Finds web addresses and e-mail addresses in a text."""

import re

from pipeline.report import Span

# A scheme or www. starts a web address; without them a name needs one of these endings to count, since
# "sector.In" (a missing blank) and "o.a" are no addresses. The endings are those seen in Dutch reports.
_ENDINGS = "nl|eu|com|org|net|int|info|gov|edu|be|de|uk|io|amsterdam|frl"
_NAME = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
_ADDRESS = re.compile(
    rf"(?<![\w@.-])(?:"
    rf"[\w.+-]+@{_NAME}[a-z]{{2,}}"
    rf"|(?:https?://|ftp://|www\.)[^\s<>\"'«»“”‘’()\[\]]+(?:\([^\s()]*\)[^\s<>\"'«»“”‘’()\[\]]*)*"
    rf"|{_NAME}(?:{_ENDINGS})(?:/[^\s<>\"'«»“”‘’()\[\]]*)?(?![\w-]))",
    re.IGNORECASE,
)
_SENTENCE_SIGNS = ".,;:!?…"


def find_addresses(text: str) -> tuple[Span, ...]:
    """Return the place of every address, in order, without the full stop or comma of the sentence."""
    if "." not in text:
        return ()
    return tuple(
        Span(match.start(), match.start() + len(match[0].rstrip(_SENTENCE_SIGNS)))
        for match in _ADDRESS.finditer(text)
    )
