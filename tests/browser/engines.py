"""Runs the checkers of accessibility and HTML, and tells which of their findings are explained."""

import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent.parent
MODULES = ROOT / "node_modules"
ACCEPTED = tomllib.loads(Path(__file__).with_name("explained.toml").read_text(encoding="utf-8"))["accepted"]
# Levels of WCAG that axe-core knows, and its best practice, which is no part of WCAG.
AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
AAA = ("wcag2aaa",)
BEST_PRACTICE = ("best-practice",)
NU_OPTIONS = ("--also-check-css", "--also-check-svg", "--format", "json", "--exit-zero-always")
# All tags of a rule of axe-core, and of each finding whether an explained element is around it.
_AXE = """async ([tags, explained]) => {
  const {violations, incomplete} = await axe.run(document,
    {runOnly: tags, resultTypes: ['violations', 'incomplete']});
  const told = (results, kind) => results.flatMap(result => result.nodes.map(node => {
    const element = document.querySelector(node.target[0]);
    return {kind, rule: result.id, tags: result.tags, message: node.failureSummary, html: node.html,
      inside: explained.map(where => !where || Boolean(element && element.closest(where)))};
  }));
  return [...told(violations, 'error'),
    ...told(incomplete.filter(result => result.id.startsWith('color-contrast')), 'unsure')];
}"""
_CODESNIFFER = """explained => new Promise(done => HTMLCS.process('WCAG2AAA', document, () => done(
  HTMLCS.getMessages().filter(message => message.type < 3).map(message => ({
    kind: message.type === 1 ? 'error' : 'warning',
    rule: message.code.split('.').slice(1).join('.'),
    tags: [], message: message.msg, html: (message.element.outerHTML || '').slice(0, 200),
    inside: explained.map(where =>
      !where || Boolean(message.element.closest && message.element.closest(where))),
  })))))"""


class Found(NamedTuple):
    """What an engine found: "error", "warning" or "unsure"; `reason` is why it is accepted, if it is."""

    engine: str
    kind: str
    rule: str
    tags: tuple[str, ...]
    message: str
    html: str
    reason: str = ""

    @property
    def level(self) -> str:
        """The level of WCAG that the rule belongs to, or best practice."""
        if self.engine == "nu":
            return "HTML"
        if self.engine == "codesniffer":
            return "WCAG 2 AAA and below"
        if set(self.tags) & set(AA):
            return "WCAG 2.2 AA and below"
        return "WCAG 2 AAA" if set(self.tags) & set(AAA) else "best practice"


def axe(tab: Any, tags: Sequence[str] = (*AA, *AAA, *BEST_PRACTICE)) -> list[Found]:
    """Return what axe-core finds on the page of a tab."""
    tab.evaluate((MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    return _told("axe", tab.evaluate(_AXE, [list(tags), _places("axe")]))


def codesniffer(tab: Any) -> list[Found]:
    """Return what HTML CodeSniffer finds on the page of a tab, without what it leaves to people."""
    tab.evaluate((MODULES / "html_codesniffer" / "build" / "HTMLCS.js").read_text(encoding="utf-8"))
    return _told("codesniffer", tab.evaluate(_CODESNIFFER, _places("codesniffer")))


def nu(files: Iterable[Path]) -> dict[str, list[Found]]:
    """Return what the Nu HTML Checker finds, by the address of the file; one call, for its slow start."""
    java = shutil.which("java")
    assert java, "missing: java. Run as root: apt-get install default-jre-headless"
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [java, "-jar", jar, *NU_OPTIONS, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=240)
    found: dict[str, list[Found]] = {}
    for message in json.loads(done.stderr)["messages"]:
        if message["type"] != "info" or message.get("subType") == "warning":
            text = message["message"]
            reason = next((a["reason"] for a in ACCEPTED if a["engine"] == "nu" and a["says"] in text), "")
            kind = "error" if message["type"] == "error" else "warning"
            told = Found("nu", kind, text[:60], (), text, message.get("extract", ""), reason)
            found.setdefault(message["url"], []).append(told)
    return found


def _places(engine: str) -> list[str]:
    return [accepted["where"] for accepted in ACCEPTED if accepted["engine"] == engine]


def _told(engine: str, results: list[dict[str, Any]]) -> list[Found]:
    reasons = [accepted for accepted in ACCEPTED if accepted["engine"] == engine]
    found = []
    for result in results:
        fitting = (
            accepted["reason"]
            for accepted, inside in zip(reasons, result["inside"], strict=True)
            # A violation that axe-core is sure of is never explained away.
            if inside and result["kind"] != "error" and re.match(accepted["says"], result["rule"])
        )
        found.append(
            Found(
                engine,
                result["kind"],
                result["rule"],
                tuple(result["tags"]),
                result["message"],
                result["html"],
                next(fitting, ""),
            )
        )
    return found


def violations(found: Iterable[Found]) -> list[str]:
    """Return what an engine is sure of as lines."""
    return unexplained(it for it in found if it.kind == "error")


def unexplained(found: Iterable[Found]) -> list[str]:
    """Return the findings without a reason as lines."""
    return [f"{it.engine} {it.kind} {it.rule}: {it.message} {it.html[:160]}" for it in found if not it.reason]
