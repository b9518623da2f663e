"""What several commands share: their options, the settings made of them, and the console for errors."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from pipeline import settings as settings_module
from pipeline.settings import Settings

errors = Console(stderr=True, highlight=False, soft_wrap=True)

SettingsFile = Annotated[
    Path | None, typer.Option("--settings", help="Settings file; without it, helder.toml in this folder.")
]
Engine = Annotated[str | None, typer.Option(help="Engine: ctranslate2 (default) or transformers.")]
Model = Annotated[
    str | None, typer.Option(help="Installed model, or folder of one; transformers takes hub names.")
]
Threads = Annotated[int | None, typer.Option(help="Processor threads; the result is the same for any.")]
Memory = Annotated[str | None, typer.Option(help="File of the translation memory.")]
Glossaries = Annotated[
    list[str] | None,
    typer.Option("--glossary", help="Your own glossary (.csv, .tsv or .tbx); may be given more than once."),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line on standard output.")]
Force = Annotated[bool | None, typer.Option("--force", help="Read it even if it does not look Dutch.")]


def settings_of(path: Path | None, **flags: Any) -> Settings:
    """Return the settings of a file, overruled by flags: `translate__model` is the key model of translate."""
    return settings_module.load(path, {name.replace("__", "."): value for name, value in flags.items()})
