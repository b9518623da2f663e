"""The command `helder doctor`: what is installed, and whether it works."""

import sys

import typer

from pipeline.commands.options import AsJson, Model, SettingsFile, settings_of
from pipeline.errors import HelderError
from pipeline.progress import emit


def doctor(model: Model = None, as_json: AsJson = False, settings: SettingsFile = None) -> None:
    """Say what is installed, which model is used, and whether it works."""
    from pipeline.doctor import examine

    chosen = settings_of(settings, translate__model=model)
    found = examine(chosen)
    for line in found:
        if as_json:
            emit(line)
        else:
            typer.echo(f"{'ok  ' if line.works else 'FAIL'} {line.name}: {line.said}")
    if not all(line.works for line in found):
        sys.exit(HelderError("model.doctor", "", "", "").exit_code)
