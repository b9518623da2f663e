"""Editions written by hand: one as an editor would meet it, one full of what breaks pages, one near-empty."""

from pipeline.edition import Edition, ExplainedWord, SummarySentence
from tests.publishing.writer import Writer, faulty, kept, said


def cycling() -> Edition:
    """Return the edition of an invented report of an invented province, with every kind of block."""
    w = Writer("voortgang-fietsveiligheid-2025.txt", "Voortgang fietsveiligheid 2025")
    w.leave_out("Deel deze pagina", "page furniture")
    w.heading(1, said("Voortgang fietsveiligheid 2025", "Progress on cycling safety 2025"), "1.")
    w.text(
        said(
            "In 2025 kwamen in Noordwaterland 14 mensen om het leven op de fiets, tegen 19 in 2024.",
            "In 2025, 14 people died while cycling in Noordwaterland, compared with 19 in 2024.",
        ),
        said(
            "Dat is minder, maar het is nog altijd te veel.",
            "That is fewer, but it is still too many.",
        ),
        faulty(
            said(
                "De provincie gaf EUR 8,4 miljoen uit aan veilige routes, een kwart aan routes naar scholen.",
                "The province spent EUR 8.4 million on safe routes, a quarter of it on roads to schools.",
            ),
            "terms",
            "warning",
            "“Routes” has two translations in this report: “routes” and “roads”.",
            "Use one word for one thing.",
            "routes naar scholen",
            "roads",
        ),
    )
    w.text(
        said(
            "Dit verslag gaat over de tweede helft van Samen Veilig Fietsen, dat loopt tot en met 2026.",
            "This report covers the second half of Cycling Safely Together, which runs until late 2026.",
        ),
        said(
            "De gemeenten, de waterschappen en de politie werkten eraan mee.",
            "The municipalities, the water authorities and the police took part in it.",
        ),
    )
    w.summary(
        SummarySentence(
            "In 2025, 14 people died while cycling in Noordwaterland, compared with 19 in 2024.",
            ("b2.1",),
            ("opener", "no-such-rule"),
            "rules",
            ("The number 41 is not in the source.",),
        ),
        ("The province spent EUR 8.4 million on safe routes, a quarter of it on roads to schools.", "b2.3"),
        figures=(
            ("14", "", "people who died while cycling", "b2.1", "2025", "compared with 19 in 2024"),
            ("8.4 million", "EUR", "spent on safe routes", "b2.3"),
            ("2026", "", "last year of the programme", "b3.1"),
        ),
        words=(
            ExplainedWord("Noordwaterland", "", "An invented province.", "glossary", "b2.1"),
            ExplainedWord("NWL", "Noordwaterland", "", "report", "b2.1"),
        ),
    )
    w.heading(2, said("Veilige routes", "Safe routes"), "1.1")
    w.heading(3, said("Schoolroutes", "Routes to schools"), "1.1.1")
    first = w.text(
        said(
            "Van de 212 basisscholen hebben er nu 168 een veilige route; dat is 79 procent.",
            "Of the 212 primary schools, 168 now have a safe route; that is 79 percent.",
        ),
        faulty(
            said(
                "Bij 31 scholen ontbreekt een vrijliggend fietspad, omdat de grond van derden is.",
                "13 schools have no separate cycle path, because the land belongs to others.",
            ),
            "numbers",
            "error",
            "The Dutch has 31, the English has 13.",
            "Put the number of the Dutch in the English.",
            "31",
            "13",
        ),
        said("Per school is afgesproken:", "For each school it was agreed that there is:"),
    )
    w.item(said("een rondgang met ouders;", "a tour with parents;"), "•")
    w.item(said("een kaart met de knelpunten:", "a map of the problem spots:"), "•")
    w.item(said("kruispunten;", "junctions;"), "a.", level=2)
    w.item(
        faulty(
            kept("halteplaatsen van de schoolbus;", "unusable"),
            "untranslated",
            "error",
            "The translation was still Dutch.",
            "Translate this passage by hand.",
        ),
        "b.",
        level=2,
    )
    w.item(said("een aanspreekpunt bij de gemeente.", "a contact at the municipality."), "•")
    w.remark("source.number-gap", first, "The list skips a number; nothing is missing in this file.")
    w.summary(
        ("Of the 212 primary schools, 168 now have a safe route; that is 79 percent.", "b6.1"),
        ("13 schools have no separate cycle path, because the land belongs to others.", "b6.2"),
        figures=(
            ("79", "%", "of primary schools with a safe route", "b6.1"),
            ("13", "schools", "without a separate cycle path", "b6.2"),
        ),
    )
    w.heading(3, said("Kosten per maatregel", "Costs of each measure"), "1.1.2")
    w.text(
        said(
            "De kosten bleven binnen de begroting.",
            "The costs stayed within the budget.",
        )
    )
    w.add(
        "caption",
        said("Uitgaven in 2025, in miljoenen euro", "Expenditure in 2025, in millions of euros"),
        marker="Tabel 1",
    )
    cells = w.table(
        "t1",
        [
            [said("Maatregel", "Measure"), said("Begroot", "Budget"), said("Uitgegeven", "Spent")],
            [
                said("Vrijliggende fietspaden", "Separate cycle paths"),
                kept("5.2", "number"),
                kept("4.9", "number"),
            ],
            [said("Verlichting", "Lighting"), kept("1.8", "number"), kept("2.0", "number")],
            [
                said("Voorlichting op scholen", "Information at schools"),
                None,
                faulty(
                    kept("1.5", "number"),
                    "numbers",
                    "warning",
                    "The column does not add up to the total in the text.",
                    "Compare with the Dutch table.",
                    "1.5",
                    "1.5",
                ),
            ],
        ],
    )
    w.add("note", said("Bedragen zijn afgerond.", "Amounts are rounded."), marker="*")
    w.summary(figures=(("4.9 million", "EUR", "spent on separate cycle paths", f"{cells[1][2]}.1"),))
    w.heading(2, said("Gedrag in het verkeer", "Behaviour in traffic"), "1.2")
    survey = w.text(
        said(
            "Van 2.400 ondervraagde inwoners houdt 38 procent weleens een telefoon vast op de fiets.",
            "Of 2,400 residents surveyed, 38 percent sometimes hold a phone while cycling.",
        ),
        said(
            "Bij jongeren tussen de 15 en 20 jaar is dat 61 procent, en dat aandeel daalt niet.",
            "Among young people between 15 and 20 that is 61 percent, and that share is not falling.",
        ),
        kept(
            "The campaign was called Eyes up, and it ran on every local radio station in the spring.",
            "english",
        ),
    )
    w.add(
        "quote",
        said(
            "«Je ziet het pas als het misgaat», zei wethouder A.B. de Vries.",
            "“You only see it when it goes wrong,” said alderman A.B. de Vries.",
        ),
    )
    w.text(kept("A.B. de Vries"))
    w.summary(
        (
            "Of 2,400 residents surveyed, 38 percent sometimes hold a phone while cycling.",
            f"{survey}.1",
        ),
        figures=(
            ("38", "%", "of cyclists who sometimes hold a phone", f"{survey}.1"),
            ("2,400", "residents", "surveyed", f"{survey}.1"),
        ),
    )
    w.heading(
        2,
        faulty(
            kept("Vooruitblik", "unusable"),
            "untranslated",
            "error",
            "The translation was still Dutch.",
            "Translate this passage by hand.",
        ),
        "1.3",
    )
    w.text(
        said(
            "In 2026 worden de laatste 44 schoolroutes aangelegd.",
            "In 2026 the last 44 routes to schools will be built.",
        )
    )
    w.leave_out("Naar boven", "page furniture")
    return w.edition()


