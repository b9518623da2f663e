"""The layout of a page: which lines form which block."""

import pytest

CASES = {
    "paragraphs stand between blank lines": (
        "De raad besluit.\n\nHet college voert uit.\n",
        [("paragraph", "De raad besluit."), ("paragraph", "Het college voert uit.")],
    ),
    "wrapped lines are one paragraph": (
        "De raad heeft in november met een grote meerderheid ingestemd met\nHet Plan van het college.\n",
        [
            (
                "paragraph",
                "De raad heeft in november met een grote meerderheid ingestemd met Het Plan van het college.",
            )
        ],
    ),
    "an item goes on at its indent": (
        "Wij doen dit:\n- een punt dat\n  verder gaat\n- nog een\n",
        [("paragraph", "Wij doen dit:"), ("item", "- een punt dat verder gaat"), ("item", "- nog een")],
    ),
    "a bullet on a line of its own goes with the line below": (
        "Wij doen dit:\n\n•\neen punt\n•\nnog een\n",
        [("paragraph", "Wij doen dit:"), ("item", "• een punt"), ("item", "• nog een")],
    ),
    "a bullet without text is left out": (
        "Wij doen dit:\n\n• een punt\n•\n\nDat is al.\n",
        [("paragraph", "Wij doen dit:"), ("item", "• een punt"), ("paragraph", "Dat is al.")],
    ),
    "a number on a line of its own is text": (
        "De raad telt:\n\n12.\n\nDat is al.\n",
        [("paragraph", "De raad telt:"), ("paragraph", "12."), ("paragraph", "Dat is al.")],
    ),
    "a dash inside a sentence is no bullet": (
        "De ontwikkeling van de sancties die door de Unie zijn genomen\n– met name nu – gaat om.\n",
        [
            (
                "paragraph",
                "De ontwikkeling van de sancties die door de Unie zijn genomen – met name nu – gaat om.",
            )
        ],
    ),
    "a year, a thousand or a time at the start of a line is no number": (
        "2024. Dat was het jaar.\n\n3.412 huishoudens kregen hulp.\n\n10.15 uur was de tijd.\n",
        [
            ("paragraph", "2024. Dat was het jaar."),
            ("paragraph", "3.412 huishoudens kregen hulp."),
            ("paragraph", "10.15 uur was de tijd."),
        ],
    ),
    "an initial is no letter of a list": (
        "P. de Vries en A. Bos waren er.\n\nA. Bos sprak.\n",
        [("paragraph", "P. de Vries en A. Bos waren er."), ("paragraph", "A. Bos sprak.")],
    ),
    "letters in capitals are a list when the next one stands near": (
        "De raad koos uit:\n\nA. niets doen;\n\nB. alles doen.\n",
        [("paragraph", "De raad koos uit:"), ("item", "A. niets doen;"), ("item", "B. alles doen.")],
    ),
    "lines with > are a quote": (
        "De raad zei:\n\n> Wij willen dit plan niet zo hebben als nu en ook\n> niet later.\n>\n> Nooit.\n",
        [
            ("paragraph", "De raad zei:"),
            ("quote", "Wij willen dit plan niet zo hebben als nu en ook niet later."),
            ("quote", "Nooit."),
        ],
    ),
    "notes stand below a rule": (
        "De raad besluit.[1] Dat is al.²\n\n-----\n[1] Zie het besluit\n    van mei.\n² Zie de wet.\n",
        [
            ("paragraph", "De raad besluit.[1] Dat is al.²"),
            ("note", "[1] Zie het besluit van mei."),
            ("note", "² Zie de wet."),
        ],
    ),
    "a footnote mark at the start of a wrapped line is no note": (
        "De raad heeft in november met een grote meerderheid daarmee ingestemd\n[1] en dat is al.\n",
        [
            (
                "paragraph",
                "De raad heeft in november met een grote meerderheid daarmee ingestemd [1] en dat is al.",
            )
        ],
    ),
    "a caption stands above a table and its source below it": (
        "Zie dit.\n\nTabel 1. Kosten\n\nJaar\tEuro\n2023\t12\n\nBron: CBS, 2024.\n\nBron van kennis.\n",
        [
            ("paragraph", "Zie dit."),
            ("caption", "Tabel 1. Kosten"),
            ("cell", "Jaar"),
            ("cell", "Euro"),
            ("cell", "2023"),
            ("cell", "12"),
            ("caption", "Bron: CBS, 2024."),
            ("paragraph", "Bron van kennis."),
        ],
    ),
    "a sentence about a table is no caption": (
        "Tabel 1 laat zien wat het kost.\n",
        [("paragraph", "Tabel 1 laat zien wat het kost.")],
    ),
    "an address keeps its lines": (
        "Aan de voorzitter van de raad van Zandwijk\nPostbus 12\n1234 AB ZANDWIJK\n\nDe raad besluit.\n",
        [
            ("heading", "Aan de voorzitter van de raad van Zandwijk"),
            ("paragraph", "Postbus 12"),
            ("paragraph", "1234 AB ZANDWIJK"),
            ("paragraph", "De raad besluit."),
        ],
    ),
    "data about the report keep their lines": (
        "De raad besluit.\n\nDatum: 3 mei 2024\nVersie: 2\nOpgesteld door: J. Bos\n",
        [
            ("paragraph", "De raad besluit."),
            ("paragraph", "Datum: 3 mei 2024"),
            ("paragraph", "Versie: 2"),
            ("paragraph", "Opgesteld door: J. Bos"),
        ],
    ),
    "labels with a colon keep their lines": (
        "Dat is al.\n\nAanwezig: de wethouder, de burgemeester en alle leden van de raad\nAfwezig: geen\n",
        [
            ("paragraph", "Dat is al."),
            ("paragraph", "Aanwezig: de wethouder, de burgemeester en alle leden van de raad"),
            ("paragraph", "Afwezig: geen"),
        ],
    ),
    "a table of contents is a list without its pages": (
        "Plan\n\nInhoud\n\n1 Doel .... 3\n2 Kas .... 4\n\n1 Doel\n\nDit is het.\n\n2 Kas\n\nDit kost iets.\n",
        [
            ("heading", "Plan"),
            ("heading", "Inhoud"),
            ("item", "1 Doel"),
            ("item", "2 Kas"),
            ("heading", "1 Doel"),
            ("paragraph", "Dit is het."),
            ("heading", "2 Kas"),
            ("paragraph", "Dit kost iets."),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_the_layout_says_what_a_line_is(kinds_of, text, expected):
    assert kinds_of(text) == expected


def test_cells_know_their_table_row_and_column(report_of):
    report = report_of("De raad zag dit.\n\na | b\nc | d\n\nEn dit.\n\ne | f\ng | h\n")
    cells = [(b.table, b.row, b.column, b.text) for b in report.blocks if b.kind == "cell"]
    assert cells == [
        ("t1", 0, 0, "a"), ("t1", 0, 1, "b"), ("t1", 1, 0, "c"), ("t1", 1, 1, "d"),
        ("t2", 0, 0, "e"), ("t2", 0, 1, "f"), ("t2", 1, 0, "g"), ("t2", 1, 1, "h"),
    ]  # fmt: skip


def test_what_only_draws_is_left_out_with_its_reason(report_of):
    report = report_of("Kop\n===\n\n## Tweede ##\n\nDe raad besluit.\n\n***\n\n> Ja.\n\n•\n\nDat is al.\n")
    left_out = [(report.source[one.span.start : one.span.end], one.reason) for one in report.left_out]
    assert left_out == [
        ("===", "underline of a heading"),
        ("##", "sign of a heading"),
        ("##", "sign of a heading"),
        ("***", "line that only draws"),
        (">", "sign of a quote"),
        ("•", "bullet without text"),
    ]
