"""The command `helder tune`: adapts a model to the style of a translation memory."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.options import AsJson, Threads
from pipeline.errors import TuneError
from pipeline.progress import emit

# What the extra brings; looked for by name, since to import them takes seconds.
NEEDS = ("torch", "transformers", "safetensors", "training")


def tune(
    memory: Annotated[Path, typer.Option(help="Translation memory (.tmx) that people reviewed.")],
    output: Annotated[Path, typer.Option(help="Folder that gets the tuned model, for --model.")],
    model: Annotated[
        Path | None, typer.Option(help="Folder of another model to start from; without it, the embedded one.")
    ] = None,
    passes: Annotated[
        float, typer.Option(min=0.1, max=100, help="How often each pair is learned from.")
    ] = 3.0,
    threads: Threads = None,
    as_json: AsJson = False,
) -> None:
    """Adapt a model to the style of a translation memory; nothing is kept when it did not get better."""
    missing = [name for name in NEEDS if find_spec(name) is None]
    if missing:
        raise TuneError(
            "tune.extra",
            "helder tune",
            f"it needs packages that are not installed ({', '.join(missing)}).",
            "Run: pip install 'helder[training]'",
        )
    from training.tuning import tune as tuned  # heavy

    result = tuned(
        memory, model, output, lambda line: typer.echo(line, err=True), passes=passes, threads=threads or 0
    )
    if as_json:
        emit(result)
    else:
        typer.echo(f"{output} is ready: helder run FILE --model {output}")
