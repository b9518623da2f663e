"""Settings from helder.toml and flags: strict, one record, all faults told at once."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta

from pipeline.errors import SettingsError

FILE_NAME = "helder.toml"
T = TypeVar("T", bound=msgspec.Struct)
Format = Literal["epub", "pdf", "docx"]


class Read(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a report is read."""

    force: Annotated[bool, Meta(description="Read a report even when it does not look Dutch.")] = False
    max_bytes: Annotated[
        int, Meta(ge=1, description="Largest file that is read, in bytes. 20 MB is trafilatura's own limit.")
    ] = 20_000_000


class Translate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which engine and model translate."""

    engine: Annotated[str, Meta(description="The engine: ctranslate2 or transformers.")] = "ctranslate2"
    model: Annotated[
        str,
        Meta(
            description="Name of an installed model, folder, or hub name (transformers); empty: the default."
        ),
    ] = ""
    compute_type: Annotated[
        str, Meta(description="Arithmetic of the ctranslate2 engine: int8, int8_float32 or float32.")
    ] = "int8"
    beam: Annotated[
        int, Meta(ge=1, le=16, description="Width of the search; 1 is fastest, 4 a little better and slower.")
    ] = 1


class Simplify(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How summaries are worded."""

    level: Annotated[
        Literal["plain", "easier", "full"],
        Meta(description="Reader of the summaries: plain, easier (shorter still) or full (not reworded)."),
    ] = "plain"
    writer: Annotated[
        str,
        Meta(description="Language model that words the summaries: an address, or a folder; empty: none."),
    ] = ""
    writer_model: Annotated[
        str, Meta(description="Name of the model at that address, where it serves more than one.")
    ] = ""


class Terms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which terms the English must use."""

    glossary: Annotated[
        tuple[str, ...],
        Meta(description="Your own glossaries (.csv, .tsv, .tbx); an earlier one goes before a later one."),
    ] = ()
    keep: Annotated[
        tuple[str, ...], Meta(description="Words and names that stay as they are in the Dutch.")
    ] = ()
    shipped: Annotated[bool, Meta(description="Use the government glossary that ships with Helder.")] = True


class Check(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which checks look at the translation."""

    ignore: Annotated[
        tuple[str, ...], Meta(description="Ids of checks that are left out, as in docs/checks.md.")
    ] = ()


class Work(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the work is done. Nothing here changes a byte of the result."""

    threads: Annotated[
        int, Meta(ge=0, le=256, description="Processor threads; 0: as many as there are cores.")
    ] = 0
    batch_tokens: Annotated[
        int, Meta(ge=64, le=65536, description="Tokens translated at once; less needs less memory.")
    ] = 2048
    memory: Annotated[
        str, Meta(description="Translation memory file; empty: .helder/memory.sqlite in the output folder.")
    ] = ""


class Publish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the pages are made from, and which files are made beside them."""

    templates: Annotated[str, Meta(description="Folder with templates that replace Helder's own.")] = ""
    theme: Annotated[str, Meta(description="Style sheet with your colours and fonts, read after ours.")] = ""
    base_address: Annotated[
        str,
        Meta(
            pattern="^(https?://[^?#]+)?$",
            description="Where the output folder will stand on the web; makes a sitemap and a feed.",
        ),
    ] = ""
    formats: Annotated[
        tuple[Format, ...],
        Meta(description="Files beside the pages: epub, pdf, docx; the last two are extras."),
    ] = ("epub",)


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings; the names are those of the tables and keys in helder.toml."""

    output: Annotated[str, Meta(description="Folder that gets one folder an edition.")] = "output"
    read: Read = Read()
    translate: Translate = Translate()
    terms: Terms = Terms()
    simplify: Simplify = Simplify()
    check: Check = Check()
    work: Work = Work()
    publish: Publish = Publish()


def load(path: Path | None, flags: Mapping[str, Any]) -> Settings:
    """Return the settings of a file, overruled by flags ("translate.model": value; None is no flag).

    Without a path, helder.toml of the current folder is used when there is one.
    Raises `SettingsError`: settings.missing, settings.unreadable, settings.syntax, or settings.invalid
    with every fault of the file and the flags.
    """
    source = path or (Path(FILE_NAME) if Path(FILE_NAME).is_file() else None)
    table = read_table(source) if source else {}
    for name, value in flags.items():
        if value is not None:
            *rooms, key = name.split(".")
            here = table
            for room in rooms:
                here = here.setdefault(room, {})
            here[key] = value
    return strict(Settings, table, str(source or "flags"))


def strict(kind: type[T], table: Mapping[str, Any], place: str) -> T:
    """Return a record of a TOML table. Raises `SettingsError` (settings.invalid) with every fault."""
    faults: list[str] = []
    made = _build(kind, table, "", faults)
    if faults:
        raise SettingsError(
            "settings.invalid",
            place,
            "; ".join(faults) + ".",
            "Correct these settings; docs/reference.md lists all of them.",
        )
    return made  # type: ignore[no-any-return]


def read_table(path: Path) -> dict[str, Any]:
    """Return the TOML of a file. Raises `SettingsError`: settings.missing, unreadable or syntax."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            "settings.missing", str(path), "there is no such file.", "Give the path of your settings file."
        ) from None
    except OSError as error:
        raise SettingsError(
            "settings.unreadable",
            str(path),
            f"it cannot be read ({error.strerror}).",
            "Check the permissions.",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            "settings.syntax", str(path), f"it is not valid TOML ({error}).", "Correct that line."
        ) from error


def _build(kind: type[Any], table: Any, place: str, faults: list[str]) -> Any:
    """Build a record key by key, since msgspec alone stops at the first fault."""
    if not isinstance(table, dict):
        faults.append(f"{place or 'settings'} must be a table")
        return kind()
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    faults.extend(
        f"unknown setting {place}{name} (there are: {', '.join(fields)})"
        for name in table
        if name not in fields
    )
    values: dict[str, Any] = {}
    for name, field in fields.items():
        if name not in table:
            continue
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            values[name] = _build(field.type, table[name], f"{place}{name}.", faults)
            continue
        try:
            values[name] = msgspec.convert(table[name], field.type)
        except msgspec.ValidationError as error:
            faults.append(f"{place}{name}: {str(error)[0].lower()}{str(error)[1:]}")
    return kind(**values)
