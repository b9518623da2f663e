"""The pages of an audit without an edition: axe-core and the Nu HTML Checker find nothing."""

import json
import shutil
import subprocess

import pytest

from pipeline import audits
from pipeline.publishing import audit_pages
from pipeline.scoring.advice import advice
from pipeline.settings import Settings
from tests.browser.conftest import ROOT, readable
from tests.browser.test_axe import TAGS
from tests.browser.test_html import ACCEPTED, OPTIONS

SAMPLE = ROOT / "examples" / "beleidsprioriteiten-2024.txt"
SHORT = "Brief\n\nU krijgt van ons een brief. Daarin staat wat u <b>moet</b> doen & laten.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The pages of the sample report and of a text that is too short, compared and with a trend."""
    root = tmp_path_factory.mktemp("audit")
    (root / "short.txt").write_text(SHORT, encoding="utf-8")
    found = [audits.audit(path, Settings(), "nl") for path in (SAMPLE, root / "short.txt")]
    audits.store(root / "trend.jsonl", found, "2026-11-24")
    changes = audits.compare(*found)
    earlier = audits.trend(root / "trend.jsonl")
    for name, content in audit_pages.pages(found, advice(), changes, earlier):
        (root / name).write_bytes(content)
    return root


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_no_violation(visit, folder, axe, width, scheme):
    tab = visit(width, scheme)
    found = []
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        tab.evaluate(axe)
        result = tab.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", TAGS)
        found += [f"{path.name} {line}" for line in readable(result["violations"])]
    assert found == []


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_the_screen(visit, folder, width):
    tab = visit(width)
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, path.name


def test_the_nu_html_checker_has_nothing_to_say(folder):
    java = shutil.which("java")
    assert java, "missing: java. Run as root: apt-get install default-jre-headless"
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [java, "-jar", jar, *OPTIONS, *sorted(folder.glob("*.html"))]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    found = [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]
    assert [line for line in found if not any(accepted in line for accepted in ACCEPTED)] == []
