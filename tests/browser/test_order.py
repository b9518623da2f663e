"""What is read out comes in the order that is seen; everything is in a landmark; pages stay light."""

from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import name

EDITIONS = ("cycling", "hostile", "torture")
PAGES = ("index.html", "sections/*.html", "full-text.html", "audit.html", "about.html")
# The texts of the page in the order in which they are read out, each with the top of its first line, without
# what is only for screen readers and what the selector leaves out.
READ = """without => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const hidden = 'svg, details:not([open]), .unseen, [aria-hidden=true], ' + without;
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement, text = node.textContent.trim();
    if (!text || element.closest(hidden)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getClientRects()[0];
    if (box && box.width > 1) found.push([text.slice(0, 40), box.top, element.closest('.dutch') !== null]);
  }
  return found;
}"""
# A line is about 30 pixels high; a small raised number stands higher than the words after it.
LINE = 30
OUTSIDE = """() => [...document.body.querySelectorAll('*')].filter(element =>
  [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()) &&
  !element.closest('header, main, footer, nav, .skip, svg')).map(element => element.outerHTML.slice(0, 80))"""
DUTCH = """() => [...document.querySelectorAll('.dutch')].filter(element =>
  element.textContent.trim() && !element.closest('[lang=nl]'))
    .map(element => element.outerHTML.slice(0, 80))"""


@pytest.fixture
def pages(addresses):
    """Some pages of each kind: all of an edition take long."""
    return lambda edition: [address for kind in PAGES for address in addresses(edition, kind)[:6]]


@pytest.mark.parametrize("edition", EDITIONS)
def test_on_a_narrow_screen_what_is_read_out_later_stands_lower(visit, pages, edition):
    tab = visit(320)
    for address in pages(edition):
        tab.goto(address)
        # The headings of a table are out of sight there: each cell has its own.
        texts = tab.evaluate(READ, ".stack thead")
        assert texts, name(address)
        lowest = 0
        for text, top, _ in texts:
            assert top > lowest - LINE, (name(address), text)
            lowest = max(lowest, top)


def test_on_a_wide_screen_english_and_dutch_are_each_read_from_top_to_bottom(visit, addresses):
    tab = visit(1280)
    for address in addresses("cycling", "sections/*.html") + addresses("cycling", "full-text.html"):
        tab.goto(address)
        texts = tab.evaluate(READ, "table, .figures, .pager")
        for language in (False, True):
            tops = [top for _, top, dutch in texts if dutch is language]
            assert all(later > earlier - LINE for earlier, later in pairwise(tops)), name(address)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_text_is_in_a_landmark_and_every_dutch_text_says_so(visit, pages, edition):
    tab = visit()
    for address in pages(edition):
        tab.goto(address)
        assert tab.evaluate(OUTSIDE) == [], name(address)
        assert tab.evaluate(DUTCH) == [], name(address)


@pytest.mark.parametrize("edition", EDITIONS)
def test_without_the_stylesheet_all_text_is_shown_in_its_order(visit, pages, edition):
    tab = visit()
    tab.route("**/*.css", lambda route: route.abort())
    for address in pages(edition):
        tab.goto(address)
        tab.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")
        tab.evaluate("document.querySelectorAll('svg').forEach(it => it.remove())")
        shown, whole = tab.evaluate("[document.body.innerText, document.body.textContent]")
        assert "".join(shown.split()) == "".join(whole.split()), name(address)


@pytest.mark.parametrize("page", ["sections/01*.html", "full-text.html"])
def test_the_keyboard_reaches_every_control_of_the_torture_report_in_order(visit, addresses, page):
    tab = visit(320)
    tab.goto(addresses("torture", page)[0])
    # What lies in a closed part of the page is reached when that is opened.
    controls = """[...document.querySelectorAll("a[href], input, select, button, summary, [tabindex='0']")]
      .filter(it => it.checkVisibility() && !it.closest('details:not([open]) > :not(summary)'))"""
    total = min(tab.evaluate(f"{controls}.length"), 60)
    reached, unseen = [], []
    for _ in range(total):
        tab.keyboard.press("Tab")
        place, seen = tab.evaluate(
            f"""() => {{ const e = document.activeElement, s = getComputedStyle(e);
              return [{controls}.indexOf(e),
                s.boxShadow !== 'none' || (s.outlineStyle !== 'none' && s.outlineWidth !== '0px')]; }}"""
        )
        reached.append(place)
        unseen += [] if seen else [place]
    assert reached == list(range(total))
    assert unseen == []


@pytest.mark.parametrize("edition", ["cycling", "hostile"])
def test_a_page_with_all_that_it_asks_for_is_lighter_than_100_kilobytes(visit, pages, edition):
    tab = visit()
    asked = set()
    tab.on("request", lambda request: asked.add(Path(unquote(urlsplit(request.url).path))))
    for address in pages(edition):
        asked.clear()
        tab.goto(address)
        assert any(path.suffix == ".css" for path in asked)
        # These two hold the whole report, so their weight is that of the report.
        if "audit.html" not in address and "full-text.html" not in address:
            assert sum(path.stat().st_size for path in asked) < 100_000, name(address)
