"""Nominalisations: actions packed into nouns, so that verb and actor disappear."""

from functools import lru_cache

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.knowledge import knowledge
from pipeline.scoring.lexicon import is_word
from pipeline.scoring.parsed import Parsed
from pipeline.scoring.verbs import is_infinitive_nl

NAME = "nominalisations"
# A verb that gives a noun in -ing its meaning is used at least once in a million words or so.
LEAST_OF_VERB = 2.5
SHORTEST = 6


def find(sentence: Parsed) -> list[Mark]:
    """Return every noun that names an action."""
    if sentence.language == "nl":
        places = [
            i for i, t in enumerate(sentence.tokens) if _is_dutch(t.low) or _is_dutch_gerund(sentence, i)
        ]
    else:
        places = [i for i, t in enumerate(sentence.tokens[:-1]) if _is_english_of(sentence, i, t.low)]
    return [mark(sentence, NAME, place) for place in places]


@lru_cache(maxsize=50_000)
def _is_dutch(word: str) -> bool:
    singular = word.removesuffix("en") if word.endswith("ingen") else word.removesuffix("s")
    if len(singular) < SHORTEST or _is_thing(singular):
        return False
    if singular.endswith("ing"):
        return _has_verb(singular.removesuffix("ing") + "en")
    if singular.endswith("atie"):
        return is_word(singular.removesuffix("atie") + "eren", "nl", 2.0)
    return False


def _is_thing(noun: str) -> bool:
    """Tell whether a noun, or the last part of a compound, names a thing: woning, jongerenvereniging."""
    things = knowledge("nl").no_nominalisations
    return noun in things or any(noun.endswith(thing) for thing in things if len(thing) > SHORTEST)


def _has_verb(verb: str) -> bool:
    """Tell whether the noun comes from a verb, or is a compound that ends in such a noun."""
    if is_word(verb, "nl", LEAST_OF_VERB):
        return True
    return any(is_word(verb[place:], "nl", 3.5) for place in range(4, len(verb) - 5))


def _is_dutch_gerund(sentence: Parsed, place: int) -> bool:
    """Tell whether this is the verb of "het opstellen van", or of "het opstellen en versturen van"."""
    tokens = sentence.tokens
    word = tokens[place].low
    if not word.endswith("en") or word in sentence.known.no_infinitives or not place:
        return False
    before, after = tokens[place - 1].low, tokens[place + 1].low if place + 1 < len(tokens) else ""
    if before == "het" and after == "van":
        return is_word(word, "nl")
    if before == "het" and after in ("en", "of") and place + 2 < len(tokens):
        return tokens[place + 2].low.endswith("en") and is_infinitive_nl(word)
    paired = before in ("en", "of") and place > 2 and tokens[place - 3].low == "het"
    return paired and is_infinitive_nl(word) and tokens[place - 2].low.endswith("en")


_ENGLISH_ENDINGS = {
    "ation": ("", "e", "ate", "y"),
    "ition": ("ish",),
    "ction": ("ct", "ce"),
    "uction": ("uce", "uct"),
    "ption": ("pt", "be"),
    "ution": ("ute", "ve"),
    "etion": ("ete",),
    "otion": ("ote",),
    "ision": ("ide", "ise"),
    "usion": ("ude", "use"),
    "ension": ("end",),
    "ansion": ("and",),
    "ification": ("ify",),
    "ment": ("",),
    "al": ("", "e"),
    "ance": ("", "e", "ate"),
    "ence": ("", "e"),
    "ery": ("er",),
    "ure": ("", "e"),
}


@lru_cache(maxsize=50_000)
def _is_english(word: str) -> bool:
    singular = word.removesuffix("s")
    if singular in knowledge("en").no_nominalisations or word in knowledge("en").no_nominalisations:
        return False
    for ending, put in _ENGLISH_ENDINGS.items():
        stem = singular.removesuffix(ending)
        if stem != singular and any(_is_english_verb(stem + end) for end in put):
            return True
    return False


def _is_english_verb(verb: str) -> bool:
    """Tell whether people use this as a verb: it has a form in -ing and one in -s."""
    gerund = verb[:-1] + "ing" if verb.endswith("e") else verb + "ing"
    return len(verb) > 3 and is_word(gerund, "en", 2.7) and is_word(verb, "en", 3.0)


def _is_english_of(sentence: Parsed, place: int, word: str) -> bool:
    """Tell whether this noun stands before "of", where English names what the action is done to."""
    tokens = sentence.tokens
    if tokens[place + 1].low != "of":
        return False
    gerund = word.endswith("ing") and len(word) > SHORTEST and place > 0 and tokens[place - 1].low == "the"
    return _is_english(word) or (gerund and word not in ("beginning", "meaning", "building", "evening"))


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Nominalisations turn a verb into a noun: implementation of the plan, het opstellen van regels.",
    unit="in 100 words",
    find=find,
    layers=("words", "split", "frequency"),
)
