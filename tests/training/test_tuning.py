"""Tuning: 8 bits become weights and 8 bits again, a house style is learned, and no worse model is kept."""

import json
from itertools import product
from xml.sax.saxutils import escape

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not installed: the training is an extra")
pytest.importorskip("transformers", reason="transformers is not installed: the training is an extra")
pytest.importorskip("gguf", reason="gguf is not installed: the training is an extra")

from pipeline.errors import TuneError  # noqa: E402  # needs torch
from pipeline.translating import engines  # noqa: E402
from pipeline.translating.engines.base import Decoding  # noqa: E402
from pipeline.translating.engines.card import read_card  # noqa: E402
from tests.training import toy  # noqa: E402
from training import convert, dequantise, tuning  # noqa: E402
from training.__main__ import main  # noqa: E402
from training.pairs import Pair  # noqa: E402

TRAINING = "--tokens 1500 --warm-up 5 --checks 2 --threads 1"
QUICK = {"rate": 3e-3, "warm_up": 5, "checks": 4, "tokens": 1500}
NUMBERS = (11, 12, 13, 14)
PAIRS = [
    (f"{who[0]} {does[0]} {n} {what[0]} {when[0]}.", f"{who[1]} {does[1]} {n} {what[1]} {when[1]}.")
    for n, who, does, what, when in product(NUMBERS, toy.SUBJECTS, toy.VERBS, toy.OBJECTS, toy.YEARS)
]
HOUSE = [(dutch, english.replace(" builds ", " maintains ")) for dutch, english in PAIRS]


def memory(path, pairs):
    units = "".join(
        f'<tu><tuv xml:lang="nl"><seg>{escape(dutch)}</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{escape(english)}</seg></tuv></tu>'
        for dutch, english in pairs
    )
    path.write_text(f'<tmx version="1.4"><header/><body>{units}</body></tmx>', encoding="utf-8")
    return path


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Tiny layers on two threads of a busy machine take forty times as long."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A toy decoder that knows the pairs, as weights (full/model) and in 8 bits (toy)."""
    folder = tmp_path_factory.mktemp("tuning")
    toy.gguf_file(folder / "toy.gguf")
    table = "".join(f"4\t{dutch}\t{english}\n" for dutch, english in PAIRS)
    for name in ("train.tsv", "held.tsv"):
        (folder / name).write_text(table, encoding="utf-8")
    for line in (
        "vocabulary decoder @toy.gguf @pieces.json @train.tsv --least 1 --words 0",
        "base decoder @toy.gguf @pieces.json @base",
        f"train @base @full @train.tsv --held-out @held.tsv --full --steps 180 --rate 8e-3 {TRAINING}",
        "convert @full/model @toy --name toy --version 1 --licence CC0 --notice @held.tsv",
    ):
        assert main([word.replace("@", f"{folder}/") for word in line.split()]) == 0
    return folder


def test_weights_taken_out_of_8_bits_become_the_same_8_bits_again(folder, tmp_path):
    dequantise.build(folder / "toy", tmp_path / "weights")
    (tmp_path / "again").mkdir()
    convert.convert(tmp_path / "weights", tmp_path / "again", "int8")
    assert (tmp_path / "again" / "model.bin").read_bytes() == (folder / "toy" / "model.bin").read_bytes()
    for name in ("vocabulary.json", "config.json", "tokenizer.model"):
        assert (tmp_path / "again" / name).read_bytes() == (folder / "toy" / name).read_bytes()


@pytest.fixture(scope="module", params=["toy", "full/model"])
def tuned(request, folder):
    """A model tuned to the house style, from 8 bits or from the layout of transformers."""
    out = folder / "out" / request.param.replace("/", "-")
    said = []
    made = tuning.tune(
        memory(folder / "house.tmx", HOUSE),
        folder / request.param,
        out,
        said.append,
        passes=12,
        threads=1,
        settings=QUICK,
    )
    return out, made, said


def test_a_house_style_is_learned_and_the_model_runs(tuned):
    out, made, _ = tuned
    found = made.evaluation.compared[-1]
    assert found.name == "chrF2"
    assert found.difference > 1
    assert found.verdict == "better"
    engine = engines.open_engine("ctranslate2", str(out), threads=1)
    dutch = [pair[0] for pair in HOUSE if "bouwt" in pair[0]][::5]
    said = [found[0].text for found in engine.translate(dutch, Decoding())]
    assert sum(" maintains " in text for text in said) > len(said) / 2


def test_the_folder_says_how_it_was_made_and_nothing_else_is_left(tuned, folder):
    out, made, said = tuned
    card = read_card(out)
    assert card.name.endswith("-tuned")
    assert card.risk == ()
    assert [(one.set, one.metric, one.segments) for one in card.quality] == [
        ("held-out part of house.tmx", metric, 43) for metric in ("BLEU", "chrF2")
    ]
    facts = json.loads((out / tuning.FACTS).read_bytes())
    assert facts["pairs"] == made.pairs == {"train": 231, "watch": 14, "judge": 43}
    assert facts["base_digest"] != engines.identify("ctranslate2", str(out)).split()[-1]
    assert [path for path in (folder / "out").iterdir() if path.name.startswith(".")] == []
    assert said[0] == "231 pairs to learn from, 43 to judge by, 0 dropped"


def test_notices_of_the_base_come_along(folder, tuned):
    out, _, _ = tuned
    if out.name == "toy":
        assert (out / "held.tsv").read_bytes() == (folder / "held.tsv").read_bytes()


def test_a_model_that_did_not_get_better_is_refused_and_nothing_is_left(folder, tmp_path):
    path = memory(tmp_path / "known.tmx", PAIRS)
    with pytest.raises(TuneError) as caught:
        tuning.tune(path, folder / "toy", tmp_path / "out" / "tuned", lambda _: None, passes=2, threads=1)
    assert (caught.value.code, caught.value.exit_code) == ("tune.worse", 12)
    assert list((tmp_path / "out").iterdir()) == []


def test_what_cannot_be_tuned_is_told_before_any_work(folder, tmp_path):
    few = memory(tmp_path / "few.tmx", HOUSE[:50])
    enough = memory(tmp_path / "enough.tmx", HOUSE)
    (tmp_path / "marian").mkdir()
    (tmp_path / "marian" / "source.spm").write_bytes(b"")
    (tmp_path / "marian" / "target.spm").write_bytes(b"")
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "model.json").write_text('{"name": "x", "kind": "decoder-only"}', encoding="utf-8")
    (broken / "model.bin").write_bytes(b"\x06\x00\x00\x00")
    for path, model, out, code in [
        (few, folder / "toy", tmp_path / "out", "tune.memory"),
        (enough, folder / "toy", tmp_path, "tune.folder"),
        (enough, tmp_path / "marian", tmp_path / "out", "tune.model"),
        (enough, broken, tmp_path / "out", "tune.failed"),
    ]:
        with pytest.raises(TuneError) as caught:
            tuning.tune(path, model, out, lambda _: None)
        assert caught.value.code == code
        assert not (tmp_path / "out").exists()


def test_a_text_is_on_one_side_only_and_its_last_translation_holds(tmp_path):
    given = [Pair(4, f"zin {n % 300}", f"sentence {n}") for n in range(400)]
    parts = tuning.part(given, tmp_path)
    assert [len(some) for some in parts] == [240, 15, 45]
    every = [pair for some in parts for pair in some]
    assert len({pair.dutch for pair in every}) == 300
    assert {pair.english for pair in every} == {f"sentence {n}" for n in range(100, 400)}
    assert tuning.part(given, tmp_path) == parts
