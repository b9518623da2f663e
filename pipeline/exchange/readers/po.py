"""Reads gettext PO files: a pair a message, its plural forms as pairs of their own."""

import re
from collections.abc import Iterator

import msgspec

from pipeline.errors import ExchangeError
from pipeline.exchange.bilingual import Bilingual, Pair, State
from pipeline.exchange.readers.base import Reader

_BEGINS = re.compile(rb"^\s*(?:#[^\n]*\n\s*)*(?:msgctxt|msgid)\s+\"", re.MULTILINE)
_FIELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)\s+(".*")')
_ESCAPE = re.compile(r'\\([abfnrtv"\\?\']|[0-7]{1,3}|x[0-9a-fA-F]{2})')
# C's escapes, which gettext uses (GNU gettext manual, "The Format of PO Files").
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_CHARSET = re.compile(rb"charset=([\w.:-]+)")
_LANGUAGE = re.compile(r"^Language:\s*([\w@.-]+)", re.MULTILINE)


class _Message(msgspec.Struct):
    """A message while it is read: its fields by name, and the line of each."""

    fields: dict[str, str]
    lines: dict[str, int]
    fuzzy: bool = False


def _read(content: bytes, place: str) -> Bilingual:
    messages = list(_messages(_decoded(content, place), place))
    header = next((m.fields.get("msgstr", "") for m in messages if m.fields.get("msgid") == ""), "")
    language = _LANGUAGE.search(header)
    pairs = [pair for message in messages if message.fields.get("msgid") for pair in _pairs(message)]
    return Bilingual("PO", "", language.group(1) if language else "", tuple(pairs))


def _decoded(content: bytes, place: str) -> str:
    named = _CHARSET.search(content)
    charset = named.group(1).decode("ascii") if named else "utf-8"
    try:
        return content.decode("utf-8-sig" if charset.lower() in ("utf-8", "charset") else charset)
    except (UnicodeDecodeError, LookupError) as error:
        raise ExchangeError(
            "exchange.damaged",
            place,
            f"it is not in the encoding {charset} that it names.",
            "Save it in UTF-8 and say so in its header.",
        ) from error


def _messages(text: str, place: str) -> Iterator[_Message]:
    """Yield the messages in order; obsolete ones (#~) are comments."""
    message = _Message({}, {})
    current = ""
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        field = _FIELD.fullmatch(line)
        if line.startswith("#") or not line:
            if "msgstr" in current:
                yield message
                message, current = _Message({}, {}), ""
            message.fuzzy = message.fuzzy or (line.startswith("#,") and "fuzzy" in line)
        elif field:
            if field.group(1) in ("msgctxt", "msgid") and "msgstr" in current:
                yield message
                message = _Message({}, {})
            current = field.group(1)
            message.fields[current] = _unquoted(field.group(3))
            message.lines[current] = number
        elif line.startswith('"') and line.endswith('"') and len(line) > 1 and current:
            message.fields[current] += _unquoted(line)
        else:
            raise ExchangeError(
                "exchange.damaged",
                f"{place}, line {number}",
                "it is no line of a PO file.",
                "Run msgfmt --check on it and correct what that says.",
            )
    if "msgstr" in current:
        yield message


def _unquoted(quoted: str) -> str:
    return _ESCAPE.sub(_unescaped, quoted[1:-1])


def _unescaped(match: re.Match[str]) -> str:
    code = match.group(1)
    if code[0] == "x":
        return chr(int(code[1:], 16))
    return chr(int(code, 8)) if code[0].isdigit() else _ESCAPES.get(code, code)


def _pairs(message: _Message) -> Iterator[Pair]:
    """Yield the message, or each of its forms: [0] translates the singular, all others the plural."""
    for field, target in message.fields.items():
        if not field.startswith("msgstr"):
            continue
        plural = "msgid_plural" in message.fields and field != "msgstr[0]"
        source = message.fields["msgid_plural" if plural else "msgid"]
        state: State = "initial" if message.fuzzy else "translated"
        key = message.fields.get("msgctxt") or f"line {message.lines['msgid']}"
        yield Pair(key, source, target, message.lines[field], state)


READER = Reader("PO", lambda head: _BEGINS.search(head) is not None, _read)
