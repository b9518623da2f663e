"""axe-core finds nothing on any page, wide and narrow, light and dark."""

import pytest

from tests.browser import engines
from tests.browser.conftest import name

LOOKS = [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")]
# The cycling edition has every component; the others need each width and each scheme only once.
VISITS = [("cycling", *look) for look in LOOKS]
VISITS += [(edition, *look) for edition in ("hostile", "empty", "people", "sample") for look in LOOKS[1:3]]


@pytest.mark.parametrize(("edition", "width", "scheme"), VISITS)
def test_axe_finds_no_violation(visit, addresses, edition, width, scheme):
    tab = visit(width, scheme)
    found = {}
    for address in addresses(edition):
        tab.goto(address)
        told = engines.unexplained(engines.axe(tab))
        if told:
            found[name(address)] = told
    assert found == {}


def test_axe_finds_what_is_wrong_with_a_bad_page(visit):
    tab = visit()
    tab.set_content("<p style='color: #999'>Grey</p><p style='color: #767676'>Grey</p><img src=''>")
    found = engines.axe(tab)
    assert {
        "image-alt",
        "color-contrast",
        "color-contrast-enhanced",
        "html-has-lang",
        "landmark-one-main",
    } <= {it.rule for it in found}
    levels = {it.rule: it.level for it in found}
    assert levels["image-alt"] == levels["color-contrast"] == "WCAG 2.2 AA and below"
    assert levels["color-contrast-enhanced"] == "WCAG 2 AAA"
    assert levels["landmark-one-main"] == "best practice"
