"""Measures how hard a report is to read, in its own language and in English."""

from pipeline.scoring.stage import describe, running_text, score, score_summaries

__all__ = ["describe", "running_text", "score", "score_summaries"]
