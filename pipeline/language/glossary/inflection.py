"""Makes the forms of a Dutch word: plural, -e, genitive and diminutive, by the rules of Dutch spelling.

The rules give more forms than there are words ("raadtje"): what nobody writes does no harm where forms are
only looked up. They never give the form of another common word where spelling tells the two apart: wet makes
wetten and not weten, raad makes raden and not radden.
"""

import re
from functools import cache

_SHORTEST = 3  # letters; shorter words (de, en, in) have no forms here
# Words, also as the last part of a compound, whose vowel changes in the plural.
_CHANGING = {
    "lid": "leden",
    "stad": "steden",
    "heid": "heden",
    "schip": "schepen",
    "kind": "kinderen",
    "dag": "dagen",
    "drag": "dragen",
    "weg": "wegen",
    "hof": "hoven",
    "bod": "boden",
    "slot": "sloten",
    "oorlog": "oorlogen",
    "verlof": "verloven",
}
_LONG = re.compile(r"(?:aa|ee|oo|uu)(?=[^aeiouy]\Z)")
_SHORT = re.compile(r"(?<![aeiouy])[aeiou][bcdfgklmnprst]\Z")
_SYLLABLE = re.compile(r"[aeiouyëï]+")
_ENDINGS = ("'s", "en", "ën", "n", "s", "e")


@cache
def forms(word: str) -> frozenset[str]:
    """Return the word, in small letters, with its inflected forms and the words it may be a form of."""
    small = word.lower()
    if len(small) < _SHORTEST or not small.isalpha():
        return frozenset({small})
    found = {small, *_inflected(small)}
    for base in _bases(small):
        if small in _inflected(base):
            found |= {base, *_inflected(base)}
    return frozenset(found)


def _inflected(word: str) -> set[str]:
    """Return the plurals, the form in -e, the genitive and the diminutives of a base form."""
    plurals = _plurals(word)
    small = {f"{word}je", f"{word}tje", f"{word}pje"}
    if word.endswith("ing"):
        small.add(f"{word[:-1]}kje")
    if _SHORT.search(word):
        small.add(f"{word}{word[-1]}etje")
    return {*plurals, *small, *(f"{form}s" for form in small)}


def _plurals(word: str) -> set[str]:
    found = {f"{word}s"}
    found |= {word[: -len(end)] + new for end, new in _CHANGING.items() if word.endswith(end)}
    if word.endswith("e"):
        found |= {f"{word}n", f"{word}ën"} | ({f"{word[:-1]}ën"} if word.endswith("ie") else set())
    elif word[-1] in "aiouy":
        found |= {f"{word}'s"}
    elif word.endswith("um"):
        found |= {f"{word[:-2]}a"}
    if word[-1] not in "aeiouy" or word.endswith(("ij", "ei", "ui", "ou")):
        found |= {f"{stem}{end}" for stem in _stems(word) for end in ("en", "e")}
    return found


def _stems(word: str) -> set[str]:
    """Return the word as it is spelled before an ending that begins with a vowel."""
    if any(word.endswith(end) for end in _CHANGING if end not in ("heid", "kind")):
        return set()
    if _LONG.search(word):
        return _voiced(_LONG.sub(lambda match: match[0][0], word))
    if _SHORT.search(word):
        doubled = {word + word[-1]}
        return doubled if len(_SYLLABLE.findall(word)) == 1 else doubled | {word}
    return _voiced(word)


def _voiced(stem: str) -> set[str]:
    """Return the stem, and with v for f and z for s at its end: brief, brieven; prijs, prijzen."""
    if stem.endswith("f"):
        return {stem, f"{stem[:-1]}v"}
    if stem.endswith("s") and not stem.endswith(("ss", "ts", "ks", "ps")):
        return {stem, f"{stem[:-1]}z"}
    return {stem}


def _bases(word: str) -> set[str]:
    """Return what the base of an inflected form may look like."""
    found = set()
    for end in _ENDINGS:
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST:
            stem = word[: -len(end)]
            voiceless = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
            found |= {stem, voiceless}
            if stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if len(stem) > _SHORTEST - 1 and stem[-2] in "aeou":
                found.add(f"{voiceless[:-1]}{stem[-2]}{voiceless[-1]}")
    return found | {
        word[: -len(new)] + end
        for end, new in _CHANGING.items()
        if word.endswith(new) and len(word) > len(new) - 1
    }
