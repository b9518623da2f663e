"""axe-core finds nothing on any page, wide and narrow, light and dark."""

import pytest

from tests.browser.conftest import name, readable

# All levels of WCAG that axe-core knows, and its best practice.
TAGS = [
    "wcag2a",
    "wcag2aa",
    "wcag2aaa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
]


def unsure(tab, incomplete):
    """Contrast that axe could not compute: nobody has tested it.

    Two kinds are left out: text in an SVG, which test_chart.py computes, and cells that are scrolled out of
    sight in a wide table, which have the colours of those in sight.
    """
    contrast = [it for it in incomplete if it["id"].startswith("color-contrast")]
    return [{**it, "nodes": [node for node in it["nodes"] if not explained(tab, node)]} for it in contrast]


def explained(tab, node):
    scrolled = "element => element.closest('.scroll') !== null"
    return node["html"].startswith("<text") or tab.locator(node["target"][0]).first.evaluate(scrolled)


LOOKS = [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")]
# The cycling edition has every component; the others need each width and each scheme only once.
VISITS = [("cycling", *look) for look in LOOKS]
VISITS += [(edition, *look) for edition in ("hostile", "empty", "people", "sample") for look in LOOKS[1:3]]


@pytest.mark.parametrize(("edition", "width", "scheme"), VISITS)
def test_axe_finds_no_violation(visit, addresses, axe, edition, width, scheme):
    tab = visit(width, scheme)
    found = []
    for address in addresses(edition):
        tab.goto(address)
        tab.evaluate(axe)
        result = tab.evaluate(
            "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations', 'incomplete']})", TAGS
        )
        found += [f"{name(address)} {line}" for line in readable(result["violations"])]
        found += [f"{name(address)} unsure: {line}" for line in readable(unsure(tab, result["incomplete"]))]
    assert found == []


def test_axe_finds_what_is_wrong_with_a_bad_page(visit, axe):
    tab = visit()
    tab.set_content("<p style='color: #999'>Grey</p><p style='color: #767676'>Grey</p><img src=''>")
    tab.evaluate(axe)
    result = tab.evaluate("tags => axe.run(document, {runOnly: tags})", TAGS)
    ids = {violation["id"] for violation in result["violations"]}
    assert {
        "image-alt",
        "color-contrast",
        "color-contrast-enhanced",
        "html-has-lang",
        "landmark-one-main",
    } <= ids
