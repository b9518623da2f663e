"""The search of an edition and of a library, as a reader meets it, with a script and without."""

import datetime as dt

import pytest

from pipeline.publishing import Look, library
from tests.browser import engines
from tests.publishing.test_library import an_entry


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """The address of a library of four reports."""
    folder = tmp_path_factory.mktemp("library")
    entries = {
        "a": an_entry(title="Cycling in Zeeland", source_title="Nota", level=2, date=dt.date(2024, 1, 1)),
        "b": an_entry(title="Water in the city", source_title="Nota", level=4, date=dt.date(2025, 1, 1)),
        "c": an_entry(title="Water on the land", source_title="Nota", level=2, date=dt.date(2025, 6, 1)),
        "d": an_entry(title="Cafés and curfews", source_title="Nota"),
    }
    files = library.files(entries, {}, base_address="", look=Look())
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return (folder / "index.html").as_uri()


def results(tab):
    tab.wait_for_timeout(350)
    return [found.inner_text() for found in tab.locator(".results .found").all()]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("safe route", 4),
        ("SAFE ROUTE", 4),
        ('"safe route"', 3),
        ("basisscholen", 1),
        ("primary basisscholen", 1),
        ("zzz", 0),
    ],
)
def test_all_words_are_found_in_either_language(visit, addresses, asked, found):
    tab = visit()
    tab.goto(addresses("cycling", "full-text.html")[0])
    tab.get_by_label("Search this edition").fill(asked)
    shown = results(tab)
    assert len(shown) == found or (found > 1 and len(shown) > 1)
    folded = tab.locator(".whole").text_content().lower()
    assert all(word.strip('"') in folded for word in asked.lower().split()) is bool(found)
    status = tab.locator(".status").inner_text()
    assert status.startswith(str(len(shown)) if shown else "No passage has all these words.")


def test_a_passage_found_by_its_dutch_is_shown_in_dutch_and_marked_as_dutch(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "full-text.html")[0])
    tab.get_by_label("Search this edition").fill("basisscholen")
    assert results(tab) == ["Van de 212 basisscholen hebben er nu 168 een veilige route; dat is 79 procent."]
    assert tab.locator(".results .found").get_attribute("lang") == "nl"
    assert tab.locator(".results mark").inner_text() == "basisscholen"


def test_a_result_leads_to_its_passage(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "full-text.html")[0])
    tab.get_by_label("Search this edition").fill("land belongs to others")
    results(tab)
    tab.locator(".results a").first.click()
    assert "13 schools" in tab.locator(":target").text_content()


def test_the_first_page_leads_to_the_results(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "index.html")[0])
    tab.get_by_label("Search this edition").fill("veilige route")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/full-text.html?q=veilige+route")
    assert results(tab)
    assert tab.evaluate("document.activeElement.value") == "veilige route"


@pytest.mark.parametrize("page", ["index.html", "full-text.html"])
def test_without_a_script_there_is_no_search(visit, addresses, page):
    tab = visit(java_script_enabled=False)
    tab.goto(addresses("cycling", page)[0])
    assert not tab.locator(".search").is_visible()


def test_markup_that_is_found_stays_text(visit, addresses):
    tab = visit()
    tab.on("dialog", lambda _: pytest.fail("a script of the report ran"))
    tab.goto(addresses("hostile", "full-text.html")[0])
    tab.get_by_label("Search this edition").fill("<script>")
    assert any("<script>" in text for text in results(tab))
    assert tab.locator(".results script").count() == 0


@pytest.mark.parametrize(
    ("words", "year", "level", "shown"),
    [
        ("", "", "", ["Water on the land", "Water in the city", "Cycling in Zeeland", "Cafés and curfews"]),
        ("water", "", "", ["Water on the land", "Water in the city"]),
        ("cafes", "", "", ["Cafés and curfews"]),
        ("", "2025", "", ["Water on the land", "Water in the city"]),
        ("", "", "2", ["Water on the land", "Cycling in Zeeland"]),
        ("water", "2025", "4", ["Water in the city"]),
        ("water", "2024", "", []),
    ],
)
def test_a_library_is_narrowed_by_words_year_and_level(visit, shelf, words, year, level, shown):
    tab = visit()
    tab.goto(shelf)
    tab.get_by_label("Words in the title").fill(words)
    tab.get_by_label("Year").select_option(year)
    tab.get_by_label("How hard to read").select_option(level)
    tab.wait_for_timeout(300)
    assert [e.inner_text() for e in tab.locator("[data-entry]:visible h3").all()] == shown
    if words or year or level:
        status = tab.locator(".status").inner_text()
        assert status == (f"{len(shown)} of 4 reports are shown." if shown else status)
        assert shown or status.startswith("No report fits.")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_library_and_results_pass_axe(visit, addresses, shelf, width, scheme):
    tab = visit(width, scheme)
    for address in (shelf, addresses("cycling", "full-text.html")[0] + "?q=safe"):
        tab.goto(address)
        tab.wait_for_timeout(300)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert engines.violations(engines.axe(tab)) == []
