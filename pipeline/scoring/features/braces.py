"""Braces (tangconstructies): words that belong together stand far apart."""

from itertools import pairwise

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.features.separable_verbs import finite_verb_of
from pipeline.scoring.parsed import Parsed
from pipeline.scoring.verbs import is_infinitive_nl, is_participle_nl

NAME = "braces"
# Words between a verb and the verb or particle that belongs to it. LiNT-II (2025) shows dependencies of
# more than about six words as long.
MOST_BETWEEN_VERBS = 6
# Words between an article and the participle before its noun: de door de raad vastgestelde regels has three.
LEAST_INSIDE = 3
MOST_INSIDE = 14
# Words that part an English subject from its verb.
LEAST_INSERTED = 6


def find(sentence: Parsed) -> list[Mark]:
    """Return the opening verb of each brace around other words, and the participle of one before a noun."""
    if sentence.language != "nl":
        return _insertions(sentence)
    places = sorted({*_verbs_apart(sentence), *_loaded_nouns(sentence)})
    return [mark(sentence, NAME, place) for place in places]


def _verbs_apart(sentence: Parsed) -> list[int]:
    known, found = sentence.known, []
    for place, token in enumerate(sentence.tokens):
        if token.low in known.become | known.be | known.have | known.modal:
            partner = _partner(sentence, place)
        else:
            partner = None
        if partner is not None and partner - place - 1 > MOST_BETWEEN_VERBS:
            found.append(place)
    for place, token in enumerate(sentence.tokens):
        verb = finite_verb_of(sentence, place) if token.low in known.particles else None
        if verb is not None and place - verb - 1 > MOST_BETWEEN_VERBS:
            found.append(verb)
    return found


def _partner(sentence: Parsed, place: int) -> int | None:
    """Return the verb that an auxiliary waits for: the first participle or infinitive of its clause."""
    known, tokens = sentence.known, sentence.tokens
    modal = tokens[place].low in known.modal
    if place and tokens[place - 1].low in known.prepositions:
        return None  # "van zijn": a possessive
    end = sentence.clause_end(place)
    for index in range(place + 1, end):
        word = tokens[index].low
        if word in known.become | known.be | known.have | known.modal and word not in (
            "worden",
            "zijn",
            "hebben",
        ):
            return None  # the clause has a verb of its own further on: this is where another begins
        last = index + 1 == end or tokens[index + 1].low in (
            "worden",
            "zijn",
            "hebben",
            "om",
            "te",
            *known.prepositions,
        )
        if is_participle_nl(word) and not _is_attributive(sentence, index):
            return index
        if (
            modal
            and last
            and (is_infinitive_nl(word) or word in ("worden", "zijn", "hebben"))
            and index + 1 == end
        ):
            return index
    return None


def _is_attributive(sentence: Parsed, place: int) -> bool:
    """Tell whether a participle in -en stands before a noun (de genomen besluiten)."""
    tokens = sentence.tokens
    if place + 1 >= len(tokens) or tokens[place + 1].pause or not tokens[place].low.endswith("en"):
        return False
    following = tokens[place + 1].low
    return following not in sentence.known.functional and not is_infinitive_nl(following)


def _loaded_nouns(sentence: Parsed) -> list[int]:
    known, tokens, found = sentence.known, sentence.tokens, []
    for place in range(len(tokens) - LEAST_INSIDE - 1):
        if tokens[place].low not in known.articles or tokens[place + 1].low not in known.prepositions:
            continue
        for index in range(place + 1, min(place + MOST_INSIDE, len(tokens) - 1)):
            if tokens[index].pause or tokens[index].low in known.subordinators:
                break
            if index - place > LEAST_INSIDE and _bends(sentence, index):
                found.append(index)
                break
    return found


def _bends(sentence: Parsed, place: int) -> bool:
    """Tell whether a word is a participle with the ending of an adjective, right before a noun."""
    word, following = sentence.tokens[place].low, sentence.tokens[place + 1]
    if following.pause or following.low in sentence.known.functional:
        return False
    past = word.endswith(("de", "te")) and is_participle_nl(word[:-1])
    strong = word.endswith("en") and is_participle_nl(word)
    return past or strong or word.endswith(("ende", "nodigde"))


def _insertions(sentence: Parsed) -> list[Mark]:
    """Return each insertion between commas after the subject: the plan, drawn up in 2019 by ..., is ready."""
    tokens, known, found = sentence.tokens, sentence.known, []
    text = sentence.text
    pauses = [i for i in range(1, len(tokens)) if "," in text[tokens[i - 1].end : tokens[i].start]]
    for first, after in pairwise(pauses):
        subject = not any(token.low in known.finite for token in tokens[:first])
        if subject and after - first >= LEAST_INSERTED and tokens[after].low in known.finite:
            found.append(mark(sentence, NAME, first, after - 1))
    return found


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Braces part words that belong together: heeft ... besloten, de door de raad gestelde regels.",
    unit="in 100 words",
    find=find,
)
