"""The formats beside the pages: made when asked for, linked, refused when a library is missing."""

import pytest

from pipeline import publishing, run, settings
from pipeline.commands.run import _listed
from pipeline.errors import SettingsError
from pipeline.publishing import formats
from tests.publishing import editions


def test_the_first_page_links_to_the_files_that_were_made_and_to_no_others(cycling):
    files = publishing.pages(cycling, wanted=["epub"])
    page = files["index.html"].decode()
    assert '<a href="edition.epub" type="application/epub+zip">EPUB</a>' in page
    assert f"for e-readers and phones, {round(len(files['edition.epub']) / 1000)} KB" in page
    assert "edition.pdf" not in page
    assert b"edition.epub" in files["edition.json"]


def test_without_formats_there_are_only_pages(cycling_files):
    assert not set(publishing.FILE_NAMES) & set(cycling_files)
    assert b"edition.epub" not in cycling_files["index.html"]


def test_a_format_whose_library_is_missing_is_told_before_any_work(monkeypatch):
    monkeypatch.setattr(formats, "find_spec", lambda _: None)
    publishing.require(["epub"])
    with pytest.raises(SettingsError, match=r"pip install 'helder\[pdf\]'") as caught:
        publishing.require(["epub", "pdf"])
    assert caught.value.code == "settings.extra"


def test_a_format_whose_library_lacks_a_system_library_is_told(monkeypatch):
    def broken(_):
        raise OSError("cannot load library 'libpango-1.0-0'\nmore")

    monkeypatch.setattr(formats, "import_module", broken)
    with pytest.raises(SettingsError, match=r"not installed whole \(cannot load library 'libpango-1.0-0'\)"):
        publishing.pages(editions.empty(), wanted=["epub"])


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 KB"), (1499, "1 KB"), (108_400, "108 KB"), (2_340_000, "2.3 MB")]
)
def test_sizes_in_words(count, words):
    assert formats._size(count) == words


@pytest.mark.parametrize(
    ("flag", "chosen"),
    [(None, ("epub",)), ("none", ()), ("pdf", ("pdf",)), ("epub, docx", ("epub", "docx"))],
)
def test_the_flag_chooses_the_formats(flag, chosen):
    assert settings.load(None, {"publish.formats": _listed(flag)}).publish.formats == chosen


def test_an_unknown_format_is_told():
    with pytest.raises(SettingsError, match=r"publish\.formats: .*mobi"):
        settings.load(None, {"publish.formats": _listed("mobi")})


def test_a_file_that_is_no_longer_wanted_is_removed_and_a_file_of_the_user_stays(tmp_path):
    for name in ("edition.epub", "edition.pdf", "notes.pdf"):
        (tmp_path / name).write_bytes(b"")
    run._sweep(tmp_path, run.Published({"edition.epub": ""}))
    assert {path.name for path in tmp_path.iterdir()} == {"edition.epub", "notes.pdf"}
