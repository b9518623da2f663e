"""The commands of Helder; the only place, with progress.py, that prints."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from pipeline import settings as settings_module
from pipeline.errors import BatchError, EvaluateError, HelderError
from pipeline.progress import Bar, JsonLines, Quiet, emit
from pipeline.settings import Settings

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="English editions of Dutch reports that everyone can read, and readability audits of both.",
)
errors = Console(stderr=True, highlight=False, soft_wrap=True)
INTERRUPTED = 130  # what shells use for a program ended by Ctrl-C

SettingsFile = Annotated[
    Path | None, typer.Option("--settings", help="Settings file; without it, helder.toml in this folder.")
]
Engine = Annotated[str | None, typer.Option(help="Engine: ctranslate2 (default) or transformers.")]
Model = Annotated[str | None, typer.Option(help="Folder of another model; transformers takes hub names.")]
Threads = Annotated[int | None, typer.Option(help="Processor threads; the result is the same for any.")]
Memory = Annotated[str | None, typer.Option(help="File of the translation memory.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line on standard output.")]
Force = Annotated[bool | None, typer.Option("--force", help="Read it even if it does not look Dutch.")]


def main() -> None:
    """Run the command line; a known error is one line and its exit code, never a traceback."""
    try:
        app()
    except HelderError as error:
        fail(error)
    except KeyboardInterrupt:
        errors.print("Stopped. Run the same command again: it goes on from here.")
        sys.exit(INTERRUPTED)


def fail(error: HelderError) -> NoReturn:
    """Print an error as one line and end with its exit code."""
    errors.print(f"helder: {error}", markup=False)
    sys.exit(error.exit_code)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"helder {installed_version('helder')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def _settings(path: Path | None, **flags: Any) -> Settings:
    return settings_module.load(path, {name.replace("__", "."): value for name, value in flags.items()})


@app.command()
def run(
    files: Annotated[list[Path], typer.Argument(help="Dutch reports.")],
    output: Annotated[str | None, typer.Option(help="Folder that gets one folder an edition.")] = None,
    engine: Engine = None,
    model: Model = None,
    threads: Threads = None,
    memory: Memory = None,
    templates: Annotated[str | None, typer.Option(help="Folder with your own templates.")] = None,
    force: Force = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say what is done again, and why.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Make the English edition of each report."""
    from pipeline.run import Failure, make_editions

    chosen = _settings(
        settings,
        output=output,
        translate__engine=engine,
        translate__model=model,
        work__threads=threads,
        work__memory=memory,
        publish__templates=templates,
        read__force=force,
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
    if failures and len(files) == 1:
        sys.exit(failures[0].error.exit_code)
    if failures:
        raise BatchError(
            "batch.some-failed",
            f"{len(failures)} of {len(files)} reports",
            "they could not be made into editions.",
            "The lines above say why; the other editions are there.",
        )


def _say(outcome: Any) -> None:
    if not outcome.redone:
        typer.echo(f"{outcome.report}: nothing to do, the edition is up to date: {outcome.folder}/index.html")
        return
    typer.echo(
        f"{outcome.report}: {outcome.segments} segments, {outcome.doubtful} marked as doubtful, "
        f"{outcome.kept} kept as they were.\nOpen {outcome.folder}/index.html"
    )


@app.command()
def audit(
    file: Annotated[Path, typer.Argument(help="A Dutch or English document.")],
    language: Annotated[str, typer.Option(help="nl, en, or auto.")] = "auto",
    force: Force = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Measure how hard a document is to read, without translating it."""
    from pipeline import run as running
    from pipeline import scoring

    report, scores = running.audit(file, _settings(settings, read__force=force), language)
    if as_json:
        emit(scores)
        return
    titles = {section.id: section.title for section in report.sections}
    table = Table("Section", "Words", *(score.formula for score in scores.texts[0].scores))
    for text in scores.texts:
        values = ("-" if s.value is None else f"{s.value:.1f}" for s in text.scores)
        table.add_row(titles.get(text.section, "Whole document"), str(text.counts.words), *values)
    Console(highlight=False).print(table)
    for score in scores.texts[0].scores:
        reading_of = (
            f"{scoring.describe(score)} ({score.direction})" if score.value is not None else score.reason
        )
        typer.echo(f"{score.formula}: {reading_of}  {score.signature}")
    typer.echo('"-" means not scorable: a formula needs about 100 words of running text.')


@app.command()
def translate(
    engine: Engine = None,
    model: Model = None,
    threads: Threads = None,
    memory: Memory = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Translate standard input to standard output, a line for a line."""
    from pipeline.run import remembering_engine
    from pipeline.translating.lines import translate_lines

    chosen = _settings(
        settings,
        translate__engine=engine,
        translate__model=model,
        work__threads=threads,
        work__memory=memory,
    )
    with remembering_engine(chosen) as opened:
        for line in translate_lines(sys.stdin.read().splitlines(), opened):
            if as_json:
                emit(line)
            else:
                typer.echo(line.text)


@app.command()
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
        chosen = _settings(
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


@app.command()
def doctor(model: Model = None, as_json: AsJson = False, settings: SettingsFile = None) -> None:
    """Say what is installed, which model is used, and whether it works."""
    from pipeline.doctor import examine

    chosen = _settings(settings, translate__model=model)
    found = examine(chosen)
    for line in found:
        if as_json:
            emit(line)
        else:
            typer.echo(f"{'ok  ' if line.works else 'FAIL'} {line.name}: {line.said}")
    if not all(line.works for line in found):
        sys.exit(HelderError("model.doctor", "", "", "").exit_code)


if __name__ == "__main__":
    main()
