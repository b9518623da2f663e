"""Takes the link to the sentence before it off a sentence that will stand alone: "In addition, "."""

import re
from functools import cache

from pipeline.simplifying.lists import lists

# The id by which a summary names what was done here.
RULE = "opener"


def without_opener(text: str) -> str:
    """Return a sentence without its linking word and comma, with a capital; as it is when it has none."""
    match = _openers().match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    return rest[:1].upper() + rest[1:]


@cache
def _openers() -> re.Pattern[str]:
    words = sorted(lists().openers.droppable, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))}),\s+(?=\w)", re.IGNORECASE)
