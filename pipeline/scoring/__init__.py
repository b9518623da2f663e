"""Measures how hard a report is to read, in its own language and in English."""

from pipeline.scoring.stage import describe, score, score_summaries

__all__ = ["describe", "score", "score_summaries"]
