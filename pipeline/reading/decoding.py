"""Turns the bytes of a text file into text: which encoding they are in, and whether that can be told."""

import codecs
import re

import msgspec

# Byte order marks, longest first, since the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Dutch and English files without a mark are in when they are not in UTF-8, the likeliest first: Windows,
# then ISO 8859-15 (which has the euro sign where Windows has ¤), then those of DOS and of old Macintoshes.
_CANDIDATES = ("windows-1252", "iso-8859-15", "cp850", "mac-roman")
# Bytes that text files have only by accident, and the largest share of them that is still an accident.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_BINARY = 0.05
# The letters and signs beyond ASCII that Dutch and English reports are full of, and those that they may have.
_USUAL_LETTERS = "áàâäçéèêëíìîïóòôöúùûüñÉËÈÖÜÁÓ"
_USUAL_SIGNS = "\u00a0‘’“”„«»–—…•€£§°²³½×·"
_RARE_LETTERS = "ãåæõøœßšžýÿÀÂÃÄÅÆÇÊÌÍÎÏÑÒÔÕØÙÚÛŒŠŽÝ"
_RARE_SIGNS = "‹›¹¼¾±÷µ©®™†‰¥¡¿ªº\u00ad"
_JOINING = "’·–—\u00a0\u00ad"
_IN_PLACE = re.compile(r"(?<=(?P<before>.))?(?P<sign>[^\x00-\x7f])(?=(?P<after>.)?)", re.DOTALL)
_CONTROL = re.compile(r"[\x80-\x9f]")
_RARE = 0.7
# The mean worth of the signs beyond ASCII, 1 for a usual one and 0 for one that makes no sense where it
# stands, must reach this for an encoding to be believed.
_ENOUGH = 0.8


class Decoded(msgspec.Struct, frozen=True):
    """The text of a file and its encoding (IANA name). `guessed` tells that only the text showed it."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded | None:
    """Return the text of a file, or None when it is no text or its encoding cannot be told."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if len(_BINARY.findall(data)) > _MOST_BINARY * len(data) or b"\0" in data:
        return None
    return _strictly(data, "utf-8") or _guess(data)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding.removesuffix("-sig"))
    except UnicodeDecodeError:
        return None


def _guess(data: bytes) -> Decoded | None:
    """Return the text in the encoding in which its signs make most sense, if they make enough."""
    best, best_worth = None, _ENOUGH
    for encoding in _CANDIDATES:
        decoded = _strictly(data, encoding)
        worth = _worth(decoded.text) if decoded else 0.0
        if decoded and worth > best_worth:
            best, best_worth = decoded, worth
    return Decoded(best.text, best.encoding, guessed=True) if best else None


def _worth(text: str) -> float:
    """Return how much sense the signs beyond ASCII make where they stand: 1 is all, 0 is none."""
    if _CONTROL.search(text):
        return 0.0
    values = [
        _value(match["before"] or "", match["sign"], match["after"] or "")
        for match in _IN_PLACE.finditer(text)
    ]
    return sum(values) / len(values) if values else 1.0


def _value(before: str, sign: str, after: str) -> float:
    """Return what one sign is worth between its neighbours."""
    if sign.isalpha():
        in_word = before.isalpha() or after.isalpha() or sign in "àé"
        capital_inside = sign.isupper() and before.isalpha() and after.islower()
        known = 1.0 if sign in _USUAL_LETTERS else _RARE if sign in _RARE_LETTERS else 0.0
        return known if in_word and not capital_inside else 0.0
    inside_word = before.islower() and after.islower() and sign not in _JOINING
    known = 1.0 if sign in _USUAL_SIGNS else _RARE if sign in _RARE_SIGNS else 0.0
    return 0.0 if inside_word else known
