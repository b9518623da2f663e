"""The tables of the manual: made from the stored figures, and never by hand."""

import json

import pytest

from benchmarks import tables


@pytest.mark.parametrize("page", tables.PAGES, ids=lambda page: page.name)
def test_the_page_has_the_stored_figures(page):
    text = page.read_text(encoding="utf-8")
    assert text == tables.fill(text), "run: python -m benchmarks.model"


def test_every_table_stands_on_a_page():
    text = "".join(page.read_text(encoding="utf-8") for page in tables.PAGES)
    assert [name for name in tables.TABLES if f"<!-- table {name} -->" not in text] == []


@pytest.mark.parametrize("name", [name for name in tables.TABLES if name != "signatures"])
def test_every_row_has_as_many_cells_as_its_head(name):
    rows = tables.TABLES[name]().splitlines()
    assert len(rows) > 2
    assert len({row.count("|") for row in rows}) == 1


def test_a_new_model_stands_after_the_earlier_ones_and_beside_the_peers(tmp_path, monkeypatch):
    (tmp_path / "scores.json").write_text(json.dumps([model("old", 40.0), model("new", 60.0)]))
    monkeypatch.setattr(tables, "FIGURES", tmp_path)
    rows = tables.scores().splitlines()
    assert [row.split(" | ")[0] for row in rows[2:]] == ["| old, engine", "| new, engine"]
    peers = tables.peers().splitlines()
    assert peers[2].startswith("| **new** | 60.00 ")


def model(name, bleu):
    scores = {"BLEU": bleu, "chrF2": 50.0, "TER": 60.0}
    return {"model": f"{name}, engine", "sets": {"flores-dev": {"segments": 3, "scores": scores}}}
