"""The pages say which passages are a person's, and who accepted a finding."""

import re

import msgspec
import pytest

from pipeline import publishing
from tests.publishing import editions


def with_person(**changes):
    """The edition of the cycling report with one passage with a finding said by Ada."""
    edition = editions.cycling()
    renderings = tuple(
        msgspec.structs.replace(r, origin="person", step="person", who="Ada <b>", **changes)
        if any(f.check == "numbers" for f in r.findings)
        else r
        for r in edition.translation.renderings
    )
    translation = msgspec.structs.replace(edition.translation, renderings=renderings)
    return msgspec.structs.replace(edition, translation=translation)


def words(page: bytes) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.decode()).split())


@pytest.fixture(scope="module")
def typed():
    return publishing.pages(with_person())


@pytest.fixture(scope="module")
def accepted():
    return publishing.pages(with_person(accepted=True))


def test_the_audit_says_who_said_what(typed):
    assert "Person: Ada &lt;b&gt;" in typed["audit.html"].decode()


def test_every_page_says_how_much_people_did(typed):
    said = "A person translated or accepted 2 of 39 passages; no person has checked the others."
    for name in ("index.html", "about.html", "audit.html", "full-text.html"):
        assert said in words(typed[name]), name
    assert "all of it" not in words(typed["about.html"])


def test_a_finding_in_what_a_person_typed_is_still_doubtful(typed):
    assert words(typed["full-text.html"]).count("Likely wrong:") == 3


def test_a_finding_that_a_person_accepted_is_shown_with_the_name_and_not_doubtful(accepted):
    text = words(accepted["full-text.html"])
    assert "Accepted by Ada &lt;b&gt;: The Dutch has 31, the English has 13." in text
    assert text.count("Likely wrong:") == 2
    assert "A person accepted 2 more passages although a check found something" in words(
        accepted["audit.html"]
    )


def test_an_edition_that_no_person_touched_says_so():
    pages = publishing.pages(editions.cycling())
    assert "No person has checked it." in words(pages["index.html"])
    assert "Accepted by" not in words(pages["full-text.html"])
