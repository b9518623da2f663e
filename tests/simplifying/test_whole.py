"""The whole report on one page: points of several sections, and the figures that tell most."""

from pipeline.edition import KeyFigure, SectionSummary
from pipeline.report import Report, Section
from pipeline.simplifying.methods import BEST
from pipeline.simplifying.vectors import inverse_frequencies
from pipeline.simplifying.whole import FIGURES, main_figures, points
from tests.simplifying.reports import passage

TEXTS = [
    "The province pays farmers along the river for wet meadows.",
    "A museum about ships opened its doors in Assen.",
    "Schools taught children to swim in open water.",
    "The ministry hired forty inspectors for food safety.",
    "The railway opened a line between the two cities.",
    "Hospitals reduced their waiting lists by a third.",
    "Libraries started to lend tools for garden work.",
]


def chosen(*sections: list[str], severities: dict[str, str] | None = None) -> list[tuple[str, str]]:
    own = {
        f"s{n}": [passage(text, (severities or {}).get(text), text) for text in texts]
        for n, texts in enumerate(sections, 1)
    }
    inverse = inverse_frequencies(p.terms for texts in own.values() for p in texts)
    return [(section, found.text) for section, found in points(own, inverse, BEST)]


def test_five_points_come_from_five_sections():
    found = chosen(*[[text] for text in TEXTS])
    assert len(found) == 5
    assert len({section for section, _ in found}) == 5


def test_the_first_section_may_give_two_and_another_one():
    found = chosen(TEXTS[:3], TEXTS[3:])
    assert sorted(section for section, _ in found) == ["s1", "s1", "s2"]


def test_two_points_that_say_the_same_are_not_both_taken():
    same = "Along the river the province pays farmers for wet meadows."
    assert len(chosen([TEXTS[0]], [same], [TEXTS[3]])) == 2


def test_a_point_with_an_error_is_left_out_and_one_with_a_warning_stands_last():
    severities = {TEXTS[0]: "error", TEXTS[1]: "warning"}
    found = [text for _, text in chosen(*[[text] for text in TEXTS[:4]], severities=severities)]
    assert found[-1] == TEXTS[1]
    assert set(found) == set(TEXTS[1:4])


def test_a_report_without_text_has_no_points():
    assert chosen([], []) == []


def figure(value: str, unit: str = "", segment: str = "b1.1") -> KeyFigure:
    return KeyFigure(value, unit, "things", segment)


def main(*sections: tuple[KeyFigure, ...], doubtful: frozenset[str] = frozenset()) -> list[str]:
    own = tuple(Section(f"s{n}", "", 1, "", "") for n in range(len(sections)))
    report = Report("a", "", "nl", "", "", "utf-8", (), own)
    made = {s.id: SectionSummary(s.id, (), found) for s, found in zip(own, sections, strict=True)}
    return [found.value for found in main_figures(report, made, doubtful)]


def test_every_section_gives_one_figure_before_any_gives_two():
    sections = [(figure(f"{n},001"), figure(f"{n},002")) for n in range(1, 8)]
    assert main(*sections) == [f"{n},001" for n in range(1, FIGURES + 1)]


def test_money_and_large_counts_go_before_shares_and_shares_before_small_counts():
    small = [(figure(str(n)),) for n in range(12, 18)]
    found = main(*small, (figure("84", "%"),), (figure("3 million", "EUR"),), (figure("29,584"),))
    assert found == ["12", "13", "14", "84", "3 million", "29,584"]


def test_no_doubtful_figure_is_put_in_front():
    assert main((figure("1,000"), figure("2,000", segment="b9.1")), doubtful=frozenset({"b1.1"})) == ["2,000"]
