"""Each check finds what it is for, at the right place, and leaves alone what it must."""

import pytest

from pipeline.errors import SettingsError
from pipeline.language.glossary import Entry, Glossary
from pipeline.report import Span
from pipeline.translating.checks import CHECKS, chosen, examine, examine_report, known
from pipeline.translating.checks.base import Pair
from pipeline.translating.engines.base import Hypothesis

CHECK = {check.id: check for check in CHECKS}


def messages(check: str, dutch: str, english: str, *, truncated: bool = False) -> list[str]:
    found = CHECK[check].findings("s1", dutch, Hypothesis(english, 0.0, truncated))
    return [finding.message for finding in found]


def marked(check: str, dutch: str, english: str) -> tuple[list[str], list[str]]:
    """Return the Dutch and the English that the findings of a check point at."""
    found = CHECK[check].findings("s1", dutch, Hypothesis(english, 0.0))
    return (
        [dutch[span.start : span.end] for finding in found for span in finding.source],
        [english[span.start : span.end] for finding in found for span in finding.target],
    )


FAULTS = [
    (
        "numbers",
        "Er kwamen 29.584 mensen.",
        "There were 29.584 people.",
        ["The number “29.584” has become “29.584”."],
    ),
    ("numbers", "Het kost 5 euro.", "It has a cost.", ["The number “5 euro” is missing from the English."]),
    ("dates", "In mei.", "In June.", ["The month “mei” has become “June”."]),
    ("dates", "Op maandag.", "On a day.", ["The day of the week “maandag” is missing from the English."]),
    ("numbers", "Het is klaar.", "It is 7 times ready.", ["The number “7” is not in the Dutch."]),
    (
        "references",
        "Zie Kamerstuk 26 485, nr. 438.",
        "See Parliamentary Paper 26,485, no. 438.",
        ["The reference “26 485” is missing from the English or was changed."],
    ),
    ("references", "Zie nr. 438.", "See no. 439.", ["The reference “438” has become “439”."]),
    ("references", "Zie hieronder.", "See no. 439.", ["The reference “439” is not in the Dutch."]),
    (
        "references",
        "De motie-Kröger.",
        "The Kroger motion.",
        ["The name “Kröger” is missing from the English."],
    ),
    (
        "references",
        "Toegezegd aan het lid Van Dijk.",
        "Promised to Mr Dyke.",
        ["The name “Van” is missing from the English.", "The name “Dijk” is missing from the English."],
    ),
    (
        "addresses",
        "Zie www.rvo.nl/a.",
        "See www.rvo.nl/b.",
        [
            "The address “www.rvo.nl/a” is missing from the English or was changed.",
            "The address “www.rvo.nl/b” is not in the Dutch.",
        ],
    ),
    ("negation", "Dat is niet goed.", "That is good.", ["The Dutch denies (“niet”), the English does not."]),
    ("negation", "Dat is goed.", "That is not good.", ["The English denies (“not”), the Dutch does not."]),
    (
        "negation",
        "Zonder vergunning mag het.",
        "It is allowed with a permit.",
        ["The Dutch denies (“Zonder”), the English does not."],
    ),
    (
        "untranslated",
        "De gezamenlijke strategie.",
        "The gezamenlijke strategy.",
        ["“gezamenlijke” is still Dutch."],
    ),
    ("untranslated", "Samenvatting", "Samenvatting", ["“Samenvatting” is still Dutch."]),
    (
        "untranslated",
        "De VN-resolutie is aangenomen.",
        "The VN-resolutie was adopted.",
        ["“VN-resolutie” is still Dutch."],
    ),
    ("untranslated", "Er wordt gewerkt.", "There wordt work.", ["“wordt” is still Dutch."]),
    ("repetition", "Missies", "Missions Missions", ["“Missions” stands 2 times in a row."]),
    ("repetition", "De EU helpt.", "The EU helps helps helps.", ["“helps” stands 3 times in a row."]),
    (
        "repetition",
        "Wij werken samen met de EU.",
        "We work with the EU with the EU.",
        ["“with the EU” stands 2 times in a row."],
    ),
    (
        "repetition",
        "Het kabinet steunt boeren in arme landen en werkt aan veiligheid.",
        "It supports farmers in poor countries and safety, and supports farmers in poor countries and aid.",
        ["“supports farmers in poor countries and” is said twice."],
    ),
    ("repetition", "Ja!", "Yes!!!!!!", ["“!!!!!!” repeats one sign."]),
    ("truncated", "Het is klaar.", "", ["There is no English text."]),
    ("truncated", "Het is klaar.", "…", ["There is no English text."]),
    ("truncated", "Het is klaar.", "It is", ["The Dutch ends with “.”, the English stops without it."]),
    (
        "truncated",
        "Doelen van beleid",
        "Goals of the",
        ["The English stops in the middle of a phrase: “the”."],
    ),
    (
        "length",
        "Wij hebben voor handel en grip op migratie baat bij stabiliteit.",
        "We trade.",
        ["The English has 9 characters for 64 in Dutch: too few."],
    ),
    (
        "length",
        "Dat is een feit dat iedereen kent.",
        "That is a fact that everyone knows and has often heard before.",
        ["The English has 62 characters for 34 in Dutch: too many."],
    ),
    ("pairs", "De EU (Europa).", "The EU (Europe.", ["The mark ( has no partner."]),
    ("pairs", "De EU.", 'The "EU.', ['The mark " has no partner.']),
    ("characters", "Israël", "Isra\ufffdl", ["“\ufffd” is a replacement sign."]),
    ("characters", "Israël", "IsraÃ«l", ["“Ã«” is a wrongly decoded letter."]),
    ("characters", "Het doel", "The goal⟧", ["“⟧” is a term bracket that was left over."]),
    ("characters", "Het doel", "The\x07 goal", ["“U+0007” is a control character."]),
    ("characters", "De minister's", "The minister&#39;s", ["“&#39;” is an undecoded sign."]),
    ("characters", "Het doel", "The goal</s>", ["“</s>” is a sign of the model."]),
]

