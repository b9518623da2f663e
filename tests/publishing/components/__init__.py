"""Reads the examples of the components of the pages, renders them, and makes pages that show them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

from pipeline.publishing import html

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
PAGE = FOLDER.with_name("components-page.html")
# Stands in `within` for what a macro gives.
HERE = "…"
# What a page may have once only: an id, the name of a landmark, the search.
_ONCE = re.compile(r' (?:id|aria-label)="[^"]*"|<search\b')
_FIRST_COMMENT = re.compile(r"\{#(.*?)#\}", re.DOTALL)


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A macro with its arguments, and when a reader meets what it gives.

    `within` is the markup that stands around it on a page. `apart` says why no page can show it.
    """

    name: str
    macro: str
    when: str
    arguments: dict[str, Any] = {}
    within: str = HERE
    apart: str = ""


class Shown(msgspec.Struct, frozen=True):
    """An example with what its macro gave."""

    example: Example
    markup: str

    @property
    def around(self) -> Markup:
        """The markup with what stands around it on a page."""
        return Markup(self.example.within.replace(HERE, self.markup, 1))  # noqa: S704  (ours, escaped by jinja)


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    example: tuple[Example, ...]


class _Page(msgspec.Struct, frozen=True):
    """A page of examples; `about` is what the component is for, on its first page."""

    href: str
    title: str
    about: str
    shown: tuple[Shown, ...]


def examples(name: str) -> tuple[Example, ...]:
    """Return the examples of a component."""
    return msgspec.toml.decode((FOLDER / f"{name}.toml").read_bytes(), type=_File).example


def value(found: Any) -> Any:
    """Return what a template is given: a table becomes a record, an empty table None, which TOML lacks."""
    if isinstance(found, dict):
        return SimpleNamespace(**{key: value(each) for key, each in found.items()}) if found else None
    return [value(each) for each in found] if isinstance(found, list) else found


def rendered(jinja: jinja2.Environment, name: str) -> tuple[Shown, ...]:
    """Return every example of a component with what its macro gives."""
    module = jinja.get_template(f"components/{name}.html").module
    return tuple(
        Shown(one, str(getattr(module, one.macro)(**{key: value(it) for key, it in one.arguments.items()})))
        for one in examples(name)
    )


def snapshot(shown: Iterable[Shown]) -> str:
    """Return rendered examples as the file that a test compares with."""
    return "\n".join(f"<!-- {it.example.macro}: {it.example.name} -->\n{it.markup.strip()}\n" for it in shown)


def write_snapshots() -> None:
    """Write what every component gives now beside its examples."""
    jinja = html.open_templates(None)
    for name in NAMES:
        (FOLDER / f"{name}.html").write_text(snapshot(rendered(jinja, name)), encoding="utf-8", newline="\n")


def pages(look: html.Look) -> dict[str, str]:
    """Return pages that show every example, and the files that they need.

    Raises `SettingsError`: settings.templates, settings.theme.
    """
    jinja = html.opened(look)
    with html.template_errors(look.templates):
        template = jinja.from_string(PAGE.read_text(encoding="utf-8"))
        made = [page for name in NAMES for page in _pages(jinja, name)]
        files = {page.href: template.render(page=page) for page in made}
        files["index.html"] = template.render(page=None, pages=made)
        return files | html.beside(jinja, look, (*html.ASSETS, html.SCRIPT))


def _pages(jinja: jinja2.Environment, name: str) -> Iterator[_Page]:
    comment = _FIRST_COMMENT.search(html.source_of(jinja, f"components/{name}.html"))
    about = " ".join(comment[1].split()) if comment else ""
    for number, shown in enumerate(_spread(rendered(jinja, name)), start=1):
        first = number == 1
        href = f"{name}.html" if first else f"{name}-{number}.html"
        title = name if first else f"{name}, page {number}"
        yield _Page(href, title, about if first else "", tuple(shown))


def _spread(shown: Iterable[Shown]) -> list[list[Shown]]:
    """Put each example on the first page that has nothing of what a page may have only once."""
    spread: list[tuple[set[str], list[Shown]]] = []
    for it in shown:
        if it.example.apart:
            continue
        own = set(_ONCE.findall(it.around))
        taken, page = next((each for each in spread if not own & each[0]), (set(), []))
        if not page:
            spread.append((taken, page))
        taken |= own
        page.append(it)
    return [page for _, page in spread]
