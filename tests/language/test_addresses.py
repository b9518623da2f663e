"""Web addresses and e-mail addresses are found whole, and nothing else is taken for one."""

import pytest

from pipeline.language.addresses import find_addresses

CASES = {
    "Zie www.rijksoverheid.nl.": ["www.rijksoverheid.nl"],
    "Zie https://www.rvo.nl/subsidies?jaar=2024&x=1, of bel.": ["https://www.rvo.nl/subsidies?jaar=2024&x=1"],
    "(rijksoverheid.nl)": ["rijksoverheid.nl"],
    "mail naar jan.de-vries@min-bz.nl!": ["jan.de-vries@min-bz.nl"],
    "https://nl.wikipedia.org/wiki/Nederland_(land)": ["https://nl.wikipedia.org/wiki/Nederland_(land)"],
    "a.nl en b.eu": ["a.nl", "b.eu"],
    "In deze sector.In 2024": [],
    "o.a. water, m.n. drinkwater": [],
    "3.6 en 29.584": [],
    "": [],
}


@pytest.mark.parametrize("text", CASES)
def test_addresses_are_found(text):
    assert [text[span.start : span.end] for span in find_addresses(text)] == CASES[text]