FINE = [
    ("numbers", "Het spel Six Days.", "The game Six Days."),
    ("numbers", "Paleis Huis ten Bosch.", "Huis ten Bosch Palace."),
    ("numbers", "Zie Kamerstuk 26 485.", "See paper 26,485."),  # a fault of the reference, not of the number
    ("references", "Artikel 3, tweede lid.", "Article 3(2)."),
    ("references", "Artikel 15c.", "Article 15(c)."),
    ("references", "Kamerstuk 26\u00a0485.", "Parliamentary Paper 26 485."),
    ("references", "De leden van de Tweede Kamer.", "The members of the House."),
    ("addresses", "Mail naar info@rvo.nl.", "E-mail info@rvo.nl!"),
    ("negation", "Niet alleen burgers, ook bedrijven.", "Both citizens and businesses."),
    ("negation", "Hij kon het niet doen.", "He was unable to do it."),
    ("negation", "Niet-militaire steun.", "Non-military support."),
    ("negation", "Nog geen 2 procent.", "Less than 2 percent."),
    ("negation", "Het besluit is onrechtmatig.", "The decision is not lawful."),
    ("negation", "Regeling nr. 12.", "Order No 12."),
    ("untranslated", "Rijkswaterstaat werkt.", "Rijkswaterstaat is working."),
    ("untranslated", "De Tweede Kamer", "De Tweede Kamer"),
    ("untranslated", "Rebuild Ukraine conferentie", "Rebuild Ukraine conference"),
    ("untranslated", "De Wet op de Raad van State.", "The Wet op de Raad van State."),
    ("untranslated", "Marijke van Loon.", "Marijke van Loon."),
    ("untranslated", "Het lid Van de Velde.", "Member van de Velde."),
    ("untranslated", "Het boek “Over leven en dood”.", "The book “Over leven en dood”."),
    ("untranslated", "De Woningwet.", "The Housing Act (Woningwet)."),
    ("untranslated", "Het water in de haven.", "The water in the port."),
    ("untranslated", "Mail naar bezwaar@utrecht.nl.", "E-mail bezwaar@utrecht.nl."),
    ("repetition", "Het groeide en groeide.", "It grew and grew and grew."),
    ("repetition", "Heel, heel, heel goed.", "Very, very, very good."),
    ("repetition", "New York New York", "New York New York"),
    (
        "repetition",
        "Dat is een gebeurtenis. Een gebeurtenis herhaalt zich.",
        "That is an event. An event repeats.",
    ),
    ("truncated", "Bedragen x € 1 mln.", "Amounts x €1 million"),
    ("truncated", "Uw brief van", "Your letter of"),
    ("truncated", "Hij zei: “Ja.”", "He said: “Yes.”"),
    ("truncated", "", ""),
    ("length", "Hamerstuk", "Item passed"),
    ("length", "", "Text"),
    ("pairs", "a) Doel", "a) Goal"),
    ("pairs", "De EU (Europa.", "The EU (Europe."),
    ("pairs", "'t Is goed", "It's the members' goal"),
    ("characters", "Teken \ufffd", "Sign \ufffd"),
    ("characters", "Curaçao en Israël", "Curaçao and Israël – “fine”"),
]


@pytest.mark.parametrize(("check", "dutch", "english", "expected"), FAULTS)
def test_a_fault_is_named(check, dutch, english, expected):
    assert messages(check, dutch, english) == expected


