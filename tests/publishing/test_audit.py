"""The audit lists every finding and accounts for every character."""

import pytest
from msgspec.structs import replace

from pipeline.edition import Attempt, Finding
from pipeline.publishing import audit, sections
from pipeline.publishing.atlas import Atlas
from tests.publishing import editions


def view(edition):
    atlas = Atlas(edition)
    return audit.view(atlas, sections.links(atlas))


@pytest.mark.parametrize("edition", ["cycling", "hostile"])
def test_every_finding_is_listed_once_in_reading_order(edition, request):
    edition = request.getfixturevalue(edition)
    listed = [
        (finding.passage.place.id, note.message)
        for group in view(edition).groups
        for finding in group.findings
        for note in finding.passage.notes
    ]
    assert listed == [(r.segment, f.message) for r in edition.translation.renderings for f in r.findings]


def test_findings_stand_under_their_section(cycling):
    found = {group.link.title.text: len(group.findings) for group in view(cycling).groups}
    assert found == {
        "Progress on cycling safety 2025": 1,
        "Routes to schools": 2,
        "Costs of each measure": 1,
        "Vooruitblik": 1,
    }


def test_passages_are_counted_by_check_and_by_step(cycling):
    found = view(cycling)
    assert [(count.name, count.count) for count in found.checks] == [
        ("Numbers", "2"),
        ("Untranslated", "2"),
        ("Terms", "1"),
    ]
    assert sum(int(count.count) for count in found.steps) == 39


def test_what_a_later_step_repaired_is_shown_before_and_after(cycling):
    first, *others = cycling.translation.renderings
    wrong = Finding("numbers", "error", first.segment, "The number is missing.", "Correct it.")
    repaired = replace(first, step="beam", before=Attempt("Progress on cycling", (wrong,)))
    translation = replace(cycling.translation, renderings=(repaired, *others))
    (step,) = view(replace(cycling, translation=translation)).repairs
    assert (step.name, step.passages) == ("Translated again: the best of two versions", "1")
    assert (step.errors_before, step.errors_after) == ("1", "0")
    (repair,) = step.repairs
    assert (repair.before, repair.messages) == ("Progress on cycling", ("The number is missing.",))
    assert view(cycling).repairs == ()


@pytest.mark.parametrize("edition", [editions.cycling, editions.hostile, editions.empty])
def test_the_characters_add_up_to_the_length_of_the_source(edition):
    made = edition()
    counts = [int(count.count.replace(",", "")) for count in view(made).ledger]
    assert sum(counts) == len(made.report.source)


def test_what_was_left_out_is_shown_by_reason(cycling):
    (part,) = view(cycling).left_out
    assert (part.reason, part.texts) == ("page furniture", ("Deel deze pagina", "Naar boven"))


def test_a_remark_without_a_block_is_shown_without_a_place(hostile):
    remarks = {remark.message: remark.place for remark in view(hostile).remarks}
    assert remarks["About no block."] is None
    assert remarks["<script>alert(7)</script>"] is not None


@pytest.mark.parametrize(
    ("count", "total", "share"), [(1, 3, "33.3%"), (1, 100_000, "under 0.1%"), (0, 5, "0.0%"), (0, 0, "0.0%")]
)
def test_a_share_never_rounds_something_to_nothing(count, total, share):
    (found,) = audit._counts([("what", count)], total)
    assert found.share == share
