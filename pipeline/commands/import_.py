"""The command `helder import`: an edited file of an edition goes back."""

from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.options import AsJson, Memory, SettingsFile, Threads, errors, settings_of
from pipeline.progress import Bar, Quiet, emit


def import_(
    file: Annotated[Path, typer.Argument(help="An edited edition.xlf, edition.tmx or summaries.csv.")],
    output: Annotated[str | None, typer.Option(help="Folder that has the editions.")] = None,
    who: Annotated[str, typer.Option(help="Name of the translator, shown in the audit.")] = "",
    memory: Memory = None,
    threads: Threads = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Keep what people changed in an edited file of an edition, and make the edition anew."""
    from pipeline.importing import import_file

    chosen = settings_of(settings, output=output, work__memory=memory, work__threads=threads)
    imported = import_file(file, chosen, who=who, listener=Quiet() if as_json else Bar(errors, explain=False))
    if as_json:
        emit({"event": "imported", "result": imported})
    else:
        typer.echo("\n".join(_lines(imported)))


def _lines(imported: Any) -> list[str]:
    found = imported.found
    counts = [
        f"{found.changed} changed",
        f"{found.accepted} accepted",
        f"{found.same} as they were",
        *([f"{found.before} by people before"] if found.before else []),
        *([f"{found.empty} without English"] if found.empty else []),
        *([f"{found.unknown} not in this report"] if found.unknown else []),
    ]
    first = f"{imported.report}: {', '.join(counts)}."
    if imported.outcome is None:
        return [first, "Nothing new: the edition stays as it is."]
    return [first, f"Made the edition again. Open {imported.outcome.folder}/index.html"]
