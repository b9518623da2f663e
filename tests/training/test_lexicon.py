"""The lexicon has the English that a Dutch word usually becomes, from the pairs of this project only."""

from itertools import product

import pytest

pytest.importorskip("numpy")

from training.__main__ import main

NOUNS = {
    "molen": "windmill",
    "veerpont": "ferry",
    "sluis": "lock",
    "brandweer": "fire brigade",
    "kerk": "church",
}
VERBS = {"slaapt": "sleeps", "wacht": "waits", "zingt": "sings", "draait": "turns"}


@pytest.fixture
def rows(tmp_path):
    given, out = tmp_path / "pairs.tsv", tmp_path / "lexicon.tsv"
    lines = [
        f"4\tDe {noun} {verb}.\tThe {said} {does}."
        for (noun, said), (verb, does) in product(NOUNS.items(), VERBS.items())
    ]
    lines += [f"4\tNaar Seoul, {n}.\tTo Seoul, {n}." for n in range(6)]
    lines += [f"1\tDe uitrusting is klaar {n}.\tThe equipment is ready {n}." for n in range(6)]
    given.write_text(
        "\n".join([*lines, "4\tDe steiger is weg.\tThe scaffolding has gone.\n"]), encoding="utf-8"
    )
    assert main(["lexicon", str(out), str(given)]) == 0
    kept = out.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in kept if not line.startswith("#"))


@pytest.mark.parametrize(
    ("dutch", "english"), [("molen", "windmill"), ("brandweer", "fire brigade"), ("wacht", "waits")]
)
def test_a_word_that_is_often_there_with_the_same_english_is_in_it(rows, dutch, english):
    assert rows[dutch] == english


@pytest.mark.parametrize("word", ["uitrusting", "steiger", "seoul"])
def test_words_of_other_classes_rare_ones_and_names_that_stay_are_not(rows, word):
    assert word not in rows
