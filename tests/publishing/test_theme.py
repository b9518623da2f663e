"""A theme is taken when its text can be read, and refused with every pair of colours that cannot."""

import pytest

from pipeline import publishing
from pipeline.errors import SettingsError
from pipeline.publishing import TEMPLATES, Look, theme

OWN = (TEMPLATES / "style.css").read_text(encoding="utf-8")


# The first four are in the explanations of WCAG 2.2 and in WebAIM's table; the last two follow from symmetry.
@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("000000", "ffffff", 21.0),
        ("777777", "ffffff", 4.48),
        ("767676", "ffffff", 4.54),
        ("0000ff", "ffffff", 8.59),
        ("fff", "000", 21.0),
        ("777", "777777", 1.0),
    ],
)
def test_the_contrast_of_two_colours(first, second, ratio):
    assert round(theme.contrast(first, second), 2) == ratio


def test_our_own_colours_have_more_than_seven_to_one():
    for words, colours in theme._schemes(OWN, ""):
        for text, ground in theme.PAIRS:
            assert theme.contrast(colours[text], colours[ground]) >= 7, (words, text, ground)


@pytest.mark.parametrize(
    "sheet",
    [
        "",
        ":root { --accent: #154273; --band: #154273; }",
        "/* --ink: #fff; */ body { font-family: Verdana }",
        ":root { --ink: rgb(200 200 200); }",  # not compared: only #rgb is
        "@media print { :root { --ink: #eee; } }",
        ":root { --band: #123 } @media (prefers-color-scheme: dark) { :root { --band: #000; } }",
    ],
)
def test_a_theme_that_can_be_read_is_taken_as_it_stands(tmp_path, sheet):
    path = tmp_path / "house.css"
    path.write_text(sheet, encoding="utf-8")
    assert theme.read(path, OWN) == sheet


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        (":root{--ink:#999}", ["in light: --ink on --paper has a contrast of 2.8 to 1"]),
        (":root { --band: #ffd23f; }", ["--on-band on --band has a contrast of 1.4 to 1"]),
        (
            "@media (prefers-color-scheme: dark) { :root { --link: #004e57; } }",
            ["in dark: --link on --paper", "in dark: --link on --surface"],
        ),
    ],
)
def test_a_theme_with_faint_text_is_refused_with_every_pair(tmp_path, sheet, told):
    path = tmp_path / "house.css"
    path.write_text(sheet, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        theme.read(path, OWN)
    assert caught.value.code == "settings.theme"
    assert [words for words in told if words not in caught.value.message] == []


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_theme_that_cannot_be_read_is_told(tmp_path, content):
    path = tmp_path / "house.css"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError, match="cannot be read"):
        theme.read(path, OWN)


def test_every_page_reads_the_theme_after_our_style(tmp_path, cycling):
    path = tmp_path / "house.css"
    path.write_text(":root { --band: #154273; }", encoding="utf-8")
    files = publishing.pages(cycling, Look(theme=path))
    assert files["theme.css"] == b":root { --band: #154273; }"
    for name, content in files.items():
        if name.endswith(".html"):
            root = b"../" if "/" in name else b""
            ours, theirs = (content.index(b'href="' + root + sheet) for sheet in (b"style.css", b"theme.css"))
            assert ours < theirs
