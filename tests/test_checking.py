"""`helder check` finds seeded errors in anybody's file, at their lines, for people and for machines."""

import json
from pathlib import Path

import jsonschema
import pytest

import pipeline
from pipeline.checking import check
from pipeline.errors import ExchangeError, SettingsError
from pipeline.sarif import log
from tests.exchange.test_readers import CASES
from tests.test_cli import helder

SCHEMA = Path(__file__).parent / "exchange" / "schemas" / "sarif-schema-2.1.0.json"
GOOD = ("De dijk is 14 meter hoog.", "The dyke is 14 metres high.")
NUMBER = ("In 2023 kwamen er 31 scholen bij.", "In 2023, 13 schools were added.")
BRACKET = ("De raad (het bestuur) beslist.", "The council (the board decides.")
EMPTY = ("Het water stijgt.", "")
PAIRS = [GOOD, NUMBER, BRACKET, EMPTY]

XLIFF_1_UNIT = "<trans-unit id='{0}'><source>{1}</source>\n<target>{2}</target></trans-unit>\n"
XLIFF_2_UNIT = "<unit id='{0}'><segment><source>{1}</source>\n<target>{2}</target></segment></unit>\n"
TMX_UNIT = (
    "<tu tuid='{0}'><tuv xml:lang='nl'><seg>{1}</seg></tuv>\n<tuv xml:lang='en'><seg>{2}</seg></tuv></tu>\n"
)
PO_UNIT = 'msgctxt "{0}"\nmsgid "{1}"\nmsgstr "{2}"\n\n'


def units(unit):
    return "".join(unit.format(number, *pair) for number, pair in enumerate(PAIRS, start=1))


# The content of each format, and the lines where the two faulty targets stand.
FILES = {
    "TSV": (units("{1}\t{2}\n"), [2, 3]),
    "PO": (units(PO_UNIT), [7, 11]),
    "XLIFF 1.2": (
        (
            "<xliff version='1.2'><file source-language='nl-NL' target-language='en-GB'><body>\n"
            f"{units(XLIFF_1_UNIT)}</body></file></xliff>"
        ),
        [5, 7],
    ),
    "XLIFF 2": (
        (
            "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='nl' trgLang='en'>\n"
            f"<file id='f'>\n{units(XLIFF_2_UNIT)}</file></xliff>"
        ),
        [6, 8],
    ),
    "TMX": (f"<tmx version='1.4'><header srclang='nl'/><body>\n{units(TMX_UNIT)}</body></tmx>", [5, 7]),
}


