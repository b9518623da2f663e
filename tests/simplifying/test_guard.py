"""The guard finds what a text says beyond its sources, or what condition it dropped."""

from collections import Counter

import pytest

from pipeline.simplifying.guard import dropped, guard
from tests.simplifying.seeds import good_rewrites, seeds

FALSEHOODS = [
    ("number", "The city built 340 homes.", "The city built 430 homes."),
    ("number", "It cost EUR 4 million.", "It cost €4 billion."),
    ("number", "The act was passed on 3 May 2024.", "The act was passed on 3 June 2024."),
    ("number", "The fund trained 40 nurses and 60 doctors.", "The fund trained 60 nurses and 40 doctors."),
    ("name", "The minister visited Kenya.", "The minister visited Peru."),
    ("name", "The plan was made by the council.", "The plan was made by the World Bank."),
    ("negation", "The bridge is open.", "The bridge is not open."),
    ("negation", "The board did not pay the bill.", "The board paid the bill."),
    ("negation", "The board failed to pay the bill.", "The board paid the bill."),
    ("modality", "The road may be closed.", "The road will be closed."),
    ("modality", "The city plans to build a school.", "The city builds a school."),
    ("modality", "Owners must report damage.", "Owners can report damage."),
    ("role", "The ministry advised the province.", "The province advised the ministry."),
    ("role", "The bill was rejected by the Senate.", "The bill rejected the Senate."),
    ("role", "The school was closed.", "The mayor closed the school."),
    (
        "statement",
        "The city built 340 homes.",
        "The city built 340 homes. Critics praised this bold success.",
    ),
    ("condition", "Farmers get a grant unless they polluted the soil.", "Farmers get a grant."),
    ("condition", "Only members can vote.", "Members can vote."),
    ("condition", "The fund pays up to 40% of the costs.", "The fund pays 40% of the costs."),
    ("condition", "About 300 people came.", "300 people came."),
]

FAITHFUL = [
    ("The act was adopted by the House.", "The House adopted the act."),
    (
        "The city, which has 90,000 inhabitants, built homes.",
        "The city built homes. It has 90,000 inhabitants.",
    ),
    ("It cost EUR 4 million.", "It cost €4 million."),
    (
        "The state invested EUR 10 million to make the production of medicines possible in Chad.",
        "The state invested €10 million to make the production of medicines possible in Chad.",
    ),
    ("Approximately 300 people came.", "About 300 people came."),
    ("Provided that they pay, members can vote.", "Members can vote if they pay."),
    ("The Dutch government paid.", "The Netherlands government paid."),
    ("The agency was required to commence the work.", "The agency had to start the work."),
    ("The board failed to pay the bill.", "The board did not pay the bill."),
]


@pytest.mark.parametrize(("kind", "source", "text"), FALSEHOODS)
def test_a_falsehood_is_found_by_its_kind(kind, source, text, parser):
    assert kind in [violation.kind for violation in guard([source], text, parser)]


@pytest.mark.parametrize(("source", "text"), FAITHFUL)
def test_a_faithful_rewrite_passes(source, text, parser):
    assert guard([source], text, parser) == ()


@pytest.mark.parametrize("text", ["", "No.", "…", "12", "The (", "EUR 3 million EUR 3 million"])
def test_the_same_text_passes_whatever_it_is(text, parser):
    assert guard([text], text, parser) == guard([text], text) == ()


def test_two_sources_are_read_as_one_text(parser):
    sources = ["The city has 90,000 inhabitants.", "It built 300 homes."]
    assert guard(sources, "The city has 90,000 inhabitants and built 300 homes.", parser) == ()


def test_without_a_parser_the_voice_may_not_change():
    source = "The bill was rejected by the Senate."
    assert [v.kind for v in guard([source], "The Senate rejected the bill.")] == ["role"]


def test_what_was_dropped_is_told():
    lost = dropped(["In 2024 Kenya got EUR 3 million from Norway."], "Kenya got EUR 3 million.")
    assert (lost.figures, lost.names) == (("2024",), ("Norway",))


def test_of_the_seeded_falsehoods_98_in_100_are_found(parser):
    found, all_of = Counter(), Counter()
    for kind, source, text in seeds(parser):
        all_of[kind] += 1
        found[kind] += bool(guard([source], text, parser))
    assert all_of.total() >= 500
    assert found.total() >= 0.98 * all_of.total(), {kind: all_of[kind] - found[kind] for kind in all_of}


def test_of_the_good_rewrites_95_in_100_pass(parser):
    alarms = [text for source, text in good_rewrites() if guard([source], text, parser)]
    assert len(alarms) <= 0.05 * len(good_rewrites()), alarms


def test_a_name_in_the_genitive_is_a_name(parser):
    found = guard(["This is due to China's stance."], "This is due to Peru's stance.", parser)
    assert [violation.words for violation in found] == ["Peru's"]
