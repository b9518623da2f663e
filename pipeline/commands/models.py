"""The commands `helder models ...`: which models there are, and how to get, check, choose and export them."""

from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.options import AsJson, errors
from pipeline.progress import emit

app = typer.Typer(no_args_is_help=True, help="List, add, verify, remove, choose and export models.")

Name = Annotated[str, typer.Argument(help="Name of a model, as helder models list shows it.")]
# Characters of a digest that tell models apart on a screen.
_SHORT = 12


@app.command("list")
def list_models(as_json: AsJson = False) -> None:
    """List the models of this installation, and how good they are where that is known."""
    from pipeline.installing import shelf

    for model in shelf.listed():
        if as_json:
            emit(model)
            continue
        typer.echo(f"{'*' if model.default else ' '} {model.name}  {model.title}")
        if model.fault:
            typer.echo(f"    cannot be used: {model.fault}")
            continue
        about = [model.architecture, f"{model.bytes / 1e6:.0f} MB", model.licence, model.digest[:_SHORT]]
        typer.echo(f"    {', '.join(part for part in about if part)}")
        typer.echo(f"    quality: {_quality(model.quality)}")
    if not as_json:
        typer.echo("* is used when no --model is given")


def _quality(measured: tuple[Any, ...]) -> str:
    figures = (
        f"{m.metric} {m.value:.1f} on {m.set}{f' (measured by {m.by})' if m.by else ''}" for m in measured
    )
    return "; ".join(figures) or "not measured"


@app.command()
def add(
    source: Annotated[
        str, typer.Argument(help="opus-mt, a folder, or a name on the hub (owner/name@revision).")
    ],
    name: Annotated[str, typer.Option(help="Name that the model gets here; without it, its own.")] = "",
    default: Annotated[
        bool, typer.Option("--default", help="Use it from now on when no --model is given.")
    ] = False,
    if_missing: Annotated[
        bool, typer.Option("--if-missing", help="Do nothing when it is installed.")
    ] = False,
    non_commercial: Annotated[
        bool, typer.Option("--non-commercial", help="Accept a licence that forbids commercial use.")
    ] = False,
    quantization: Annotated[
        str, typer.Option(help="How weights are stored: int8, int8_float32, float16 or float32.")
    ] = "int8",
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds to wait for the next bytes.")] = 30.0,
    most_gb: Annotated[float, typer.Option(min=0.001, help="Largest model that is fetched, in GB.")] = 20.0,
    as_json: AsJson = False,
) -> None:
    """Fetch or copy a model, convert it, try it on a few sentences, and install it."""
    from pipeline.installing import add as installing
    from pipeline.installing import fetch, offers, shelf
    from pipeline.translating.engines import installed

    if if_missing and ((name or source) in installed.names() or installed.added_from(source)):
        return
    limits = fetch.Limits(timeout=timeout, most_bytes=int(most_gb * 1e9))
    offer = offers.look_up(source, limits)
    if not as_json:
        _show(offer)
    with _Bar() as bar:
        added = installing.add(
            offer, name=name, non_commercial=non_commercial, quantization=quantization, progress=bar.show
        )
    if default:
        shelf.use(added.name)
    if as_json:
        emit(added)
        return
    for dutch, english in added.tried.sentences:
        typer.echo(f"{dutch} -> {english}")
    if not added.tried.translates:
        typer.echo("This hardly looks like English for the Dutch: is it a model from Dutch to English?")
    typer.echo(f"Installed as {added.name}, {added.digest[:_SHORT]}. Use it with --model {added.name}.")


def _show(offer: Any) -> None:
    origin = offer.origin
    lines = {
        "source": " ".join(part for part in (origin.source, origin.version) if part),
        "size": f"{offer.bytes / 1e6:.1f} MB" if offer.bytes else "not known before it is fetched",
        "licence": origin.licence,
        "made by": origin.attribution,
    }
    for label, text in lines.items():
        if text:
            typer.echo(f"{label}: {text}")


class _Bar:
    """Draws how much of each file is there, on a terminal."""

    def __enter__(self) -> "_Bar":
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
        self._bar = Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal)
        self._bar.start()
        self._tasks: dict[str, Any] = {}
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()

    def show(self, name: str, done: int, total: int) -> None:
        """Draw the bar of a file."""
        if name not in self._tasks:
            self._tasks[name] = self._bar.add_task(name, total=total or None)
        self._bar.update(self._tasks[name], completed=done)


@app.command()
def verify(
    names: Annotated[list[str] | None, typer.Argument(help="Models; without any, all of them.")] = None,
    as_json: AsJson = False,
) -> None:
    """Compare every file of installed models with the checksums written down when they were added."""
    from pipeline.installing import shelf
    from pipeline.translating.engines import installed

    for name in names or (installed.EMBEDDED_NAME, *installed.names()):
        digest = shelf.verify(name)
        if as_json:
            emit({"name": name, "digest": digest})
        else:
            typer.echo(f"{name}: whole, {digest[:_SHORT]}")


@app.command()
def remove(name: Name) -> None:
    """Remove an installed model."""
    from pipeline.installing import shelf

    shelf.remove(name)
    typer.echo(f"{name}: removed")


@app.command()
def use(name: Name) -> None:
    """Choose the model that is used when no --model is given; embedded is the one of Helder itself."""
    from pipeline.installing import shelf

    shelf.use(name)
    typer.echo(f"{name}: used from now on when no --model is given")


@app.command()
def export(
    name: Name,
    folder: Annotated[Path, typer.Argument(help="New folder.")],
) -> None:
    """Write an installed model in the layout of transformers, for other programs and for further training."""
    from pipeline.installing.export import export as write

    size = write(name, folder)
    typer.echo(f"{name}: written to {folder}, {size / 1e6:.0f} MB of weights in 32 bits")