@pytest.fixture
def write(tmp_path):
    def write_file(content, name="file"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write_file


@pytest.mark.parametrize("name", FILES)
def test_every_format_gives_the_same_findings_at_their_own_lines(name, write):
    content, lines = FILES[name]
    done = check(write(content))
    assert (done.format, done.pairs, done.empty) == (name, 3, 1)
    assert [(it.line, it.finding.check, it.finding.severity) for it in done.found] == [
        (lines[0], "numbers", "error"),
        (lines[1], "pairs", "warning"),
    ]


def test_a_span_points_at_the_characters_of_the_fault(write):
    found = check(write(FILES["TMX"][0])).found[0]
    span, other = found.finding.source[0], found.finding.target[0]
    assert (found.source[span.start : span.end], found.target[other.start : other.end]) == ("31", "13")


def test_a_program_may_call_it(write):
    assert pipeline.check(write(FILES["TSV"][0])).count("error") == 1


def test_a_check_can_be_left_out(write):
    assert [it.finding.check for it in check(write(FILES["TSV"][0]), ignore=["numbers"]).found] == ["pairs"]


def test_a_check_that_there_is_not_cannot_be_left_out(write):
    with pytest.raises(SettingsError, match="there is no check nombers"):
        check(write(FILES["TSV"][0]), ignore=["nombers"])


OTHER_WAY = "".join(f"{english}\t{dutch}\n" for dutch, english in [GOOD, NUMBER, BRACKET])
FOREIGN = {
    "TMX": CASES["TMX"][0].replace("nl-NL", "de-DE"),
    "XLIFF": FILES["XLIFF 2"][0].replace("trgLang='en'", "trgLang='fr'"),
    "PO": 'msgid ""\nmsgstr "Language: nl\\n"\n\n' + FILES["PO"][0],
    "table": OTHER_WAY,
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_of_other_languages_is_refused(name, write):
    with pytest.raises(ExchangeError) as caught:
        check(write(FOREIGN[name]))
    assert caught.value.code == "exchange.languages"


def test_a_table_with_english_first_is_checked_with_its_columns_named(write):
    assert len(check(write(OTHER_WAY), columns=(2, 1)).found) == 2


@pytest.fixture(scope="module")
def schema():
    return jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_sarif_is_valid_against_the_schema_of_oasis(write, schema):
    files = [check(write(content, f"map met spatie {name}")) for name, (content, _) in FILES.items()]
    document = json.loads(log(files))
    schema.validate(document)
    assert len(document["runs"][0]["results"]) == 2 * len(FILES)
    schema.validate(json.loads(log([])))


def test_the_schema_finds_what_is_wrong(schema):
    document = json.loads(log([]))
    document["runs"][0]["tool"].pop("driver")
    assert not schema.is_valid(document)


def test_a_result_in_sarif_names_the_rule_the_line_and_the_pair(write):
    result = json.loads(log([check(write(FILES["XLIFF 2"][0], "a b.xlf"))]))["runs"][0]["results"][0]
    place = result["locations"][0]
    assert (result["ruleId"], result["level"]) == ("numbers", "error")
    assert place["physicalLocation"]["region"] == {"startLine": 6}
    assert place["physicalLocation"]["artifactLocation"]["uri"].endswith("/a%20b.xlf")
    assert place["logicalLocations"][0]["name"] == "2"
    assert result["message"]["text"].startswith("The number “31” has become “13”.")


def test_the_fingerprint_of_a_result_stays_when_lines_move(write):
    first = json.loads(log([check(write(FILES["TSV"][0]))]))["runs"][0]["results"]
    moved = json.loads(log([check(write("\n\n" + FILES["TSV"][0]))]))["runs"][0]["results"]
    assert [r["partialFingerprints"] for r in first] == [r["partialFingerprints"] for r in moved]
    assert first != moved


def test_the_command_prints_the_line_both_texts_and_a_count(write):
    path = write(FILES["TSV"][0], "pairs.tsv")
    done = helder("check", path.name, folder=path.parent)
    assert done.stdout.splitlines() == [
        (
            "pairs.tsv:2: error: The number “31” has become “13”. "
            "Compare the number with the Dutch and correct it. [numbers]"
        ),
        *(f"    {text}" for text in NUMBER),
        (
            "pairs.tsv:3: warning: The mark ( has no partner. "
            "Add the missing mark or remove the one that is too much. [pairs]"
        ),
        *(f"    {text}" for text in BRACKET),
        "pairs.tsv (TSV): 1 error, 1 warning in 3 pairs, 1 without a translation.",
    ]
    assert done.returncode == 10
    assert "[check.findings]" in done.stderr


WARNING_ONLY = f"{BRACKET[0]}\t{BRACKET[1]}\n"
ENDS = [
    (FILES["TSV"][0], (), 10),
    (FILES["TSV"][0], ("--fail-on", "never"), 0),
    (FILES["TSV"][0], ("--ignore", "numbers"), 0),
    (WARNING_ONLY, (), 0),
    (WARNING_ONLY, ("--fail-on", "warning"), 10),
    ("\t".join(GOOD) + "\n", ("--fail-on", "warning"), 0),
    ("geen tabel\n", (), 9),
    ("a\tb\n", ("--columns", "1,x"), 9),
    ("a\tb\n", ("--ignore", "nombers"), 2),
]


@pytest.mark.parametrize(("content", "flags", "code"), ENDS)
def test_the_exit_code_is_for_a_build_to_act_on(content, flags, code, write):
    path = write(content, "pairs.tsv")
    assert helder("check", path.name, *flags, folder=path.parent).returncode == code


def test_json_is_one_object_a_line(write):
    path = write(FILES["PO"][0], "pairs.po")
    done = helder("check", path.name, "--json", folder=path.parent)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["event"] for event in events] == ["finding", "finding", "checked"]
    assert events[0]["finding"]["check"] == "numbers"
    assert (events[-1]["errors"], events[-1]["warnings"], events[-1]["empty"]) == (1, 1, 1)


def test_a_bad_file_of_several_does_not_stop_the_others(write):
    path = write("\t".join(GOOD) + "\n", "good.tsv")
    write("geen tabel\n", "bad.txt")
    done = helder("check", "bad.txt", "good.tsv", "--sarif", folder=path.parent)
    assert done.returncode == 8
    assert json.loads(done.stdout)["runs"][0]["artifacts"][0]["location"]["uri"] == "good.tsv"
    assert "exchange.format" in done.stderr
