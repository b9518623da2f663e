"""The command `helder evaluate`: translations beside references by people, and beside each other."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.commands.options import AsJson, Engine, Memory, Model, SettingsFile, Threads, settings_of
from pipeline.errors import EvaluateError
from pipeline.progress import emit

if TYPE_CHECKING:
    from pipeline.evaluate import Evaluation

SHOWN = 20  # segments in each list of the report, unless told otherwise


def evaluate(
    first: Annotated[
        Path, typer.Argument(help="Dutch, a segment a line, or a .tmx file (English with --as-is).")
    ],
    reference: Annotated[
        Path | None, typer.Argument(help="English by people; a .tmx file or a table may have it as well.")
    ] = None,
    as_is: Annotated[
        bool, typer.Option("--as-is", help="The first file is a translation already: compare only.")
    ] = False,
    dutch: Annotated[
        Path | None, typer.Option(help="The Dutch, for the checks, when the first file is --as-is.")
    ] = None,
    columns: Annotated[
        str | None, typer.Option(help="Two column numbers of tab-separated files, such as 4,5.")
    ] = None,
    against: Annotated[Path | None, typer.Option(help="Another translation, to compare with.")] = None,
    against_model: Annotated[str | None, typer.Option(help="Another model, to compare with.")] = None,
    against_settings: Annotated[
        Path | None, typer.Option(help="Another settings file, to compare with.")
    ] = None,
    repair: Annotated[
        bool, typer.Option("--repair", help="Translate as in an edition: checked and mended.")
    ] = False,
    ter: Annotated[bool, typer.Option("--ter", help="TER as well, which takes some seconds more.")] = False,
    comet: Annotated[str | None, typer.Option(help="COMET as well, with this model of comet-score.")] = None,
    html: Annotated[Path | None, typer.Option(help="Folder that gets an accessible report.")] = None,
    show: Annotated[int, typer.Option(min=0, help="Segments in each list of the report.")] = SHOWN,
    engine: Engine = None,
    model: Model = None,
    threads: Threads = None,
    memory: Memory = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Compare translations with references: BLEU, chrF2 and TER, our own checks, and a paired test."""
    from pipeline.evaluate import System, assess, read_ready, ready, translated
    from pipeline.evaluating.metrics import METRICS, QUICK
    from pipeline.evaluating.texts import read_texts

    both = _columns(columns)
    _one_of(against, against_model, against_settings)
    texts = read_texts(first, reference, columns=both, as_is=as_is, dutch=dutch)
    flags = {"translate__engine": engine, "work__threads": threads, "work__memory": memory}

    def made(path: Path | None, named: str | None) -> System:
        source = _dutch(texts.dutch)
        chosen = settings_of(path, translate__model=named, **flags)
        return translated(source, chosen, repair=repair)

    system = ready(first, texts.first) if as_is else made(settings, model)
    other = None
    if against:
        other = read_ready(against)
    elif against_model or against_settings:
        other = made(against_settings or settings, against_model or (None if against_settings else model))
    result = assess(
        system,
        texts.references,
        dutch=texts.dutch,
        against=other,
        metrics=tuple(METRICS) if ter else QUICK,
        show=show if html else 0,
        comet_model=comet,
    )
    if html:
        _write(html, result)
    if as_json:
        emit(result)
    else:
        _say(result)


def _columns(columns: str | None) -> tuple[int, int] | None:
    if columns is None:
        return None
    parts = columns.split(",")
    if len(parts) != 2 or not all(part.isdigit() and int(part) > 0 for part in parts):
        raise EvaluateError(
            "evaluate.columns", "--columns", f"{columns!r} is not two numbers.", "Write them as 4,5."
        )
    return int(parts[0]), int(parts[1])


def _one_of(*given: Any) -> None:
    if sum(one is not None for one in given) > 1:
        raise EvaluateError(
            "evaluate.against",
            "--against",
            "two translations can be compared, not more.",
            "Give one of --against, --against-model and --against-settings.",
        )


def _dutch(texts: list[str] | None) -> list[str]:
    if texts is None:
        raise EvaluateError(
            "evaluate.dutch", "--as-is", "there is no Dutch to translate.", "Name it with --dutch."
        )
    return texts


def _say(result: "Evaluation") -> None:
    typer.echo(f"segments {result.segments}")
    if result.against:
        typer.echo(f"first {result.system}\nagainst {result.against}")
    for score in result.scores:
        lower = ", lower is better" if score.better == "lower" else ""
        typer.echo(f"{score.name} {score.value:.2f}  {score.signature}{lower}")
    for one in result.compared:
        typer.echo(
            f"{one.name} against {one.second:.2f}: {one.difference:+.2f}, 95% interval {one.low:+.2f} to "
            f"{one.high:+.2f}, p = {one.p:.3f}: {one.verdict}"
        )
    for alarm in result.alarms:
        if alarm.segments or alarm.against or alarm.references:
            other = "" if alarm.against is None else f", {alarm.against} against"
            typer.echo(
                f"check {alarm.check} ({alarm.severity}): {alarm.segments} segments{other}, "
                f"{alarm.references} references"
            )


def _write(folder: Path, result: "Evaluation") -> None:
    from pipeline import store
    from pipeline.publishing import evaluation_pages

    for name, content in evaluation_pages.pages(result).items():
        store.write(folder / name, content)
    typer.echo(f"Open {folder}/index.html", err=True)