LONG_WORD = "aansprakelijkheidswaardevaststellings" * 6
ARABIC = "حسن الخطيب"


def hostile() -> Edition:
    """Return an edition whose text tries to break the pages: markup, long words, odd characters."""
    w = Writer("=cmd|' /C calc'!A0 & \"x\".txt", "<script>alert(1)</script> & {{ 7 * 7 }}")
    w.untitled()
    w.text(said("Eerst staat er tekst zonder kop.", "First there is text without a heading."))
    w.heading(
        1,
        said("<script>alert(1)</script> & {{ 7 * 7 }}", "<script>alert(2)</script> & {{ 7 * 7 }} {% raw %}"),
        "<b>1</b>",
    )
    w.text(
        said(
            "Een \"aanhaling\" en 'nog een' <img src=x onerror=alert(1)>.",
            "A \"quote\" and 'another' <img src=x onerror=alert(1)>.",
        ),
        said(LONG_WORD, LONG_WORD.upper()),
        said(
            f"{ARABIC} sprak met de minister. \u202eomgekeerd\u202c",
            f"{ARABIC} spoke to the minister. \u202ereversed\u202c",
        ),
        said(
            "Een 👩‍👩‍👧‍👦 emoji en e\u0301 en \x00\x08\x0b\x85\ufffe\U0001ffff tekens.",
            "An 👩‍👩‍👧‍👦 emoji and e\u0301 and \x00\x08\x0b\x85\ufffe\U0001ffff signs.",
        ),
        faulty(
            said("</span></p></main>", "</span></p></main>--><!--"),
            "</code>",
            "error",
            "<script>alert(3)</script>",
            '{{ config }} "><svg onload=alert(4)>',
            "</p>",
            "-->",
        ),
    )
    w.summary(
        SummarySentence(
            "<script>alert(5)</script>", ("b4.1",), ("<b>",), "rules", ("<script>alert(10)</script>",)
        ),
        figures=(("<b>9", '"', "' onclick=alert(6)", "b4.1", "<i>2024", '"><script>alert(11)</script>'),),
        words=(ExplainedWord("<script>", '" onclick=alert(12)', "<b>", "glossary", "b4.1"),),
    )
    w.heading(2, said("", ""))
    w.heading(4, said(ARABIC, ARABIC))
    w.heading(6, said(LONG_WORD, LONG_WORD))
    w.item(said("diep", "deep"), "-", level=3)
    w.item(said("hoger", "higher"), '"><script>', level=1)
    w.item(said("dieper", "deeper"), "", level=5)
    w.heading(
        1, said("Tabel zonder bijschrift, zonder rijkoppen", "Table without caption, without row headers")
    )
    w.table("t1", [[None, said("<td>", "<td>")], [kept("1", "number"), said(LONG_WORD, LONG_WORD)]])
    w.text(said("Tussen twee tabellen.", "Between two tables."))
    w.table(
        "t2",
        [[said(f"Kolom {n}", f"Column {n}") for n in range(14)], [kept(str(n), "number") for n in range(14)]],
    )
    w.heading(1, said("Leeg", "Empty"))
    w.heading(1, said("Leeg", "Empty"))
    w.remark("source.odd", "b4", "<script>alert(7)</script>")
    w.remark("source.odd", "", "About no block.")
    w.leave_out("<script>alert(8)</script>\n  twee regels", "<script>alert(9)</script>")
    return w.edition()


def empty() -> Edition:
    """Return an edition of a report without a title, a heading or a sentence that was doubted."""
    w = Writer("leeg.txt", "")
    w.untitled()
    w.text(said("Ja.", "Yes."))
    return w.edition()


def long(sections: int, sentences: int) -> Edition:
    """Return an edition of any length."""
    w = Writer("lang.txt", "Lang")
    w.heading(1, said("Lang", "Long"))
    for number in range(sections):
        w.heading(2, said(f"Deel {number}", f"Part {number}"))
        block = w.text(*(said(f"Dit is zin {n}.", f"This is sentence {n}.") for n in range(sentences)))
        w.summary((f"This is sentence 0 of part {number}.", f"{block}.1"))
    return w.edition()
