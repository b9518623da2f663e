"""The command `helder evaluate`: translations beside references by people."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import AsJson, Engine, Memory, Model, SettingsFile, Threads, settings_of
from pipeline.errors import EvaluateError
from pipeline.progress import emit


def evaluate(
    first: Annotated[Path, typer.Argument(help="Dutch, a segment a line (English with --as-is).")],
    reference: Annotated[Path, typer.Argument(help="English by people, a segment a line.")],
    as_is: Annotated[
        bool, typer.Option("--as-is", help="The first file is a translation already: compare only.")
    ] = False,
    columns: Annotated[
        str | None, typer.Option(help="Two column numbers of tab-separated files, such as 4,5.")
    ] = None,
    engine: Engine = None,
    model: Model = None,
    threads: Threads = None,
    memory: Memory = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Compare translations with references: BLEU and chrF, with sacreBLEU's signatures."""
    from pipeline.evaluate import evaluate as compare
    from pipeline.evaluate import read_lines
    from pipeline.run import remembering_engine
    from pipeline.translating.engines.base import Decoding
    from pipeline.translating.prepare import prepare

    left, right = _columns(columns)
    lines, references = read_lines(first, left), read_lines(reference, right)
    if not as_is:
        chosen = settings_of(
            settings,
            translate__engine=engine,
            translate__model=model,
            work__threads=threads,
            work__memory=memory,
        )
        with remembering_engine(chosen) as opened:
            found = opened.translate([prepare(line) for line in lines], Decoding())
        lines = [hypotheses[0].text for hypotheses in found]
    result = compare(lines, references)
    if as_json:
        emit(result)
        return
    typer.echo(f"segments {result.segments}")
    for score in result.scores:
        typer.echo(f"{score.name} {score.value:.2f}  {score.signature}")


def _columns(columns: str | None) -> tuple[int | None, int | None]:
    if columns is None:
        return None, None
    parts = columns.split(",")
    if len(parts) != 2 or not all(part.isdigit() and int(part) > 0 for part in parts):
        raise EvaluateError(
            "evaluate.columns", "--columns", f"{columns!r} is not two numbers.", "Write them as 4,5."
        )
    return int(parts[0]), int(parts[1])
