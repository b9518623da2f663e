"""Varies the numbers of a pair: gives the English number to the model, or puts other numbers on both sides.

Only numbers in figures that stand once on each side, each in the form of its language, are touched.
"""

import re
from random import Random

from training.augment.terms import CLOSE, OPEN
from training.pairs import Pair

_TO_OTHER = str.maketrans(",.", ".,")
# A number stands alone: it is no part of a word, a date, a fraction or a name such as C-17.
_BEFORE, _AFTER = r"(?<![\w.,/])(?<![^\W\d_]-)", r"(?![\w/]|[.,]\d)"
_ENGLISH = re.compile(rf"{_BEFORE}\d+(?:,\d{{3}})*(?:\.\d+)?{_AFTER}")
# Only from two digits on: single ones are as often written as words.
_DUTCH = re.compile(rf"{_BEFORE}(?:\d{{1,3}}(?:\.\d{{3}})+|\d+,\d+|\d{{2,6}}){_AFTER}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_DAY = 31


def protected(pair: Pair, random: Random) -> Pair | None:
    """Return the pair with one Dutch number given as the English one between brackets."""
    able = []
    for match in _ENGLISH.finditer(pair.english):
        dutch = match[0].translate(_TO_OTHER)
        if len(dutch) > 1 and _stands_once(match[0], pair.english) and _stands_once(dutch, pair.dutch):
            able.append((dutch, match[0]))
    if not able:
        return None
    dutch, english = random.choice(able)
    return Pair(pair.grade, _put(f"{OPEN}{english}{CLOSE}", dutch, pair.dutch), pair.english)


def swapped(pair: Pair, random: Random) -> Pair | None:
    """Return the pair with every number that can be changed replaced by another of the same shape."""
    changes: dict[str, str] = {}
    for old in dict.fromkeys(_DUTCH.findall(pair.dutch)):
        english = old.translate(_TO_OTHER)
        new = _like(old, random)
        fresh = new.translate(_TO_OTHER) not in pair.english and new not in {*changes.values()}
        if fresh and _stands_once(old, pair.dutch) and _stands_once(english, pair.english):
            changes[old] = new
    if not changes:
        return None
    dutch = _DUTCH.sub(lambda match: changes.get(match[0], match[0]), pair.dutch)
    other = {old.translate(_TO_OTHER): new.translate(_TO_OTHER) for old, new in changes.items()}
    return Pair(pair.grade, dutch, _ENGLISH.sub(lambda match: other.get(match[0], match[0]), pair.english))


def _like(number: str, random: Random) -> str:
    """Return a random number of the same shape in Dutch form: a year, groups of three, decimals or whole."""
    if _YEAR.fullmatch(number):
        return str(random.randint(1990, 2035))
    if "." in number:
        groups = (f".{random.randint(0, 999):03}" for _ in range(random.choice((1, 1, 1, 2, 3))))
        return f"{random.randint(1, 999)}{''.join(groups)}"
    if "," in number:
        whole, decimals = random.choice((99, 99, 99, 9999)), random.choice((9, 9, 99))
        return f"{random.randint(0, whole)},{random.randint(0, decimals)}"
    if 10 <= int(number) <= _LAST_DAY:  # perhaps a day of a month
        return str(random.randint(10, 28))
    return str(random.randint(10 ** (len(number) - 1), 10 ** len(number) - 1))


def _stands_once(number: str, text: str) -> bool:
    return len(re.findall(_alone(number), text)) == 1


def _put(new: str, old: str, text: str) -> str:
    return re.sub(_alone(old), lambda _: new, text)


def _alone(number: str) -> str:
    return rf"{_BEFORE}{re.escape(number)}{_AFTER}"
