"""The parser loads when it is first needed, and its absence is no error."""

import subprocess
import sys

from pipeline.simplifying import parser as module


def test_it_tells_the_grammar_of_a_sentence(parser):
    parse = parser("The road was closed by the mayor.")
    root = parse.roots[0]
    assert (root.text, parse.child(root, "nsubjpass").text, parse.child(root, "agent").text) == (
        "closed",
        "road",
        "by",
    )
    assert parse.phrase(parse.child(root, "nsubjpass")) == "The road"
    assert [token.text for token in parse.tokens][-1] == "."
    assert all(parse.text[token.start : token.end] == token.text for token in parse.tokens)


def test_where_it_is_not_installed_there_is_none(monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    assert not module.is_installed()
    assert module.load.__wrapped__() is None


def test_to_import_the_room_loads_no_parser():
    loaded = "'spacy' in sys.modules or 'lemminflect' in sys.modules"
    code = f"import sys, pipeline.simplifying.rewrite; sys.exit({loaded})"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
