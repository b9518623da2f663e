"""Bilingual files of other programs are read pair by pair, with the line of each."""

import pytest

from pipeline import exchange
from pipeline.errors import ExchangeError

XLIFF_2 = """<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nl-NL" trgLang="en-GB">
 <file id="f" original="nota.docx">
  <unit id="1">
   <segment state="final">
    <source>De <pc id="1">dijk</pc> is<ph id="2"/> 14<cp hex="0001"/> m.</source>
    <target>The <pc id="1">dyke</pc> is<ph id="2"/> 14<cp hex="0001"/> m.</target>
   </segment>
  </unit>
  <group id="g"><unit id="2">
   <segment><source>Eén.</source><target>One.</target></segment>
   <ignorable><source> </source></ignorable>
   <segment state="reviewed"><source>Twee.</source></segment>
  </unit></group>
 </file>
</xliff>
"""
XLIFF_1 = """<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
 <file source-language="nl" target-language="en" original="a" datatype="plaintext"><body>
  <trans-unit id="1" approved="yes">
   <source>De <g id="1">dijk</g><x id="2"/> is<bpt id="3">&lt;b&gt;</bpt> hoog.</source>
   <target>The <g id="1">dyke</g><x id="2"/> is<bpt id="3">&lt;b&gt;</bpt> high.</target>
  </trans-unit>
  <trans-unit id="2">
   <source>Eén. Twee.</source>
   <seg-source><mrk mtype="seg" mid="1">Eén.</mrk> <mrk mtype="seg" mid="2">Twee.</mrk></seg-source>
   <target><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></target>
  </trans-unit>
  <trans-unit id="3"><source>Drie.</source><target state="translated">Three.</target></trans-unit>
  <trans-unit id="4"><source>Vier.</source></trans-unit>
 </body></file>
</xliff>
"""
TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="*all*"/>
<body>
<tu tuid="a"><tuv xml:lang="FR"><seg>Un.</seg></tuv>
<tuv xml:lang="en-GB"><seg>One<bpt i="1">{b}</bpt>.</seg></tuv>
<tuv xml:lang="nl-NL"><seg>Eén<bpt i="1">{b}</bpt>.</seg></tuv></tu>
<tu><tuv xml:lang="nl-NL"><seg>Twee.</seg></tuv><tuv xml:lang="en-GB"><seg>Two.</seg></tuv></tu>
<tu><tuv xml:lang="nl-NL"><seg>Drie.</seg></tuv></tu>
</body></tmx>
"""
PO = r"""# Vertaling
msgid ""
msgstr ""
"Language: en\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: a.c:1
msgid "De dijk is \"hoog\"."
msgstr ""
"The dyke "
"is \"high\"."

#, fuzzy
msgctxt "kop"
msgid "Eén\tregel\n"
msgstr "One\tline\n"
msgid "%d dijk"
msgid_plural "%d dijken"
msgstr[0] "%d dyke"
msgstr[1] "%d dykes"

