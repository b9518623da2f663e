"""The review answers its own page alone, keeps words before it answers, and serves the edition only."""

import asyncio
import json

import httpx
import pytest

from pipeline.reviewing.app import MAX_BODY, application
from pipeline.reviewing.page import NO_PASSAGE_LEFT, NO_POINT_LEFT
from tests.reviewing.test_desk import FAULTY, RIGHT, WRONG, doubtful

HOST = "127.0.0.1:8123"
TOKEN = "secret-address"  # noqa: S105  (of this test)


class Client:
    """Sends requests to the application in this thread, which holds the memory, as the server does."""

    def __init__(self, app):
        self.app = app
        self.headers = {"origin": f"http://{HOST}"}

    def request(self, method, path, headers=None, **more):
        async def send():
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=True)
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
                return await client.request(method, path, headers={**self.headers, **(headers or {})}, **more)

        return asyncio.run(send())

    def get(self, path, **more):
        return self.request("GET", path, **more)

    def put(self, path, **more):
        return self.request("PUT", path, **more)

    def post(self, path, **more):
        return self.request("POST", path, **more)

    def delete(self, path, **more):
        return self.request("DELETE", path, **more)


@pytest.fixture
def client(desk, points):
    return Client(application(desk, points, token=TOKEN, hosts=(HOST, "localhost:8123")))


def put(client, key=FAULTY, english=RIGHT, accepted=False, below="passages", **more):
    body = more.pop("content", json.dumps({"english": english, "accepted": accepted}))
    return client.put(f"/{TOKEN}/{below}/{key}", content=body, **more)


def test_the_page_shows_both_languages_with_the_faults_marked(client):
    page = client.get(f"/{TOKEN}/").text
    assert "<mark>31</mark> scholen" in page
    assert "<mark>13</mark> schools" in page
    assert "The Dutch has 31, the English has 13." in page


def test_what_is_said_is_on_the_disk_when_it_is_answered(client, desk, people):
    answer = put(client)
    assert answer.status_code == 200
    assert people.answers(desk.edition.report)[FAULTY].english == RIGHT
    assert answer.json()["said"] == "Passage 10: no findings."
    assert answer.json()["doubtful"] is False


def test_a_new_fault_is_marked_in_the_answer(client):
    state = put(client, english="91 schools have no path.").json()
    assert state["doubtful"] is True
    assert "<mark>91</mark>" in state["verdict"]


def test_markup_in_what_is_said_stays_text(client):
    state = put(client, english="<img src=x onerror=alert(1)> 13 schools").json()
    assert "<img" not in state["verdict"]
    assert "&lt;img" in client.get(f"/{TOKEN}/").text


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ('{"english": "", "accepted": true}', 422),
        ('{"english": " \\n", "accepted": true}', 422),
        ('{"english": 3, "accepted": true}', 400),
        ('{"english": "a"}', 400),
        ('{"english": "a", "accepted": true, "who": "Eve"}', 400),
        ("{", 400),
        (b"\xff\xfe", 400),
        ("x" * (MAX_BODY + 1), 413),
    ],
)
def test_a_body_that_is_not_words_is_refused_and_nothing_is_kept(client, desk, people, body, status):
    assert put(client, content=body).status_code == status
    assert people.answers(desk.edition.report) == {}


def test_a_body_without_an_end_is_cut_off(client):
    sent = 0

    async def endless():
        nonlocal sent
        while sent < 100 * MAX_BODY:
            sent += 1024
            yield b"x" * 1024

    assert put(client, content=endless()).status_code == 413


def put_point(client, key, english):
    return put(client, key, english, below="summaries/points")


def test_the_summaries_have_a_page_with_the_report_beside_the_plain_words_and_how_hard_all_are(client):
    page = client.get(f"/{TOKEN}/summaries/").text
    assert "Summaries of" in page
    assert "The province spent EUR 8.4 million on safe routes, a quarter of it on roads to schools." in page
    assert '<strong id="tally">Reading grade' in page


def test_a_point_is_on_the_disk_when_it_is_answered_with_what_the_guard_found(client, desk, wordings):
    answer = put_point(client, "b2.3", "The province spent EUR 4.8 million on safe routes.")
    state = answer.json()
    assert wordings.answers(desk.edition.report)["b2.3"].who == "Ada"
    assert (state["doubtful"], state["by_person"], state["all_doubtful"]) == (True, True, 1)
    assert state["said"] == "Point 2: 1 finding."
    assert "4.8 million" in state["verdict"]
    assert state["tally"].startswith("Reading grade ")
    found = client.get(f"/{TOKEN}/summaries/next?after=b2.1")
    assert found.headers["location"] == "./?page=1#b2.3"


def test_when_no_doubtful_point_is_left_the_page_says_so(client):
    place = client.get(f"/{TOKEN}/summaries/next?after=b2.1").headers["location"]
    assert NO_POINT_LEFT in client.get(place.replace("./", f"/{TOKEN}/summaries/")).text


def test_a_point_that_is_taken_back_is_the_rules_again(client):
    before = client.get(f"/{TOKEN}/summaries/").text
    put_point(client, "b2.3", "The province spent a lot.")
    state = client.delete(f"/{TOKEN}/summaries/points/b2.3").json()
    assert not state["by_person"]
    assert state["english"] in before


