"""Finds who does what to whom where the sources say otherwise."""

import re
from collections.abc import Iterator

from pipeline.language.words import words
from pipeline.simplifying.guard.base import Claims, Violation
from pipeline.simplifying.guard.clauses import Clause, clauses
from pipeline.simplifying.guard.likeness import content, root
from pipeline.simplifying.guard.lists import lists
from pipeline.simplifying.guard.matching import matched
from pipeline.simplifying.parse import SUBJECTS, Parse


def find_swapped(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every clause of the text whose actor or object is another one in the sources."""
    if source.parse is None or made.parse is None:
        return
    theirs = clauses(source.parse)
    for clause, others in matched(source, made):
        if _stands_in(source.text, made.parse, clause):
            continue
        actor = (_other_actor(clause, others) if others else "") or _turned_round(clause, theirs)
        if actor:
            message = f"In the source it is not “{actor}” that does this: {clause.verb}."
            yield Violation("role", actor, message)
        elif others and (thing := _other_object(clause, others)):
            yield Violation("role", thing, f"In the source this is not done to “{thing}”: {clause.verb}.")


def _stands_in(text: str, parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause opens in the sources word by word as it does here, so that it says the same.

    What parsers make of a long sentence differs from what they make of its parts.
    """
    verb = parse.tokens[clause.token]
    subject = parse.child(verb, *SUBJECTS)
    if subject is None or subject.index > verb.index:
        return False
    words = re.escape(parse.text[parse.span(subject)[0] : verb.end])
    opening = r"(?:^|[,;:]|\b(?:and|but|or|that|while))\s+"
    bare = re.sub(r"\s*\([^()]*\)", "", text)
    return any(re.search(rf"{opening}{words}\b", f" {each}", re.IGNORECASE) for each in (text, bare))


def _other_actor(clause: Clause, others: tuple[Clause, ...]) -> str:
    """Return who acts in the text and in none of these clauses, if somebody acts in any."""
    mine = _known(clause.subjects)
    if not mine or any(mine & other.subjects for other in others):
        return ""
    named = [other for other in others if _known(other.subjects)]
    suffers = any(mine & other.objects for other in others)
    unnamed = [other for other in others if not other.subjects and other.objects]
    return min(mine) if len(named) == len(others) or suffers or len(unnamed) == len(others) else ""


def _other_object(clause: Clause, others: tuple[Clause, ...]) -> str:
    mine = _known(clause.objects)
    theirs = [other.objects for other in others if _known(other.objects)]
    if not mine or len(theirs) < len(others) or any(mine & objects for objects in theirs):
        return ""
    acts = any(mine & other.subjects for other in others)
    return min(mine) if acts or not clause.subjects else ""


def _turned_round(clause: Clause, theirs: tuple[Clause, ...]) -> str:
    """Return the actor of a clause if it acts nowhere in the sources, and an actor there is acted on here."""
    mine, things = _known(clause.subjects), _known(clause.objects)
    acting = frozenset[str]().union(*(other.subjects for other in theirs))
    acted_on = frozenset[str]().union(*(other.objects for other in theirs))
    turned = mine and not mine & acting and things & (acting - acted_on)
    return min(mine) if turned else ""


def _known(participants: frozenset[str]) -> frozenset[str]:
    """Return the participants without words that stand for others."""
    return participants - lists().pronouns.words


def find_order(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield a word that stands before another one in the text and after it in the sources.

    Only without a parser: then order is all that tells who does what, so that no voice may change.
    """
    if source.parse is not None:
        return
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words(source.text)):
        places.setdefault(root(word), []).append(place)
    reached = -1
    for word in content(made.text):
        known = places.get(root(word))
        if not known:
            continue
        later = [place for place in known if place >= reached]
        if not later:
            yield Violation("role", word, f"Without a parser “{word}” must stand where the source has it.")
            return
        reached = later[0]


TESTS = (find_swapped, find_order)
