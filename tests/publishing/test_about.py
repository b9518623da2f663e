"""The page about the edition names what made it and the terms of the model."""

import re

import msgspec

from pipeline import publishing
from pipeline.edition import Facts
from pipeline.publishing import about
from pipeline.publishing.atlas import Atlas


def licences(edition, facts):
    """What the page says of licences for an edition by a model with these facts."""
    translation = msgspec.structs.replace(edition.translation, facts=facts)
    page = publishing.pages(msgspec.structs.replace(edition, translation=translation))["about.html"].decode()
    return re.sub(r"<[^>]+>", "", page[page.index('id="licences"') :])


def test_the_notice_the_licence_and_the_makers_of_the_model_are_named(cycling):
    text = licences(cycling, Facts("CC-BY-4.0", "The makers of OPUS-MT", "This model is a <derivative>."))
    assert "is: CC-BY-4.0." in text
    assert "named as: The makers of OPUS-MT." in text
    assert "This model is a &lt;derivative&gt;." in text
    assert "does not come with Helder" not in text


def test_a_model_of_which_nothing_is_known_is_left_to_its_own_licence(cycling):
    assert "does not come with Helder; see its own licence" in licences(cycling, Facts())


def test_origins_are_counted(cycling):
    view = about.view(Atlas(cycling))
    assert (view.machine, view.person) == (30, 0)
    assert view.sha256 == cycling.report.sha256
