"""The ladder: each rung is climbed by those segments only that need it, and repair never makes it worse."""

import pytest

from pipeline.language.glossary import Entry, Glossary
from pipeline.translating.engines.base import Decoding, Hypothesis
from pipeline.translating.ladder import RUNGS, translate_segments

DUTCH = "De bouw kost 3,6 miljoen euro en duurt twee jaar."
GOOD = "The building costs 3.6 million euros and takes two years."
WRONG = "The building costs 36 million euros and takes two years."
OTHER = "The building costs 6.3 billion euros and takes three months."


class Scripted:
    """An engine that answers from a table of (text, beam) and writes down what it was asked."""

    name, model, digest, max_tokens = "scripted", "none", "0", 60

    def __init__(self, answers, brackets=("⟦", "⟧")) -> None:
        self.answers, self.term_brackets = answers, brackets
        self.asked: list[tuple[str, int]] = []

    def count_tokens(self, segment: str) -> int:
        return len(segment.split())

    def translate(self, segments, decoding: Decoding):
        self.asked += [(text, decoding.beam) for text in segments]
        return [self.answers(text, decoding.beam) for text in segments]


def answering(first, beam=(), protected=(), **more):
    def answers(text: str, width: int):
        texts = protected if "⟦" in text else beam if width > 1 else (first,)
        return tuple(Hypothesis(found, -0.1 * n) for n, found in enumerate(texts, 1))

    return Scripted(answers, **more)


def test_a_segment_without_findings_is_decoded_once():
    engine = answering(GOOD)
    best = translate_segments([DUTCH], engine)[DUTCH]
    assert (best.text, best.step, best.findings) == (GOOD, "first", ())
    assert engine.asked == [(DUTCH, 1)]


def test_a_heading_in_capitals_is_read_in_small_letters_and_printed_in_capitals():
    engine = answering("Care for older people")
    best = translate_segments(["ZORG VOOR OUDEREN"], engine)["ZORG VOOR OUDEREN"]
    assert (best.text, best.findings) == ("CARE FOR OLDER PEOPLE", ())
    assert engine.asked == [("Zorg voor ouderen", 1)]


def test_the_first_rung_searches_as_told():
    engine = answering(WRONG, (GOOD,))
    best = translate_segments([DUTCH], engine, decoding=Decoding(beam=2))[DUTCH]
    assert (best.text, best.step) == (GOOD, "first")
    assert engine.asked == [(DUTCH, 2)]


@pytest.mark.parametrize(
    ("beam", "protected", "step"),
    [((WRONG, GOOD), (), "beam"), ((WRONG,), (GOOD,), "protected"), ((OTHER, WRONG, GOOD), (), "beam")],
)
def test_a_wrong_number_is_repaired_on_the_first_rung_that_gets_it_right(beam, protected, step):
    best = translate_segments([DUTCH], answering(WRONG, beam, protected))[DUTCH]
    assert (best.text, best.step) == (GOOD, step)
    assert best.errors == 0


def test_the_number_is_given_to_the_model_in_its_english_form_between_its_brackets():
    engine = answering(WRONG, (WRONG,), (GOOD,))
    translate_segments([DUTCH], engine)
    protected = next(text for text, _ in engine.asked if "⟦" in text)
    assert "3.6 million" in protected.split("⟦")[1].split("⟧")[0]


def test_an_engine_without_inline_terms_skips_the_protected_rung():
    engine = answering(WRONG, (WRONG,), (GOOD,), brackets=None)
    best = translate_segments([DUTCH], engine)[DUTCH]
    assert best.text == WRONG
    assert not any("⟦" in text for text, _ in engine.asked)


def test_a_repaired_segment_keeps_its_first_text_and_what_was_found_in_it():
    best = translate_segments([DUTCH], answering(WRONG, (), (GOOD,)))[DUTCH]
    assert best.before is not None
    assert (best.before.text, best.before.step) == (WRONG, "first")
    assert [finding.check for finding in best.before.findings] == ["numbers"]
    assert translate_segments([DUTCH], answering(GOOD))[DUTCH].before is None


def test_a_check_that_is_ignored_repairs_nothing():
    engine = answering(WRONG, (GOOD,), (GOOD,))
    best = translate_segments([DUTCH], engine, ignored={"numbers"})[DUTCH]
    assert (best.text, best.findings, len(engine.asked)) == (WRONG, (), 1)


def test_a_segment_without_numbers_or_names_is_not_protected():
    dutch = "Dat is niet waar."
    engine = Scripted(lambda _text, _beam: (Hypothesis("That is true.", -0.1),))
    translate_segments([dutch], engine)
    assert {text for text, _ in engine.asked} == {dutch}


