"""The page of an evaluation: axe-core and the Nu HTML Checker find nothing, and it fits a narrow screen."""

import json
import shutil
import subprocess

import pytest

from pipeline.evaluate import System, assess
from pipeline.publishing import evaluation_pages
from pipeline.translating.engines.base import Hypothesis
from tests.browser.conftest import ROOT, readable
from tests.browser.test_axe import TAGS
from tests.browser.test_html import ACCEPTED, OPTIONS

DUTCH = ["De raad bouwde <b>3</b> scholen.", "Het water is niet schoon.", "Arbeidsongeschiktheid" * 4]
REFERENCES = ["The council built <b>3</b> schools.", "The water is not clean.", "Incapacity for work"]
MADE = ["The council built <b>4</b> schools.", "The water is clean.", "Arbeidsongeschiktheid" * 4]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("evaluation")
    new, old = (
        System(name, [Hypothesis(text, -0.1) for text in texts])
        for name, texts in {"new": MADE, "old": REFERENCES}.items()
    )
    found = assess(new, REFERENCES, dutch=DUTCH, against=old, metrics=("BLEU", "chrF2", "TER"), show=3)
    for name, content in evaluation_pages.pages(found).items():
        (folder / name).write_bytes(content)
    return folder / "index.html"


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_no_violation_and_the_page_fits(visit, page, axe, width, scheme):
    tab = visit(width, scheme)
    tab.goto(page.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.evaluate(axe)
    result = tab.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", TAGS)
    assert readable(result["violations"]) == []


def test_the_nu_html_checker_has_nothing_to_say(page):
    java = shutil.which("java")
    assert java, "missing: java. Run as root: apt-get install default-jre-headless"
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        [java, "-jar", jar, *OPTIONS, page], capture_output=True, text=True, check=True, timeout=120
    )
    found = [
        f"{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
        if message["type"] != "info" or message.get("subType") == "warning"
    ]
    assert [line for line in found if not any(accepted in line for accepted in ACCEPTED)] == []
