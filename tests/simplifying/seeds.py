"""Seeds falsehoods into good rewrites: numbers, names, denials, actors, promises, lost conditions."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.parser import Parser

GOLD = Path(__file__).with_name("gold")

_NUMBER = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)*(?![\w-])")
_REFERENCE = re.compile(r"(?:no\.|Paper(?: \d+)?) $")
_OTHER_SIZES = (("million", "billion"), ("billion", "million"), ("thousand", "hundred"))
_COUNTRIES = ("Peru", "Vietnam", "Angola", "Cyprus", "Malta", "Chad")
_NAME = re.compile(
    r"(?<=[a-z,] )(?!EUR|Minister|State|Member|House|Senate|Council|Act|Parliamentary|Paper|January|February"
    r"|March|April|May|June|July|August|September|October|November|December|Sundays?)[A-Z][a-z]{3,}\b"
)
_AUXILIARY = re.compile(r"\b(is|are|was|were|will|can|may|must|has been|have been|could|should)\b(?! not)")
_DENIAL = re.compile(r"\b(?:not|never) ")
# What is promised, and what is something else.
_PROMISES = (
    (r"\bmay\b", "must"),
    (r"\bmay\b", "will"),
    (r"\bcan\b", "must"),
    (r"\bmust\b", "may"),
    (r"\bmust\b", "can"),
    (r"\bwill be\b", "was"),
    (r"\bwill be\b", "may be"),
    (r"\bplans? to\b", "had to"),
    (r"\bwants? to\b", "has to"),
    (r"\bare required to\b", "may"),
    (r"\bintends? to\b", "must"),
    (r"\bis expected to\b", "must"),
    (r"\bshould\b", "will"),
    (r"\bcould\b", "will"),
    (r"\bexpects? to\b", "must"),
    (r"\bis likely to\b", "will"),
)
# Verbs of which it makes no difference who stands first.
_SYMMETRIC = ("meet", "be", "become", "remain", "marry", "equal", "have", "exceed")


class Seed(NamedTuple):
    """A falsehood: its kind, the source, and the text that says something else."""

    kind: str
    source: str
    text: str


def good_rewrites() -> list[tuple[str, str]]:
    """Return the pairs of source and good rewrite."""
    lines = (GOLD / "good-rewrites.tsv").read_text(encoding="utf-8").splitlines()
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines if not line.startswith("#")]


def seeds(parser: Parser) -> list[Seed]:
    """Return all falsehoods, in a fixed order. The grammar is used only to find what can be swapped."""
    found: dict[Seed, None] = {}
    for source, text in good_rewrites():
        for base in (text, source):
            for kind, made in falsehoods(base, parser):
                if made not in (source, text):
                    found.setdefault(Seed(kind, source, made))
    for source, text in _without_conditions():
        found.setdefault(Seed("condition", source, text))
    return list(found)


def falsehoods(text: str, parser: Parser) -> Iterator[tuple[str, str]]:
    """Yield what can be made of a text that is false of its source, each with its kind."""
    for made in _numbers(text):
        yield "number", made
    for place, match in enumerate(_NAME.finditer(text)):
        yield "name", _replaced(text, match, _COUNTRIES[(place + len(text)) % len(_COUNTRIES)])
    for made in _denials(text):
        yield "negation", made
    for pattern, other in _PROMISES:
        if match := re.search(pattern, text):
            yield "modality", _replaced(text, match, other)
    for made in _swapped(parser(text)):
        yield "actor", made


def _numbers(text: str) -> Iterator[str]:
    """Yield the text with one number changed, or with one of another size."""
    for match in _NUMBER.finditer(text):
        if text[max(0, match.start() - 12) : match.start()].endswith(
            ("no. ", "Paper ", "Paper 31 ", "Paper 29 ")
        ):
            continue
        first = str(int(match[0][0]) % 9 + 1)
        yield _replaced(text, match, first + match[0][1:])
    for size, other in _OTHER_SIZES:
        if size in text:
            yield text.replace(size, other, 1)


def _denials(text: str) -> Iterator[str]:
    if match := _DENIAL.search(text):
        yield _replaced(text, match, "")
        return
    if match := _AUXILIARY.search(text):
        yield _replaced(text, match, f"{match[0].split()[0]} not {' '.join(match[0].split()[1:])}".rstrip())


def _swapped(parse: Parse) -> Iterator[str]:
    """Yield the text with subject and object, or with subject and agent, in each other's place."""
    for verb in parse.tokens:
        if verb.pos != "VERB" or verb.lemma in _SYMMETRIC:
            continue
        subject = parse.child(verb, "nsubj", "nsubjpass")
        other = parse.child(verb, "dobj")
        if agent := parse.child(verb, "agent"):
            other = parse.child(agent, "pobj")
        if subject and other and _can_be_swapped(parse, subject) and _can_be_swapped(parse, other):
            yield _exchanged(parse, subject, other)


def _can_be_swapped(parse: Parse, noun: Token) -> bool:
    size = len(parse.subtree(noun))
    return noun.pos in ("NOUN", "PROPN") and size <= 6 and not parse.children(noun, "relcl", "acl")


def _exchanged(parse: Parse, first: Token, second: Token) -> str:
    (a, b), (c, d) = sorted((parse.span(first), parse.span(second)))
    text, opening, later = parse.text, parse.text[a:b], parse.text[c:d]
    if a == 0:
        later = later[0].upper() + later[1:]
        opening = opening[0].lower() + opening[1:] if parse.tokens[0].pos != "PROPN" else opening
    return text[:a] + later + text[b:c] + opening + text[d:]


def _without_conditions() -> Iterator[tuple[str, str]]:
    for line in (GOLD / "conditions.txt").read_text(encoding="utf-8").splitlines():
        for match in re.finditer(r"\[[^]]+\]", "" if line.startswith("#") else line):
            source = line.replace("[", "").replace("]", "")
            without = line[: match.start()] + line[match.end() :]
            without = re.sub(r"\s+", " ", without.replace("[", "").replace("]", "")).replace(" .", ".")
            without = re.sub(r",\.", ".", without).lstrip(" ,")
            yield source, without[0].upper() + without[1:]


def _replaced(text: str, match: re.Match[str], other: str) -> str:
    return text[: match.start()] + other + text[match.end() :]