def test_what_no_rung_repairs_keeps_the_best_text_and_its_findings():
    best = translate_segments([DUTCH], answering(WRONG, (OTHER,), (OTHER,)))[DUTCH]
    assert (best.text, best.step) == (WRONG, "first")
    assert [finding.check for finding in best.findings if finding.severity == "error"] == ["numbers"]


def test_only_the_segments_with_errors_go_to_the_next_rung():
    fine = "Het water is schoon."
    engine = Scripted(
        lambda text, beam: (
            Hypothesis("The water is clean." if text == fine else GOOD if beam > 1 else WRONG, -0.1),
        )
    )
    translate_segments([fine, DUTCH], engine)
    assert [text for text, beam in engine.asked if beam > 1] == [DUTCH]


def test_the_same_segment_twice_is_one_segment():
    engine = answering(GOOD)
    translate_segments([DUTCH, DUTCH], engine)
    assert len(engine.asked) == 1


def test_a_segment_that_is_too_long_for_the_engine_is_cut_and_never_truncated_in_silence():
    half = "De raad wil dat het college eerst met alle bewoners van de wijk praat"
    long = "; ".join([half] * 6) + "."
    engine = Scripted(lambda _text, _beam: (Hypothesis("The council wants it", -0.1),))
    translate_segments([long], engine)
    assert all(engine.count_tokens(text) <= engine.max_tokens for text, beam in engine.asked if beam == 1)


def test_the_rungs_are_those_that_the_manual_names():
    assert list(RUNGS) == ["first", "terms", "pieces", "protected", "beam", "lost"]


LOST = "Verder steunde de brandweer de bouw."


def test_words_that_are_still_missing_after_the_beam_are_given_in_english():
    own, whole = "The building was supported.", "Furthermore, the fire brigade supported the building."
    engine = answering(own, (own,), protected=(whole,))
    best = translate_segments([LOST], engine, Glossary([]))[LOST]
    assert (best.text, best.step, best.findings) == (whole, "lost", ())
    assert engine.asked[-1] == ("⟦Furthermore⟧ steunde de ⟦fire brigade⟧ de bouw.", 2)


def test_what_is_not_better_with_the_lost_words_stays_as_it_was():
    own = "Furthermore, the building was supported."
    engine = answering(own, protected=("Furthermore, 7 building.",))
    best = translate_segments([LOST], engine, Glossary([]))[LOST]
    assert (best.text, best.step) == (own, "first")


MINE = Glossary([Entry("bouw", "construction work", origin="own")])


def test_a_term_of_the_users_own_is_given_to_the_model_at_once():
    engine = answering(
        "no", protected=("The construction work costs 3.6 million euros and takes two years.",)
    )
    best = translate_segments([DUTCH], engine, MINE)[DUTCH]
    assert (best.step, best.findings) == ("first", ())
    assert engine.asked == [("De ⟦construction work⟧ kost 3,6 miljoen euro en duurt twee jaar.", 1)]


def test_an_engine_without_inline_terms_is_asked_for_its_next_hypotheses_and_then_flagged():
    term = "The construction work costs 3.6 million euros and takes two years."
    best = translate_segments([DUTCH], answering(GOOD, (GOOD, term), brackets=None), MINE)[DUTCH]
    assert (best.text, best.step) == (term, "terms")
    worst = translate_segments([DUTCH], answering(GOOD, (GOOD,), brackets=None), MINE)[DUTCH]
    assert [(finding.check, finding.severity) for finding in worst.findings] == [("terms", "error")]


def test_a_term_that_the_model_drops_when_it_is_given_is_left_to_the_model():
    theirs = Glossary([Entry("bouw", "construction work")])
    own = "Some construction work costs 3.6 million euros and takes two years."
    engine = answering(own, protected=("It costs 3.6 million euros and takes two years.",))
    best = translate_segments([DUTCH], engine, theirs)[DUTCH]
    assert (best.text, best.step, best.findings) == (own, "terms", ())
    assert [text for text, _ in engine.asked] == [DUTCH.replace("bouw", "⟦construction work⟧"), DUTCH]


def test_a_term_that_the_model_does_not_take_over_is_a_warning_and_the_rest_is_kept():
    theirs = Glossary([Entry("bouw", "construction work")])
    best = translate_segments([DUTCH], answering(GOOD, protected=(GOOD,)), theirs)[DUTCH]
    assert (best.text, best.step, best.errors) == (GOOD, "first", 0)
    assert [(finding.check, finding.severity) for finding in best.findings] == [("terms", "warning")]


def test_a_segment_is_cut_before_its_terms_are_put_in():
    theirs = Glossary([Entry("college", "executive of the town and of the region", origin="own")])
    half = "De raad wil dat het college eerst met alle bewoners van de wijk praat"
    engine = Scripted(lambda text, _beam: (Hypothesis(text, -0.1),))
    translate_segments(["; ".join([half] * 6) + "."], engine, theirs)
    assert all(text.count("⟦") == text.count("⟧") for text, _ in engine.asked)
