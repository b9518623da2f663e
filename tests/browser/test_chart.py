"""The chart of the audit can be read: by its words, in both schemes, in grey, and on a narrow screen."""

import pytest

COLOURS = """() => {
  const colour = (element, property) =>
    getComputedStyle(element)[property].match(/[\\d.]+/g).map(Number).slice(0, 3);
  const chart = document.querySelector('svg.chart');
  return {
    paper: colour(document.body, 'backgroundColor'),
    texts: [...chart.querySelectorAll('text')].map(text => colour(text, 'fill')),
    english: colour(chart.querySelector('.english-mark'), 'color'),
    dutch: colour(chart.querySelector('.dutch-mark'), 'stroke'),
  };
}"""

CUT_OFF = """() => [...document.querySelectorAll('svg.chart text')].filter(text => {
  const part = text.getBoundingClientRect(), box = text.closest('svg.chart').getBoundingClientRect();
  return part.left < box.left - 1 || part.right > box.right + 1 || part.bottom > box.bottom + 1;
}).map(text => text.textContent)"""


def luminance(rgb):
    """Relative luminance of WCAG 2.2."""
    linear = [
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (part / 255 for part in rgb)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard():
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((255, 255, 255), (118, 118, 118)) == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_of_the_chart(visit, addresses, scheme):
    tab = visit(scheme=scheme)
    tab.goto(addresses("cycling", "audit.html")[0])
    colours = tab.evaluate(COLOURS)
    assert len(colours["texts"]) > 10
    assert min(contrast(text, colours["paper"]) for text in colours["texts"]) >= 7
    assert contrast(colours["english"], colours["paper"]) >= 3
    assert contrast(colours["dutch"], colours["paper"]) >= 3


def test_chart_has_a_name_and_a_description_and_the_table_has_the_same_figures(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "audit.html")[0])
    chart = tab.get_by_role("img", name="Words in a sentence by section, in English and in Dutch")
    assert "words a sentence" in tab.locator("#chart-description").text_content()
    drawn = [text for text in chart.locator("text").all_text_contents() if "." in text and text[0].isdigit()]
    tab.get_by_text("The figures of this chart as a table").click()
    table = tab.get_by_role("table", name="Average number of words in a sentence, by section")
    for row in table.locator("tbody tr").all():
        values = row.locator("td").all_text_contents()
        assert set(values) <= {*drawn, "no sentences"}


def test_marks_of_the_languages_differ_in_shape(visit, addresses):
    tab = visit()
    tab.goto(addresses("cycling", "audit.html")[0])
    assert set(tab.eval_on_selector_all(".english-mark", "marks => marks.map(m => m.tagName)")) == {"circle"}
    assert set(tab.eval_on_selector_all(".dutch-mark", "marks => marks.map(m => m.tagName)")) == {"rect"}


@pytest.mark.parametrize("width", [320, 1280])
def test_no_text_of_the_chart_is_cut_off(visit, addresses, width):
    tab = visit(width)
    tab.goto(addresses("cycling", "audit.html")[0])
    assert tab.evaluate(CUT_OFF) == []
