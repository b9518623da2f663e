"""Language models that may word the summaries, under the same guard as the rules. None is used by default."""

from pathlib import Path

from pipeline.errors import ModelError
from pipeline.simplifying.writers.base import Question, TextWriter

__all__ = ["Question", "TextWriter", "open_writer"]


def open_writer(where: str, model: str = "") -> TextWriter | None:
    """Return the writer at an address or in a folder, or None when neither is given.

    Raises `ModelError`: model.writer-address, model.missing, model.extra, model.unusable.
    """
    if not where:
        return None
    if "://" in where:
        from pipeline.simplifying.writers.endpoint import Endpoint

        return Endpoint(where, model)
    if not Path(where).is_dir():
        raise ModelError(
            "model.missing",
            where,
            "there is no such folder.",
            "Name the folder of a model, or an address such as http://localhost:8080.",
        )
    from pipeline.simplifying.writers.local import Local

    return Local(Path(where))
