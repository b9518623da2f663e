"""The manual lists what the program has: commands, settings, exit codes, errors."""

import ast
import json
import re
from pathlib import Path

import msgspec
import pytest
import typer.main

from pipeline import cli, errors, settings

ROOT = Path(__file__).parent.parent
REFERENCE = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def setting_names(kind=settings.Settings, before: str = "") -> dict[str, tuple[str, str]]:
    """Every setting with its default and its meaning, as the reference prints them."""
    found = {}
    for field in msgspec.structs.fields(kind):
        if isinstance(field.type, type) and issubclass(field.type, msgspec.Struct):
            found |= setting_names(field.type, f"{field.name}.")
        else:
            default = "empty" if field.default in ("", ()) else f"`{field.default!s}`"
            default = default.lower() if isinstance(field.default, bool) else default
            default = f"`{json.dumps(field.default)}`" if isinstance(field.default, tuple) else default
            meaning = next(m.description for m in field.type.__metadata__ if m.description)
            found[before + field.name] = (default, meaning)
    return found


def codes() -> set[str]:
    """Every error code in the source: the first argument of a call that names a Helder error class."""
    found = set()
    for path in (*(ROOT / "pipeline").rglob("*.py"), ROOT / "training" / "tuning.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                kind = node.value.split(".")[0]
                if kind in errors.EXIT_CODES and re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", node.value):
                    found.add(node.value)
    return found - {"model.json", "model.bin", "model.safetensors", "model.doctor"} - set(setting_names())


@pytest.mark.parametrize("code", sorted(codes()))
def test_every_error_or_remark_is_in_the_reference(code):
    assert f"| `{code}` |" in REFERENCE


def test_no_error_of_the_reference_is_unknown_to_the_program():
    listed = set(re.findall(r"^\| `([a-z]+\.[a-z-]+)` \|", REFERENCE, re.MULTILINE))
    assert listed - codes() - set(setting_names()) == set()


@pytest.mark.parametrize(("name", "described"), setting_names().items())
def test_every_setting_is_in_the_reference_with_its_default_and_meaning(name, described):
    default, meaning = described
    assert f"| `{name}` | {default} | {meaning} |" in REFERENCE


COMMANDS = sorted(typer.main.get_command(cli.app).commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_reference_and_has_help(name):
    command = typer.main.get_command(cli.app).commands[name]
    assert f"`helder {name}" in REFERENCE
    assert command.help
    assert [p.name for p in command.params if p.param_type_name == "option" and not p.help] == []


GROUPS = {
    f"{group} {name}": command
    for group, found in typer.main.get_command(cli.app).commands.items()
    for name, command in getattr(found, "commands", {}).items()
}


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_every_command_of_a_group_is_in_the_reference_and_has_help(name):
    assert f"`helder {name}" in REFERENCE
    assert GROUPS[name].help
    assert [p.name for p in GROUPS[name].params if p.param_type_name == "option" and not p.help] == []


@pytest.mark.parametrize("code", sorted(set(errors.EXIT_CODES.values())))
def test_every_exit_code_is_in_the_reference(code):
    assert f"\n| {code} |" in REFERENCE


def test_every_picture_and_file_that_the_readme_names_is_there():
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
