"""Adding a model: it is there whole, known by its checksums and usable; or nothing of it is left."""

import json
import pickle
import shutil

import msgspec
import numpy as np
import pytest

from pipeline.edition import Measured
from pipeline.errors import ModelError
from pipeline.installing import add, fetch, offers, shelf
from pipeline.translating import engines
from pipeline.translating.engines import installed
from pipeline.translating.engines.base import Decoding
from pipeline.translating.engines.card import read_card
from tests.installing import marian, server
from tests.installing.conftest import LIMITS


def added(source, **options):
    return add.add(offers.look_up(source, LIMITS), **options)


def left(home):
    """The names of what lies in the folder of the models, without the lock."""
    return sorted(path.name for path in home.iterdir() if path.name != ".lock") if home.exists() else []


def test_an_archive_of_the_catalogue_is_installed_with_what_is_known_of_it(home, entry):
    entry(quality=(Measured("FLORES dev", "chrF2", 58.9, 997, by="Helsinki-NLP"),))
    made = added("opus-tiny")
    card = read_card(home / "opus-tiny")
    assert (card.name, card.version, card.licence, card.attribution) == (
        "opus-tiny",
        "2026",
        "CC-BY-4.0",
        "The makers",
    )
    assert card.origin.endswith("/opus.zip")
    assert card.quality[0].value == 58.9
    assert set(card.sha256) == {
        "config.json",
        "model.bin",
        "shared_vocabulary.json",
        "source.spm",
        "target.spm",
    }
    assert made.digest == shelf.verify("opus-tiny")
    assert len(made.tried.sentences) == 5
    assert left(home) == ["opus-tiny"]


@pytest.mark.usefixtures("entry")
def test_the_installed_model_translates_by_its_name_and_is_the_default_when_so_chosen():
    added("opus-tiny")
    engine = engines.open_engine("ctranslate2", "opus-tiny")
    assert engine.model == "opus-tiny 2026"
    assert engine.translate(["De gemeente bouwt een school."], Decoding())[0][0].text
    shelf.use("opus-tiny")
    assert engines.identify("ctranslate2") == engines.identify("ctranslate2", "opus-tiny")
    assert engines.facts("ctranslate2").attribution == "The makers"


@pytest.mark.usefixtures("entry")
def test_the_end_token_is_put_once_since_such_models_add_it_themselves(home):
    added("opus-tiny")
    assert read_card(home / "opus-tiny").end == ""
    engine = engines.open_engine("ctranslate2", "opus-tiny")
    assert "</s>" not in engine._prompt("Het water is schoon.")


def test_a_model_of_several_languages_is_told_that_english_is_wanted(tmp_path):
    several = marian.folder(tmp_path / "several", codes=(">>deu<<", ">>eng<<"))
    added(str(several))
    engine = engines.open_engine("ctranslate2", "several")
    assert engine._prompt("Het water")[0] == ">>eng<<"


def test_a_hub_model_in_marian_form_is_pinned_to_its_revision(home, web, opus):
    web.hub("makers/Tiny_NL-EN", opus, licence="cc-by-4.0")
    added("makers/Tiny_NL-EN")
    card = read_card(home / "tiny_nl-en")
    assert (card.origin, card.revision, card.licence) == ("makers/Tiny_NL-EN", "a" * 40, "cc-by-4.0")
    assert ("GET", f"/makers/Tiny_NL-EN/resolve/{'a' * 40}/opus.npz", "") in web.asked


def test_a_hub_revision_can_be_named(web, opus):
    web.hub("makers/tiny", opus, revision="b" * 40)
    offer = offers.look_up(f"makers/tiny@{'b' * 40}", LIMITS)
    assert offer.origin.revision == "b" * 40


@pytest.mark.usefixtures("entry")
def test_a_converted_folder_is_copied_as_it_is(home, tmp_path):
    added("opus-tiny")
    shutil.copytree(home / "opus-tiny", tmp_path / "copy")
    added(str(tmp_path / "copy"), name="second")
    first, second = (read_card(home / name) for name in ("opus-tiny", "second"))
    assert first == second


