"""What a reader meets: reflow, keyboard, landmarks, headings, languages, the switch for the Dutch, paper."""

import re
from itertools import pairwise

import pytest

from tests.browser.conftest import name
from tests.publishing.editions import LONG_WORD

CONTROLS = "a[href], input, button, select, summary, [tabindex='0']"
# What can be reached now: not what a closed part or a missing script hides.
SEEN = f"[...document.querySelectorAll(`{CONTROLS}`)].filter(one => one.checkVisibility())"
EDITIONS = ("cycling", "hostile", "torture", "empty", "sample")
PAGES = [(edition, width) for edition in EDITIONS for width in (320, 768, 1280)]


@pytest.mark.parametrize(("edition", "width"), PAGES)
def test_nothing_scrolls_sideways(visit, addresses, edition, width):
    tab = visit(width)
    wide = {}
    for address in addresses(edition):
        tab.goto(address)
        wide[name(address)] = tab.evaluate("document.documentElement.scrollWidth")
    assert {page: found for page, found in wide.items() if found > width} == {}


def test_nothing_scrolls_sideways_when_letters_are_twice_as_large(visit, addresses):
    tab = visit(640)
    wide = {}
    for address in addresses("cycling"):
        tab.goto(address)
        tab.evaluate("document.documentElement.style.fontSize = '200%'")
        wide[name(address)] = tab.evaluate("document.documentElement.scrollWidth")
    assert {page: found for page, found in wide.items() if found > 640} == {}


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_page_asks_for_anything_from_elsewhere(visit, addresses, folders, edition):
    tab = visit()
    asked, said = set(), []
    tab.on("request", lambda request: asked.add(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
    for address in addresses(edition):
        tab.goto(address)
    assert {url for url in asked if not url.startswith(folders[edition].as_uri())} == set()
    assert any(url.endswith("style.css") for url in asked)
    assert said == []


def test_the_stylesheet_is_let_through_by_the_policy_and_inline_code_is_not(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "index.html")[0])
    band = tab.locator(".band").evaluate("band => getComputedStyle(band).backgroundColor")
    assert band == "rgb(6, 54, 63)"
    tab.evaluate(
        """() => {
          const style = document.createElement('style'); style.textContent = 'body { display: none }';
          const script = document.createElement('script'); script.textContent = 'document.title = "run"';
          document.head.append(style, script);
        }"""
    )
    assert tab.locator("body").evaluate("body => getComputedStyle(body).display") == "block"
    assert tab.title() != "run"


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_page_has_the_landmarks_and_one_main_heading_and_no_gap_between_headings(
    visit, addresses, edition
):
    tab = visit()
    for address in addresses(edition):
        tab.goto(address)
        for landmark in ("banner", "main", "contentinfo"):
            assert tab.get_by_role(landmark).count() == 1, (name(address), landmark)
        assert tab.get_by_role("navigation").first.is_visible()
        levels = tab.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "hs => hs.map(h => +h.tagName[1])")
        assert levels[0] == 1, name(address)
        assert levels.count(1) == 1, name(address)
        assert all(after - before <= 1 for before, after in pairwise(levels)), name(address)
        texts = tab.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "hs => hs.map(h => h.innerText.trim())")
        assert all(texts), name(address)
        assert tab.title().strip()


def test_titles_of_pages_differ(visit, addresses):
    tab = visit()
    titles = []
    for address in addresses("cycling"):
        tab.goto(address)
        titles.append(tab.title())
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    "page", ["index.html", "sections/03*.html", "full-text.html", "audit.html", "about.html"]
)
def test_the_keyboard_reaches_the_skip_link_first_and_every_control_in_order_with_focus_seen(
    visit, addresses, page
):
    tab = visit()
    tab.goto(addresses("cycling", page)[0])
    total = tab.evaluate(f"{SEEN}.length")
    assert total > 5
    look = f"""() => {{ const e = document.activeElement, s = getComputedStyle(e), all = {SEEN};
      const outlined = s.outlineStyle !== 'none' && s.outlineWidth !== '0px';
      return [all.indexOf(e), e.className, s.boxShadow !== 'none' || outlined]; }}"""
    reached = []
    for _ in range(total):
        tab.keyboard.press("Tab")
        place, kind, seen = tab.evaluate(look)
        assert seen, f"no focus to be seen on control {place}"
        reached.append(place)
        if len(reached) == 1:
            assert kind == "skip"
            assert tab.locator(".skip").bounding_box()["y"] >= 0
    assert reached == list(range(total))


def test_the_skip_link_leads_past_the_links_above(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "index.html")[0])
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main-text"
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Start reading"


@pytest.mark.parametrize("page", ["sections/03*.html", "full-text.html", "audit.html"])
def test_every_dutch_sentence_is_marked_as_dutch(visit, addresses, cycling_report, page):
    tab = visit()
    tab.goto(addresses("cycling", page)[0])
    assert tab.evaluate("document.documentElement.lang") == "en"
    marked = tab.eval_on_selector_all("[lang=nl]", "parts => parts.map(part => part.textContent.trim())")
    body = tab.locator("main").text_content()
    dutch = {
        s.text for s in cycling_report.segments() if s.text in body and sum(map(str.isalpha, s.text)) > 12
    }
    english = {
        "The campaign was called Eyes up, and it ran on every local radio station in the spring.",
        "A.B. de Vries",
    }
    assert dutch - english
    assert {text for text in dutch - english if not any(text in part for part in marked)} == set()
    assert not any("campaign" in part for part in marked)


