"""Listeners that show a run to a person (a bar, plain lines) or to a machine (one JSON object a line)."""

import sys
from typing import Any

import msgspec
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

TITLES = {
    "read": "Reading",
    "translate": "Translating",
    "score": "Scoring",
    "simplify": "Summarising",
    "publish": "Writing pages",
}


class _Speed(ProgressColumn):
    """Segments a second, once there is something to measure."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} segments/s" if task.speed else "")


class Bar:
    """Shows a progress bar with segments a second and time left; plain lines when it is no terminal."""

    def __init__(self, console: Console, *, explain: bool) -> None:
        self.console = console
        self.explain = explain
        self.bar: Progress | None = None
        self.title = ""

    def stage_begins(self, report: str, stage: str, reasons: tuple[str, ...]) -> None:
        """Say why the stage is done again, when asked to explain."""
        self.title = TITLES[stage]
        if self.explain:
            why = f"done again: {', '.join(reasons)}" if reasons else "nothing changed, used as it is"
            self.console.print(f"{report}: {stage}: {why}.", highlight=False)

    def stage_goes_on(self, done: int, total: int) -> None:
        """Draw the bar."""
        if not self.console.is_terminal:
            return
        if self.bar is None:
            self.bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                _Speed(),
                TimeRemainingColumn(),
                console=self.console,
                transient=True,
            )
            self.bar.add_task(self.title, total=total)
            self.bar.start()
        self.bar.update(self.bar.task_ids[0], completed=done, total=total)

    def stage_ends(self, report: str, stage: str, seconds: float) -> None:
        """Take the bar away and say how long the stage took, when that is worth a line."""
        if self.bar is not None:
            self.bar.stop()
            self.bar = None
        if seconds >= 1:
            self.console.print(f"{report}: {TITLES[stage].lower()} took {seconds:.1f} s.", highlight=False)


class Quiet:
    """Shows nothing."""

    def stage_begins(self, report: str, stage: str, reasons: tuple[str, ...]) -> None:
        """Show nothing."""

    def stage_goes_on(self, done: int, total: int) -> None:
        """Show nothing."""

    def stage_ends(self, report: str, stage: str, seconds: float) -> None:
        """Show nothing."""


class JsonLines:
    """Writes one JSON object a line to standard output for each step of the run."""

    def stage_begins(self, report: str, stage: str, reasons: tuple[str, ...]) -> None:
        """Write which stage begins and why."""
        emit({"event": "stage", "report": report, "stage": stage, "reused": not reasons, "reasons": reasons})

    def stage_goes_on(self, done: int, total: int) -> None:
        """Write how many segments are done."""
        emit({"event": "progress", "done": done, "total": total})

    def stage_ends(self, report: str, stage: str, seconds: float) -> None:
        """Write how long the stage took."""
        emit({"event": "stored", "report": report, "stage": stage, "seconds": round(seconds, 3)})


def emit(record: Any) -> None:
    """Write a record as one line of JSON to standard output, at once."""
    sys.stdout.write(msgspec.json.encode(record).decode() + "\n")
    sys.stdout.flush()