def test_markup_in_a_point_stays_text(client):
    state = put_point(client, "b2.3", "<b onclick=alert(1)>Bold</b> 77 claims").json()
    assert "<b onclick" not in state["verdict"]
    assert "&lt;b onclick" in client.get(f"/{TOKEN}/summaries/").text


def test_a_point_that_is_not_there_is_told(client):
    assert put_point(client, "b999.9", "Words").status_code == 404
    assert client.delete(f"/{TOKEN}/summaries/points/b999.9").status_code == 404


def test_a_passage_that_is_not_there_is_told(client):
    assert put(client, key="b999.9").status_code == 404
    assert client.delete(f"/{TOKEN}/passages/b999.9").status_code == 404


def test_what_is_taken_back_is_the_machines_again(client):
    put(client)
    state = client.delete(f"/{TOKEN}/passages/{FAULTY}").json()
    assert (state["english"], state["by_person"]) == (WRONG, False)


def test_the_next_doubtful_passage_is_led_to(client, desk):
    answer = client.get(f"/{TOKEN}/next?after={FAULTY}")
    order = doubtful(desk)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"./?page=1#{order[order.index(FAULTY) + 1]}"


def test_when_none_is_left_the_page_says_so(client, desk):
    for key in doubtful(desk):
        put(client, key, desk.renderings[key].text, accepted=True)
    answer = client.get(
        client.get(f"/{TOKEN}/next?after={FAULTY}").headers["location"].replace("./", f"/{TOKEN}/")
    )
    assert NO_PASSAGE_LEFT in answer.text


OTHERS = ["evil.example", "evil.example:8123", "127.0.0.1", "127.0.0.1:9", "127.0.0.1:8123.evil.example", ""]


@pytest.mark.parametrize("host", OTHERS)
def test_a_request_by_another_name_is_refused(client, host):
    assert client.get(f"/{TOKEN}/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1:8123", "http://localhost:8123"]
)
def test_a_change_that_another_page_sends_is_refused(client, desk, people, origin):
    assert put(client, headers={"origin": origin}).status_code == 403
    assert client.post(f"/{TOKEN}/pages", headers={"origin": origin}).status_code == 403
    assert client.delete(f"/{TOKEN}/passages/{FAULTY}", headers={"origin": origin}).status_code == 403
    assert people.answers(desk.edition.report) == {}


def test_a_change_without_an_origin_is_refused(client):
    del client.headers["origin"]
    assert put(client).status_code == 403


@pytest.mark.parametrize(
    "path", ["/", "/favicon.ico", "/wrong/", "/secret-addres/", "/secret-address-/", "//", "/%00/"]
)
def test_without_the_secret_there_is_nothing(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.text) == (404, "")


def test_no_answer_is_cached_framed_or_lets_foreign_code_in(client):
    for path in (f"/{TOKEN}/", f"/{TOKEN}/desk.js", f"/{TOKEN}/edition/index.html", "/"):
        headers = client.get(path).headers
        assert headers["cache-control"] == "no-store"
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_the_page_has_no_inline_code_or_style(client):
    page = client.get(f"/{TOKEN}/").text
    assert page.count("<script") == 1
    assert "style=" not in page
    assert " onclick" not in page


@pytest.mark.parametrize(
    "name", ["index.html", "sections/01-progress-on-cycling-safety-2025.html", "edition.json", "edition.xlf"]
)
def test_the_files_of_the_edition_are_there(client, desk, name):
    assert client.get(f"/{TOKEN}/edition/{name}").content == (desk.folder / name).read_bytes()


OUTSIDE = [
    ".helder/read.json",
    "../memory.sqlite",
    "..%2fmemory.sqlite",
    "%2e%2e/memory.sqlite",
    "%2fetc%2fpasswd",
    "secret.txt",
    "link.txt",
    "sections",
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_beyond_the_edition_is_served(client, desk, path):
    (desk.folder / "secret.txt").write_text("secret")
    (desk.folder / "link.txt").symlink_to("/etc/passwd")
    assert client.get(f"/{TOKEN}/edition/{path}").status_code == 404


def test_a_manifest_that_names_files_outside_is_not_believed(client, desk):
    document = json.loads((desk.folder / "edition.json").read_bytes())
    document["manifest"]["files"] |= {"../memory.sqlite": "", "link.txt": "", "/etc/passwd": ""}
    (desk.folder / "edition.json").write_text(json.dumps(document))
    (desk.folder / "link.txt").symlink_to("/etc/passwd")
    for path in ("..%2fmemory.sqlite", "link.txt", "%2fetc%2fpasswd"):
        assert client.get(f"/{TOKEN}/edition/{path}").status_code == 404


@pytest.mark.parametrize("page", ["0", "2", "-1", "x", "1e9", "٣", "9" * 40])
def test_a_page_that_is_not_there_is_told(client, page):
    assert client.get(f"/{TOKEN}/?page={page}").status_code == 404


def test_the_pages_are_made_anew_on_demand(client, desk):
    put(client)
    assert client.post(f"/{TOKEN}/pages").status_code == 204
    assert not desk.changed
    assert {r.segment: r.text for r in desk.edition.translation.renderings}[FAULTY] == RIGHT
