"""Renders the pages from the templates."""

import contextlib
import re
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import jinja2
import msgspec

from pipeline.errors import SettingsError
from pipeline.publishing import about, audit, overview, sections, theme
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Download

PACKAGE = Path(__file__).parent.parent
# In a wheel the templates lie inside the package, in a checkout beside it.
TEMPLATES = PACKAGE / "templates" if (PACKAGE / "templates").is_dir() else PACKAGE.parent / "templates"
# Files that pages need beside them, taken from the templates as they are.
ASSETS = ("style.css", "icon.svg")
SCRIPT = "search.js"
THEME = "theme.css"
# Characters that no HTML document may contain, not even as a reference: control codes and noncharacters.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


class Look(msgspec.Struct, frozen=True):
    """What an organisation puts in place of ours: templates, and a style sheet that is read after ours."""

    templates: Path | None = None
    theme: Path | None = None


def pages(atlas: Atlas, look: Look, downloads: tuple[Download, ...] = ()) -> dict[str, bytes]:
    """Return every page of an edition and the files that they need; `downloads` are offered on the first.

    Raises `SettingsError` (settings.templates, settings.theme) when something of the user cannot be used.
    """
    return _made(look, lambda environment: _render(environment, atlas, downloads))


def library_page(view: Any, look: Look) -> dict[str, bytes]:
    """Return the page of a library, index.html, and its files. Raises `SettingsError` as `pages`."""
    return _made(look, lambda jinja: {"index.html": jinja.get_template("library.html").render(library=view)})


def _made(look: Look, render: Callable[[jinja2.Environment], dict[str, str]]) -> dict[str, bytes]:
    environment = opened(look)
    with template_errors(look.templates):
        files = render(environment) | beside(environment, look, (*ASSETS, SCRIPT))
    return {name: content.encode() for name, content in files.items()}


def opened(look: Look) -> jinja2.Environment:
    """Return the templates of a look. Raises `SettingsError` (settings.templates)."""
    if look.templates is not None and not look.templates.is_dir():
        raise SettingsError(
            "settings.templates",
            str(look.templates),
            "there is no such folder of templates.",
            "Give the folder that holds your templates, or leave the setting out.",
        )
    environment = open_templates(look.templates)
    environment.globals["theme"] = look.theme is not None
    return environment


def beside(environment: jinja2.Environment, look: Look, names: Iterable[str]) -> dict[str, str]:
    """Return the files that pages need, with the theme. Raises `SettingsError` (settings.theme)."""
    files = {name: source_of(environment, name) for name in names}
    if look.theme is not None:
        files[THEME] = theme.read(look.theme, files["style.css"])
    return files


@contextlib.contextmanager
def template_errors(templates: Path | None) -> Iterator[None]:
    """Turn an error in a template of the user into `SettingsError` (settings.templates) with its place."""
    try:
        yield
    except (jinja2.TemplateError, UnicodeDecodeError) as error:
        if templates is None:
            raise
        raise SettingsError(
            "settings.templates",
            _place(error, templates),
            f"a template cannot be used ({error}).",
            "Correct the template, or take it out to use Helder's own.",
        ) from error


def _render(environment: jinja2.Environment, atlas: Atlas, downloads: tuple[Download, ...]) -> dict[str, str]:
    links = sections.links(atlas)
    views = sections.views(atlas, links)
    environment.globals["site"] = overview.site(atlas, links)
    environment.globals["downloads"] = downloads

    def page(template: str, root: str = "", **values: Any) -> str:
        return environment.get_template(template).render(root=root, **values)

    files = {"index.html": page("index.html", index=overview.index(atlas, links))}
    for view in views:
        files[view.href] = page("section.html", root="../", section=view)
    files["full-text.html"] = page("full-text.html", sections=views)
    files["audit.html"] = page("audit.html", audit=audit.view(atlas, links))
    files["about.html"] = page("about.html", about=about.view(atlas))
    return files


def open_templates(templates: Path | None) -> jinja2.Environment:
    """Return the templates of the user, where there are any, before Helder's own."""
    folders = [folder for folder in (templates, TEMPLATES) if folder]
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["theme"] = False
    return environment


def printable(value: Any) -> Any:
    """Replace what HTML forbids; markup stays markup."""
    return type(value)(_FORBIDDEN.sub("\ufffd", value)) if isinstance(value, str) else value


def source_of(environment: jinja2.Environment, name: str) -> str:
    """Return a template or a file beside the templates as it stands."""
    assert environment.loader  # noqa: S101  (it is given above; its type allows none)
    return environment.loader.get_source(environment, name)[0]


def _place(error: Exception, templates: Path) -> str:
    """Return the template and line of an error: its own, or the innermost that was being rendered."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.filename or error.name}, line {error.lineno}"
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".html")]
    return f"{frames[-1].filename}, line {frames[-1].lineno}" if frames else str(templates)