def test_a_folder_keeps_nothing_of_where_it_was_but_its_path(home, opus):
    added(str(opus))
    assert read_card(home / "opus").origin == str(opus)
    assert read_card(home / "opus").licence == "not stated"


@pytest.mark.usefixtures("entry")
@pytest.mark.parametrize(
    ("manner", "code"),
    [
        (server.cut_off(99), "model.network"),
        (server.slow, "model.network"),
        (server.refused(404), "model.network"),
        (lambda handler, content: server.whole(handler, content[:-40]), "model.archive"),
        (lambda handler, _content: server.whole(handler, b"<html>Log in</html>"), "model.archive"),
    ],
    ids=["cut off", "slow", "missing", "incomplete", "a page"],
)
def test_a_failed_fetch_leaves_nothing(home, web, manner, code):
    web.manners["/opus.zip"] = manner
    with pytest.raises(ModelError) as caught:
        added("opus-tiny")
    assert caught.value.code == code
    assert left(home) == []


def test_a_wrong_checksum_of_the_catalogue_leaves_nothing(home, entry):
    entry(sha256="0" * 64)
    with pytest.raises(ModelError) as caught:
        added("opus-tiny")
    assert caught.value.code == "model.checksum"
    assert left(home) == []


@pytest.mark.parametrize("name", ["opus.npz", "decoder.yml"], ids=["checksum", "size only"])
def test_another_file_than_the_hub_promised_leaves_nothing(home, web, opus, name):
    web.hub("makers/tiny", opus)
    path = f"/makers/tiny/resolve/{'a' * 40}/{name}"
    web.files[path] += b"?"
    with pytest.raises(ModelError) as caught:
        added("makers/tiny")
    assert caught.value.code == "model.checksum"
    assert left(home) == []


def test_the_second_address_is_taken_when_the_first_does_not_answer(web, entry):
    entry(addresses=(f"{web.address}/gone.zip", f"{web.address}/opus.zip"))
    assert added("opus-tiny").name == "opus-tiny"


@pytest.mark.parametrize("most", [10_000, 100])
def test_a_model_over_the_limit_is_refused(home, web, opus, most):
    web.hub("makers/tiny", opus)
    with pytest.raises(ModelError) as caught:
        add.add(offers.look_up("makers/tiny", fetch.Limits(most_bytes=most)))
    assert caught.value.code == "model.too-big"
    assert left(home) == []


def test_a_licence_against_commercial_use_needs_a_word_of_the_user(home, web, opus):
    web.hub("makers/tiny", opus, licence="cc-by-nc-4.0")
    with pytest.raises(ModelError) as caught:
        added("makers/tiny")
    assert caught.value.code == "model.licence"
    assert left(home) == []
    assert added("makers/tiny", non_commercial=True).name == "tiny"


def test_pickled_weights_are_refused_before_anything_is_fetched(web, tmp_path):
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "pytorch_model.bin").write_bytes(pickle.dumps({"weight": [1.0]}))
    web.hub("makers/pickled", tmp_path)
    for source in ("makers/pickled", str(tmp_path)):
        with pytest.raises(ModelError) as caught:
            offers.look_up(source, LIMITS)
        assert caught.value.code == "model.pickled"
    assert not any("resolve" in path for _, path, _ in web.asked)


def test_who_asks_for_the_pickled_weights_of_opus_mt_is_told_of_the_original(web, tmp_path):
    (tmp_path / "pytorch_model.bin").write_bytes(b"")
    web.hub("Helsinki-NLP/opus-mt-nl-en", tmp_path)
    with pytest.raises(ModelError) as caught:
        offers.look_up("Helsinki-NLP/opus-mt-nl-en", LIMITS)
    assert "helder models add opus-mt" in caught.value.remedy


