"""Deduplication: nothing of an evaluation set stays, and of near pairs the one of the highest class."""

from collections import Counter

import pytest

from training import pairs
from training.__main__ import main
from training.deduplicate import deduplicate, hold_out
from training.deduplicate.evaluation import Evaluation
from training.deduplicate.texts import key
from training.pairs import Pair

LONG = (
    "De gemeente heeft in 2023 twaalf speelplaatsen vernieuwd en daarvoor 1,4 miljoen euro uitgegeven.",
    "In 2023 the municipality renovated twelve playgrounds and spent 1.4 million euros on them.",
)
OTHER = (
    "Het onderhoud van de bruggen kost elk jaar meer.",
    "The upkeep of the bridges costs more every year.",
)


def kept(*given: Pair, evaluation: Evaluation | None = None) -> tuple[list[Pair], Counter[str]]:
    dropped: Counter[str] = Counter()
    return list(deduplicate(given, dropped, evaluation or Evaluation())), dropped


def test_different_pairs_stay_the_highest_class_first():
    assert kept(Pair(1, *LONG), Pair(4, *OTHER)) == ([Pair(4, *OTHER), Pair(1, *LONG)], Counter())


@pytest.mark.parametrize(
    ("variant", "reason"),
    [
        (LONG, "same"),
        ((LONG[0].upper(), LONG[1].rstrip(".")), "same"),
        ((LONG[0].replace("2023", "1998"), LONG[1].replace("2023", "1998")), "same"),
        ((LONG[0].replace("twaalf", "dertien"), LONG[1]), "near"),
    ],
)
def test_of_near_pairs_the_one_of_the_highest_class_stays(variant, reason):
    assert kept(Pair(1, *variant), Pair(4, *LONG)) == ([Pair(4, *LONG)], Counter({reason: 1}))


def test_another_english_for_the_same_dutch_stays():
    other = "The council had twelve play areas done up last year, at a price of EUR 1.4m."
    assert len(kept(Pair(1, *LONG), Pair(1, LONG[0], other))[0]) == 2


def test_short_pairs_are_near_to_none():
    assert len(kept(Pair(1, "ja", "yes"), Pair(1, "nee", "no"), Pair(1, "de ja", "the yes"))[0]) == 3


@pytest.mark.parametrize(
    ("dutch", "english", "leaks"),
    [
        (*LONG, True),
        (LONG[0], "Iets anders", True),
        ("Something else", LONG[1].upper(), True),
        ("Vorig jaar. " + LONG[0], "Last year. That is it.", True),
        (LONG[0].replace("2023", "2019"), "Other words", True),
        ("Samenvatting", "Summary of the report", True),
        ("Een korte samenvatting", "A short one", False),
        (
            "De gemeente heeft in april een brug vernieuwd.",
            "In April the municipality renovated a bridge.",
            False,
        ),
        (*OTHER, False),
    ],
)
def test_a_pair_that_holds_half_of_a_segment_on_either_side_is_dropped(dutch, english, leaks):
    evaluation = Evaluation()
    evaluation.add(*LONG)
    evaluation.add("Samenvatting", "Summary")
    evaluation.add("", "...")
    assert evaluation.has(Pair(1, dutch, english)) is leaks
    assert kept(Pair(1, dutch, english), evaluation=evaluation)[1]["evaluation"] == leaks


def test_held_out_pairs_stay_the_same_when_the_data_grow():
    given = [Pair(number % 3, f"zin {number}", f"sentence {number}") for number in range(300)]
    rest, held = hold_out(given, 20, 1)
    assert len(held) == 20
    assert all(pair.grade >= 1 for pair in held)
    assert sorted(rest + held) == sorted(given)
    more = [Pair(0, f"ander {number}", f"other {number}") for number in range(300)]
    assert hold_out(more + given[::-1], 20, 1)[1] == held[::-1]


def test_the_key_knows_words_only():
    assert key("De EUR 1.250,- (één) ‘zaak’…") == key("de eur 1 250 één zaak") == "de eur 0 0 één zaak"


def test_the_command_writes_both_tables(tmp_path, capsys):
    pairs.write(tmp_path / "in.tsv", [Pair(1, *LONG), Pair(1, *OTHER), Pair(1, *OTHER), Pair(1, "ja", "yes")])
    (tmp_path / "dev.tsv").write_text("\t".join(LONG) + "\n", encoding="utf-8")
    words = [
        "deduplicate",
        tmp_path / "out.tsv",
        tmp_path / "in.tsv",
        "--evaluation",
        f"dev={tmp_path}/dev.tsv:1,2",
    ]
    assert main([*map(str, words), "--held-out", str(tmp_path / "held.tsv"), "--hold", "1"]) == 0
    out, held = (list(pairs.read([tmp_path / name])) for name in ("out.tsv", "held.tsv"))
    assert sorted(out + held) == [Pair(1, *OTHER), Pair(1, "ja", "yes")]
    assert len(held) == 1
    assert "2 dropped" in capsys.readouterr().out
