"""The Nu HTML Checker finds no error in any page, nor in the stylesheet and the icon."""

import json
import shutil
import subprocess

import pytest

from tests.browser.conftest import EDITIONS, ROOT

# What a warning may say, and why we accept it.
ACCEPTED = (
    # The checker reads local files, for which it does not know that they have the origin of the page.
    "Resource violates Content Security Policy",
    # The text of a report is printed as it is; the hostile report is not in normal form on purpose.
    "Text run is not in Unicode Normalization Form C",
)
OPTIONS = ("--also-check-css", "--also-check-svg", "--format", "json", "--exit-zero-always")


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    """A page with errors, to see that the checker sees."""
    page = tmp_path_factory.mktemp("bad") / "bad.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><img>", encoding="utf-8")
    return page


@pytest.fixture(scope="module")
def messages(folders, bad):
    """What the checker says of all files; one call, since its start takes longer than the check."""
    java = shutil.which("java")
    assert java, "missing: java. Run as root: apt-get install default-jre-headless"
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    every = {folders[name] for name in (*EDITIONS, "sample")}
    files = [path for folder in sorted(every) for path in sorted(folder.rglob("*.*"))]
    files = [path for path in files if path.suffix in (".html", ".css", ".svg")]
    assert len(files) > 20
    command = [java, "-jar", jar, *OPTIONS, *files, bad]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return json.loads(done.stderr)["messages"]


def test_the_nu_html_checker_has_nothing_to_say(messages, bad):
    found = [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if (message["type"] != "info" or message.get("subType") == "warning")
        and bad.name not in message["url"]
    ]
    assert [line for line in found if not any(accepted in line for accepted in ACCEPTED)] == []


def test_the_nu_html_checker_finds_a_seeded_error(messages, bad):
    errors = [m["message"] for m in messages if bad.name in m["url"] and m["type"] == "error"]
    assert any("Duplicate ID" in error for error in errors)
