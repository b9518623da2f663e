"""The memory: nothing is translated twice, whatever process did it and however that ended."""

import sqlite3
import subprocess
import sys
import threading

import pytest

from pipeline.errors import TranslateError, WriteError
from pipeline.translating.engines.base import Decoding, Hypothesis
from pipeline.translating.memory import Memory, RememberingEngine

GREEDY = Decoding()
KEY = ("engine", "digest", "")
FOUND = (Hypothesis("Water", -0.25), Hypothesis("The water", -0.5, truncated=True))


class Counting:
    """An engine that writes down what it is asked and answers in capitals."""

    name, model, digest, term_brackets, max_tokens = "counting", "none", "d1", None, 100

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def count_tokens(self, segment: str) -> int:
        return len(segment.split())

    def translate(self, segments, decoding):
        self.asked.append(list(segments))
        return [(Hypothesis(f"{text.upper()} {decoding.beam}", -1.0),) for text in segments]


@pytest.fixture
def memory(tmp_path):
    with Memory(tmp_path / "deep" / "memory.sqlite") as opened:
        yield opened


def engine_with(memory, inner, **more):
    return RememberingEngine(inner, memory, **{"batch_tokens": 4, **more})


def test_what_is_kept_is_found_again_by_another_process(memory):
    memory.keep([("Het water", FOUND)], KEY, GREEDY)
    script = (
        "import sys\nfrom pathlib import Path\nfrom pipeline.translating.memory import Memory\n"
        "from pipeline.translating.engines.base import Decoding\n"
        "print(Memory(Path(sys.argv[1])).find('Het water', ('engine', 'digest', ''), Decoding()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(memory.path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == repr(FOUND)


@pytest.mark.parametrize(
    ("source", "key", "decoding"),
    [
        ("Het Water", KEY, GREEDY),
        ("Het water", ("other", "digest", ""), GREEDY),
        ("Het water", ("engine", "other", ""), GREEDY),
        ("Het water", ("engine", "digest", "terms"), GREEDY),
        ("Het water", KEY, Decoding(beam=4)),
        ("Het water", KEY, Decoding(beam=4, hypotheses=4)),
    ],
)
def test_another_text_engine_model_glossary_or_search_is_another_entry(memory, source, key, decoding):
    memory.keep([("Het water", FOUND)], KEY, GREEDY)
    assert memory.find(source, key, decoding) is None


def test_each_distinct_segment_is_translated_once_longest_first_in_batches_of_tokens(memory):
    inner = Counting()
    texts = ["a", "b b b", "a", "c c", "d d d"]
    found = engine_with(memory, inner).translate(texts, GREEDY)
    assert [hypotheses[0].text for hypotheses in found] == ["A 1", "B B B 1", "A 1", "C C 1", "D D D 1"]
    assert inner.asked == [["b b b", "d d d"], ["c c", "a"]]


def test_a_second_run_asks_the_engine_nothing(memory):
    first, second = Counting(), Counting()
    texts = ["a", "b b b"]
    once = engine_with(memory, first).translate(texts, GREEDY)
    assert engine_with(memory, second).translate(texts, GREEDY) == once
    assert second.asked == []


def test_progress_counts_remembered_segments_as_done(memory):
    engine_with(memory, Counting()).translate(["a", "b b"], GREEDY)
    heard: list[tuple[int, int]] = []
    engine = engine_with(memory, Counting(), progress=lambda done, total: heard.append((done, total)))
    engine.translate(["a", "b b", "c c c c"], GREEDY)
    assert heard == [(2, 3), (3, 3)]


def test_a_batch_that_fails_loses_none_of_the_batches_before_it(memory):
    class Failing(Counting):
        def translate(self, segments, decoding):
            if len(self.asked) == 1:
                raise RuntimeError("no")
            return super().translate(segments, decoding)

    with pytest.raises(RuntimeError):
        engine_with(memory, Failing()).translate(["a a a a", "b"], GREEDY)
    second = Counting()
    engine_with(memory, second).translate(["a a a a", "b"], GREEDY)
    assert second.asked == [["b"]]


def test_several_writers_do_not_lose_each_others_entries(memory):
    def write(number: int) -> None:
        with Memory(memory.path) as own:
            for step in range(20):
                own.keep([(f"{number}-{step}", FOUND)], KEY, GREEDY)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert all(memory.find(f"{n}-{s}", KEY, GREEDY) == FOUND for n in range(4) for s in range(20))


def test_the_memory_is_kept_in_write_ahead_mode(memory):
    mode = sqlite3.connect(memory.path).execute("PRAGMA journal_mode").fetchone()[0]
    assert mode == "wal"


def test_a_file_that_is_no_memory_is_told_and_left_alone(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear madam, " * 100)
    with pytest.raises(TranslateError) as caught:
        Memory(path)
    assert caught.value.code == "translate.memory"
    assert path.read_bytes() == b"Dear madam, " * 100


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError):
        Memory(tmp_path / "file" / "memory.sqlite")
