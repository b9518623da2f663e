"""Every macro of every component has examples, and gives for them what the snapshots hold."""

import subprocess
import sys
from pathlib import Path

import jinja2
import msgspec
import pytest
from jinja2 import nodes
from markupsafe import escape

from pipeline.errors import SettingsError
from pipeline.publishing import html, views
from pipeline.scoring import advice
from tests.publishing import components

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = sorted((ROOT / "templates" / "components").glob("*.html"))
# The records that templates are given.
RECORDS = [
    kind
    for module in (views, advice)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct)
]
EXAMPLES = [(name, one) for name in components.NAMES for one in components.examples(name)]


@pytest.fixture(scope="module")
def jinja():
    return html.open_templates(None)


@pytest.fixture(scope="module")
def made():
    return components.pages(html.Look())


def macros(jinja: jinja2.Environment, name: str) -> set[str]:
    tree = jinja.parse(html.source_of(jinja, f"components/{name}.html"))
    return {macro.name for macro in tree.find_all(nodes.Macro)}


def tables(found):
    """Yield every table in a value of TOML that stands for a record."""
    if isinstance(found, dict):
        yield from [found] if found else []
    if isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from tables(each)


def test_every_component_has_a_file_of_examples():
    assert list(components.NAMES) == [path.stem for path in TEMPLATES]


@pytest.mark.parametrize("name", components.NAMES)
def test_every_macro_has_an_example_and_every_example_a_macro(jinja, name):
    assert {one.macro for one in components.examples(name)} == macros(jinja, name)


@pytest.mark.parametrize("name", components.NAMES)
def test_a_component_gives_what_its_snapshot_holds(jinja, name):
    kept = (components.FOLDER / f"{name}.html").read_bytes().decode()
    assert components.snapshot(components.rendered(jinja, name)) == kept, (
        "If the change is meant, write the snapshots again: python -m tests.publishing.components"
    )


@pytest.mark.parametrize(("name", "one"), EXAMPLES, ids=lambda it: getattr(it, "name", it))
def test_an_example_says_when_it_is_seen_and_has_no_field_that_pages_do_not_have(name, one):
    assert one.when.endswith("."), name
    unknown = [
        table
        for argument in one.arguments.values()
        for table in tables(argument)
        if not any(all(hasattr(kind, field) for field in table) for kind in RECORDS)
    ]
    assert unknown == []


def test_names_of_examples_differ():
    for name in components.NAMES:
        names = [(one.macro, one.name) for one in components.examples(name)]
        assert len(set(names)) == len(names)


def test_an_empty_table_is_none_and_others_are_records():
    found = components.value({"a": {}, "items": [{"b": 1}], "c": "x"})
    assert (found.a, found.items[0].b, found.c) == (None, 1, "x")


def test_markup_in_a_text_of_the_report_is_text(jinja):
    given = "".join(
        (components.FOLDER / f"{name}.toml").read_text(encoding="utf-8") for name in components.NAMES
    )
    printed = "".join(it.markup for name in components.NAMES for it in components.rendered(jinja, name))
    for hostile in ("<script", "<b>", "<i>", "<img"):
        assert hostile in given
        assert hostile not in printed
    assert "{{ 7 * 7 }}" in printed
    assert "{% raw %}" in printed


def test_every_example_is_on_a_page(made):
    every = "".join(content for name, content in made.items() if name.endswith(".html"))
    for _, one in EXAMPLES:
        if not one.apart:
            assert f"<h2>{one.macro}: {escape(one.name)}</h2>" in every


def test_the_pages_of_a_template_of_ones_own_show_it(tmp_path):
    (tmp_path / "components").mkdir()
    own = '{# Ours. #}\n{% macro dutch_switch() %}<p class="ours">Our switch</p>{% endmacro %}\n'
    (tmp_path / "components" / "toggle.html").write_text(own, encoding="utf-8")
    page = components.pages(html.Look(tmp_path))["toggle.html"]
    assert '<p class="ours">Our switch</p>' in page
    assert '<p class="lead">Ours.</p>' in page


def test_a_template_of_ones_own_that_reads_what_is_not_there_is_told(tmp_path):
    (tmp_path / "components").mkdir()
    own = "{% macro dutch_switch() %}{{ nothing.at_all }}{% endmacro %}"
    (tmp_path / "components" / "toggle.html").write_text(own, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"toggle\.html"):
        components.pages(html.Look(tmp_path))


def test_the_command_writes_pages_with_a_theme(tmp_path):
    theme = tmp_path / "house.css"
    theme.write_text(":root { --band: #154273; }", encoding="utf-8")
    command = [sys.executable, "-m", "tests.publishing.components", tmp_path / "made", "--theme", theme]
    subprocess.run(command, check=True, cwd=ROOT)
    assert {path.stem for path in (tmp_path / "made").glob("*.html")} >= {"index", *components.NAMES}
    assert (tmp_path / "made" / "theme.css").read_text(encoding="utf-8") == theme.read_text(encoding="utf-8")


def test_the_command_tells_what_is_wrong_with_a_theme(tmp_path):
    command = [
        sys.executable,
        "-m",
        "tests.publishing.components",
        tmp_path,
        "--theme",
        tmp_path / "none.css",
    ]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "settings.theme" in done.stderr
