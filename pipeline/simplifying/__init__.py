"""Makes plain-language summaries: for each section its main sentences and its key figures."""

from pipeline.simplifying.stage import simplify

__all__ = ["simplify"]
