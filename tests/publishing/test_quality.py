"""The quality of the model and the state of the text, in words: measured or said to be unmeasured."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from pipeline import publishing
from pipeline.edition import Facts, Measured
from pipeline.publishing import quality, steps
from pipeline.translating.engines.card import EMBEDDED, read_card

FIGURES = Path(__file__).parent.parent.parent / "benchmarks" / "figures" / "scores.json"


def of(edition, *measured):
    return msgspec.structs.replace(
        edition, translation=msgspec.structs.replace(edition.translation, facts=Facts(quality=measured))
    )


def words(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page.decode()))


def chrf(value, by=""):
    return Measured("FLORES dev", "chrF2", value, 997, by=by)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (0.0, "weak"),
        (50.2, "weak"),
        (55.9, "weak"),
        (56.0, "fair"),
        (57.8, "fair"),
        (57.9, "good"),
        (61.7, "good"),
    ],
)
def test_a_figure_has_a_word(value, word):
    assert quality.word(value) == word


def test_the_bands_go_down_and_end_at_nothing():
    least = [band.least for band in quality.scale().band]
    assert least == sorted(least, reverse=True)
    assert least[-1] == 0


def test_the_card_of_the_embedded_model_says_what_was_measured():
    card = read_card(EMBEDDED)
    everything = json.loads(FIGURES.read_bytes())
    ours = next(row for row in everything if row["model"] == f"{card.title}, ctranslate2 int8, beam 1")
    found = ours["sets"]["flores-dev"]
    assert {m.metric for m in card.quality} == {"chrF2", "BLEU"}
    for measured in card.quality:
        assert (measured.set, measured.segments) == (quality.scale().set, found["segments"])
        assert measured.value == pytest.approx(found["scores"][measured.metric], abs=0.051)


def test_the_pages_say_how_good_the_model_is(cycling):
    files = publishing.pages(of(cycling, chrf(50.2), Measured("report-dev", "BLEU", 49.5)))
    line = "The model that translated is weak: it scores 50.2 of 100 in a standard test, "
    line += "where other systems score 57 to 62."
    for name in ("index.html", "about.html", "audit.html"):
        assert line in words(files[name]), name
    about = words(files["about.html"])
    assert "FLORES, 997 sentences" in about
    assert re.search(
        r"OPUS-MT gmw-eng \(2021\) ?56\.8 ?helder-nl-en 2026\.11\.1 \(this edition\) ?50\.2", about
    )
    assert "BLEU 49.5 on report-dev" in about


def test_a_figure_by_others_names_who_measured(cycling):
    about = words(publishing.pages(of(cycling, chrf(58.9, by="Helsinki-NLP")))["about.html"])
    assert "The model that translated is good" in about
    assert "Helsinki-NLP measured it and published the figure." in about


@pytest.mark.parametrize(
    "measured", [(), (Measured("our memos", "chrF2", 70.0),)], ids=["none", "another set"]
)
def test_a_model_that_was_not_measured_on_the_scale_gets_no_word(cycling, measured):
    files = publishing.pages(of(cycling, *measured))
    for name in ("index.html", "about.html", "audit.html"):
        assert "How good the model is that translated has not been measured." in words(files[name])


def reviewed(edition, share):
    """The edition when a person gave the first passages of those that are not kept figures or names."""
    renderings = list(edition.translation.renderings)
    for_people = [n for n, r in enumerate(renderings) if r.origin != "kept" or steps.mark(r) == "dutch"]
    for number in for_people[: round(share * len(for_people))]:
        renderings[number] = msgspec.structs.replace(
            renderings[number], origin="person", who="A. Reader", accepted=True
        )
    translation = msgspec.structs.replace(edition.translation, renderings=tuple(renderings))
    return publishing.pages(msgspec.structs.replace(edition, translation=translation))


def test_a_text_is_a_draft_until_a_person_has_reviewed_all_of_it(cycling):
    half, whole = reviewed(cycling, 0.5), reviewed(cycling, 1.0)
    for name in ("index.html", "about.html", "audit.html", "full-text.html"):
        assert "machine draft" in words(half[name]).lower(), name
        assert "machine draft" not in words(whole[name]).lower(), name
        assert "reviewed edition" in words(whole[name]).lower(), name
    assert re.search(r"A person translated or accepted \d+ of \d+ passages", words(half["index.html"]))
    assert "A person translated or accepted every passage that was translated." in words(whole["index.html"])
