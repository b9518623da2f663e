"""Makes two sentences of a statement with a long list at its end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.naming import again

# A list of fewer things is no long one; and each half has at least two.
_FEWEST = 4
_JOINT = re.compile(r",? and |, ")
# A list after one of these is not what the verb is about.
_STOP = re.compile(r"[,;:]")
_AUXILIARIES = ("is", "are", "was", "were", "has", "have", "will", "can", "may", "must")
_STARTS = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "VERB")
_VERBS = ("VBD", "VBP", "VBZ", "MD")


class _Part(NamedTuple):
    """One thing of a list: where it begins and ends, and what parts it from the next."""

    start: int
    end: int
    joint: str


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    verb = parse.roots[0]
    subject = parse.child(verb, "nsubj", "nsubjpass")
    name = again(parse, subject) if subject else ""
    if not name or subject is None or parse.children(verb, "neg") or subject.index > verb.index:
        return
    # The last one first: in "gives money to schools, farms and shops" the list does not begin at "money".
    for opener in sorted(_openers(parse, verb), key=lambda t: -t.index):
        start = parse.subtree(opener)[0].start
        lead = parse.text[parse.span(subject)[1] : start].strip()
        parts = _parts(parse, start)
        if (
            len(parts) >= _FEWEST
            and " of them " not in parse.text
            and not _STOP.search(lead)
            and start > subject.start
        ):
            half = (len(parts) + 1) // 2
            yield (
                sentence(parse.text[:start] + _list(parse, parts[:half])),
                sentence(f"{name} {_also(lead)} {_list(parse, parts[half:])}"),
            )


def _openers(parse: Parse, verb: Token) -> Iterator[Token]:
    yield from parse.children(verb, "dobj", "attr")
    for preposition in parse.children(verb, "prep", "agent", "dative"):
        yield from parse.children(preposition, "pobj")


def _parts(parse: Parse, start: int) -> list[_Part]:
    """Return the things of a list from here to the end; none when it is not just a list.

    Commas part the things and "and" the last one. Parsers err on long lists, so the signs decide; but none of
    the things may have a verb of its own or begin with a preposition.
    """
    end = body_end(parse)
    parts, place = [], start
    for joint in _JOINT.finditer(parse.text, start, end):
        parts.append(_Part(place, joint.start(), joint[0]))
        place = joint.end()
    parts.append(_Part(place, end, ""))
    joints = [part.joint for part in parts]
    plain = all(joint == ", " for joint in joints[:-2]) and joints[-2:-1] in ([" and "], [", and "])
    return parts if plain and all(_is_thing(parse, part) for part in parts) else []


def _is_thing(parse: Parse, part: _Part) -> bool:
    inside = [t for t in parse.tokens if part.start <= t.start < part.end]
    finite = any(t.tag in _VERBS or t.tag.startswith("W") or t.dep in ("acl", "relcl") for t in inside)
    nested = any(t.text in (":", ";") or t.low in ("including", "such") for t in inside)
    opens = bool(inside) and inside[0].pos in _STARTS and inside[0].dep not in ("advcl", "acl")
    return opens and not finite and not nested


def _list(parse: Parse, parts: list[_Part]) -> str:
    texts = [parse.text[part.start : part.end] for part in parts]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def _also(lead: str) -> str:
    """Return what stands between subject and list with "also" in its place."""
    if " also " in f" {lead} ":
        return lead
    first, _, rest = lead.partition(" ")
    return f"{first} also {rest}".rstrip() if first in _AUXILIARIES else f"also {lead}"


RULE = Rule(
    id="long-lists",
    does="Makes two sentences of a statement with four or more things in a list at its end.",
    skips="A list of fewer things, in the middle of a sentence, below a denial, or of things with verbs.",
    needs_parse=True,
    apply=_apply,
)