def test_no_english_is_marked_as_dutch(visit, addresses, cycling_translation):
    tab = visit()
    tab.goto(addresses("cycling", "full-text.html")[0])
    marked = tab.eval_on_selector_all("[lang=nl]", "parts => parts.map(part => part.textContent)")
    english = [r.text for r in cycling_translation.renderings if r.origin == "machine"]
    assert [text for text in english if any(text in part for part in marked)] == []


def test_the_english_and_the_dutch_of_a_sentence_stand_side_by_side_on_a_wide_screen_only(visit, addresses):
    for width, beside in ((1280, True), (320, False)):
        tab = visit(width)
        tab.goto(addresses("cycling", "sections/05*.html")[0])
        row = tab.locator(".row").first
        english, dutch = row.locator(".english").bounding_box(), row.locator(".dutch").bounding_box()
        assert (dutch["x"] > english["x"] + english["width"] / 2) is beside
        assert (abs(dutch["y"] - english["y"]) < 12) is beside
        if not beside:
            assert dutch["y"] >= english["y"] + english["height"] - 1


def test_the_dutch_can_be_hidden_without_a_script_and_the_english_then_runs_on(visit, addresses):
    tab = visit(java_script_enabled=False)
    tab.goto(addresses("cycling", "sections/01*.html")[0])
    switch = tab.get_by_label("Show the Dutch beside the English")
    assert switch.is_checked()
    assert tab.locator(".parallel .dutch").first.is_visible()
    switch.uncheck()
    assert not any(part.is_visible() for part in tab.locator(".parallel .dutch").all())
    first, second = tab.locator(".text").first.locator(".row").all()[:2]
    assert second.bounding_box()["y"] < first.bounding_box()["y"] + first.bounding_box()["height"]


def test_a_link_to_a_passage_leads_to_it_and_shows_it(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "audit.html")[0])
    tab.get_by_role("link", name="Passage 10", exact=True).click()
    tab.wait_for_url(re.compile(r"sections/03-[a-z-]+\.html#b6\.2$"))
    target = tab.locator(":target")
    assert "13 schools" in target.text_content()
    assert target.evaluate("it => getComputedStyle(it).outlineStyle") == "solid"


def test_reading_order_in_the_accessibility_tree_is_english_reason_dutch(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "sections/03*.html")[0])
    tree = tab.locator("main").aria_snapshot()
    parts = [
        "schools have no separate cycle path",
        "Likely wrong",
        "Put the number of the Dutch",
        "scholen ontbreekt",
    ]
    after = tree.index("Text of this section")
    places = [tree.index(part, after) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize("edition", ["cycling", "hostile"])
def test_on_paper_the_text_is_there_and_the_controls_are_not(visit, addresses, edition):
    tab = visit(794)  # 210 mm
    tab.emulate_media(media="print")
    tab.goto(addresses(edition, "full-text.html")[0])
    assert not tab.locator(".skip").is_visible()
    assert not tab.locator(".switch").is_visible()
    assert not tab.locator(".bar nav").is_visible()
    assert tab.locator(".row").first.is_visible()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 794
    assert tab.pdf(format="A4").count(b"/Type /Page\n") >= 2


def test_everything_can_be_read_in_forced_colours(visit, addresses):
    tab = visit(forced_colors="active")
    tab.goto(addresses("cycling", "sections/03*.html")[0])
    doubtful = tab.locator(".doubtful > .english").first
    assert doubtful.evaluate("it => getComputedStyle(it).borderInlineStartStyle") == "solid"
    assert tab.locator(".note").first.is_visible()


def test_without_the_stylesheet_all_text_is_there(visit, addresses, cycling_translation):
    tab = visit()
    tab.route("**/*.css", lambda route: route.abort())
    tab.goto(addresses("cycling", "full-text.html")[0])
    text = " ".join(tab.locator("body").inner_text().split())
    assert [r.text for r in cycling_translation.renderings if r.text not in text] == []


def test_the_longest_word_is_shown_whole(visit, addresses):
    tab = visit(320)
    tab.goto(addresses("hostile", "full-text.html")[0])
    assert LONG_WORD.upper() in tab.locator("main").inner_text()


def test_markup_in_the_report_is_text_on_the_page(visit, addresses):
    tab = visit()
    for address in addresses("hostile"):
        tab.goto(address)
        assert tab.locator("img, iframe, object, embed, link[rel=import]").count() == 0
        scripts = tab.eval_on_selector_all("script", "all => all.map(one => one.outerHTML)")
        assert set(scripts) <= {'<script src="search.js" defer=""></script>'}
        attributes = "[...document.querySelectorAll('*')].flatMap(element => element.getAttributeNames())"
        assert [attribute for attribute in tab.evaluate(attributes) if attribute.startswith("on")] == []
    tab.goto(addresses("hostile", "index.html")[0])
    assert tab.locator("h1").inner_text() == "<script>alert(2)</script> & {{ 7 * 7 }} {% raw %}"
