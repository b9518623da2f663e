"""Builds small reports and translations for the tests of this room."""

from pipeline.edition import Rendering, Translation
from pipeline.report import Block, BlockKind, Report, Section, Sentence


def make_report(*sections: tuple[str, list[tuple[BlockKind, list[str]]]], language: str = "nl") -> Report:
    """Make a report of (title, blocks) pairs; a block is its kind and its sentences."""
    blocks: list[Block] = []
    made: list[Section] = []
    for number, (title, contents) in enumerate(sections, 1):
        section = f"s{number}"
        whole: list[tuple[BlockKind, list[str]]] = [("heading", [title]), *contents]
        for kind, sentences in whole:
            name = f"b{len(blocks) + 1}"
            blocks.append(_block(name, kind, sentences, section))
        heading = next(block.id for block in blocks if block.section == section)
        made.append(Section(section, title, 1, heading, ""))
    return Report("sample", "Sample", language, "", "", "utf-8", tuple(blocks), tuple(made))


def _block(name: str, kind: BlockKind, sentences: list[str], section: str) -> Block:
    text = " ".join(sentences)
    found, place = [], 0
    for number, sentence in enumerate(sentences, 1):
        start = text.index(sentence, place)
        place = start + len(sentence)
        found.append(Sentence(f"{name}.{number}", start, place))
    return Block(name, kind, text, (), section, tuple(found))


def make_translation(report: Report, english: dict[str, str], kept: tuple[str, ...] = ()) -> Translation:
    """Make a translation from Dutch text to English; what is in `kept` stays Dutch."""
    renderings = tuple(
        Rendering(s.id, english.get(s.text, s.text), "kept" if s.text in kept else "machine", "first")
        for s in report.segments()
    )
    return Translation("engine", "model", "digest", renderings)
