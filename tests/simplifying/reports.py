"""Builds small reports with their English for the tests of this room."""

from collections.abc import Mapping, Sequence

from pipeline.edition import Finding, Origin, Rendering, Severity, Translation
from pipeline.report import Block, BlockKind, Report, Section, Sentence
from pipeline.simplifying.passages import Passage, terms

Blocks = Sequence[tuple[BlockKind, Sequence[str]]]


def make_edition(
    *sections: tuple[str, Blocks],
    findings: Mapping[str, Severity] | None = None,
    kept: Sequence[str] = (),
) -> tuple[Report, Translation]:
    """Make a report of (title, blocks) pairs and its translation, where each segment has the given English.

    `findings` gives the severity of a finding by English text; what is in `kept` stayed Dutch.
    """
    blocks: list[Block] = []
    made: list[Section] = []
    renderings: list[Rendering] = []
    for number, (title, contents) in enumerate(sections, 1):
        heading = f"b{len(blocks) + 1}"
        made.append(Section(f"s{number}", title, 1, heading, ""))
        whole: Blocks = [("heading", [title]), *contents]
        for kind, texts in whole:
            block = _block(f"b{len(blocks) + 1}", kind, texts, f"s{number}")
            blocks.append(block)
            for sentence, text in zip(block.sentences, texts, strict=True):
                origin: Origin = "kept" if text in kept else "machine"
                renderings.append(rendering(text, (findings or {}).get(text), sentence.id, origin))
    report = Report("sample", "Sample", "nl", "", "", "utf-8", tuple(blocks), tuple(made))
    return report, Translation("engine", "model", "digest", tuple(renderings))


def _block(name: str, kind: BlockKind, texts: Sequence[str], section: str) -> Block:
    dutch = [f"nl {text}" for text in texts]
    place, sentences = 0, []
    for number, text in enumerate(dutch, 1):
        sentences.append(Sentence(f"{name}.{number}", place, place + len(text)))
        place += len(text) + 1
    return Block(name, kind, " ".join(dutch), (), section, tuple(sentences))


def rendering(
    text: str, severity: Severity | None = None, segment: str = "s", origin: Origin = "machine"
) -> Rendering:
    """Make the rendering of one segment, with a finding of that severity."""
    found = (Finding("numbers", severity, segment, "A number differs.", "Compare."),) if severity else ()
    return Rendering(segment, text, origin, "first", None, found)


def passage(text: str, severity: Severity | None = None, segment: str = "s") -> Passage:
    """Make one passage."""
    return Passage(rendering(text, severity, segment), terms(text))
