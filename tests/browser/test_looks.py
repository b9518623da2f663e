"""axe-core and HTML CodeSniffer find nothing, however the reader looks at the pages."""

import pytest

from tests.browser import engines
from tests.browser.conftest import name

TWICE = "document.documentElement.style.fontSize = '200%'"
# Each way of looking with the editions that it is tried on: all components are in "cycling", all oddities of
# a text in "torture". axe-core sees wide and narrow, light and dark in test_axe.py as well.
LOOKS = {
    "telephone": ({"width": 320}, ("torture",)),
    "tablet": ({"width": 768}, ("cycling",)),
    "dark": ({"scheme": "dark"}, ("torture",)),
    "forced colours": ({"forced_colors": "active"}, ("cycling",)),
    "letters twice as large": ({"width": 640}, ("cycling",)),
}


@pytest.mark.parametrize("look", LOOKS)
def test_both_engines_find_nothing_that_is_not_explained(visit, addresses, look):
    options, editions = LOOKS[look]
    tab = visit(**options)
    found = {}
    for address in (address for edition in editions for address in addresses(edition)):
        tab.goto(address)
        if look == "letters twice as large":
            tab.evaluate(TWICE)
        told = engines.unexplained([*engines.axe(tab), *engines.codesniffer(tab)])
        if look == "forced colours":  # they are the reader's own, and the engines do not know them
            told = [line for line in told if "contrast" not in line]
        if told:
            found[name(address)] = told
    assert found == {}


@pytest.mark.parametrize("edition", ["cycling", "hostile", "empty", "sample"])
def test_html_codesniffer_finds_nothing_that_is_not_explained(visit, addresses, edition):
    tab = visit()
    found, needed = {}, set()
    for address in addresses(edition):
        tab.goto(address)
        told = engines.codesniffer(tab)
        needed |= {it.reason for it in told}
        if engines.unexplained(told):
            found[name(address)] = engines.unexplained(told)
    assert found == {}
    if edition == "cycling":
        excuses = {a["reason"] for a in engines.ACCEPTED if a["engine"] == "codesniffer"}
        assert excuses <= needed, "an excuse that no page needs: take it out of explained.toml"


def test_html_codesniffer_finds_what_is_wrong_with_a_bad_page(visit):
    tab = visit()
    tab.set_content(
        "<title></title><p id=a>One</p><p id=a style='color: #777; background: #fff'>Two</p><img src=''>"
    )
    rules = {it.rule for it in engines.codesniffer(tab) if it.kind == "error"}
    assert any("H37" in rule for rule in rules), rules  # no alternative text
    assert any("F77" in rule for rule in rules), rules  # the same id twice
    assert any("1_4_6" in rule for rule in rules), rules  # contrast below 7 : 1
