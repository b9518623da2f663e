"""The Nu HTML Checker finds no error in any page, nor in the stylesheet and the icon."""

import pytest

from pipeline.people import People
from pipeline.reviewing.desk import Desk
from pipeline.reviewing.page import Pages
from pipeline.reviewing.points import Points
from pipeline.simplifying import check_wording
from pipeline.translating.stage import answered
from tests.browser import engines
from tests.browser.conftest import EDITIONS
from tests.publishing import editions


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    """A page with errors, to see that the checker sees."""
    page = tmp_path_factory.mktemp("bad") / "bad.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><img>", encoding="utf-8")
    return page


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    """The pages of a reviewer, of the edition that has every component, beside its stylesheets."""
    folder = tmp_path_factory.mktemp("review")
    pages = Pages()
    for name, (content, _) in pages.assets.items():
        (folder / name).write_bytes(content)
    memory = folder / "memory.sqlite"
    with People(memory) as people, People(memory, "wordings") as wordings:
        desk = Desk(folder, editions.cycling(), people, who="Ada", check=answered, remake=editions.cycling)
        points = Points(desk, wordings, check_wording)
        points.say("b2.3", "The province spent EUR 4.8 million on safe routes.", accepted=False)
        (folder / "review.html").write_text(pages.page(desk, 1), encoding="utf-8")
        (folder / "summaries.html").write_text(pages.page(points, 1), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def found(folders, review, bad):
    """What the checker says of all files; one call, since its start takes longer than the check."""
    every = [*(folders[name] for name in (*EDITIONS, "sample")), review]
    files = [path for folder in every for path in sorted(folder.rglob("*.*"))]
    files = [path for path in files if path.suffix in (".html", ".css", ".svg")]
    assert len(files) > 20
    return engines.nu([*files, bad])


def test_the_nu_html_checker_has_nothing_to_say(found, bad):
    told = {
        address: engines.unexplained(messages)
        for address, messages in found.items()
        if bad.name not in address and engines.unexplained(messages)
    }
    assert told == {}


def test_the_nu_html_checker_finds_a_seeded_error(found, bad):
    errors = [it.message for name, messages in found.items() if bad.name in name for it in messages]
    assert any("Duplicate ID" in error for error in errors)


def test_every_excuse_is_needed(found):
    needed = {it.reason for messages in found.values() for it in messages}
    assert {a["reason"] for a in engines.ACCEPTED if a["engine"] == "nu"} <= needed
