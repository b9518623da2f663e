"""The page of an evaluation: axe-core and the Nu HTML Checker find nothing, and it fits a narrow screen."""

import pytest

from pipeline.evaluate import System, assess
from pipeline.publishing import evaluation_pages
from pipeline.translating.engines.base import Hypothesis
from tests.browser import engines

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
def test_axe_finds_no_violation_and_the_page_fits(visit, page, width, scheme):
    tab = visit(width, scheme)
    tab.goto(page.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert engines.unexplained([*engines.axe(tab), *engines.codesniffer(tab)]) == []


def test_the_nu_html_checker_has_nothing_to_say(page):
    assert [engines.unexplained(found) for found in engines.nu([page]).values()] in ([], [[]])
