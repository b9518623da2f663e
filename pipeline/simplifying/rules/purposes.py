"""Makes a sentence of its own of what a programme, fund or law is there to do."""

from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.inflection import is_past
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import is_new, is_stated

_NOUNS = words_of("purposes", "nouns")
_FEWEST_WORDS = 4


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    for noun in parse.tokens:
        if noun.lemma.lower() in _NOUNS and is_new(parse, noun) and is_stated(parse, noun):
            to = parse.next(noun)
            if to is not None and to.tag == "TO":
                yield from _split(parse, to)


def _split(parse: Parse, to: Token) -> Iterator[Candidate]:
    end = body_end(parse)
    aim = parse.text[to.start : end]
    # In "a programme to be recognised" it is not sure who or what is.
    if len(aim.split()) < _FEWEST_WORDS or parse.span(parse.head(to))[1] < end or aim.startswith("to be "):
        return
    verb = "was" if is_past(parse, parse.roots[0]) else "is"
    yield sentence(parse.text[: to.start]), sentence(f"The aim {verb} {aim}")


RULE = Rule(
    id="purposes",
    does="Makes a sentence of its own of what a programme, fund or law at the end is there to do.",
    skips="Plans, decisions and attempts, of which this is what they are; what is denied or only may happen.",
    needs_parse=True,
    apply=_apply,
)
