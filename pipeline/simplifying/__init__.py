"""Makes plain-language summaries: for each section its main sentences and its key figures."""

from pipeline.simplifying.stage import simplify
from pipeline.simplifying.wordings import check_of_wordings
from pipeline.simplifying.writers import open_writer

__all__ = ["check_of_wordings", "open_writer", "simplify"]
