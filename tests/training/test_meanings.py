"""The table of meanings has the words whose English can be relied on, and no others."""

from itertools import product

import pytest

pytest.importorskip("numpy")

from training.__main__ import main

NOUNS = {"hond": "dog", "kat": "cat", "vogel": "bird", "paard": "horse", "schaap": "sheep"}
VERBS = {"slaapt": "sleeps", "loopt": "walks", "springt": "jumps", "zingt": "sings"}
# A word of many senses: each time it is another one.
SENSES = ("chance", "risk", "odds", "opening", "turn", "break", "shot", "hope", "prospect", "outlook")


def pairs():
    """Yield each noun with each verb, and ten pairs in which one word is never the same."""
    for (noun, said), (verb, does) in product(NOUNS.items(), VERBS.items()):
        yield f"4\tDe {noun} {verb}.\tThe {said} {does}."
    both = [*product(NOUNS.items(), VERBS.items())][::2]
    for ((noun, said), (verb, does)), sense in zip(both, SENSES, strict=True):
        yield f"4\tDe {noun} {verb} kans.\tThe {said} {does} {sense}."


@pytest.fixture
def made(tmp_path):
    """What the step makes of the pairs, and of other classes."""
    given, out = tmp_path / "pairs.tsv", tmp_path / "meaning.tsv"
    lines = [*pairs(), *(f"1\tDe knop {n} werkt.\tThe button {n} works." for n in range(20))]
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["meanings", str(out), str(given)]) == 0
    return out


def rows(made):
    lines = made.read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0]: line.split("\t")[1:] for line in lines if not line.startswith("#")}


@pytest.mark.parametrize(("dutch", "english"), [("hond", "dog"), ("schaap", "sheep"), ("springt", "jump")])
def test_a_word_that_always_becomes_the_same_is_kept_with_its_english(made, dutch, english):
    reliable, known = rows(made)[dutch]
    assert english in known.split()
    assert float(reliable) >= 0.8


def test_a_word_of_many_senses_is_left_out(made):
    assert "kan" not in rows(made)
    assert "kans" not in rows(made)


def test_only_pairs_of_class_4_count(made):
    assert "knop" not in rows(made)


def test_the_same_pairs_give_the_same_table(made, tmp_path):
    again = tmp_path / "again.tsv"
    assert main(["meanings", str(again), str(tmp_path / "pairs.tsv")]) == 0
    assert again.read_bytes() == made.read_bytes()
