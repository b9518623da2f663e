"""Cuts a text into what numbers are made of: figures and number words, each with its place and value."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pipeline.language.numbers.fixed import DIGIT, MOST_DIGITS, Claims, digits, label_value
from pipeline.language.numbers.lexicon import Lexicon, Role
from pipeline.report import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’]s\b)?")
# The full stop of "5 mln. euro", not the one that ends a sentence.
_STOP_INSIDE = re.compile(r"\.(?=[ \u00a0][a-zà-ÿ(])")
_LETTERS = re.compile(r"[^\W\d_]+")
_REST_OF_NAME = re.compile(r"[^\W_]*(?:[.,]\d+)?")
_START_OF_NAME = re.compile(r"[^\W_]*[^\W\d_][-‑]?\Z")
# How far back the letters of a name or the sign of a currency may start.
_REACH = 40

Form = Literal["word", "plain", "grouped", "decimal", "label", "ordinal", "name"]


@dataclass(slots=True)
class Atom:
    """A figure or a number word; `part` is what an ordinal or a fraction divides by, `scale` a glued 3m."""

    start: int
    end: int
    role: Role | Literal["figure"]
    value: Fraction
    part: int = 0
    loose: bool = False
    form: Form = "word"
    scale: Fraction = Fraction(1)
    unit: str = ""


def read_atoms(claims: Claims, lexicon: Lexicon) -> list[Atom]:
    """Return the atoms of a text outside what is taken already, in order of place."""
    atoms = _words(claims, lexicon)
    if DIGIT.search(claims.text):
        atoms += _figures(claims, lexicon)
        atoms.sort(key=lambda atom: atom.start)
    return atoms


def _words(claims: Claims, lexicon: Lexicon) -> list[Atom]:
    atoms = []
    for match in _WORD.finditer(claims.text):
        word = lexicon.word(match[0])
        if word is not None and claims.free(*match.span()):
            end = match.end()
            if match[0].lower() + "." in lexicon.magnitudes and _STOP_INSIDE.match(claims.text, end):
                end += 1
            atoms.append(
                Atom(match.start(), end, word.role, word.value, word.part, word.loose, unit=word.unit)
            )
    return atoms


def _figures(claims: Claims, lexicon: Lexicon) -> list[Atom]:
    atoms = []
    for stretch in claims.stretches():
        position = stretch.start
        while match := lexicon.figure.search(claims.text, position, stretch.end):
            atom = _figure(match, Span(position, stretch.end), lexicon)
            atoms.append(atom)
            position = atom.end
    return atoms


def _figure(match: re.Match[str], within: Span, lexicon: Lexicon) -> Atom:
    """Read a figure; a name may reach back and forth, but not beyond the text that is still to be read."""
    text = match.string
    start, end = match.span()
    if name := _START_OF_NAME.search(text, max(within.start, start - _REACH), start):
        end = _end_of_name(text, end, within)
        return Atom(name.start(), end, "figure", Fraction(digits(text[start:end])), form="name")
    value, form = _value(match, lexicon)
    atom = Atom(start, end, "figure", value, form=form)
    letters = _LETTERS.match(text, end, within.end)
    return _glued(atom, letters[0], text, within, lexicon) if letters else atom


def _value(match: re.Match[str], lexicon: Lexicon) -> tuple[Fraction, Form]:
    """Return the value of a figure; a dotted one (2.1) has the value that it has as a decimal."""
    printed = match[0]
    if match["dotted"]:
        return label_value(printed), "label"
    form: Form = "plain"
    whole, _, decimals = printed.partition(lexicon.data.decimal)
    if decimals:
        form = "decimal"
    elif match["grouped"]:
        form = "grouped"
    decimals = decimals[:MOST_DIGITS]
    return digits(whole) + Fraction(digits(decimals), 10 ** len(decimals)), form


def _glued(atom: Atom, letters: str, text: str, within: Span, lexicon: Lexicon) -> Atom:
    """Decide what letters right behind a figure are: an ordinal ending, a unit, a magnitude or a name."""
    if ordinal := lexicon.ordinal.match(text, atom.end, within.end):
        atom.form, atom.end = "ordinal", ordinal.end()
        return atom
    near = max(0, atom.start - _REACH)
    if letters in lexicon.glued_magnitudes and lexicon.prefix.search(text, near, atom.start):
        atom.scale, atom.end = lexicon.glued_magnitudes[letters], atom.end + len(letters)
        return atom
    twice = letters == "x" and not text[atom.end + 1 : atom.end + 2].isdigit()
    if twice or letters.lower() in lexicon.magnitudes or lexicon.suffix.match(text, atom.end):
        return atom
    start, end = atom.start, _end_of_name(text, atom.end, within)
    return Atom(start, end, "figure", Fraction(digits(text[start:end])), form="name")


def _end_of_name(text: str, end: int, within: Span) -> int:
    match = _REST_OF_NAME.match(text, end, within.end)
    return match.end() if match else end
