"""Tells whether a text is Dutch, English or neither, by its function words."""

import re
from collections import Counter

from pipeline.language.function_words import LANGUAGES, function_words

# Below this many words nothing can be said: a heading such as "Inleiding" is Afrikaans, German or Dutch to
# any language identifier (seen with lingua and py3langid).
FEWEST_WORDS = 8
# Running text has 45 to 50% function words (FLORES-101 dev, measured with these lists: Dutch 51%, English
# 45%), a report of tables and names far fewer.
SMALLEST_SHARE = 0.12
# Dutch and English text has 0.1% of the words that only other languages have; German, Afrikaans and French
# share up to half of the Dutch list ("de", "in", "die"), so one word of theirs outweighs this many of ours.
WEIGHT_OF_OTHERS = 5
_WORD = re.compile(r"['’]?[^\W\d_]+")


def identify(text: str) -> str:
    """Return "nl" or "en", or "" for neither or for too little text to say.

    A text with both languages is the one that it has most of.
    """
    shares = share(text)
    first, second = sorted(LANGUAGES, key=lambda name: -shares[name])
    floor = max(SMALLEST_SHARE, WEIGHT_OF_OTHERS * shares["other"])
    return first if shares[first] >= floor and shares[first] > shares[second] else ""


def share(text: str) -> dict[str, float]:
    """Return the share of the words that are function words of "nl", of "en" and of "other" languages only.

    A word of both of ours ("in", "we") counts for both. All shares are 0 for fewer than `FEWEST_WORDS` words.
    """
    words = Counter(match[0].lower().replace("’", "'") for match in _WORD.finditer(text))
    total = words.total()
    if total < FEWEST_WORDS:
        return dict.fromkeys((*LANGUAGES, "other"), 0.0)
    known = {name: function_words(name) for name in LANGUAGES}
    known["other"] = function_words("other") - known["nl"] - known["en"]
    return {name: sum(words[word] for word in found) / total for name, found in known.items()}
