"""Every family of hub models: once added, it gives by SentencePiece alone what transformers gives."""

import pytest

from pipeline.errors import ModelError
from pipeline.installing import add, offers
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding
from pipeline.translating.engines.card import read_card
from tests.installing.conftest import LIMITS

pytest.importorskip("torch", reason="the transformers layout is an extra")
pytest.importorskip("google.protobuf", reason="the tiny tokenizers are made from SentencePiece files")

import tokenizers
import transformers

from tests.translating.engines import families, tiny  # needs torch

TEXTS = [dutch for dutch, _ in tiny.PAIRS] + ["De school is niet schoon.", "Het plan", "12 scholen en water"]
# What stands first and last around a segment, and what the answer begins with.
AROUND = {
    "m2m100": (("__nl__",), (), ("__en__",), "</s>"),
    "nllb": (("nld_Latn",), (), ("eng_Latn",), "</s>"),
    "madlad": (("<2en>",), (), (), "</s>"),
    "gemma chat": (
        ("<bos>", "<start_of_turn>"),
        ("<end_of_turn>", "\n", "<start_of_turn>"),
        (),
        "<end_of_turn>",
    ),
    "gemma": (("<bos>",), ("▁=>", "▁"), (), "<eos>"),
}
STEPS = 30  # enough for different texts to get different English


@pytest.fixture(scope="module", params=families.ALL)
def family(request, tmp_path_factory):
    """The name of a family and the folder of a model of it, as on the hub."""
    folder = tmp_path_factory.mktemp("hub") / request.param.replace(" ", "-")
    return request.param, families.ALL[request.param](folder, STEPS)


def test_an_added_model_gives_what_transformers_gives(family, web, home):
    name, folder = family
    web.hub("makers/model", folder)
    add.add(offers.look_up("makers/model", LIMITS), quantization="float32")
    card = read_card(home / "model")
    begin, then, answer, end = AROUND[name]
    assert (card.prompt.begin[: len(begin)], card.prompt.then[: len(then)]) == (begin, then)
    assert (card.prompt.answer, card.end) == (answer, end)
    ours = engines.open_engine("ctranslate2", "model", threads=1, compute_type="float32")
    theirs = engines.open_engine("transformers", str(folder), threads=1)
    one, other = (engine.translate(TEXTS, Decoding()) for engine in (ours, theirs))
    assert [found[0].text for found in one] == [found[0].text for found in other]
    assert [found[0].score for found in one] == pytest.approx([found[0].score for found in other], abs=2e-3)
    assert len({found[0].text for found in one}) > 1
    beam = Decoding(beam=4, hypotheses=3)
    assert [ours.translate([text], beam)[0] for text in TEXTS] == ours.translate(TEXTS, beam)


def test_a_tokenizer_that_does_more_than_its_pieces_is_refused(tmp_path, home):
    folder = families.plain_gemma(tmp_path / "lower", 1)
    tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    lower = tokenizers.normalizers.Lowercase()
    tokenizer.normalizer = tokenizers.normalizers.Sequence([lower, tokenizer.normalizer])
    fast = transformers.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, unk_token="<unk>", bos_token="<bos>", eos_token="<eos>"
    )
    fast.save_pretrained(folder)
    with pytest.raises(ModelError) as caught:
        add.add(offers.look_up(str(folder), LIMITS))
    assert caught.value.code == "model.tokens"
    assert [path.name for path in home.iterdir()] == [".lock"]


def test_a_model_of_other_languages_is_refused(tmp_path):
    folder = families.nllb(tmp_path / "other", 1)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("nld_Latn", "swe_Latn"), encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        add.add(offers.look_up(str(folder), LIMITS))
    assert caught.value.code == "model.tokens"
