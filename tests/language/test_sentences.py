"""Sentence ends in Dutch and English; every case is written as the sentences that it must give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.sentences import split


def sentences(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in split(text, language)]


# The cases on which the splitters were compared before one was chosen.
COMPARED = [
    [
        "De motie (Kamerstuk 21 501-02 nr. 2962 C.S) is aangenomen.",
        "Dat is op 18 juli jl. verlengd tot 2030.",
        "Het betreft o.a. water, m.n. drinkwater, i.h.k.v. de 13e conferentie.",
        "Minister A.B. Jansen bezocht ca. 20 landen t.a.v. hulp.",
    ],
    ["Volgens art. 3, lid 2, geldt dit niet.", "De raad besluit."],
    ["Het staat in Stb. 2019, 33.", "Daarna is het gewijzigd."],
    ["De brief is d.d. 12 mei jl. verzonden.", "Er kwam geen antwoord."],
    ["Dhr. drs. P. de Vries is wethouder.", "Hij is van Zwolle."],
    ["De min. van BZK e.d. zijn gevraagd.", "Zij zeiden niets."],
    ["Zie par. 3.2 op blz. 12.", "Daar staat het."],
    ["“Dat klopt.”", "De minister knikte."],
    ["Zie www.rijksoverheid.nl.", "Daar staat meer."],
    ["Wij kochten stoelen, tafels, enz.", "De rest huurden wij."],
    ["Het liep van nov. 2023 resp. dec. 2023.", "Toen was het klaar."],
    ["Er is hulp (i.c. geld, voedsel etc.) gegeven.", "Dat hielp."],
    ["Dat staat in resolutie nr. 1325 (2000).", "Die is bindend."],
]

DUTCH = [
    # abbreviations that never end a sentence
    ["Mevr. Van den Berg en mw. mr. Bos tekenden.", "De burgemeester niet."],
    ["Prof. dr. ir. J.-P. van der Meer schreef het.", "Het is af."],
    ["Wnd. burg. Th. de Wit opende de brug.", "Het regende."],
    ["Dit geldt bijv. voor De Meern en i.h.b. voor Vleuten.", "Elders niet."],
    ["De stukken zijn t.a.v. De heer Pot verzonden.", "Hij las ze."],
    ["N.a.v. vragen van de raad, i.s.m. Het Groene Woud, is dit onderzocht.", "Het klopt."],
    ["Het kost max. 30 euro, incl. 21% btw.", "Dat is weinig."],
    ["Vgl. de nota van 2019, i.c. bijlage A.", "Die is vervallen."],
    ["Er waren ca. EUR 250 miljoen, plm. € 3 per persoon, beschikbaar.", "Dat bleek genoeg."],
    ["Het gaat om resp. Almelo, Hengelo en Enschede.", "Daar is ruimte."],
    # before a number or a code
    ["Zie nr. 12, art. IV, bijl. A2 en afb. 7.", "Meer is er niet."],
    ["Het staat in Stcrt. 2024, 2900 en Trb. 1999, 12.", "Beide gelden."],
    ["Excl. 9% belasting is het goedkoper.", "Dat scheelt."],
    ["Op ma. 3 febr. en do. 6 mrt. is het gesloten.", "Daarna niet."],
    ["Bel tel. 0900-8844 of fax. 12.", "Wij helpen u."],
    ["Dit was het laatste art.", "Dat is bekend."],
    ["Wij kwamen in okt.", "De raad kwam later."],
    # at the end of a sentence
    ["Wij zagen bomen, struiken e.d.", "Alles bloeide."],
    ["De motie is van het lid Boswijk c.s.", "Zij is aangenomen."],
    ["De motie van Boswijk c.s. is aangenomen.", "De Kamer is blij."],
    ["Het is op 3 mei a.s.", "Iedereen is welkom."],
    ["Lezingen, excursies e.a. activiteiten gaan door.", "Meld u aan."],
    ["De bijdrage is EUR 90 mln.", "Dat is meer dan in 2022."],
    ["Het tekort is 1,2 mld. euro.", "Dat is veel."],
    ["Reageren kan, maar is n.v.t.", "Dat spreekt vanzelf."],
    ["In 50 v.Chr. lag hier een weg.", "Nu ligt er een kanaal."],
    # either: names go on, sentences begin
    ["Directeur a.i. Jansen vertrok.", "Zij ging naar Assen."],
    ["Zij was directeur a.i.", "Daarna werd zij wethouder."],
    ["Vitens N.V. Nederland levert water.", "Vitens N.V. doet dat al lang."],
    ["Het is van Vitaal N.V.", "De aandelen zijn van de provincie."],
    ["De pauze duurde 5 min.", "Daarna ging het door."],
    # initials, letters, units
    ["J. de Vries, P.C. Hooft en A. B. Kok waren er.", "De rest niet."],
    ["De heer P. De Boer (Vlaanderen) sprak.", "Hij was kort."],
    ["Wij kiezen voor plan B.", "Dat is goedkoper."],
    ["Dit volgt uit lid 1, onder a.", "Het tweede lid geldt niet."],
    ["De dijk is 2,03 m.", "De oude was lager."],
    ["Polder IV.", "Daar ligt een gasleiding."],
    # numbers
    ["Het was in 1946.", "4,1 miljoen mensen hadden honger.", "2024 was beter."],
    ["De opkomst was 16,5 procent; dat is 1.123.091 mensen.", "29.584 stemden blanco."],
    ["Wij gaven een 8,2/10.", "De klant gaf een 7."],
    ["Om 10.15 uur stond de deur open.", "Om 11.00 uur niet meer."],
    ["1. De raad besluit.", "2. Het college voert uit."],
    ["Besloten is: 1. De nota vast te stellen.", "2. De burger te informeren."],
    ["II. De raad stemt in.", "Het college tekent."],
    # brackets and quotes
    ["De sancties gaan door.", "(o.a. Kamerstuk 36410-V, nr. 85; en Kamerstuk 21501, nr. 2).", "Via de EU."],
    ["Het plan (zie bijlage 3. Die is geheim.) gaat door.", "De raad weet ervan."],
    ["Dat is in 2022 (en niet eerder!) besloten.", "Waarom is onbekend."],
    ["Het heet «Hoop, lef en trots».", "Dat is een akkoord."],
    ["‘Water’ is een thema.", "‘Lucht’ niet."],
    ["Zij vroeg: “Is dat zo?”", "Niemand wist het."],
    ["“Waarom?” vroeg de wethouder.", "“Daarom!” riep de raad."],
    ["(Dit is een zin.)", "(Dit is er nog een.)"],
    ["Op 18 juli jl. (Kamerstuk 1) is dit besloten.", "Het geldt nu."],
    # other stops, clitics, footnote marks, addresses
    ["Kon dat beter?", "Ja!", "Het kon beter…", "Veel beter."],
    ["Het werd avond.", "’s Nachts was er niemand.", "'t Was stil."],
    ["Dat is vastgesteld.[1]", "Daarna volgde de bouw.² ", "Die is af."],
    ["De norm is streng.12", "De praktijk niet."],
    ["Mail naar Jan.Jansen@voorbeeld.nl of kijk op nu.nl.", "Wij helpen u."],
    ["Het staat op https://www.voorbeeld.nl/a/b.html.", "Lees het eens."],
    ["Kosten: 84% van het budget.", "€ 3 miljoen bleef over."],
    ["Dat mag.", "Het was nat.", "Hij doet wat hij kan.", "Zij past.", "Wij geven een hand."],
    ["De EU, de VN e.v.a. tekenden…", "Rusland niet."],
    ["Programma's als Yahoo! en Aqua4All helpen.", "Dat is mooi."],
    ["Thuis & Co. bouwde 50 huizen.", "De rest komt later."],
]

ENGLISH = [
    ["Dr. A. J. Smith and Mr. Lee met Prof. Brown.", "They agreed."],
    ["We spent £4.2 million, i.e. 12% more, on inspections, e.g. Homes for Life.", "That is a lot."],
    ["See Fig. 3, pp. 12-14, sec. 2 and No. 7.", "There is more."],
    ["He said no.", "Then he left."],
    ["The U.S. Government paid.", "It happened in the U.S.", "The reason is unknown."],
    ["We met at 10 a.m.", "The talks ended at 6 p.m. on Friday."],
    ["Smith et al. (2019) disagree.", "So do Jones Ltd. and others."],
    ["It left in Sept. 2023 and came back in Dec.", "We waited."],
    ["Roe v. Wade was a case.", "It was overturned."],
    ["The Act applies to schools, homes, etc.", "It does not apply to shops."],
    ["Acme Inc. Holdings grew.", "So did Acme Inc.", "They merged."],
    ["“Is that so?” he asked.", "“Yes.”", "Nobody spoke."],
    ["St. John's and Mt. Etna are places.", "Neither is in Wales."],
    ["Don't stop.", "It isn't over.", "They've 3.5% left."],
    ["In 2022 the Agency (see Annex A. It is long.) paid 1,204 people.", "That is all."],
    ["The J.R.R. Tolkien Society met.", "Nobody from Washington D.C. came."],
]


@pytest.mark.parametrize("expected", COMPARED + DUTCH, ids=lambda case: case[0][:40])
def test_dutch_is_split_where_sentences_end(expected):
    text = " ".join(part.strip() for part in expected)
    assert sentences(text, "nl") == [part.strip() for part in expected]


@pytest.mark.parametrize("expected", ENGLISH, ids=lambda case: case[0][:40])
def test_english_is_split_where_sentences_end(expected):
    assert sentences(" ".join(expected), "en") == expected


GLUED = [
    ("In deze sector.In 2024 lag de nadruk anders.", ["In deze sector.", "In 2024 lag de nadruk anders."]),
    ("Het was af (2023).Daarna kwam meer.", ["Het was af (2023).", "Daarna kwam meer."]),
    ("Dat was in 2024.Daarna niet.", ["Dat was in 2024.", "Daarna niet."]),
    ("Kan dat?Ja, dat kan.", ["Kan dat?", "Ja, dat kan."]),
    ("Schrijf naar Jan.Jansen@voorbeeld.nl vandaag.", ["Schrijf naar Jan.Jansen@voorbeeld.nl vandaag."]),
    ("Wij gebruiken Node.js en ASP.NET hier.", ["Wij gebruiken Node.js en ASP.NET hier."]),
    ("Drs.Visser en dhr.Bos kwamen.", ["Drs.Visser en dhr.Bos kwamen."]),
    ("Zie nr.438 en art.3 daarvan.", ["Zie nr.438 en art.3 daarvan."]),
]


@pytest.mark.parametrize(("text", "expected"), GLUED)
def test_a_missing_blank_after_a_stop_ends_a_sentence_only_before_a_new_one(text, expected):
    assert sentences(text, "nl") == expected


def test_text_without_a_stop_is_one_sentence_without_blanks_at_its_edges():
    assert sentences("  Verdienvermogen en kracht: nu en later \n", "nl") == [
        "Verdienvermogen en kracht: nu en later"
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0"])
def test_no_text_has_no_sentences(text):
    assert split(text, "nl") == ()


def test_non_breaking_blanks_are_blanks():
    text = "Het kost EUR\u00a090\u00a0miljoen.\u00a0De raad betaalt."
    assert sentences(text, "nl") == ["Het kost EUR\u00a090\u00a0miljoen.", "De raad betaalt."]


def test_a_bracket_that_is_never_closed_does_not_hold_the_rest_together():
    text = "Dit is (een fout. " + "Dat is een zin. " * 40
    assert len(sentences(text, "nl")) == 41


PARTS = st.sampled_from(
    [
        "De raad ",
        "besluit",
        ".",
        ". ",
        "! ",
        "? ",
        "(",
        ") ",
        "o.a. ",
        "nr. ",
        "12",
        "P. ",
        "“",
        "” ",
        "\u00a0",
        ".In ",
    ]
)


TEXTS = st.one_of(st.text(max_size=200), st.lists(PARTS, max_size=40).map("".join))


@given(TEXTS, st.sampled_from(["nl", "en"]))
def test_every_character_that_is_no_blank_is_in_exactly_one_sentence(text, language):
    spans = split(text, language)
    place = 0
    for span in spans:
        assert text[place : span.start].strip() == ""
        assert span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        place = span.end
    assert text[place:].strip() == ""
