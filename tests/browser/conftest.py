"""One browser for all tests, and editions on disk as a reader opens them."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from pipeline import publishing
from tests.publishing import editions
from tests.publishing.test_people import with_person
from tests.publishing.torture import torture

EDITIONS = {
    "cycling": editions.cycling,
    "hostile": editions.hostile,
    "empty": editions.empty,
    # The cycling edition once more, with words of a person, accepted in spite of what a check found.
    "people": lambda: with_person(accepted=True),
    # All that the torture report has, once or twice; the whole is for benchmarks/accessibility.py.
    "torture": lambda: torture(60, 11),
}


def chromium() -> str:
    """Return where Debian, Fedora or Chrome's own package puts the browser."""
    found = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    path = next(filter(None, found), None)
    assert path, "missing: chromium. Run as root: apt-get install chromium"
    return path


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # The tests open only their own files; root, as in most containers, cannot have a sandbox.
        running = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield running
        running.close()


class Folders(dict[str, Path]):
    """The folder of each edition; the sample report's is made when first asked for."""

    def __init__(self, sample):
        super().__init__()
        self.sample = sample

    def __missing__(self, name):
        assert name == "sample", name
        self[name] = self.sample().folder
        return self[name]


@pytest.fixture(scope="session")
def folders(tmp_path_factory, request):
    """The folder of each edition; the sample report's was made by the command that users run."""
    root = tmp_path_factory.mktemp("editions")
    for name, edition in EDITIONS.items():
        for path, content in publishing.pages(edition()).items():
            target = root / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    folders = Folders(lambda: request.getfixturevalue("sample"))
    folders.update({name: root / name for name in EDITIONS})
    return folders


@pytest.fixture
def visit(browser):
    """Open pages of an edition in one tab of the given width and colours."""
    contexts = []

    def open_tab(width=1280, scheme="light", **options):
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            reduced_motion="reduce",
            offline=True,
            **options,
        )
        contexts.append(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def addresses(folders):
    """The addresses of the pages of an edition: all of them, or those that match a pattern."""

    def find(edition, pattern="**/*.html"):
        found = [path.as_uri() for path in sorted(folders[edition].glob(pattern))]
        assert found
        return found

    return find


def name(address: str) -> str:
    """Return the end of an address, for messages."""
    return "/".join(address.split("/")[-2:])


@pytest.fixture(scope="session")
def cycling_report():
    return editions.cycling().report


@pytest.fixture(scope="session")
def cycling_translation():
    return editions.cycling().translation
