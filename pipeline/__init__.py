"""Helder: English editions of Dutch reports, and readability audits; what a program may import."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.audits import audit
    from pipeline.checking import check
    from pipeline.edition import Edition
    from pipeline.errors import HelderError
    from pipeline.evaluate import evaluate
    from pipeline.run import make_edition, make_editions
    from pipeline.settings import Settings

__all__ = [
    "Edition",
    "HelderError",
    "Settings",
    "audit",
    "check",
    "evaluate",
    "make_edition",
    "make_editions",
]

_HOMES = {
    "audit": "pipeline.audits",
    "check": "pipeline.checking",
    "Edition": "pipeline.edition",
    "HelderError": "pipeline.errors",
    "Settings": "pipeline.settings",
    "evaluate": "pipeline.evaluate",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is first asked for: importing the package loads no engine."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "pipeline.run")), name)
