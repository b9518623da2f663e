"""Checks every page and book of the test editions with every engine, and keeps what they said as files.

    python benchmarks/accessibility.py [--edition FOLDER ...] [--ace FOLDER] [--quick]

Writes docs/accessibility/*.json, one an engine, and the summary docs/accessibility.md. `--edition` adds an
edition on disk, such as output/beleidsprioriteiten-2024. `--ace` is a folder where this was run:
npm install --ignore-scripts @daisy/ace@1.4.6. `--quick` takes a tenth of the torture report.
"""

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from pipeline import publishing  # noqa: E402
from tests.browser import engines  # noqa: E402
from tests.browser.conftest import chromium  # noqa: E402
from tests.publishing import editions  # noqa: E402
from tests.publishing.torture import torture  # noqa: E402
from tests.publishing.validators import epubcheck, pdf_failures  # noqa: E402

KEPT = ROOT / "docs" / "accessibility"
TWICE = "document.documentElement.style.fontSize = '200%'"
# Each way of looking: the options of the tab, and a script that changes the page.
LOOKS: dict[str, tuple[dict[str, Any], str]] = {
    "320 px": ({"viewport": {"width": 320, "height": 800}}, ""),
    "768 px": ({"viewport": {"width": 768, "height": 800}}, ""),
    "1280 px": ({"viewport": {"width": 1280, "height": 800}}, ""),
    "1280 px, dark": ({"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"}, ""),
    "1280 px, forced colours": ({"viewport": {"width": 1280, "height": 800}, "forced_colors": "active"}, ""),
    "640 px, letters at 200%": ({"viewport": {"width": 640, "height": 800}}, TWICE),
}
# How many times slower than this machine the first paint is measured, and how the browser tells it.
SLOWER = 4
PAINT = """() => new Promise(done => new PerformanceObserver(list => {
    const paint = list.getEntriesByName("first-contentful-paint")[0];
    if (paint) done(paint.startTime);
}).observe({type: "paint", buffered: true}))"""
BOOKS = ("cycling", "hostile", "empty")


def write(root: Path, quick: bool) -> dict[str, Path]:
    """Write the test editions below a folder, with their books; the torture report has an EPUB only."""
    size = (200, 30) if quick else (2000, 300)
    made = {name: (getattr(editions, name)(), ("epub", "pdf")) for name in BOOKS}
    made["a-tenth-of-torture" if quick else "torture"] = (torture(*size), ("epub",))
    for name, (edition, wanted) in made.items():
        for path, content in publishing.pages(edition, wanted=wanted).items():
            target = root / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return {name: root / name for name in made}


