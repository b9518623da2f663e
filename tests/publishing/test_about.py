"""The page about the edition names what made it and the terms of the model."""

import pytest

from pipeline.publishing import about
from pipeline.publishing.atlas import Atlas


def test_the_notice_of_the_embedded_model_is_that_of_its_folder():
    notice = about.notice("helder-nl-en 2026.11.1")
    assert notice == (about.MODELS / "nl-en" / "NOTICE").read_text(encoding="utf-8").strip()
    assert "Gemma Terms of Use" in notice


@pytest.mark.parametrize("model", ["", "facebook/nllb-200", "not-helder-nl-en 1"])
def test_another_model_has_no_notice_of_ours(model):
    assert about.notice(model) == ""


def test_origins_are_counted(cycling):
    view = about.view(Atlas(cycling))
    assert (view.machine, view.person) == (30, 0)
    assert view.sha256 == cycling.report.sha256
