"""Levels of headings."""

import pytest

BODY = "De raad heeft dit plan besproken."

# An outline a line: "=" has text below it, "+" is followed by the next heading. Then the levels expected.
OUTLINES = {
    "plain headings are below the title": (
        ["+ Plan", "= Wonen", "= Water"],
        [1, 2, 2],
    ),
    "a plain report without a title has chapters only": (
        ["= Inleiding", "= Wonen", "= Water"],
        [1, 1, 1],
    ),
    "numbers go by their depth": (
        ["+ Plan", "+ 1. Wonen", "= 1.1 Huur", "+ 1.2 Koop", "= 1.2.1 Starters", "= 2. Water"],
        [1, 2, 3, 3, 4, 2],
    ),
    "no level is skipped": (
        ["+ Plan", "= 1. Wonen", "= 1.1.1 Huur", "= 2. Water"],
        [1, 2, 3, 2],
    ),
    "numbered chapters without a title are the highest": (
        ["= 1. Wonen", "= 1.1 Huur", "= 2. Water"],
        [1, 2, 1],
    ),
    "one numbered heading above plain ones is the title of an excerpt": (
        ["= 3. Beleid", "= Wonen", "= Water"],
        [1, 2, 2],
    ),
    "plain headings are below numbered ones": (
        ["+ Plan", "= 1. Wonen", "= Huur", "= Koop", "= 2. Water", "= Dijken"],
        [1, 2, 3, 3, 2, 3],
    ),
    "capitals are above plain ones": (
        ["+ BELEIDSPLAN ZANDWIJK", "= SAMENVATTING", "+ BEVINDINGEN", "= Wonen", "= Water", "= CONCLUSIE"],
        [1, 2, 2, 3, 3, 2],
    ),
    "an abbreviation is not written in capitals": (
        ["+ Plan", "= Wonen", "= CBS", "= Water"],
        [1, 2, 2, 2],
    ),
    "where chapters are in capitals an abbreviation is one": (
        ["= Plan", "= BEVINDINGEN", "= Wonen", "= CBS", "= Water"],
        [1, 2, 3, 2, 3],
    ),
    "numbered and other chapters in capitals are on one level": (
        ["= Plan", "= SLOTBESCHOUWING", "= 1. AANLEIDING", "= 1.1 Doel", "= 2. AFSPRAKEN"],
        [1, 2, 2, 3, 2],
    ),
    "underlines go by the order in which they are met": (
        ["+ Plan/====", "= Wonen/----", "= Huur/~~~~", "= Water/----"],
        [1, 2, 3, 2],
    ),
    "signs of Markdown are counted": (
        ["+ # Plan", "= ## Wonen", "= ### Huur", "= ## Water"],
        [1, 2, 3, 2],
    ),
    "chapters by word are above numbers below one": (
        ["+ Plan", "+ Hoofdstuk 1 Wonen", "= 1.1 Huur", "= 1.2 Koop", "+ Hoofdstuk 2 Water", "= 2.1 Dijken"],
        [1, 2, 3, 3, 2, 3],
    ),
    "divisions are above chapters": (
        ["+ Plan", "+ Deel A Beleid", "= Hoofdstuk 1 Wonen", "+ Deel B Geld", "= Hoofdstuk 2 Kas"],
        [1, 2, 3, 2, 3],
    ),
    "an annex is a chapter": (
        ["+ Plan", "= 1. Wonen", "= 1.1 Huur", "= Bijlage A Kaart", "= Bijlage B Lijst"],
        [1, 2, 3, 2, 2],
    ),
    "parts that every report has are chapters": (
        ["+ Plan", "= Voorwoord", "= 1. Wonen", "= 1.1 Huur", "= Literatuur"],
        [1, 2, 2, 3, 2],
    ),
    "and end the last parent of a plain report": (
        ["= Plan", "+ Thema wonen", "= Huur", "= Koop", "+ Thema water", "= Dijken", "= Literatuur"],
        [1, 2, 3, 3, 2, 3, 2],
    ),
    "a plain heading without text is the parent of those that follow": (
        ["= Plan", "= Vooraf", "+ Wonen", "= Huur", "= Koop", "+ Water", "= Dijken"],
        [1, 2, 2, 3, 3, 2, 3],
    ),
    "parents that begin alike are the outer ones": (
        ["= Plan", "+ Doelgebieden wonen", "= Huur", "+ Steen", "= Rood", "+ Doelgebied: water", "= Dijken"],
        [1, 2, 3, 3, 4, 2, 3],
    ),
    "a parent that a parent follows is an outer one": (
        ["= Plan", "+ Wonen", "+ Huur", "= Sociaal", "+ Koop", "= Nieuw", "+ Water", "+ Dijken", "= Zee"],
        [1, 2, 3, 4, 3, 4, 2, 3, 4],
    ),
    "a heading that comes back is below one that does not": (
        ["= Plan", "= Wonen", "= Doel", "= Kosten", "= Water", "= Doel", "= Kosten"],
        [1, 2, 3, 3, 2, 3, 3],
    ),
    "a plain heading without text is above numbers that begin below it": (
        ["= Plan", "= Stand", "+ Knelpunten", "= 1. Stikstof", "= 2. Personeel", "= Vervolg"],
        [1, 2, 2, 3, 3, 2],
    ),
    "six levels are the most": (
        [
            "+ 1. Wonen",
            "+ 1.1 Huur",
            "+ 1.1.1 Sociaal",
            "+ 1.1.1.1 Nieuw",
            "+ 1.1.1.1.1 Hout",
            "+ 1.1.1.1.1.1 Eik",
            "= 1.1.1.1.1.1.1 Rood",
            "= 2. Water",
        ],
        [1, 2, 3, 4, 5, 6, 6, 1],
    ),
}  # fmt: skip


def report(outline: list[str]) -> str:
    """Write a report with these headings."""
    blocks = []
    for line in outline:
        heading, _, underline = line[2:].partition("/")
        blocks.append(f"{heading}\n{underline}" if underline else heading)
        if line[0] == "=":
            blocks.append(BODY)
    return "\n\n".join(blocks)


@pytest.mark.parametrize(("outline", "levels"), OUTLINES.values(), ids=OUTLINES)
def test_levels_follow_from_looks_and_order(outline_of, outline, levels):
    found = outline_of(report(outline))
    assert [text for _, text in found] == [line[2:].partition("/")[0].lstrip("# ") for line in outline]
    assert [level for level, _ in found] == levels
