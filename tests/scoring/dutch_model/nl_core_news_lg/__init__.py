"""Stands in for spaCy's large model of Dutch, which is on no package registry: it knows four verbs."""

from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

VERBS = ("is", "staat", "komt", "krijgt")


@Language.component("four_verbs")
def four_verbs(doc: Doc) -> Doc:
    """Call four words finite verbs and all others nouns; each word depends on the verb of its sentence."""
    for sentence in doc.sents:
        verb = next((token for token in sentence if token.lower_ in VERBS), sentence[0])
        for token in sentence:
            finite = token.lower_ in VERBS
            token.pos_ = "PUNCT" if token.is_punct else "VERB" if finite else "NOUN"
            token.tag_ = "WW|pv|tgw|ev" if finite else "N|soort|ev|basis|zijd|stan"
            token.lemma_ = token.lower_
            token.head, token.dep_ = verb, "ROOT" if token is verb else "obl"
    return doc


def load(**_: Any) -> Language:
    """Return the stand-in, with the name and version of the real model."""
    model = spacy.blank("nl")
    model.add_pipe("sentencizer")
    model.add_pipe("four_verbs")
    model.meta.update(name="core_news_lg", version="3.7.0")
    return model