def look(folders: dict[str, Path]) -> Iterator[tuple[str, str, str, list[engines.Found]]]:
    """Yield edition, page, look and what both engines find, for every page and look."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for name, (options, script) in LOOKS.items():
            context = browser.new_context(reduced_motion="reduce", offline=True, **options)
            tab = context.new_page()
            for edition, folder in folders.items():
                for page in sorted(folder.rglob("*.html")):
                    tab.goto(page.as_uri())
                    if script:
                        tab.evaluate(script)
                    found = [*engines.axe(tab), *engines.codesniffer(tab)]
                    if "forced" in name:  # the colours are the reader's own, and the engines do not know them
                        found = [it for it in found if "contrast" not in it.rule]
                    yield edition, page.relative_to(folder).as_posix(), name, found
            context.close()
        browser.close()


def tell(entries: list[tuple[str, str, str, engines.Found]]) -> dict[str, Any]:
    """Return the unexplained findings one by one, and counts of the explained ones."""
    open_, explained = [], Counter()
    for edition, page, name, it in entries:
        if it.reason:
            explained[f"{it.rule}: {it.reason}"] += 1
        else:
            where = {"edition": edition, "page": page, "look": name}
            open_.append(where | {"level": it.level, "kind": it.kind, "rule": it.rule, "message": it.message})
    return {"unexplained": open_, "explained": dict(sorted(explained.items()))}


def check_pages(folders: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """Return what each engine found on the pages."""
    told: dict[str, list[tuple[str, str, str, engines.Found]]] = {"axe": [], "codesniffer": [], "nu": []}
    visits = 0
    for edition, page, name, found in look(folders):
        visits += 1
        for it in found:
            told[it.engine].append((edition, page, name, it))
    pages = [
        p
        for folder in folders.values()
        for p in sorted(folder.rglob("*"))
        if p.suffix in (".html", ".css", ".svg")
    ]
    for address, messages in engines.nu(pages).items():
        told["nu"] += [
            (address.rsplit("/", 3)[-3], address.rsplit("/", 1)[1], "source", it) for it in messages
        ]
    count = sum(1 for page in pages if page.suffix == ".html")
    facts = {"axe": visits, "codesniffer": visits, "nu": len(pages)}
    return {
        engine: {"pages": count, "visits": facts[engine], **tell(entries)} for engine, entries in told.items()
    }


def weigh(folders: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """Return for each edition its heaviest page and its slowest first paint.

    Kilobytes are those of a page with all that it loads, in gzip. The first contentful paint is the
    browser's own figure, in milliseconds, the middle one of five visits, with the processor slowed down
    SLOWER times, as phones are slower than this machine.
    """
    found: dict[str, dict[str, Any]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 390, "height": 800})
        loaded: set[str] = set()
        tab.on("request", lambda request: loaded.add(request.url))
        session = tab.context.new_cdp_session(tab)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for edition, folder in folders.items():
            pages = sorted(folder.rglob("*.html"))
            measured = [(page.relative_to(folder).as_posix(), *_weighed(tab, loaded, page)) for page in pages]
            heaviest = max(measured, key=lambda it: it[1])
            slowest = max(measured, key=lambda it: it[2])
            middle = statistics.median(it[2] for it in measured)
            found[edition] = {
                "heaviest": [heaviest[0], round(heaviest[1] / 1000, 1)],
                "under-100-kB": [sum(it[1] < 100_000 for it in measured), len(measured)],
                "first-paint": {"middle": round(middle), "slowest": [slowest[0], round(slowest[2])]},
            }
        browser.close()
    return found


def _weighed(tab: Any, loaded: set[str], page: Path) -> tuple[int, float]:
    """Return the bytes that a page loads and the middle of its first paints."""
    loaded.clear()
    paints = []
    for _ in range(5):
        tab.goto(page.as_uri())
        paints.append(tab.evaluate(PAINT))
    files = {unquote(urlsplit(address).path) for address in loaded}
    return sum(len(gzip.compress(Path(file).read_bytes())) for file in files), statistics.median(paints)


def check_books(folders: dict[str, Path], ace: Path | None, scratch: Path) -> dict[str, dict[str, Any]]:
    """Return what the validators found in the books."""
    found: dict[str, dict[str, Any]] = {"epubcheck": {}, "page-validation": {}}
    for edition, folder in folders.items():
        if (folder / "edition.epub").is_file():
            found["epubcheck"][edition] = epubcheck((folder / "edition.epub").read_bytes(), scratch)[
                "messages"
            ]
        if (folder / "edition.pdf").is_file():
            found["page-validation"][edition] = pdf_failures((folder / "edition.pdf").read_bytes(), scratch)
        if ace and (folder / "edition.epub").is_file():
            told = run_ace(ace, folder / "edition.epub", scratch / "ace" / edition)
            found.setdefault("ace", {})[edition] = told
    return found


def run_ace(ace: Path, book: Path, report: Path) -> list[dict[str, Any]]:
    """Return the violations that Ace by DAISY finds in a book."""
    command = [str(ace / "node_modules" / ".bin" / "ace-puppeteer"), "-f", "-s", "-o", str(report), str(book)]
    environment = os.environ | {"PUPPETEER_EXECUTABLE_PATH": chromium()}
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=900)
    told = json.loads((report / "report.json").read_text(encoding="utf-8"))
    return [
        {"document": part["earl:testSubject"]["url"], "rule": it["earl:test"]["dct:title"]}
        for part in told["assertions"]
        for it in part["assertions"]
    ]


def node_version(name: str) -> str:
    """Return the version of an engine from the npm registry."""
    return str(json.loads((engines.MODULES / name / "package.json").read_text(encoding="utf-8"))["version"])


def summary(
    pages: dict[str, dict[str, Any]],
    books: dict[str, dict[str, Any]],
    weights: dict[str, dict[str, Any]],
) -> str:
    """Return the summary in Markdown."""
    levels = ("WCAG 2.2 AA and below", "WCAG 2 AAA", "best practice")
    axe = Counter(it["level"] for it in pages["axe"]["unexplained"])
    rows = [
        (f"axe-core {node_version('axe-core')}: {level}", pages["axe"]["visits"], axe[level])
        for level in levels
    ]
    sniffed, nu = pages["codesniffer"], pages["nu"]
    rows.append(
        (
            f"HTML CodeSniffer {node_version('html_codesniffer')}: WCAG 2 AAA and below",
            sniffed["visits"],
            len(sniffed["unexplained"]),
        )
    )
    rows.append((f"Nu HTML Checker {node_version('vnu-jar')}", nu["visits"], len(nu["unexplained"])))
    names = {
        "epubcheck": f"EPUBCheck {version('epubcheck')}",
        "page-validation": f"page-validation {version('page-validation')}: PDF/UA-1",
        "ace": "Ace by DAISY 1.4.6",
    }
    rows += [(names[name], len(found), sum(map(len, found.values()))) for name, found in books.items()]
    reasons = sorted(f"| {a['engine']} | `{a['says']}` | {a['reason']} |" for a in engines.ACCEPTED)
    lines = [
        "# Accessibility, as machines see it",
        "",
        "Made by `benchmarks/accessibility.py`; what each engine said is in the folder",
        "[accessibility](accessibility).",
        f"Editions: {', '.join(weights)}.",
        f"Pages: {pages['axe']['pages']}, each looked at in {len(LOOKS)} ways: {'; '.join(LOOKS)}.",
        "",
        "| engine and level | pages looked at, or books | found and not explained |",
        "|---|---:|---:|",
        *(f"| {name} | {count} | {found} |" for name, count, found in rows),
        "",
        "Best practice of axe-core is no part of WCAG. Tests like these find about half of all problems.",
        "No person with a disability has tried the pages, and no person has tried them with a screen reader.",
        "",
        "## Weight and first paint",
        "",
        "A page with all that it loads, as a web server sends it (compressed with gzip); it loads no fonts.",
        "The first contentful paint is the browser's figure with the processor of this machine slowed down",
        f"{SLOWER} times, the middle of five visits.",
        "",
        "| edition | pages | under 100 kB | heaviest page | middle paint | slowest paint |",
        "|---|---:|---:|---|---:|---|",
        *(_weight(name, found) for name, found in weights.items()),
        "",
        "## What is accepted, and why",
        "",
        "| engine | rule or message | reason |",
        "|---|---|---|",
        *reasons,
        "",
    ]
    return "\n".join(lines)


def _weight(name: str, found: dict[str, Any]) -> str:
    light, pages = found["under-100-kB"]
    heaviest, kilobytes = found["heaviest"]
    slowest, milliseconds = found["first-paint"]["slowest"]
    middle = found["first-paint"]["middle"]
    paints = f"{middle} ms | {slowest}, {milliseconds} ms"
    return f"| {name} | {pages} | {light} | {heaviest}, {kilobytes} kB | {paints} |"


def main() -> None:
    """Check everything and keep what was found."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--edition", action="append", type=Path, default=[])
    options.add_argument("--ace", type=Path)
    options.add_argument("--quick", action="store_true")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folders = write(Path(scratch), chosen.quick) | {
            folder.name: folder.resolve() for folder in chosen.edition
        }
        pages = check_pages(folders)
        books = check_books(folders, chosen.ace, Path(scratch))
        weights = weigh(folders)
    KEPT.mkdir(exist_ok=True)
    for name, found in {**pages, **books, "weights": weights}.items():
        (KEPT / f"{name}.json").write_text(
            json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8"
        )
    told = summary(pages, books, weights)
    KEPT.with_suffix(".md").write_text(told, encoding="utf-8")
    print(told)


if __name__ == "__main__":
    main()