def test_arrays_that_hold_python_objects_are_not_opened(home, opus, tmp_path):
    bad = shutil.copytree(opus, tmp_path / "bad")
    with np.load(bad / "opus.npz") as arrays:
        changed = dict(arrays) | {"Wemb": np.array([{"a": 1}], dtype=object)}
    np.savez(bad / "opus.npz", **changed)
    with pytest.raises(ModelError) as caught:
        added(str(bad))
    assert caught.value.code == "model.unusable"
    assert "allow_pickle" in caught.value.message
    assert left(home) == []


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda f: (f / "source.spm").unlink(), "model.layout"),
        (lambda f: (f / "opus.vocab.yml").unlink(), "model.unusable"),
        (lambda f: (f / "opus.npz").write_bytes(b"PK"), "model.unusable"),
        (lambda f: (f / "decoder.yml").write_text("models: [../../x.npz]\nvocabs: [v]\n"), "model.unusable"),
        (lambda f: (f / "decoder.yml").write_text("{["), "model.unusable"),
        (lambda f: (f / "source.spm").write_bytes(b"no pieces"), "model.unusable"),
    ],
    ids=["no pieces", "no vocabulary", "no weights", "weights elsewhere", "no settings", "damaged pieces"],
)
def test_a_folder_that_cannot_be_converted_leaves_nothing(home, opus, tmp_path, damage, code):
    bad = shutil.copytree(opus, tmp_path / "bad")
    damage(bad)
    with pytest.raises(ModelError) as caught:
        added(str(bad))
    assert caught.value.code == code
    assert left(home) == []


def test_a_model_that_gives_no_words_is_refused(home, tmp_path):
    mute = marian.folder(tmp_path / "mute", weights=marian.random_weights(1))  # it says unknown words only
    with pytest.raises(ModelError) as caught:
        added(str(mute))
    assert caught.value.code == "model.trial"
    assert left(home) == []


@pytest.mark.usefixtures("web")
@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("nothing", "model.source"),
        ("makers/none", "model.network"),
        ("https://example.org/model.zip", "model.source"),
        (".", "model.layout"),
    ],
)
def test_a_source_that_is_none_is_told(tmp_path, monkeypatch, source, code):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError) as caught:
        added(source)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "answer", [b"<html>", b"[]", b'{"sha": "a"}', b'{"sha": "a", "siblings": [1]}', b"\xff"]
)
def test_an_answer_of_the_hub_that_makes_no_sense_is_told(web, answer):
    web.files["/api/models/makers/odd"] = answer
    with pytest.raises(ModelError) as caught:
        offers.look_up("makers/odd", LIMITS)
    assert caught.value.code == "model.hub"


@pytest.mark.parametrize("name", ["../x", "A", "embedded", "default", ".x", "a/b", "x" * 90])
def test_a_name_that_is_no_name_of_a_folder_is_refused(opus, name):
    with pytest.raises(ModelError) as caught:
        added(str(opus), name=name)
    assert caught.value.code == "model.name"


def test_a_name_is_given_once(opus):
    added(str(opus))
    before = shelf.verify("opus")
    with pytest.raises(ModelError) as caught:
        added(str(opus))
    assert caught.value.code == "model.exists"
    assert shelf.verify("opus") == before
    assert added(str(opus), name="again").name == "again"


def test_what_a_killed_add_left_is_never_a_model_and_is_cleared_away(home, opus):
    (home / ".part-opus" / "model").mkdir(parents=True)
    (home / ".part-opus" / "model" / "model.json").write_text("{}")
    assert installed.names() == []
    added(str(opus))
    assert left(home) == ["opus"]


def test_the_same_model_added_twice_is_the_same_to_the_byte(home, opus):
    digests = {added(str(opus), name=name).digest for name in ("one", "two")}
    cards = [json.loads((home / name / "model.json").read_bytes()) | {"name": ""} for name in ("one", "two")]
    assert cards[0] == cards[1]
    assert len(digests) == 2  # their names differ


def test_the_catalogue_is_well_formed_and_names_https_addresses_only():
    from pipeline.installing.catalogue import catalogue

    assert "opus-mt" in catalogue()
    for name, entry in catalogue().items():
        assert installed.NAME.fullmatch(name)
        assert all(address.startswith("https://") for address in entry.addresses)
        assert msgspec.json.encode(entry)
