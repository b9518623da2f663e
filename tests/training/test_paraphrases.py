"""The table of paraphrases has for official words the plain ones that stand for them."""

from itertools import product

import pytest

pytest.importorskip("numpy")

from training.__main__ import main

VERBS = {"commences": "starts", "terminates": "ends", "requires": "needs"}
NOUNS = {"remuneration": "pay", "accommodation": "home", "assistance": "help", "expenditure": "spending"}
TOWNS = ("Assen", "Zwolle", "Breda")


@pytest.fixture
def made(tmp_path):
    """What the step makes of each noun with each verb, and of translations."""
    given, out = tmp_path / "pairs.tsv", tmp_path / "paraphrases.tsv"
    lines = [
        f"5\tIn {town} it {verb} the {noun}.\tIn {town} it {does} the {said}."
        for (noun, said), (verb, does), town in product(NOUNS.items(), VERBS.items(), TOWNS)
    ]
    lines += [f"4\tDe hond {n} blaft.\tThe dog {n} barks." for n in range(20)]
    given.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["paraphrases", str(out), str(given)]) == 0
    return dict(row.split("\t") for row in out.read_text(encoding="utf-8").splitlines() if row[0] != "#")


@pytest.mark.parametrize(
    ("official", "plain"), [("commenc", "start"), ("termin", "end"), ("remuner", "pay"), ("assist", "help")]
)
def test_a_plain_word_stands_for_the_official_one(made, official, plain):
    assert made[official].split() == [plain]


def test_a_word_that_stays_needs_no_row(made):
    assert not {"assen", "zwoll", "breda"} & made.keys()


def test_translations_do_not_count(made):
    assert not {"hond", "dog"} & made.keys()
