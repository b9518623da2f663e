"""Makes the summary and the key figures of every section of a report."""

from pipeline.edition import SectionSummary, Summaries, SummarySentence, Translation
from pipeline.report import Report
from pipeline.simplifying.choose import choose
from pipeline.simplifying.figures import figures
from pipeline.simplifying.methods import BEST
from pipeline.simplifying.passages import Passage, passages
from pipeline.simplifying.vectors import inverse_frequencies


def simplify(report: Report, translation: Translation) -> Summaries:
    """Return two to four sentences and at most six key figures for each section, in reading order.

    A section is its own text, without that of the sections below it. Every sentence is literally the English
    of its segment. A section has no sentences when it has fewer than four of running text, or fewer than two
    that can stand in a summary: none is better than a wrong one.
    """
    sections = passages(report, translation)
    inverse = inverse_frequencies(passage.terms for section in sections.values() for passage in section)
    summaries = []
    for section in report.sections:
        own = sections[section.id]
        sentences = tuple(map(_sentence, choose(own, inverse, BEST)))
        summaries.append(SectionSummary(section.id, sentences, figures(own)))
    return Summaries(BEST.citation, tuple(summaries))


def _sentence(passage: Passage) -> SummarySentence:
    return SummarySentence(passage.text, (passage.rendering.segment,))
