"""Makes a sentence of its own of what explains a name between commas."""

from collections.abc import Iterator

from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, without
from pipeline.simplifying.rules.inflection import be, is_plural
from pipeline.simplifying.rules.naming import again

# The comma comes right after the name, or after an abbreviation in brackets.
_FARTHEST = 4
_OPENS = ("a", "an", "the")


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long:
        return
    for token in parse.tokens:
        noun, tokens = parse.head(token), parse.subtree(token)
        before = parse.next(tokens[0], -1)
        if token.dep != "appos" or noun.pos != "PROPN" or before is None or before.text != ",":
            continue
        end = min(tokens[-1].end, body_end(parse))
        after = parse.text[end:].lstrip()
        name = again(parse, noun)
        following = next((t for t in parse.tokens if t.start > end and t.text != ","), None)
        if following is not None and following.pos not in ("VERB", "AUX", "ADP", "PUNCT"):
            continue
        if "," in parse.text[noun.end : before.start] or before.index - noun.index > _FARTHEST:
            continue
        named = noun.text.isupper() or noun.dep in ("nsubj", "nsubjpass")
        if not named or parse.children(token, "conj", "appos") or parse.children(noun, "conj"):
            continue
        if tokens[0].low in _OPENS and name and (after.startswith(",") or end >= body_end(parse)):
            cut_end = parse.text.index(",", end) + 1 if after.startswith(",") else end
            verb = be(past=False, plural=is_plural(parse, token))
            stated = f"{name} {verb} {parse.text[tokens[0].start : end]}"
            yield sentence(without(parse.text, before.start, cut_end)), sentence(stated)


RULE = Rule(
    id="appositions",
    does="Makes a sentence of its own of what explains a name between commas.",
    skips="What explains a common noun, or has no article: there it may be a list.",
    needs_parse=True,
    apply=_apply,
)