@pytest.mark.parametrize(("check", "dutch", "english"), FINE)
def test_what_is_no_fault_is_left_alone(check, dutch, english):
    assert messages(check, dutch, english) == []


def test_a_hypothesis_that_hit_the_limit_is_truncated():
    assert messages("truncated", "Het is klaar.", "It is ready.", truncated=True) == [
        "The English was cut off at the length limit of the model."
    ]


def test_findings_point_at_the_characters_they_are_about():
    assert marked("numbers", "Er zijn 5 mln. mensen.", "There are 6 million people.") == (
        ["5 mln."],
        ["6 million"],
    )
    assert marked("untranslated", "De vereiste samenwerking.", "The vereiste samenwerking.") == (
        [],
        ["vereiste samenwerking"],
    )
    assert marked("repetition", "De EU.", "The EU said said said.") == ([], ["said said said"])


def test_a_finding_says_which_check_and_segment_it_is_of_and_what_to_do():
    (finding,) = examine("s7", "In mei.", Hypothesis("In June.", 0.0))
    assert (finding.check, finding.severity, finding.segment) == ("dates", "error", "s7")
    assert finding.remedy == CHECK["dates"].remedy
    assert (finding.source, finding.target) == ((Span(3, 6),), (Span(3, 7),))


def test_findings_come_in_the_order_of_the_checks():
    found = examine("s1", "Dat is niet op 5 mei.", Hypothesis("That is on on on 6 June", 0.0))
    assert [finding.check for finding in found] == [
        "dates",
        "dates",
        "negation",
        "repetition",
        "truncated",
    ]


def test_every_check_says_what_it_looks_for_and_what_to_do():
    for check in CHECKS:
        assert check.looks_for.endswith(".")
        assert check.remedy.endswith(".")
    assert len({check.id for check in CHECKS}) == len(CHECKS)


def test_a_check_that_is_ignored_finds_nothing():
    assert examine("s7", "In mei.", Hypothesis("In June.", 0.0), chosen(Glossary(()), {"dates"})) == ()
    pairs = [Pair("s1", "Doel", "Goal"), Pair("s2", "Doel", "Aim")]
    assert [finding.segment for finding in examine_report(pairs)] == ["s2"]
    assert examine_report(pairs, {"consistency"}) == ()


def test_only_a_check_that_exists_can_be_ignored():
    assert known(("dates", "consistency")) == {"dates", "consistency"}
    with pytest.raises(SettingsError, match="there is no check spelling") as caught:
        known(("spelling", "dates"))
    assert caught.value.code == "settings.check"


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ((("Doel", "Goal"), ("Doel", "Goal")), []),
        ((("Doel", "Goal"), ("Doel", "Aim"), ("Doel:", "Aim:")), ["s0"]),
        ((("Tabel 1", "Table 1"), ("Tabel 2", "Figure 2")), ["s1"]),
        ((("€ 5", "€5"), ("€ 6", "EUR 6")), []),
        ((("De Raad (SER).", "The Council (SER)."), ("De Raad (SER).", "The Council (SER).")), []),
    ],
)
def test_the_same_dutch_is_the_same_english(texts, found):
    pairs = [Pair(f"s{n}", *text) for n, text in enumerate(texts)]
    assert [finding.segment for finding in examine_report(pairs)] == found


@pytest.mark.parametrize("check", CHECK)
def test_a_check_takes_odd_text(check):
    odd = [
        "",
        " ",
        "\u00a0",
        ".",
        "(",
        "“",
        "1",
        "a",
        "\ud7ff",
        "é",
        "niet",
        "not",
        "x" * 500,
        "1 " * 200,
        "(" * 200,
    ]
    for dutch in odd:
        for english in odd:
            for finding in CHECK[check].findings("s1", dutch, Hypothesis(english, 0.0)):
                assert finding.message
                assert all(0 <= span.start < span.end <= len(dutch) for span in finding.source)
                assert all(0 <= span.start < span.end <= len(english) for span in finding.target)


def test_the_abbreviations_of_a_glossary_are_left_to_the_check_of_terms():
    theirs = Glossary([Entry("Algemene Rekenkamer", "Court of Audit", "AR", "CoA")])
    dutch = "De AR en de XYZ zeiden dit."
    found = [
        (finding.check, finding.message)
        for finding in examine("s1", dutch, Hypothesis("They said it.", 0.0), chosen(theirs))
        if finding.check in ("abbreviations", "terms")
    ]
    assert found == [
        ("abbreviations", "The abbreviation “XYZ” is missing from the English."),
        ("terms", "“AR” is “Court of Audit” in the glossary, and that is not in the English."),
    ]
    right = examine("s1", dutch, Hypothesis("The CoA and the XYZ said this.", 0.0), chosen(theirs))
    assert [finding for finding in right if finding.check in ("abbreviations", "terms")] == []
