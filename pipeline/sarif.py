"""Writes findings as SARIF 2.1.0, which code hosts show beside the lines of a change."""

import hashlib
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

import msgspec

from pipeline.checking import Checked, Located
from pipeline.report import Span
from pipeline.translating.checks import CHECKS, REPORT_CHECKS
from pipeline.translating.checks.base import Check, ReportCheck

# OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01", August 2023.
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_RULES: tuple[Check | ReportCheck, ...] = (*CHECKS, *REPORT_CHECKS)
_INDEX = {check.id: number for number, check in enumerate(_RULES)}


def log(files: Sequence[Checked]) -> bytes:
    """Return one run over all files; places in the texts are in code points, as properties of a result."""
    run = {
        "tool": {"driver": {"name": "Helder", "version": version("helder"), "rules": _rules()}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(checked.file)}} for checked in files],
        "results": [
            _result(located, number, checked.file)
            for number, checked in enumerate(files)
            for located in checked.found
        ],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def _rules() -> list[dict[str, Any]]:
    return [
        {
            "id": check.id,
            "shortDescription": {"text": check.looks_for},
            "help": {"text": check.remedy},
            "defaultConfiguration": {"level": check.severity},
        }
        for check in _RULES
    ]


def _result(located: Located, artifact: int, file: str) -> dict[str, Any]:
    finding = located.finding
    return {
        "ruleId": finding.check,
        "ruleIndex": _INDEX[finding.check],
        "level": finding.severity,
        "message": {"text": f"{finding.message} {finding.remedy}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(file), "index": artifact},
                    "region": {"startLine": max(located.line, 1)},
                },
                "logicalLocations": [{"name": located.pair, "kind": "resource"}],
            }
        ],
        "partialFingerprints": {"pair/v1": _fingerprint(located)},
        "properties": {
            "source": located.source,
            "target": located.target,
            "sourceSpans": _spans(finding.source),
            "targetSpans": _spans(finding.target),
        },
    }


def _spans(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _fingerprint(located: Located) -> str:
    """Return what stays the same when lines move: the check, what it says, and the Dutch."""
    parts = (located.finding.check, located.finding.message, located.source)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _uri(path: str) -> str:
    return quote(path.replace("\\", "/"))
