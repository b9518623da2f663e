"""Makes an edition that no report should need: long, deep, wide, in many scripts, with markup as its text."""

from pipeline.edition import Edition
from tests.publishing.editions import ARABIC, LONG_WORD
from tests.publishing.writer import Said, Writer, faulty, kept, said

HEBREW = "דוח שנתי"
FORMULA = "E = mc² ∧ ∑ᵢ xᵢ² ≤ ½·π·r² ⟹ √(a² + b²) ≈ 10⁻³"
EMOJI = "👩‍👩‍👧‍👦🏳️‍🌈"
MARKUP = "<script>alert(1)</script> {{ 7 * 7 }} {% raw %} </section> <!-- & &amp; ]]> <?php"
# One paragraph of each kind after the other, so that every section has some of everything.
TEXTS = (
    ("De gemeente bouwde vorig jaar drie scholen.", "The municipality built three schools last year."),
    (f"Het woord {LONG_WORD[:200]} staat hier.", f"The word {LONG_WORD[:200]} stands here."),
    (f"{ARABIC} schreef het verslag met {HEBREW}.", f"{ARABIC} wrote the report with {HEBREW}."),
    (f"Er geldt dat {FORMULA}.", f"It holds that {FORMULA}."),
    (f"De inwoners waren blij {EMOJI}.", f"The residents were happy {EMOJI}."),
    (f"De tekst was {MARKUP}.", f"The text was {MARKUP}."),
)
BLOCKS, HEADINGS = 2000, 300
COLUMNS = 12


def torture(blocks: int = BLOCKS, headings: int = HEADINGS) -> Edition:
    """Return the edition with about this many blocks, of which so many are headings; every tenth is empty."""
    w = Writer("foltering.txt", f"Foltering {MARKUP}")
    each = blocks // headings
    for number in range(headings):
        level = 1 + number % 6
        w.heading(level, _heading(number), f"{number + 1}.")
        if number % 10 == 9:
            continue  # an empty section
        before = len(w.blocks)
        if number % 25 == 0:
            _table(w, f"t{number}")
        if number % 3 == 0:
            _deep_list(w, number)
        while len(w.blocks) < before + each:
            _block(w, len(w.blocks))
        if number % 5 == 0:
            first = next(b for b in w.blocks[before:] if b.sentences)
            english = next(r.text for r in w.renderings if r.segment == first.sentences[0].id)
            w.summary((english, first.sentences[0].id), figures=(("3", "%", MARKUP, first.sentences[0].id),))
    return w.edition()


def _heading(number: int) -> Said:
    dutch, english = TEXTS[number % len(TEXTS)]
    return said(f"{number} {dutch}", f"{number} {english}")


def _block(w: Writer, number: int) -> None:
    dutch, english = TEXTS[number % len(TEXTS)]
    if number % 11 == 0:
        w.add("note", said(dutch, english), marker=f"{number})")
    elif number % 13 == 0:
        w.add("quote", said(dutch, english), said(dutch, english))
    elif number % 17 == 0:
        doubt = ("numbers", "error", f"Not {MARKUP}", "Compare.", "", "")
        w.text(said(dutch, english), faulty(said(dutch, english), *doubt))
    elif number % 19 == 0:
        w.text(kept(dutch, "unusable"))
    else:
        w.text(said(dutch, english))


def _deep_list(w: Writer, number: int) -> None:
    for level in (1, 2, 3, 4, 5, 6, 2, 9):
        dutch, english = TEXTS[(number + level) % len(TEXTS)]
        w.item(said(dutch, english), "•" if level % 2 else f"{level}°", level=level)


def _table(w: Writer, name: str) -> None:
    w.add("caption", said(f"Tabel met {MARKUP}", f"Table with {MARKUP}"), marker=name)
    head = [said(f"Kolom {n} {LONG_WORD[:40]}", f"Column {n} {LONG_WORD[:40]}") for n in range(COLUMNS)]
    rows = [[kept(f"{row}{column}", "number") for column in range(COLUMNS)] for row in range(3)]
    rows[1][0], rows[2][3] = said(LONG_WORD[:200], LONG_WORD[:200]), None
    w.table(name, [head, *rows])
