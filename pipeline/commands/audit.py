"""The command `helder audit`: how hard documents are to read, and what makes them so."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from pipeline.commands.options import AsJson, Force, SettingsFile, errors, settings_of
from pipeline.errors import BatchError, EvaluateError
from pipeline.progress import emit
from pipeline.settings import Settings

# So many sections of a folder are listed, hardest first.
MOST_SECTIONS = 20


def audit(
    files: Annotated[list[Path], typer.Argument(help="Dutch or English documents, or folders of them.")],
    against: Annotated[
        Path | None, typer.Option(help="An earlier version of the document, to compare with.")
    ] = None,
    fail_over: Annotated[
        int | None, typer.Option(min=1, max=3, help="End with an error when a document is above this level.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Folder that gets an accessible report.")] = None,
    theme: Annotated[
        str | None, typer.Option(help="Style sheet with your own colours and fonts, for --html.")
    ] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Every figure as CSV.")] = False,
    as_markdown: Annotated[
        bool, typer.Option("--markdown", help="A line a document, for a merge request.")
    ] = False,
    trend: Annotated[
        Path | None, typer.Option(help="File that keeps the scores of each audit, to show a trend.")
    ] = None,
    language: Annotated[str, typer.Option(help="nl, en, or auto.")] = "auto",
    lint: Annotated[
        str, typer.Option(help="Python that has LiNT-II, whose score is shown too; by default this one.")
    ] = "",
    force: Force = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Measure how hard documents are to read, and say what makes them so, without translating them."""
    from pipeline import audits
    from pipeline.scoring.lint import opened
    from pipeline.spool import Spool

    chosen = settings_of(settings, read__force=force, publish__theme=theme)
    paths = audits.find_files(files)
    with Spool() as found, opened(lint) as lint_ii:
        failed = _fill(found, audits.audit_all(paths, chosen, language, lint_ii))
        if failed and len(paths) == 1:
            raise failed[0].error
        first = next(iter(found), None)
        changes = (
            audits.compare(first, audits.audit(against, chosen, language, lint_ii))
            if against and first
            else []
        )
        earlier = audits.trend(trend) if trend else {}
        if as_json:
            for one in found:
                emit(one)
        elif as_csv:
            for line in audits.table(found):
                typer.echo(line, nl=False)
        elif as_markdown:
            for one in found:
                typer.echo(audits.markdown(one, changes))
        else:
            _say_audits(found, changes, earlier)
        if html:
            _write_audits(html, found, changes, earlier, chosen)
        if trend:
            audits.store(trend, found, datetime.now(UTC).date().isoformat())
        _judge_audits(found, failed, fail_over)


def _fill(found: Any, made: Iterable[Any]) -> list[Any]:
    """Put the audits away and return the failures."""
    from pipeline.audits import Failed

    failed = []
    for one in made:
        if isinstance(one, Failed):
            failed.append(one)
        else:
            found.add(one)
    return failed


def _say_audits(found: Any, changes: list[Any], earlier: dict[str, Any]) -> None:
    from pipeline import audit_tables as tables
    from pipeline import audits

    console = Console(highlight=False)
    if len(found) > 1:
        console.print(tables.league(audits.league(found)))
        console.print(tables.league(audits.league(found, sections=True)[:MOST_SECTIONS]))
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


def _write_audits(
    folder: Path, found: Any, changes: list[Any], earlier: dict[str, Any], settings: Settings
) -> None:
    from pipeline import store
    from pipeline.publishing import audit_pages
    from pipeline.run import look
    from pipeline.scoring.advice import advice

    for name, content in audit_pages.pages(found, advice(), changes, earlier, look(settings)):
        store.write(folder / name, content)
    typer.echo(f"Open {folder}/index.html", err=True)


def _judge_audits(found: Any, failed: list[Any], fail_over: int | None) -> None:
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
