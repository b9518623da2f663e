"""Asks LiNT-II, where a user has it, for its score of Dutch texts."""

import contextlib
import json
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from threading import Timer
from typing import IO, Any, cast

import msgspec

from pipeline.edition import Direction, Score, TextScores
from pipeline.errors import SettingsError
from pipeline.scoring.formulas.base import SAMPLE_WORDS, too_few

NAME = "lint-ii"
DIRECTION: Direction = "higher is harder"
_BRIDGE = Path(__file__).with_name("lint_bridge.py")
# Its model of Dutch takes some seconds to load; no single text of a report takes minutes.
LONGEST = 300.0


class Lint:
    """A running LiNT-II; `signature` names its version and its model of Dutch. To be used in a `with`."""

    def __init__(self, python: str, longest: float = LONGEST) -> None:
        """Start it with the Python that has it. Raises `SettingsError` (settings.lint)."""
        self._python, self._longest = python, longest
        self._ended: SettingsError | None = None
        self._said = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  # closed at the exit
        try:
            self._process = Popen(
                [python, str(_BRIDGE)], stdin=PIPE, stdout=PIPE, stderr=self._said, encoding="utf-8"
            )
        except OSError as error:
            self._said.close()
            raise _fault(python, str(error)) from error
        ready = self._asked()
        self.signature = (
            f"{NAME}|lang:nl|version:{ready['version']}|model:{ready['model']}|direction:{DIRECTION}"
        )

    def __enter__(self) -> "Lint":
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()
        self._said.close()

    def scores(self, texts: Sequence[str]) -> list[float | None]:
        """Return a score from 0 to 100 for each text, higher is harder; None where LiNT-II gives none.

        Raises `SettingsError` (settings.lint) when it stopped or takes longer than `longest` seconds.
        """
        scores: list[float | None] = self._asked(json.dumps(list(texts)) + "\n")
        return scores

    def _asked(self, question: str = "") -> Any:
        """Return the next line that it says, after a question; once it has ended, say again why."""
        if self._ended is not None:
            raise self._ended
        question_to, answer_from = cast("IO[str]", self._process.stdin), cast("IO[str]", self._process.stdout)
        limit = Timer(self._longest, self._process.kill)
        limit.start()
        with contextlib.suppress(BrokenPipeError):  # it has ended, and the missing answer says so
            question_to.write(question)
            question_to.flush()
        line = answer_from.readline()
        limit.cancel()
        if not line:
            self._ended = _fault(self._python, self._last_words())
            raise self._ended
        return json.loads(line)

    def _last_words(self) -> str:
        """End it and return the last line of what it complained, or that it said nothing in time."""
        self._process.kill()
        self._process.communicate()
        self._said.seek(0)
        said = self._said.read().split("\n")
        self._said.close()
        return next(filter(None, reversed(said)), f"it gave no answer in {self._longest:.0f} seconds.")


@contextlib.contextmanager
def opened(python: str) -> Iterator[Lint | None]:
    """Give LiNT-II in the Python that is named, or in this one where it is installed; else None."""
    here = not python and find_spec("lint_ii") is not None and find_spec("nl_core_news_lg") is not None
    if not python and not here:
        yield None
        return
    with Lint(python or sys.executable) as lint:
        yield lint


def added(texts: Sequence[tuple[TextScores, str]], lint: Lint) -> tuple[TextScores, ...]:
    """Return the scores of some texts with that of LiNT-II at the end, which gets each text itself."""
    long_enough = [text for scores, text in texts if scores.counts.words >= SAMPLE_WORDS]
    given = iter(lint.scores(long_enough) if long_enough else [])
    return tuple(_added(scores, given, lint.signature) for scores, _ in texts)


def _added(scores: TextScores, given: Iterator[float | None], signature: str) -> TextScores:
    words = scores.counts.words
    value = next(given) if words >= SAMPLE_WORDS else None
    reason = "" if value is not None else "not scorable: LiNT-II gives it no score"
    if words < SAMPLE_WORDS:
        reason = f"not scorable: {too_few(words, SAMPLE_WORDS)}"
    made = Score(NAME, value, DIRECTION, signature, reason)
    return msgspec.structs.replace(scores, scores=(*scores.scores, made))


def _fault(python: str, message: str) -> SettingsError:
    remedy = (
        "Name a Python that has it: python3.11 -m venv lint; lint/bin/pip install lint_ii; "
        "lint/bin/python -m spacy download nl_core_news_lg; then --lint lint/bin/python."
    )
    return SettingsError("settings.lint", python, f"LiNT-II does not run: {message}", remedy)
