"""Reads the texts that are compared: a segment a line, a column of a table, or a translation memory."""

from pathlib import Path

import msgspec

from pipeline.errors import EvaluateError
from pipeline.evaluating import tmx


class Texts(msgspec.Struct, frozen=True):
    """The segments to judge or to translate, the references, and the Dutch where it is known.

    `first` is Dutch, or English when it is a translation already.
    """

    first: list[str]
    references: list[str]
    dutch: list[str] | None = None


def read_texts(
    first: Path,
    reference: Path | None = None,
    *,
    columns: tuple[int, int] | None = None,
    as_is: bool = False,
    dutch: Path | None = None,
) -> Texts:
    """Return the texts of one or two files.

    A memory (.tmx) gives both languages, and so does a table with two `columns` when it stands alone.
    Raises `EvaluateError`: evaluate.reference (there is nothing to compare with), evaluate.lengths, and what
    `read_side` raises.
    """
    left, right = columns or (None, None)
    if reference is None:
        if not (first.suffix.lower() == ".tmx" or columns) or as_is:
            raise EvaluateError(
                "evaluate.reference",
                str(first),
                "there is no second file with English by people to compare with.",
                "Name it as the second file; only a .tmx file, or a table with --columns, has both.",
            )
        reference = first
    segments = read_side(first, "en" if as_is else "nl", left)
    references = read_side(reference, "en", right)
    source = None if as_is else segments
    if dutch is not None:
        source = read_side(dutch, "nl", None)
    elif as_is and reference.suffix.lower() == ".tmx":
        source = read_side(reference, "nl", None)
    same_length({str(first): segments, str(reference): references, str(dutch): source})
    return Texts(segments, references, source)


def read_side(path: Path, language: str, column: int | None) -> list[str]:
    """Return the segments of one language ("nl" or "en").

    Raises `EvaluateError` (evaluate.unreadable, evaluate.columns, evaluate.tmx).
    """
    if path.suffix.lower() == ".tmx":
        return [pair[language == "en"] for pair in tmx.read(path)]
    return read_lines(path, column)


def same_length(files: dict[str, list[str] | None]) -> None:
    """Raise `EvaluateError` (evaluate.lengths, evaluate.empty) unless all have as many segments."""
    counts = {name: len(texts) for name, texts in files.items() if texts is not None}
    if len(set(counts.values())) > 1:
        said = ", ".join(f"{name} has {count}" for name, count in counts.items())
        raise EvaluateError(
            "evaluate.lengths",
            "the files",
            f"they have not the same number of segments: {said}.",
            "Give files with the same number of lines.",
        )
    if not max(counts.values()):
        raise EvaluateError("evaluate.empty", "the files", "they have no segments.", "Name other files.")


def read_lines(path: Path, column: int | None) -> list[str]:
    """Return the lines of a UTF-8 file, or one column (counted from 1) of a tab-separated one.

    Raises `EvaluateError` (evaluate.unreadable, evaluate.columns).
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluateError(
            "evaluate.unreadable", str(path), f"it cannot be read ({error}).", "Name a text file in UTF-8."
        ) from error
    # Not splitlines: a segment may hold other signs that Python takes for the end of a line.
    lines = text.removesuffix("\n").split("\n") if text else []
    return (
        lines
        if column is None
        else [_column(path, number, line, column) for number, line in enumerate(lines, 1)]
    )


def _column(path: Path, number: int, line: str, column: int) -> str:
    cells = line.split("\t")
    if len(cells) < column:
        raise EvaluateError(
            "evaluate.columns",
            f"{path}, line {number}",
            f"there are only {len(cells)} columns.",
            "Name columns that every line has, with --columns.",
        )
    return cells[column - 1]