#~ msgid "weg"
#~ msgstr "gone"
"""
TSV = 'De dijk.\tThe dyke.\textra\n\nHet "water".\tThe "water".\n'

CASES = {
    "XLIFF 2": (
        XLIFF_2,
        "nl-NL",
        "en-GB",
        [
            ("1", "De dijk is 14\x01 m.", "The dyke is 14\x01 m.", 7, "final"),
            ("2/1", "Eén.", "One.", 11, "initial"),
            ("2/2", "Twee.", "", 13, "reviewed"),
        ],
    ),
    "XLIFF 1.2": (
        XLIFF_1,
        "nl",
        "en",
        [
            ("1", "De dijk is hoog.", "The dyke is high.", 6, "reviewed"),
            ("2/1", "Eén.", "One.", 11, "initial"),
            ("2/2", "Twee.", "Two.", 11, "initial"),
            ("3", "Drie.", "Three.", 13, "translated"),
            ("4", "Vier.", "", 14, "initial"),
        ],
    ),
    "TMX": (
        TMX,
        "nl-NL",
        "en-GB",
        [("a", "Eén.", "One.", 6, ""), ("2", "Twee.", "Two.", 8, "")],
    ),
    "PO": (
        PO,
        "",
        "en",
        [
            ("line 8", 'De dijk is "hoog".', 'The dyke is "high".', 9, "translated"),
            ("kop", "Eén\tregel\n", "One\tline\n", 16, "initial"),
            ("line 17", "%d dijk", "%d dyke", 19, "translated"),
            ("line 17", "%d dijken", "%d dykes", 20, "translated"),
        ],
    ),
    "TSV": (
        TSV,
        "",
        "",
        [
            ("1", "De dijk.", "The dyke.", 1, ""),
            ("3", 'Het "water".', 'The "water".', 3, ""),
        ],
    ),
}


@pytest.fixture
def read(tmp_path):
    """Read a text as a file without a telling name."""

    def read_text(content, **options):
        path = tmp_path / "file"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return exchange.read_file(path, **options)

    return read_text


@pytest.mark.parametrize("name", CASES)
def test_a_file_is_known_by_its_content_and_gives_its_pairs(name, read):
    content, source, target, pairs = CASES[name]
    found = read(content)
    assert (found.format, found.source_language, found.target_language) == (name, source, target)
    assert [(p.id, p.source, p.target, p.line, p.state) for p in found.pairs] == pairs


@pytest.mark.parametrize("name", ["XLIFF 2", "XLIFF 1.2", "TMX"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_xml_is_read_in_the_encoding_that_it_has(name, encoding, read):
    content = CASES[name][0].replace(' encoding="UTF-8"', "")
    assert read(content.encode(encoding)).pairs == read(CASES[name][0]).pairs


def test_a_table_may_be_in_utf_16_as_spreadsheets_write_it(read):
    assert read(TSV.encode("utf-16")).pairs == read(TSV).pairs


def test_columns_of_a_table_can_be_named(read):
    found = read("1\tEén.\tx\tOne.\n2\tTwee.\tx\tTwo.\n", columns=(2, 4))
    assert [(p.source, p.target) for p in found.pairs] == [("Eén.", "One."), ("Twee.", "Two.")]


def test_the_last_of_many_lines_has_its_own_number(read):
    units = "".join(
        f'<trans-unit id="{n}"><source>Een</source>\n<target>One</target></trans-unit>\n'
        for n in range(40_000)
    )
    head = '<xliff version="1.2"><file source-language="nl" target-language="en"><body>\n'
    assert read(f"{head}{units}</body></file></xliff>").pairs[-1].line == 80_001


BOMB = '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
FAULTS = {
    "nothing": ("", "exchange.format"),
    "prose": ("Beste mevrouw,\nhet water stijgt.\n", "exchange.format"),
    "binary": (bytes(range(256)), "exchange.damaged"),
    "cut XLIFF": (XLIFF_2[:400], "exchange.damaged"),
    "cut XLIFF 1.2": (XLIFF_1[:400], "exchange.damaged"),
    "cut TMX": (TMX[:300], "exchange.damaged"),
    "entities": (BOMB + TMX.split('dtd">')[1].replace("Twee", "&b;"), "exchange.entities"),
    "a file as entity": (OUTSIDE + TMX.split('dtd">')[1].replace("Twee", "&a;"), "exchange.entities"),
    "too deep": ("<tmx>" + "<a>" * 5000 + "</a>" * 5000 + "</tmx>", "exchange.damaged"),
    "cut PO": (PO.split("msgstr[1]")[0] + 'msgstr[1] "%d', "exchange.damaged"),
    "PO in another encoding": (PO.encode("latin-1"), "exchange.damaged"),
    "PO in an unknown encoding": (PO.replace("UTF-8", "klingon"), "exchange.damaged"),
    "TSV in another encoding": (TSV.encode("utf-16-le"), "exchange.damaged"),
    "TSV with a short line": (TSV + "alleen Nederlands\n", "exchange.columns"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_cannot_be_read_is_told_in_one_error(name, read):
    content, code = FAULTS[name]
    with pytest.raises(ExchangeError) as caught:
        read(content)
    assert caught.value.code == code
    assert caught.value.exit_code == 9


def test_a_file_that_is_too_big_is_not_read(read):
    with pytest.raises(ExchangeError, match="too-big"):
        read(TSV, max_bytes=10)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ExchangeError, match="unreadable"):
        exchange.read_file(tmp_path / "none.xlf")
