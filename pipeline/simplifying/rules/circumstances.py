"""Makes a sentence of its own of what a statement rests on, and of those with whom it was done."""

import re
from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, small
from pipeline.simplifying.rules.inflection import is_over, is_past
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import done_so, is_single, is_stated

_GROUNDS = words_of("circumstances", "grounds")
_COMPANY = words_of("circumstances", "company")
_TOOLS = words_of("circumstances", "tools")
_HELP = words_of("circumstances", "help")
_BRACKETED = re.compile(r"\(([A-Z]\w+)\)")
_BY = ("through", "via", "with", "under")
_TOOL = re.compile(
    r"(Through|Via|With|Under) (?:[\w’'&-]+ ){1,6}?(?:\([A-Z]\w+\) )?(?:\w+ )?(\w+)(?: \([A-Z]\w+\))?, "
)
_FRONT = re.compile(rf"^({'|'.join(sorted((*_GROUNDS, *_COMPANY), key=len, reverse=True))}) ", re.IGNORECASE)
_LAST = re.compile(rf", ({'|'.join((*_GROUNDS, *_COMPANY))}) (?!this|that|which|whom|and )[^,]{{10,}}$")
_MIDDLE = re.compile(rf", ({'|'.join(_COMPANY)}) ([^,]+),")
# "He is fond of it, together with others" is nothing that somebody did.
_STATES = words_of("circumstances", "states")
# A shorter phrase at the start is no burden.
_FEWEST_WORDS = 5
# A longer sentence is worse than a short form that is explained one sentence later.
_MOST_WORDS = 25
_FEWEST_TOOL = 3


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    root = parse.roots[0]
    subject = parse.child(root, "nsubj", "nsubjpass")
    if subject is None or root.pos not in ("VERB", "AUX"):
        return
    # What stands at the end goes first, so that it comes after what stood at the start.
    for rest, phrase in (
        *_ends(parse),
        *_unparted(parse, root),
        *_fronts(parse, subject, min(_FEWEST_WORDS, sentence_.longest // 3)),
        *_middles(parse, subject, root),
    ):
        for stated in _stated(parse, root, subject, phrase) if _may_move(parse, subject, phrase[1]) else ():
            yield sentence(rest), sentence(stated)
    for rest, tool, told in (*_tools(parse, subject, root), *_opening_tools(sentence_)):
        if is_single(parse, tool) and subject.pos != "PRON":
            yield sentence(rest), sentence(told)


def _may_move(parse: Parse, subject: Token, phrase: str) -> bool:
    """Tell whether a phrase can come after the rest: "this" must be clear there, and "its" and names."""
    words = phrase.lower().split()
    owned = any(word in ("its", "their", "his", "her") for word in words)
    meant = any(t.low in ("them", "they", "him", "her") for t in parse.tokens)
    short = _BRACKETED.search(phrase)
    rest = parse.text.replace(phrase, "")
    long = len(rest.split()) + len(words) > _MOST_WORDS
    used = short is not None and short[1].rstrip("s") in rest and not long
    return is_single(parse, phrase) and subject.pos != "PRON" and not owned and not meant and not used


def _fronts(parse: Parse, subject: Token, fewest: int) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the rest and the phrase, with its opening, for one at the start."""
    front, end = _FRONT.match(parse.text), _comma(parse, subject)
    if not front or not end:
        return
    phrase = parse.text[:end]
    names_it = phrase.split()[-1].lower() not in ("this", "that", "these", "it", "them")
    last = phrase.rsplit(",", 1)[-1]
    listed = "," not in phrase or " and " in last or last.startswith((" including ", " such as ", " with "))
    if names_it and listed and len(phrase.split()) >= fewest:
        yield parse.text[end + 1 : body_end(parse)].strip(), (front[1].lower(), phrase)


def _ends(parse: Parse) -> Iterator[tuple[str, tuple[str, str]]]:
    for last in _LAST.finditer(parse.text[: body_end(parse)]):
        yield parse.text[: last.start()], (last[1], last[0].lstrip(", "))


def _unparted(parse: Parse, root: Token) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the rest and the phrase for company at the end that hangs on the verb, without a comma."""
    end = body_end(parse)
    # "Has been working together with farmers": without them, it says little.
    # "Was arrested together with his brother": a passive does not tell who acts.
    whole = parse.children(root, "dobj")
    for token in parse.children(root, "prep", "advmod") if whole else ():
        start = parse.span(token)[0]
        company = next((c for c in _COMPANY if parse.text.startswith(f"{c} ", start)), "")
        if company and start > root.start:
            phrase = parse.text[start:end]
            if "," not in phrase and len(phrase.split()) >= _FEWEST_WORDS:
                yield parse.text[:start], (company, phrase)


def _tools(parse: Parse, subject: Token, root: Token) -> Iterator[tuple[str, str, str]]:
    """Yield the rest, the phrase for the programme or help by which something was done, and its sentence."""
    end = body_end(parse)
    for by in parse.children(root, "prep"):
        tool = parse.child(by, "pobj")
        start, stop = parse.span(by)
        phrase = parse.text[start:stop]
        if tool is None or stop < end or "," in phrase or parse.children(tool, "conj", "relcl", "acl"):
            continue
        before = parse.next(by, -1)
        adverb = before is not None and before.pos == "ADV"  # halfway through the programme
        if (
            by.index > root.index
            and not adverb
            and _is_tool(by.low, tool.lemma)
            and len(phrase.split()) >= _FEWEST_TOOL
        ):
            yield from _done_by(parse, root, subject, (parse.text[:start], phrase))


def _opening_tools(sentence_: Sentence) -> Iterator[tuple[str, str, str]]:
    """Yield the same for one at the start. Signs decide: parsers take the tool for the subject."""
    front = _TOOL.match(sentence_.text)
    if front is None or sentence_.parser is None or not _is_tool(front[1].lower(), front[2].lower()):
        return
    rest = sentence_.parser(sentence(sentence_.text[front.end() :]))
    root = rest.roots[0]
    subject = rest.child(root, "nsubj", "nsubjpass")
    if subject is not None:
        yield from _done_by(rest, root, subject, (rest.text, front[0].rstrip(", ")))


def _is_tool(by: str, noun: str) -> bool:
    return by in _BY and (noun in _TOOLS or (noun in _HELP and by in ("through", "via")))


def _done_by(
    parse: Parse, root: Token, subject: Token, parts: tuple[str, str]
) -> Iterator[tuple[str, str, str]]:
    rest, phrase = parts
    if is_stated(parse, root) and root.pos == "VERB" and root.lemma not in _STATES:
        was = "was" if is_over(parse, root) else "is"
        done = " done" if subject.dep == "nsubjpass" else ""
        yield rest, phrase, f"This {was}{done} {phrase[0].lower()}{phrase[1:]}"


def _middles(parse: Parse, subject: Token, root: Token) -> Iterator[tuple[str, tuple[str, str]]]:
    for middle in _MIDDLE.finditer(parse.text):
        if parse.span(subject)[0] < middle.start() < root.start:
            rest = parse.text[: middle.start()] + parse.text[middle.end() :]
            yield rest, (middle[1], f"{middle[1]} {middle[2]}")


def _comma(parse: Parse, subject: Token) -> int:
    """Return where the comma stands that ends the phrase before the subject, or 0."""
    start = parse.subtree(subject)[0]
    before = parse.next(start, -1)
    return before.start if before and before.text == "," else 0


def _stated(parse: Parse, root: Token, subject: Token, phrase: tuple[str, str]) -> Iterator[str]:
    opening, whole = phrase
    whole = small(parse, 0)[: len(whole)] if parse.text.startswith(whole) else whole
    auxiliaries = [a.low for a in parse.children(root, "aux", "auxpass")]
    modal = any(a.tag == "MD" and a.low != "could" for a in parse.children(root, "aux"))
    if opening in _GROUNDS and (modal or (opening == "during" and not is_over(parse, root))):
        return
    if opening in _GROUNDS:
        past = is_over(parse, root) if opening == "during" else is_past(parse, root)
        said = whole.removeprefix("as ") if opening == "as part of" else whole
        yield f"This {'was' if past else 'is'} {said}"
    elif root.lemma not in _STATES and not any(
        a in ("can", "may", "must", "should", "could") for a in auxiliaries
    ):
        opening = done_so(parse, root, subject)
        if opening and (subject.dep == "nsubjpass" or "will" not in auxiliaries):
            yield f"{opening} {whole}"


RULE = Rule(
    id="circumstances",
    does="Makes a sentence of its own of what a statement rests on, and of those with whom it was done.",
    skips="Phrases of fewer than five words at the start, states, and what only may or must be done.",
    needs_parse=True,
    apply=_apply,
)
