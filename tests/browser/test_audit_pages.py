"""The pages of an audit without an edition: axe-core and the Nu HTML Checker find nothing."""

import pytest

from pipeline import audits
from pipeline.publishing import audit_pages
from pipeline.scoring.advice import advice
from pipeline.settings import Settings
from tests.browser import engines
from tests.browser.test_chart import CUT_OFF

SAMPLE = engines.ROOT / "examples" / "beleidsprioriteiten-2024.txt"
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
def test_both_engines_find_nothing_that_is_not_explained(visit, folder, width, scheme):
    tab = visit(width, scheme)
    found = {}
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        told = engines.unexplained([*engines.axe(tab), *engines.codesniffer(tab)])
        if told:
            found[path.name] = told
    assert found == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_the_screen_and_no_text_of_a_chart_is_cut_off(visit, folder, width):
    tab = visit(width)
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, path.name
        assert tab.evaluate(CUT_OFF) == [], path.name


def test_the_nu_html_checker_has_nothing_to_say(folder):
    found = engines.nu(sorted(folder.glob("*.html")))
    assert {name: told for name, it in found.items() if (told := engines.unexplained(it))} == {}
