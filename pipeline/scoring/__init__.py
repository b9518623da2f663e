"""Measures how hard a report is to read, in its own language and in English."""

from pipeline.scoring.stage import describe, score

__all__ = ["describe", "score"]
