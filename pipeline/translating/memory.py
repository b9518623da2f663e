"""Remembers what an engine made of each segment, so that no segment is ever translated twice."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from pipeline.database import Database
from pipeline.translating.engines.base import Decoding, Engine, Hypothesis

_SCHEMA = """
CREATE TABLE IF NOT EXISTS hypotheses (
  source TEXT NOT NULL, engine TEXT NOT NULL, model TEXT NOT NULL, glossary TEXT NOT NULL,
  beam INTEGER NOT NULL, best INTEGER NOT NULL, found BLOB NOT NULL,
  PRIMARY KEY (source, engine, model, glossary, beam, best)
) WITHOUT ROWID
"""
_WHERE = "source=? AND engine=? AND model=? AND glossary=? AND beam=? AND best=?"
# Engine name, model digest, glossary digest: what a segment's English depends on, beside the search.
Key = tuple[str, str, str]


class Memory(Database):
    """A translation memory in one SQLite file; several processes may use it at once."""

    def __init__(self, path: Path) -> None:
        """Open the file, and make it when there is none; raises as `Database` does."""
        super().__init__(path, _SCHEMA)

    def find(self, source: str, key: Key, decoding: Decoding) -> tuple[Hypothesis, ...] | None:
        """Return what was made of a segment, or None."""
        with self.using() as base:
            row = base.execute(
                f"SELECT found FROM hypotheses WHERE {_WHERE}",  # noqa: S608  # only constants
                (source, *key, decoding.beam, decoding.hypotheses),
            ).fetchone()
            return None if row is None else msgspec.json.decode(row[0], type=tuple[Hypothesis, ...])

    def keep(
        self,
        made: Sequence[tuple[str, tuple[Hypothesis, ...]]],
        key: Key,
        decoding: Decoding,
    ) -> None:
        """Store the hypotheses of some segments in one transaction."""
        rows = (
            (source, *key, decoding.beam, decoding.hypotheses, msgspec.json.encode(found))
            for source, found in made
        )
        with self.using() as base, base:
            base.executemany("INSERT OR REPLACE INTO hypotheses VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


class RememberingEngine:
    """An engine that asks the memory first and keeps what the engine behind it makes.

    What was made is stored each time `batch_tokens` tokens of Dutch are done, which is what a kill loses at
    most. `progress` hears how many distinct segments of how many are done, the remembered ones included.
    """

    def __init__(
        self,
        engine: Engine,
        memory: Memory,
        *,
        batch_tokens: int,
        glossary: str = "",
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._engine = engine
        self._memory = memory
        self._batch_tokens = batch_tokens
        self._key = (engine.name, engine.digest, glossary)
        self._progress = progress or (lambda _done, _total: None)
        self.name = engine.name
        self.model = engine.model
        self.digest = engine.digest
        self.term_brackets = engine.term_brackets
        self.max_tokens = engine.max_tokens

    def count_tokens(self, segment: str) -> int:
        """Return how many tokens the model sees for this segment."""
        return self._engine.count_tokens(segment)

    def translate(self, segments: Sequence[str], decoding: Decoding) -> list[tuple[Hypothesis, ...]]:
        """Return the hypotheses of each segment; each distinct segment is translated once, longest first."""
        distinct = dict.fromkeys(segments)
        known = {text: self._memory.find(text, self._key, decoding) for text in distinct}
        new = [text for text, found in known.items() if found is None]
        done, total = len(known) - len(new), len(known)
        self._progress(done, total)
        for batch in self._batches(new):
            made = list(zip(batch, self._engine.translate(batch, decoding), strict=True))
            self._memory.keep(made, self._key, decoding)
            known.update(made)
            done += len(batch)
            self._progress(done, total)
        return [found for text in segments if (found := known[text]) is not None]

    def _batches(self, segments: Sequence[str]) -> Iterator[list[str]]:
        """Yield the segments longest first, so that those of one length come together."""
        lengths = {text: self._engine.count_tokens(text) for text in segments}
        batch: list[str] = []
        tokens = 0
        for text in sorted(segments, key=lambda text: (-lengths[text], text)):
            batch.append(text)
            tokens += lengths[text]
            if tokens >= self._batch_tokens:
                yield batch
                batch, tokens = [], 0
        if batch:
            yield batch
