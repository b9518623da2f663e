"""The commands of Helder; the only place, with progress.py, that prints."""

import gc
import sys
from datetime import UTC, datetime
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console

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


# A run makes many small records and no cycles: looking for cycles less often saves a tenth of a short run.
GARBAGE_THRESHOLDS = (50_000, 50, 50)


def main() -> None:
    """Run the command line; a known error is one line and its exit code, never a traceback."""
    gc.set_threshold(*GARBAGE_THRESHOLDS)
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
    files: Annotated[list[Path], typer.Argument(help="Dutch or English documents, or folders of them.")],
    against: Annotated[
        Path | None, typer.Option(help="An earlier version of the document, to compare with.")
    ] = None,
    fail_over: Annotated[
        int | None, typer.Option(min=1, max=3, help="End with an error when a document is above this level.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Folder that gets an accessible report.")] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Every figure as CSV.")] = False,
    as_markdown: Annotated[
        bool, typer.Option("--markdown", help="A line a document, for a merge request.")
    ] = False,
    trend: Annotated[
        Path | None, typer.Option(help="File that keeps the scores of each audit, to show a trend.")
    ] = None,
    language: Annotated[str, typer.Option(help="nl, en, or auto.")] = "auto",
    force: Force = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Measure how hard documents are to read, and say what makes them so, without translating them."""
    from pipeline import audits

    chosen = _settings(settings, read__force=force)
    paths = audits.find_files(files)
    done = list(audits.audit_all(paths, chosen, language))
    found = [one for one in done if isinstance(one, audits.Audit)]
    failed = [one for one in done if isinstance(one, audits.Failed)]
    if failed and len(paths) == 1:
        raise failed[0].error
    changes = audits.compare(found[0], audits.audit(against, chosen, language)) if against and found else []
    earlier = audits.trend(trend) if trend else {}
    if as_json:
        _emit_all(found)
    elif as_csv:
        typer.echo(audits.table(found), nl=False)
    elif as_markdown:
        typer.echo("\n".join(audits.markdown(document, changes) for document in found))
    else:
        _say_audits(found, changes, earlier)
    if html:
        _write_audits(html, found, changes, earlier)
    if trend:
        audits.store(trend, found, datetime.now(UTC).date().isoformat())
    _judge_audits(found, failed, fail_over)


def _emit_all(found: list[Any]) -> None:
    for one in found:
        emit(one)


def _say_audits(found: list[Any], changes: list[Any], earlier: dict[str, Any]) -> None:
    from pipeline import audit_tables as tables
    from pipeline import audits

    console = Console(highlight=False)
    if len(found) > 1:
        console.print(tables.league(audits.league(found)))
        console.print(tables.league(audits.league(found, sections=True)[:20]))
    for one in found if len(found) == 1 else []:
        console.print(tables.sections(one))
        console.print(tables.features(one.whole))
        typer.echo("Sentences that cost readers most:")
        for sentence in one.whole.hardest:
            typer.echo("\n".join(tables.reasons(sentence)))
        typer.echo("\n".join(tables.scales(one.whole)))
    if changes:
        console.print(tables.changes(changes))
    for one in found:
        if one.name in earlier:
            typer.echo(f"{one.name}: {tables.trend(earlier[one.name])}")
    typer.echo('"-" means not scorable: most measures need about 100 words of running text.')


def _write_audits(folder: Path, found: list[Any], changes: list[Any], earlier: dict[str, Any]) -> None:
    from pipeline import store
    from pipeline.publishing import audit_pages
    from pipeline.scoring.advice import advice

    for name, content in audit_pages.pages(found, advice(), changes, earlier).items():
        store.write(folder / name, content)
    typer.echo(f"Open {folder}/index.html", err=True)


def _judge_audits(found: list[Any], failed: list[Any], fail_over: int | None) -> None:
    from pipeline import audits

    hard = audits.too_hard(found, fail_over) if fail_over else []
    if hard:
        raise EvaluateError(
            "evaluate.too-hard",
            ", ".join(one.name for one in hard),
            f"harder to read than level {fail_over}.",
            "The audit lists the sentences that cost most and what to do; or allow a higher level.",
        )
    if failed:
        for failure in failed:
            errors.print(f"helder: {failure.error}", markup=False)
        raise BatchError(
            "batch.some-failed",
            f"{len(failed)} of {len(found) + len(failed)} documents",
            "they could not be audited.",
            "The lines above say why; the others were audited.",
        )


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
