"""Writes amounts of money with the sign of their currency, as readers know them: €90 million."""

import re

_SIGNS = {"EUR": "€", "GBP": "£", "USD": "US$"}
_CODE = re.compile(r"\b(EUR|GBP|USD)[ \u00a0]?(?=\d)")
_MAGNITUDE = r"(?:[ \u00a0](?:thousand|million|billion|trillion))?"
# In "from 139,000 to 140,000 euros" both are euros, so neither gets a sign.
_WORD = re.compile(
    rf"(?<![\d.,€£$-])(?<!\d to )(?<!\d and )(?<!\d or )(\d+(?:[.,]\d+)*{_MAGNITUDE}) euros?\b"
)


def with_signs(text: str) -> str:
    """Return a text with €90 million for EUR 90 million and for 90 million euros."""
    return _WORD.sub(r"€\1", _CODE.sub(lambda match: _SIGNS[match[1]], text))
