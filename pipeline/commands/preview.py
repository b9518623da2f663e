"""The command `helder preview`: an edition in the browser that follows its templates."""

import time
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.options import Model, SettingsFile, errors, settings_of
from pipeline.errors import SettingsError

WAIT = 0.5  # seconds between two looks at the files


def preview(
    report: Annotated[Path, typer.Argument(help="A Dutch report.")],
    output: Annotated[str | None, typer.Option(help="Folder that gets one folder an edition.")] = None,
    templates: Annotated[str | None, typer.Option(help="Folder with your own templates.")] = None,
    theme: Annotated[str | None, typer.Option(help="Style sheet with your own colours and fonts.")] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on this computer; 0: a free one.")] = 8734,
    model: Model = None,
    settings: SettingsFile = None,
) -> None:
    """Show the edition of a report on this computer, and make it again when something changes."""
    from pipeline.preview import HOST, Preview, serve

    chosen = settings_of(
        settings,
        output=output,
        publish__templates=templates,
        publish__theme=theme,
        translate__model=model,
    )
    shown = Preview(report, chosen)
    _refresh(shown)
    try:
        server = serve(shown, port)
    except OSError as error:
        raise SettingsError(
            "settings.port",
            str(port),
            f"this port cannot be used ({error.strerror}).",
            "Give another --port.",
        ) from error
    typer.echo(f"Open http://{HOST}:{server.server_port}/ (stop with Ctrl-C)")
    while True:
        time.sleep(WAIT)
        _refresh(shown)


def _refresh(shown: Any) -> None:
    if shown.refresh():
        errors.print(f"helder: {shown.state.error}" if shown.state.error else "made", markup=False)
