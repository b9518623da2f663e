"""The command line of Helder: its commands in their order, and how an error becomes one line."""

import gc
import sys
from importlib.metadata import version as installed_version
from typing import Annotated, NoReturn

import typer

from pipeline.commands import models
from pipeline.commands.audit import audit
from pipeline.commands.check import check
from pipeline.commands.doctor import doctor
from pipeline.commands.evaluate import evaluate
from pipeline.commands.import_ import import_
from pipeline.commands.options import errors
from pipeline.commands.preview import preview
from pipeline.commands.review import review
from pipeline.commands.run import run
from pipeline.commands.translate import translate
from pipeline.commands.tune import tune
from pipeline.errors import HelderError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="English editions of Dutch reports that everyone can read, and readability audits of both.",
)
INTERRUPTED = 130  # what shells use for a program ended by Ctrl-C


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


for command in (run, review, import_, check, audit, translate, evaluate, tune, preview, doctor):
    app.command(command.__name__.rstrip("_"))(command)
for name, group in {"models": models.app}.items():
    app.add_typer(group, name=name)


if __name__ == "__main__":
    main()
