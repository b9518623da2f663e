"""The steps of the recipe as commands: python -m training STEP ..."""

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from pipeline.errors import HelderError

# In the order in which they are done. A step is a module with `arguments` and `run`; the first sentence of
# its docstring is its help.
STEPS = (
    "collect",
    "clean",
    "deduplicate",
    "augment",
    "meanings",
    "lexicon",
    "guarded",
    "vocabulary",
    "base",
    "train",
    "merge",
    "average",
    "convert",
    "evaluate",
    "card",
)


class Step(Protocol):
    """What the module of a step is held to; `tell` takes lines for the person who waits."""

    __doc__: str | None

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add what the step wants to know."""

    def run(self, options: argparse.Namespace, tell: Callable[[str], None]) -> None:
        """Do the step. Raises `HelderError`."""


def main(words: Sequence[str] | None = None) -> int:
    """Do one step and return the exit code: 0, or 1 and more when it cannot be done."""
    options = _parser().parse_args(words)
    try:
        options.step.run(options, _tell)
    except HelderError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description="How the embedded model is made.")
    commands = parser.add_subparsers(required=True, metavar="STEP")
    for name in STEPS:
        step: Step = importlib.import_module(f"training.{name}")
        summary = (step.__doc__ or "").partition("\n")[0]
        command = commands.add_parser(name, help=summary, description=step.__doc__)
        command.formatter_class = argparse.RawDescriptionHelpFormatter
        step.arguments(command)
        command.set_defaults(step=step)
    return parser


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
