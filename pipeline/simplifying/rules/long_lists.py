"""Makes two sentences of a statement with a long list at its end."""

from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.naming import again

# A list of fewer things is no long one; and each half has at least two.
_FEWEST = 4


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    verb = parse.roots[0]
    subject = parse.child(verb, "nsubj", "nsubjpass")
    name = again(parse, subject) if subject else ""
    if not name or subject is None or parse.children(verb, "neg", "conj") or subject.index > verb.index:
        return
    for opener in _list_openers(parse, verb):
        items = _items(parse, opener)
        if len(items) >= _FEWEST and items[-1][1] >= body_end(parse):
            half = (len(items) + 1) // 2
            lead = parse.text[parse.span(subject)[1] : items[0][0]].strip()
            yield (
                sentence(_joined(parse, 0, items[:half])),
                sentence(f"{name} {_also(lead)} {_list(parse, items[half:])}"),
            )


def _list_openers(parse: Parse, verb: Token) -> Iterator[Token]:
    yield from parse.children(verb, "dobj", "attr")
    for preposition in parse.children(verb, "prep", "agent"):
        yield from parse.children(preposition, "pobj")


def _items(parse: Parse, opener: Token) -> list[tuple[int, int]]:
    """Return the places of the parts of a list, in order; none when one stands within another part."""
    heads, places = [opener], []
    for head in heads:
        heads += [c for c in parse.children(head, "conj") if c.pos in ("NOUN", "PROPN")]
    heads.sort(key=lambda t: t.index)
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        start = max(parse.subtree(head)[0].start, places[-1][1] if places else 0)
        stop = parse.subtree(after)[0] if after else None
        end = body_end(parse) if stop is None else _trimmed_end(parse, stop)
        places.append((start, end))
    return places if all(a < b for a, b in places) else []


def _trimmed_end(parse: Parse, stop: Token) -> int:
    before = parse.next(stop, -1)
    while before is not None and (before.text == "," or before.low in ("and", "as", "well")):
        before = parse.next(before, -1)
    return before.end if before else stop.start


def _joined(parse: Parse, start: int, items: list[tuple[int, int]]) -> str:
    return parse.text[start : items[0][0]] + _list(parse, items)


def _list(parse: Parse, items: list[tuple[int, int]]) -> str:
    texts = [parse.text[a:b] for a, b in items]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def _also(lead: str) -> str:
    words = lead.split(" ", 1)
    auxiliary = words[0] in ("is", "are", "was", "were", "has", "have", "will", "can", "may", "must")
    if " also " in f" {lead} ":
        return lead
    return f"{words[0]} also {words[1] if len(words) > 1 else ''}".rstrip() if auxiliary else f"also {lead}"


RULE = Rule(
    id="long-lists",
    does="Makes two sentences of a statement with four or more things in a list at its end.",
    skips="A list of fewer things, in the middle of a sentence, or below a denial.",
    needs_parse=True,
    apply=_apply,
)
