"""A user's glossary is read from tables and TBX; what cannot be used is told with its line."""

from pathlib import Path

import pytest
from lxml import etree

from pipeline.errors import SettingsError
from pipeline.language.glossary import Entry, government
from pipeline.language.glossary.files import read_glossary, tbx

SCHEMA = Path(__file__).with_name("tbx-basic.rng")

TABLES = [
    ("comma", "dutch,english\nwaterschap,water board\n"),
    ("semicolon", "Nederlands;Engels\nwaterschap;water board\n"),
    ("tab", "nl\ten\nwaterschap\twater board\n"),
    ("no first line with names", "waterschap,water board\n"),
    ("a byte order mark", "\ufeffdutch,english\nwaterschap,water board\n"),
    ("comments and empty lines", "# ours\n\ndutch,english\n\nwaterschap, water board\n"),
    ("the line ends of Windows", "dutch,english\r\nwaterschap,water board\r\n"),
    ("quotation marks", 'dutch,english\n"waterschap","water board"\n'),
]

FAULTY = [
    ("no English", "dutch,english\nwaterschap,\n", ["line 2: “waterschap” has no English"]),
    ("no Dutch", "dutch,english\n,water board\n", ["line 2: there is no Dutch term"]),
    (
        "two kinds of English",
        "dutch,english\na,b\n\na,c\n",
        ["line 4: “a” is “b” on line 2 and “c” here"],
    ),
    ("one column", "waterschap\nwater board\n", ["line 1: it has one column", "line 2: it has one column"]),
    ("too many columns", "dutch,english\na,b,c\n", ["line 2: it has 3 columns, and the table has 2"]),
    ("an open quotation mark", 'dutch,english\na,"b\n', ["line 2: it is no table"]),
    ("all faults at once", "dutch,english\na,\nb,\n", ["line 2: “a”", "line 3: “b”"]),
]

OLD_TBX = """<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body><termEntry>
<langSet xml:lang="nl-NL"><tig><term>waterschap</term></tig></langSet>
<langSet xml:lang="en-GB">
<tig><term>district</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>water board</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
</langSet></termEntry></body></text></martif>"""
ENGLISH_ONLY = """<tbx>
<conceptEntry><langSec xml:lang="en"><termSec><term>x</term></termSec></langSec></conceptEntry></tbx>"""
FROM_OUTSIDE = '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>'

FAULTY_TBX = [
    ("not well-formed", "<tbx>\n<a></tbx>", "line 2: it is not well-formed XML"),
    ("no entries", "<tbx/>", "line 1: there is no entry of TBX"),
    ("no Dutch", ENGLISH_ONLY, "line 2: there is no Dutch term"),
    ("entities", '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "it defines entities"),
    ("a file from outside", FROM_OUTSIDE, "it defines entities"),
]


@pytest.fixture
def file(tmp_path: Path):
    def write(content: str | bytes, name: str = "mine.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def told(path: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        read_glossary(path)
    return f"{caught.value.message} [{caught.value.code}]"


@pytest.mark.parametrize("text", [case[1] for case in TABLES], ids=[case[0] for case in TABLES])
def test_a_table_gives_its_terms(file, text):
    assert read_glossary(file(text)) == (Entry("waterschap", "water board", origin="own"),)


def test_a_table_may_give_all_that_a_term_has():
    path = Path(__file__).with_name("own.csv")
    (entry, other) = read_glossary(path)
    assert entry.names == ("Raad voor de leefomgeving", "Rlo")
    assert entry.wordings == ("Council for the Environment", "CfE", "Environment Council")
    assert entry.explanation == "A body that advises on space and nature."
    assert other.explain_only


@pytest.mark.parametrize(
    ("text", "messages"), [case[1:] for case in FAULTY], ids=[case[0] for case in FAULTY]
)
def test_a_line_that_cannot_be_used_is_named(file, text, messages):
    found = told(file(text))
    assert "[settings.glossary-invalid]" in found
    assert [message for message in messages if message not in found] == []


def test_more_than_ten_faults_are_counted(file):
    assert "; and 5 more." in told(file("dutch,english\n" + "".join(f"a{n},\n" for n in range(15))))


def test_a_file_that_is_not_utf_8_is_told_with_its_line(file):
    assert "line 2: it is not UTF-8" in told(file("dutch,english\nfinanciën,finances\n".encode("latin-1")))


@pytest.mark.parametrize(
    ("name", "code"),
    [("absent.csv", "settings.glossary-unreadable"), ("mine.docx", "settings.glossary-format")],
)
def test_a_file_that_is_none_is_told(tmp_path, name, code):
    assert code in told(tmp_path / name)


def test_an_empty_table_has_no_terms(file):
    assert read_glossary(file("")) == ()


def test_the_older_tbx_is_read_and_its_preferred_term_is_taken(file):
    (entry,) = read_glossary(file(OLD_TBX, "old.tbx"))
    assert (entry.dutch, entry.english, entry.accepted) == ("waterschap", "water board", ("district",))


@pytest.mark.parametrize(
    ("text", "message"), [case[1:] for case in FAULTY_TBX], ids=[case[0] for case in FAULTY_TBX]
)
def test_tbx_that_cannot_be_used_is_told_with_its_line(file, text, message):
    assert message in told(file(text, "mine.tbx"))


def test_what_is_written_as_tbx_is_read_back_the_same(file):
    again = read_glossary(file(tbx.to_tbx(government()), "all.tbx"))
    fields = (
        "dutch",
        "english",
        "dutch_short",
        "english_short",
        "accepted",
        "explanation",
        "domain",
        "source",
    )
    for one, other in zip(government(), again, strict=True):
        assert [getattr(one, name) for name in fields] == [getattr(other, name) for name in fields]


def test_tbx_follows_the_schema_of_its_dialect():
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    schema.assertValid(etree.fromstring(tbx.to_tbx(government())))
    assert not schema.validate(etree.fromstring("<tbx/>"))


def test_tbx_is_the_same_each_time():
    assert tbx.to_tbx(government()) == tbx.to_tbx(government())
