"""Scores a report and its sections with every formula, in Dutch and in English."""

from collections.abc import Iterable, Sequence
from importlib.metadata import version

from pipeline.edition import Counts, FeatureValue, Score, Scores, Summaries, TextScores, Translation
from pipeline.language.sentences import split
from pipeline.language.words import WORD_RULES
from pipeline.report import Report, Segment
from pipeline.scoring.counts import add, count_text
from pipeline.scoring.features import FEATURES
from pipeline.scoring.features.base import Feature
from pipeline.scoring.formulas import FORMULAS
from pipeline.scoring.formulas.base import SAMPLE_WORDS, Formula, too_few
from pipeline.scoring.level import hardest, level
from pipeline.scoring.lexicon import WORD_LIST
from pipeline.scoring.parsed import Parsed, explained_abbreviations, parse
from pipeline.scoring.syllables import SYLLABLE_RULES

# Headings, cells and captions are no sentences (any formula calls them hard), notes are mostly references.
RUNNING_TEXT = ("paragraph", "item", "quote")

# How many sentences are named as the hardest of a report and of a section.
HARDEST_OF_ALL = 10
HARDEST_OF_SECTION = 3

LAYERS = {
    "frequency": WORD_LIST,
    "familiar": "textstat-list+helder-1",
    "words": WORD_RULES,
    "syllables": SYLLABLE_RULES,
    "split": f"syntok-{version('syntok')}+helder-1",
}


def score(report: Report, translation: Translation | None) -> Scores:
    """Return the scores of the whole report and of each section in reading order, each in both languages.

    Only running text counts: sentences of paragraphs, items and quotes with at least four words. A section is
    its own blocks, as on its page; the sections below it have scores of their own. Without a translation only
    the report's own language is scored. A segment that was kept as it was is no translation: the English
    scores leave it out.
    """
    texts = {report.language: _source(report)}
    if translation is not None and report.language != "en":
        texts["en"] = _english(report, translation)
    scored = {language: _by_section(report, found, language) for language, found in texts.items()}
    sections = ["", *(section.id for section in report.sections)]
    return Scores(tuple(scored[language][section] for section in sections for language in texts))


def score_summaries(report: Report, summaries: Summaries) -> tuple[TextScores, ...]:
    """Return the scores of the summaries as a text: of all of them together, and of each section.

    A section without text of its own counts by itself, and not in the whole: its points stand elsewhere too.
    """
    own: Texts = {}
    below: Texts = {}
    for summary in summaries.sections:
        found = (below if summary.below else own).setdefault(summary.section, [])
        for point in summary.sentences:
            spans = split(point.text, "en")
            found += [(point.segments[0], point.text[span.start : span.end]) for span in spans]
    whole, apart = (_by_section(report, texts, "en") for texts in (own, below))
    return (whole[""], *(apart[s.id] if s.id in below else whole[s.id] for s in report.sections))


def running_text(report: Report) -> dict[str, str]:
    """Return the sentences that are scored, one a line: of the whole report under "", and of each section."""
    found = _source(report)
    sections = {s.id: "\n".join(text for _, text in found.get(s.id, ())) for s in report.sections}
    return {"": "\n".join(filter(None, sections.values()))} | sections


def _running(report: Report) -> Iterable[Segment]:
    return (segment for segment in report.segments() if segment.kind in RUNNING_TEXT)


# The sentences of each section, each with the id of its segment.
Texts = dict[str, list[tuple[str, str]]]


def _source(report: Report) -> Texts:
    found: Texts = {}
    for segment in _running(report):
        found.setdefault(segment.section, []).append((segment.id, segment.text))
    return found


def _english(report: Report, translation: Translation) -> Texts:
    renderings = {rendering.segment: rendering for rendering in translation.renderings}
    found: Texts = {}
    for segment in _running(report):
        rendering = renderings.get(segment.id)
        if rendering is not None and rendering.origin != "kept":
            text = rendering.text
            sentences = ((segment.id, text[span.start : span.end]) for span in split(text, "en"))
            found.setdefault(segment.section, []).extend(sentences)
    return found


