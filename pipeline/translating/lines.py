"""Translates lines of text one for one, each of any number of sentences, for the command `translate`."""

from collections.abc import Collection, Iterator, Sequence

import msgspec

from pipeline.edition import Finding
from pipeline.language.glossary import Glossary
from pipeline.language.sentences import split
from pipeline.translating import checks
from pipeline.translating.engines.base import Decoding, Engine
from pipeline.translating.ladder import GREEDY, translate_segments
from pipeline.translating.prepare import keep


class Line(msgspec.Struct, frozen=True):
    """One line in Dutch and in English, with what the checks found in its sentences."""

    source: str
    text: str
    findings: tuple[Finding, ...] = ()


def translate_lines(
    lines: Sequence[str],
    engine: Engine,
    glossary: Glossary | None = None,
    *,
    decoding: Decoding = GREEDY,
    ignored: Collection[str] = (),
) -> Iterator[Line]:
    """Yield the English of each line; an empty line stays empty. All lines are translated in one batch.

    The checks whose ids are ignored say nothing. Raises `SettingsError` (settings.check) for an id that no
    check has.
    """
    ignored = checks.known(ignored)
    sentences = [[line[span.start : span.end] for span in split(line, "nl")] for line in lines]
    kept = {text: keep(text) for texts in sentences for text in texts}
    found = translate_segments(
        [text for text, why in kept.items() if why is None],
        engine,
        glossary,
        decoding=decoding,
        ignored=ignored,
    )
    for line, texts in zip(lines, sentences, strict=True):
        english = [why.text if (why := kept[text]) else found[text].text for text in texts]
        findings = tuple(finding for text in texts if text in found for finding in found[text].findings)
        yield Line(line, " ".join(english), findings)
