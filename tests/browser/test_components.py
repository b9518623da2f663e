"""The pages of the components: the checkers find nothing, and nothing scrolls sideways on a telephone."""

import pytest

from pipeline.publishing import html
from tests.browser import engines
from tests.browser.test_chart import CUT_OFF
from tests.publishing import components


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("components")
    for name, content in components.pages(html.Look()).items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_and_codesniffer_find_nothing_and_nothing_scrolls_sideways(visit, folder, width, scheme):
    tab = visit(width, scheme)
    wrong = {}
    for page in sorted(folder.glob("*.html")):
        tab.goto(page.as_uri())
        # What is closed is looked at too.
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        told = engines.unexplained([*engines.axe(tab), *engines.codesniffer(tab)])
        if (wide := tab.evaluate("document.documentElement.scrollWidth")) > width:
            told.append(f"{wide} pixels wide")
        if told:
            wrong[page.name] = told
    assert wrong == {}


def test_no_text_of_a_chart_is_cut_off(visit, folder):
    tab = visit(320)
    charts = sorted(folder.glob("chart*.html"))
    assert charts
    for page in charts:
        tab.goto(page.as_uri())
        assert tab.evaluate(CUT_OFF) == [], page.name


def test_the_nu_html_checker_has_nothing_to_say(folder):
    told = [engines.unexplained(found) for found in engines.nu(sorted(folder.glob("*.html"))).values()]
    assert [messages for messages in told if messages] == []


def test_no_example_runs_or_asks_for_anything(visit, folder):
    tab = visit()
    asked, said = set(), []
    tab.on("request", lambda request: asked.add(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
    for page in folder.glob("*.html"):
        tab.goto(page.as_uri())
    assert {url for url in asked if not url.startswith(folder.as_uri())} == set()
    assert said == []
