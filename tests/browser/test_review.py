"""The review in a real browser: what is typed survives a kill, keys lead on, everyone can use it."""

import json
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from pipeline import exchange, publishing
from pipeline.people import People
from tests.browser import engines
from tests.publishing import editions
from tests.test_cli import DUTCH, helder
from tests.test_rebuild import edition_in

FAULTY = "b6.2"
RIGHT = "31 schools have no separate cycle path, because the land belongs to others."


def write(edition, folder):
    for name, content in publishing.pages(edition, beside=exchange.files(edition)).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@contextmanager
def reviewing(folder):
    """Run `helder review` on an edition; gives its process and its address."""
    command = [sys.executable, "-m", "pipeline", "review", str(folder), "--who", "Ada", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline()
            assert line, process.stderr.read()
            yield process, json.loads(line)["address"]
        finally:
            process.kill()


@pytest.fixture
def tabs(browser):
    contexts = []

    def open_tab(width=1280, scheme="light"):
        size = {"width": width, "height": 800}
        contexts.append(browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce"))
        return contexts[-1].new_page()

    yield open_tab
    for context in contexts:
        context.close()


@pytest.fixture
def folder(tmp_path):
    return write(editions.cycling(), tmp_path / "cycling")


@pytest.fixture
def server(folder):
    with reviewing(folder) as (process, address):
        yield process, address


def answers(folder):
    with People(folder.parent / ".helder" / "memory.sqlite") as people:
        return people.answers(edition_in(folder).report)


def wait_for(tab, text):
    tab.locator("#status", has_text=text).wait_for()


def part(name, passage=FAULTY):
    """Return the selector of a part of a passage: a field by the end of its id, or what stands in it."""
    own, _, inner = name.partition(" ")
    own, _, state = own.partition(":")
    return f'[id="{passage}{own}"]{":" + state if state else ""} {inner}'.strip()


def focused(tab):
    return tab.evaluate("document.activeElement.id")


NARROW, WIDE = (320, "dark"), (1280, "light")


@pytest.mark.parametrize(
    ("edition", "looks"),
    [(editions.cycling, (NARROW, WIDE)), (editions.hostile, (NARROW,)), (editions.empty, (WIDE,))],
)
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(edition, looks, tabs, tmp_path):
    with reviewing(write(edition(), tmp_path / "edition")) as (_, address):
        for width, scheme in looks:
            tab = tabs(width, scheme)
            for page in ("", "summaries/"):
                tab.goto(address + page)
                assert engines.violations(engines.axe(tab)) == []
                assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_typed_is_saved_at_a_pause_and_the_focus_stays(server, folder, tabs):
    tab = tabs()
    asked, said = set(), []
    tab.on("request", lambda request: asked.add(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(server[1])
    field = tab.locator(part("-text"))
    field.fill("")
    field.type("31 schools")
    wait_for(tab, "Saved. Passage 10")
    assert focused(tab) == f"{FAULTY}-text"
    field.type(RIGHT.removeprefix("31 schools"))
    wait_for(tab, "Saved. Passage 10: no findings.")
    assert answers(folder)[FAULTY].english == RIGHT
    assert answers(folder)[FAULTY].who == "Ada"
    assert {url for url in asked if not url.startswith(server[1])} == set()
    assert said == []


def test_a_new_fault_is_marked_at_its_characters_while_the_passage_is_open(server, tabs):
    tab = tabs()
    tab.goto(server[1])
    marks = tab.locator(part(" .verdict mark", "b1.1"))
    assert marks.count() == 0
    tab.locator(part("-text", "b1.1")).fill("Progress on cycling safety 2052")
    wait_for(tab, "Saved. Passage 1: 1 finding.")
    assert marks.all_inner_texts() == ["2052"]


def test_keys_lead_from_one_doubtful_passage_to_the_next_and_accept(server, folder, tabs):
    tab = tabs()
    tab.goto(server[1])
    tab.keyboard.press("F8")
    first = focused(tab)
    tab.keyboard.press("F8")
    second = focused(tab)
    assert (first, second) == ("b2.3-text", f"{FAULTY}-text")
    tab.keyboard.press("Shift+F8")
    assert focused(tab) == first
    tab.keyboard.press("F8")
    tab.keyboard.press("Control+Enter")
    wait_for(tab, "1 finding, accepted")
    tab.locator(part("-text:focus", "b10.1")).wait_for()
    assert answers(folder)[FAULTY].accepted
    assert tab.locator(part(" .accept")).get_attribute("aria-pressed") == "true"


def test_words_that_are_changed_after_they_were_accepted_are_not_accepted(server, folder, tabs):
    tab = tabs()
    tab.goto(server[1])
    tab.locator(part(" .accept")).click()
    wait_for(tab, "accepted")
    tab.locator(part("-text")).fill(RIGHT)
    wait_for(tab, "Saved. Passage 10: no findings.")
    assert not answers(folder)[FAULTY].accepted
    assert tab.locator(part(" .accept")).get_attribute("aria-pressed") == "false"


def test_an_emptied_passage_is_not_saved_and_the_reviewer_is_told(server, folder, tabs):
    tab = tabs()
    tab.goto(server[1])
    tab.locator(part("-text")).fill("")
    wait_for(tab, "An empty passage is not saved.")
    assert answers(folder) == {}


def test_every_field_has_a_name_and_the_findings_describe_it(server, tabs):
    tab = tabs()
    tab.goto(server[1])
    field = tab.get_by_role("textbox", name="English of passage 10")
    assert field.get_attribute("lang") == "en"
    described = tab.locator(f"[id='{field.get_attribute('aria-describedby')}']").inner_text()
    assert "Likely wrong: The Dutch has 31, the English has 13." in described
    assert tab.get_by_role("status").count() == 1
    assert tab.get_by_role("button", name="Accept passage 10").count() == 1


def test_a_point_is_put_into_plain_words_with_its_measures_and_the_finding_of_the_guard(server, folder, tabs):
    tab = tabs()
    said = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(server[1])
    tab.get_by_role("link", name="The summaries").click()
    before = tab.locator("#tally").inner_text()
    field = tab.get_by_role("textbox", name="In plain words of point 2")
    field.fill("The province spent EUR 4.8 million on safe routes.")
    wait_for(tab, "Saved. Point 2: 1 finding.")
    assert "4.8 million" in tab.locator(part("-verdict", "b2.3")).inner_text()
    assert tab.locator("#tally").inner_text() != before
    assert tab.locator("#doubtful").inner_text() == "1"
    tab.keyboard.press("Control+Enter")
    wait_for(tab, "No doubtful point is left.")
    with People(folder.parent / ".helder" / "memory.sqlite", "wordings") as wordings:
        assert wordings.answers(edition_in(folder).report)["b2.3"].accepted
    assert said == []


@pytest.mark.parametrize("after", [0, 3, 6])
def test_nothing_that_was_acknowledged_is_lost_when_the_server_is_killed_while_typing(
    after, server, folder, tabs
):
    process, address = server
    tab = tabs()
    saved = []
    tab.on(
        "response",
        lambda answer: (
            saved.append(answer.request.post_data_json["english"])
            if answer.status == 200 and answer.request.method == "PUT"
            else None
        ),
    )
    tab.goto(address)
    field = tab.locator(part("-text"))
    field.fill("31 schools")
    wait_for(tab, "Saved.")
    for number in range(after):
        field.type(f" word {number}")
        tab.wait_for_timeout(350 if number % 2 else 700)
    field.type(" lost?")
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = answers(folder)[FAULTY].english
    assert kept in (saved[-1], field.input_value())
    assert len(kept) >= len(saved[-1])
    tab.locator(part(" .saving.failed")).wait_for()
    assert field.input_value().endswith("lost?")


def test_the_pages_are_rebuilt_on_demand_and_at_the_end(tabs, tmp_path):
    (tmp_path / "speelplaatsen.txt").write_text(DUTCH, encoding="utf-8")
    assert helder("run", "speelplaatsen.txt", "--quiet", folder=tmp_path).returncode == 0
    folder = tmp_path / "output" / "speelplaatsen"
    with reviewing(folder) as (process, address):
        tab = tabs()
        tab.goto(address)
        tab.locator("#s4-text").fill("Residents had a say.")
        tab.locator("#rebuild").click()
        wait_for(tab, "The pages are up to date.")
        assert "Residents had a say." in (folder / "full-text.html").read_text(encoding="utf-8")
        tab.goto(f"{address}edition/full-text.html")
        assert "Residents had a say." in tab.locator("main").inner_text()
        tab.goto(address)
        tab.locator("#s4-text").fill("The residents had a say.")
        wait_for(tab, "Saved.")
        tab.locator("#s3 .accept").click()
        wait_for(tab, "Saved. Passage 3")
        tab.goto(f"{address}summaries/")
        tab.locator("textarea").first.fill("Twelve playgrounds are new.")
        wait_for(tab, "Saved. Point 1")
        tab.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    point = edition_in(folder).summaries.sections[0].sentences[0]
    assert (point.text, point.by, point.who) == ("Twelve playgrounds are new.", "person", "Ada")
    last = edition_in(folder).translation.renderings[-1]
    assert (last.text, last.who) == ("The residents had a say.", "Ada")
