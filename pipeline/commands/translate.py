"""The command `helder translate`: standard input to standard output, a line for a line."""

import sys

import typer

from pipeline.commands.options import (
    AsJson,
    Engine,
    Glossaries,
    Memory,
    Model,
    SettingsFile,
    Threads,
    settings_of,
)
from pipeline.progress import emit


def translate(
    engine: Engine = None,
    model: Model = None,
    threads: Threads = None,
    memory: Memory = None,
    glossary: Glossaries = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Translate standard input to standard output, a line for a line."""
    from pipeline.run import glossary_of, remembering_engine
    from pipeline.translating.engines.base import Decoding
    from pipeline.translating.lines import translate_lines

    chosen = settings_of(
        settings,
        translate__engine=engine,
        translate__model=model,
        work__threads=threads,
        work__memory=memory,
        terms__glossary=glossary or None,
    )
    lines = sys.stdin.read().splitlines()
    with remembering_engine(chosen) as opened:
        decoding = Decoding(chosen.translate.beam)
        for line in translate_lines(
            lines, opened, glossary_of(chosen), decoding=decoding, ignored=chosen.check.ignore
        ):
            if as_json:
                emit(line)
            else:
                typer.echo(line.text)