def _by_section(report: Report, texts: Texts, language: str) -> dict[str, TextScores]:
    """Return the scores of each section, and of all of them together under the empty name."""
    explained = explained_abbreviations([text for found in texts.values() for _, text in found])
    parsed = {
        section.id: parse(texts.get(section.id, ()), language, explained) for section in report.sections
    }
    counts = {
        section.id: count_text((text for _, text in texts.get(section.id, ())), language)
        for section in report.sections
    }
    everything = [sentence for found in parsed.values() for sentence in found]
    whole = _text_scores("", language, add(counts.values()), everything, HARDEST_OF_ALL)
    return {"": whole} | {
        section: _text_scores(section, language, counts[section], parsed[section], HARDEST_OF_SECTION)
        for section in parsed
    }


def _text_scores(
    section: str, language: str, counts: Counts, sentences: Sequence[Parsed], most: int
) -> TextScores:
    return TextScores(
        section,
        language,
        counts,
        _scores(counts, language),
        _features(sentences, counts, language),
        level(sentences, counts, language),
        hardest(sentences, most),
    )


def _features(sentences: Sequence[Parsed], counts: Counts, language: str) -> tuple[FeatureValue, ...]:
    return tuple(
        _feature(feature, sentences, counts, language)
        for feature in FEATURES.values()
        if language in feature.languages
    )


def _feature(feature: Feature, sentences: Sequence[Parsed], counts: Counts, language: str) -> FeatureValue:
    signature = "|".join(
        (
            f"feature:{feature.name}|lang:{language}|version:{feature.version}",
            *(f"{layer}:{LAYERS[layer]}" for layer in feature.layers),
            f"unit:{feature.unit}|direction:{feature.direction}",
        )
    )
    marks = sum(len(feature.marks(sentence)) for sentence in sentences)
    if counts.words < SAMPLE_WORDS:
        reason = f"not scorable: {too_few(counts.words, SAMPLE_WORDS)}"
        return FeatureValue(feature.name, None, feature.unit, marks, feature.direction, signature, reason)
    value = feature.value(sentences)
    return FeatureValue(feature.name, value, feature.unit, marks, feature.direction, signature)


def _scores(counts: Counts, language: str) -> tuple[Score, ...]:
    return tuple(
        _score(formula, counts, language) for formula in FORMULAS.values() if language in formula.languages
    )


def _score(formula: Formula, counts: Counts, language: str) -> Score:
    signature = _signature(formula, language)
    reason = _obstacle(formula, counts)
    if reason:
        return Score(formula.name, None, formula.direction, signature, f"not scorable: {reason}")
    return Score(formula.name, formula.compute(counts), formula.direction, signature)


def _obstacle(formula: Formula, counts: Counts) -> str:
    """Return why a formula has no value for a text, or nothing when it has one."""
    if counts.words < formula.least_words:
        return too_few(counts.words, formula.least_words)
    if counts.sentences < formula.least_sentences:
        return f"{counts.sentences} sentences of running text, and this needs {formula.least_sentences}"
    if "familiar" in formula.layers and counts.unfamiliar is None:
        return "the list of familiar words comes with textstat: pip install 'helder[textstat]'"
    return ""


def _signature(formula: Formula, language: str) -> str:
    """Return what made a value, in the manner of sacreBLEU."""
    layers = (f"{layer}:{LAYERS[layer]}" for layer in formula.layers)
    return "|".join(
        (
            formula.name,
            f"lang:{language}",
            f"version:{formula.version}",
            *layers,
            f"direction:{formula.direction}",
        )
    )


def describe(score: Score) -> str:
    """Return a score in plain words, such as "difficult: long sentences, long words or both".

    The words are those of the formula's published bands. None of them is a level of a reader (such as B1): no
    formula measures that. Without a value this is the reason why there is none.
    """
    if score.value is None:
        return score.reason
    return FORMULAS[score.formula].meaning(score.value)
