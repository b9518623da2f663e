"""Collecting: tables, translation memories and parallel files come out as one table."""

import pytest

from training import pairs
from training.__main__ import main
from training.collect import collect
from training.errors import TrainingError
from training.pairs import Pair

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="en-GB">
<seg>The <bpt i="1">&lt;b&gt;</bpt>council<ept i="1">&lt;/b&gt;</ept> agrees.</seg></tuv>
<tuv xml:lang="NL"><seg>De <hi>raad</hi> stemt in.</seg></tuv><tuv xml:lang="de"><seg>Nein</seg></tuv></tu>
<tu><tuv lang="nl_BE"><seg>één &amp; één</seg></tuv><tuv lang="en"><seg>one &amp; one</seg></tuv></tu>
<tu><tuv xml:lang="nl"><seg>alleen Nederlands</seg></tuv></tu>
</body></tmx>"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "memory.tmx").write_text(TMX, encoding="utf-8")
    (tmp_path / "two.tsv").write_text("ja\tyes\n4\tnee\tno\n", encoding="utf-8")
    (tmp_path / "text.nl").write_text("een\ntwee\n", encoding="utf-8")
    (tmp_path / "text.en").write_text("one\ntwo\n", encoding="utf-8")
    return tmp_path


def test_the_sources_come_in_their_order_with_their_class(folder):
    sources = [f"2={folder}/memory.tmx", f"1={folder}/two.tsv", f"0={folder}/text.nl,{folder}/text.en"]
    assert main(["collect", str(folder / "all.tsv.xz"), *sources]) == 0
    assert list(pairs.read([folder / "all.tsv.xz"])) == [
        Pair(2, "De raad stemt in.", "The council agrees."),
        Pair(2, "één & één", "one & one"),
        Pair(1, "ja", "yes"),
        Pair(4, "nee", "no"),
        Pair(0, "een", "one"),
        Pair(0, "twee", "two"),
    ]


def test_a_memory_longer_than_one_read_comes_out_whole(tmp_path):
    unit = (
        '<tu><tuv xml:lang="nl"><seg>zin {0}</seg></tuv><tuv xml:lang="en"><seg>sentence {0}</seg></tuv></tu>'
    )
    body = "".join(unit.format(number) for number in range(2000))
    (tmp_path / "long.tmx").write_text(f"<tmx><body>{body}</body></tmx>", encoding="utf-8")
    found = list(collect([f"1={tmp_path}/long.tmx"]))
    assert found == [Pair(1, f"zin {number}", f"sentence {number}") for number in range(2000)]


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx><body/></tmx>',
        '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]><tmx><body/></tmx>',
        "<tmx><body><tu>",
        "no XML",
    ],
)
def test_a_memory_with_entities_or_faults_is_refused(tmp_path, content):
    (tmp_path / "bad.tmx").write_text(content, encoding="utf-8")
    with pytest.raises(TrainingError) as caught:
        list(collect([f"1={tmp_path}/bad.tmx"]))
    assert caught.value.code == "training.tmx"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("two.tsv", "training.source"),
        ("x=two.tsv", "training.source"),
        ("1=two.docx", "training.source"),
        ("1={0}/four.tsv", "training.table"),
        ("1={0}/text.nl,{0}/two.tsv.en", "training.unreadable"),
        ("1={0}/text.nl,{0}/long.en", "training.lengths"),
    ],
)
def test_a_source_that_cannot_be_read_is_told(folder, source, code):
    (folder / "four.tsv").write_text("4\teen\tone\tbron\n", encoding="utf-8")
    (folder / "long.en").write_text("one\ntwo\nthree\n", encoding="utf-8")
    with pytest.raises(TrainingError) as caught:
        list(collect([source.format(folder)]))
    assert caught.value.code == code
