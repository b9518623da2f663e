"""The command `helder review`: a page on this computer for a translator."""

from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.options import AsJson, Memory, SettingsFile, settings_of
from pipeline.errors import ReviewError
from pipeline.people import NOBODY
from pipeline.progress import emit


def review(
    edition: Annotated[Path, typer.Argument(help="Folder of an edition, such as output/REPORT.")],
    who: Annotated[str, typer.Option(help="Your name, shown in the audit.")] = NOBODY,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 0,
    memory: Memory = None,
    as_json: AsJson = False,
    settings: SettingsFile = None,
) -> None:
    """Correct and accept the passages and summaries of an edition on a page in your browser."""
    serve, desk_class, points_class = _server()
    from pipeline.finished import open_edition
    from pipeline.people import People
    from pipeline.run import check_of_answers, memory_path, remake_edition
    from pipeline.simplifying import check_wording

    chosen = settings_of(settings, output=str(edition.resolve().parent), work__memory=memory)
    opened = open_edition(edition)

    def remake() -> Any:
        remake_edition(edition, chosen)
        return open_edition(edition)

    place = memory_path(chosen)
    with People(place) as people, People(place, "wordings") as wordings:
        check = check_of_answers(edition, opened.report, chosen)
        desk = desk_class(edition, opened, people, who=who, check=check, remake=remake)
        points = points_class(desk, wordings, check_wording)
        serve(desk, points, port, lambda address: _say(address, as_json=as_json))
        if desk.changed:
            desk.remake()
            _end(edition, as_json=as_json)


def _server() -> tuple[Any, Any, Any]:
    try:
        from pipeline.reviewing.desk import Desk
        from pipeline.reviewing.points import Points
        from pipeline.reviewing.serve import serve
    except ModuleNotFoundError as error:
        raise ReviewError(
            "review.extra",
            "helder review",
            f"{error.name} is not installed.",
            "Install it with: pip install 'helder[review]'",
        ) from error
    return serve, Desk, Points


def _say(address: str, *, as_json: bool) -> None:
    if as_json:
        emit({"event": "listening", "address": address})
    else:
        typer.echo(f"Open {address}\nPress Ctrl-C here when you are done.")


def _end(edition: Path, *, as_json: bool) -> None:
    if as_json:
        emit({"event": "remade", "folder": str(edition)})
    else:
        typer.echo(f"Made the edition again. Open {edition}/index.html")
