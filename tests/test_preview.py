"""The preview serves an edition on loopback, follows what it is made from, and gives nothing else away."""

import http.client
import json
import shutil
from pathlib import Path

import pytest

from pipeline import preview, settings

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """A running preview of a report of two sentences with a template folder and a theme of its own."""
    root = tmp_path_factory.mktemp("preview")
    report = root / "water.txt"
    report.write_text("Water\n\nDe gemeente bouwt een brug. De brug is klaar in 2026.\n", encoding="utf-8")
    (root / "templates").mkdir()
    (root / "house.css").write_text(":root { --band: #154273; }", encoding="utf-8")
    (root / "output" / "water" / "sections").mkdir(parents=True)
    (root / "output" / "water" / "private.txt").write_text("not published")
    chosen = settings.load(
        None,
        {
            "output": str(root / "output"),
            "publish.templates": str(root / "templates"),
            "publish.theme": str(root / "house.css"),
        },
    )
    made = preview.Preview(report, chosen)
    assert made.refresh()
    server = preview.serve(made, 0)
    yield root, made, server.server_port
    server.shutdown()
    server.server_close()


def get(port, path, host=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


def test_the_edition_is_served_and_loads_itself_again(shown):
    status, headers, page = get(shown[2], "/")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert b'<script src="/preview.js" defer>' in page
    assert b"connect-src 'self'" in page
    assert b"/preview-state" in get(shown[2], "/preview.js")[2]


def test_the_files_on_disk_have_nothing_of_the_preview(shown):
    page = (shown[0] / "output" / "water" / "index.html").read_text(encoding="utf-8")
    assert "preview" not in page
    assert "connect-src" not in page


@pytest.mark.parametrize(
    "path",
    [
        "/private.txt",
        "/.helder/read.json",
        "/../../water.txt",
        "/%2e%2e/%2e%2e/water.txt",
        "//etc/passwd",
        "/nothing",
    ],
)
def test_nothing_but_the_edition_is_served(shown, path):
    assert get(shown[2], path)[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8734", "127.0.0.1.evil.example"])
def test_another_name_for_this_computer_is_refused(shown, host):
    assert get(shown[2], "/", host)[0] == 403


def test_it_listens_on_loopback_only(shown):
    assert preview.HOST == "127.0.0.1"
    assert preview.serve(shown[1], 0).server_address[0] == "127.0.0.1"


def test_a_changed_template_makes_the_edition_again_and_a_fault_is_shown_until_it_is_mended(shown):
    root, made, port = shown
    assert not made.refresh()
    before = json.loads(get(port, "/preview-state")[2])
    shutil.copy(ROOT / "templates" / "about.html", root / "templates" / "about.html")
    own = root / "templates" / "about.html"
    own.write_text(
        own.read_text(encoding="utf-8").replace("About this edition", "About ours"), encoding="utf-8"
    )
    assert made.refresh()
    assert json.loads(get(port, "/preview-state")[2]) == {"version": before["version"] + 1, "error": ""}
    assert b"About ours" in get(port, "/about.html")[2]
    own.write_text("{% block %}", encoding="utf-8")
    assert made.refresh()
    state = json.loads(get(port, "/preview-state")[2])
    assert state["version"] == before["version"] + 1
    assert "about.html, line 1" in state["error"]
    assert b"About ours" in get(port, "/about.html")[2]
    own.unlink()
    assert made.refresh()
    assert json.loads(get(port, "/preview-state")[2])["error"] == ""
