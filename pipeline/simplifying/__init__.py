"""Makes plain-language summaries: for each section its main sentences and its key figures."""

from pipeline.simplifying.stage import simplify
from pipeline.simplifying.wordings import check_wording
from pipeline.simplifying.writers import open_writer

__all__ = ["check_wording", "open_writer", "simplify"]
