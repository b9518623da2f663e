"""The command `helder check`: anybody's bilingual file, without a model."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.options import AsJson, Glossaries, SettingsFile, errors, settings_of
from pipeline.errors import BatchError, CheckError, ExchangeError, HelderError
from pipeline.progress import emit


class FailOn(StrEnum):
    """What ends the command with an error."""

    error = "error"
    warning = "warning"
    never = "never"


def check(
    files: Annotated[list[Path], typer.Argument(help="XLIFF 1.2 or 2, TMX, PO, or tab-separated lines.")],
    fail_on: Annotated[
        FailOn, typer.Option(help="End with exit code 10 for errors, or for warnings too, or never.")
    ] = FailOn.error,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Id of a check to leave out; may be repeated.")
    ] = None,
    columns: Annotated[
        str | None, typer.Option(help="Columns of Dutch and English in a table, such as 2,3.")
    ] = None,
    glossary: Glossaries = None,
    as_sarif: Annotated[bool, typer.Option("--sarif", help="SARIF 2.1.0 on standard output.")] = False,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Check English translations of Dutch in files of any translator's program."""
    from pipeline.checking import Checked
    from pipeline.checking import check as check_file
    from pipeline.run import glossary_of

    chosen = settings_of(settings, terms__glossary=glossary or None, check__ignore=ignore or None)
    terms, two = glossary_of(chosen), _columns(columns)
    done: list[Checked] = []
    failed: list[HelderError] = []
    for path in files:
        try:
            done.append(check_file(path, columns=two, glossary=terms, ignore=chosen.check.ignore))
        except ExchangeError as error:
            if len(files) == 1:
                raise
            failed.append(error)
    _write(done, as_sarif=as_sarif, as_json=as_json)
    _judge(done, failed, fail_on)


def _columns(given: str | None) -> tuple[int, int] | None:
    if given is None:
        return None
    parts = given.split(",")
    if len(parts) != 2 or not all(
        part.isascii() and part.isdigit() and 0 < int(part) < 1000 for part in parts
    ):
        raise ExchangeError(
            "exchange.columns", "--columns", f"{given!r} is not two numbers.", "Write them as 2,3."
        )
    return int(parts[0]), int(parts[1])


def _write(done: list[Any], *, as_sarif: bool, as_json: bool) -> None:
    if as_sarif:
        from pipeline.sarif import log

        sys.stdout.buffer.write(log(done))
        return
    for checked in done:
        for located in checked.found:
            if as_json:
                emit({"event": "finding", "file": checked.file, **_record(located)})
            else:
                typer.echo("\n".join(_lines(checked.file, located)))
        if as_json:
            emit({"event": "checked", **_counts(checked)})
        else:
            typer.echo(_summary(checked))


def _record(located: Any) -> dict[str, Any]:
    return {name: getattr(located, name) for name in located.__struct_fields__}


def _counts(checked: Any) -> dict[str, Any]:
    return {
        "file": checked.file,
        "format": checked.format,
        "pairs": checked.pairs,
        "empty": checked.empty,
        "errors": checked.count("error"),
        "warnings": checked.count("warning"),
    }


def _lines(file: str, located: Any) -> list[str]:
    finding = located.finding
    return [
        f"{file}:{located.line}: {finding.severity}: {finding.message} {finding.remedy} [{finding.check}]",
        f"    {' '.join(located.source.split())}",
        f"    {' '.join(located.target.split())}",
    ]


def _summary(checked: Any) -> str:
    untranslated = f", {checked.empty} without a translation" if checked.empty else ""
    found = f"{_times(checked.count('error'), 'error')}, {_times(checked.count('warning'), 'warning')}"
    return f"{checked.file} ({checked.format}): {found} in {checked.pairs} pairs{untranslated}."


def _times(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count != 1 else ''}"


def _judge(done: list[Any], failed: list[HelderError], fail_on: FailOn) -> None:
    for error in failed:
        errors.print(f"helder: {error}", markup=False)
    grave = sum(checked.count("error") for checked in done)
    light = sum(checked.count("warning") for checked in done) if fail_on is FailOn.warning else 0
    if fail_on is not FailOn.never and grave + light:
        raise CheckError(
            "check.findings",
            ", ".join(checked.file for checked in done if checked.found),
            f"the checks found {_times(grave, 'error')}"
            + (f" and {_times(light, 'warning')}." if light else "."),
            "Correct them, or leave a check out with --ignore.",
        )
    if failed:
        raise BatchError(
            "batch.some-failed",
            f"{len(failed)} of {len(failed) + len(done)} files",
            "they could not be checked.",
            "The lines above say why; the others were checked.",
        )
