"""The command `helder run`: the English edition of each report."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.options import (
    AsJson,
    Engine,
    Force,
    Glossaries,
    Memory,
    Model,
    SettingsFile,
    Threads,
    errors,
    settings_of,
)
from pipeline.errors import BatchError
from pipeline.progress import Bar, JsonLines, Quiet, emit


def run(
    files: Annotated[list[Path], typer.Argument(help="Dutch reports.")],
    output: Annotated[str | None, typer.Option(help="Folder that gets one folder an edition.")] = None,
    engine: Engine = None,
    model: Model = None,
    threads: Threads = None,
    memory: Memory = None,
    glossary: Glossaries = None,
    templates: Annotated[str | None, typer.Option(help="Folder with your own templates.")] = None,
    theme: Annotated[str | None, typer.Option(help="Style sheet with your own colours and fonts.")] = None,
    formats: Annotated[
        str | None, typer.Option(help="Files beside the pages, as epub,pdf,docx; none for pages only.")
    ] = None,
    force: Force = None,
    level: Annotated[
        str | None, typer.Option(help="Reader of the summaries: plain (default), easier or full.")
    ] = None,
    writer: Annotated[
        str | None,
        typer.Option(
            help="Language model that words the summaries: an address (http://localhost:...) or a folder."
        ),
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say what is done again, and why.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Make the English edition of each report."""
    from pipeline.run import Failure, make_editions
    from pipeline.shelf import make_library

    chosen = settings_of(
        settings,
        output=output,
        translate__engine=engine,
        translate__model=model,
        work__threads=threads,
        work__memory=memory,
        terms__glossary=glossary or None,
        publish__templates=templates,
        publish__theme=theme,
        publish__formats=_listed(formats),
        read__force=force,
        simplify__level=level,
        simplify__writer=writer,
    )
    listener = JsonLines() if as_json else Quiet() if quiet else Bar(errors, explain=explain)
    outcomes = make_editions(files, chosen, listener)
    failures = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            if as_json:
                emit({"event": "failed", "report": outcome.report, "code": outcome.error.code})
            errors.print(f"helder: {outcome.error}", markup=False)
        elif as_json:
            emit({"event": "edition", "result": outcome})
        elif not quiet:
            _say(outcome)
    if len(outcomes) > len(failures):
        library = make_library(chosen)
        if len(files) > 1 and not (quiet or as_json):
            typer.echo(f"Open {library} for all editions")
    if failures and len(files) == 1:
        sys.exit(failures[0].error.exit_code)
    if failures:
        raise BatchError(
            "batch.some-failed",
            f"{len(failures)} of {len(files)} reports",
            "they could not be made into editions.",
            "The lines above say why; the other editions are there.",
        )


def _listed(formats: str | None) -> list[str] | None:
    if formats is None:
        return None
    return [] if formats == "none" else [name.strip() for name in formats.split(",")]


def _say(outcome: Any) -> None:
    if not outcome.redone:
        typer.echo(f"{outcome.report}: nothing to do, the edition is up to date: {outcome.folder}/index.html")
        return
    typer.echo(
        f"{outcome.report}: {outcome.segments} segments, {outcome.doubtful} marked as doubtful, "
        f"{outcome.kept} kept as they were.\nOpen {outcome.folder}/index.html"
    )
