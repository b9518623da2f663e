"""Reads an organisation's own colours, and tells when text in them could not be read."""

import re
from pathlib import Path

from pipeline.errors import SettingsError

# The least contrast of text that is not large (WCAG 2.2, success criterion 1.4.3).
LEAST_CONTRAST = 4.5
# Which colour of text stands on which background in style.css.
PAIRS = (
    ("ink", "paper"),
    ("ink", "surface"),
    ("muted", "paper"),
    ("muted", "surface"),
    ("link", "paper"),
    ("link", "surface"),
    ("on-band", "band"),
    ("on-band-muted", "band"),
    ("doubt", "doubt-surface"),
    ("doubt", "paper"),
    ("wrong", "wrong-surface"),
    ("on-focus", "focus"),
)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DARK = re.compile(r"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
_OTHER_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_COLOUR = re.compile(r"--([a-z-]+)\s*:\s*#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\s*[;}]")


def read(path: Path, own: str) -> str:
    """Return the style sheet of a theme; `own` is Helder's, whose colours hold where the theme has none.

    Colours are compared where both are written as #rgb or #rrggbb. Raises `SettingsError` (settings.theme)
    for a file that cannot be read, and for colours whose contrast is too low, all of them at once.
    """
    try:
        theme = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            "settings.theme",
            str(path),
            "the theme cannot be read.",
            "Give a style sheet in UTF-8, or leave the setting out.",
        ) from error
    faults = [
        f"{words}: --{text} on --{ground} has a contrast of {found:.1f} to 1"
        for words, colours in _schemes(own, theme)
        for text, ground in PAIRS
        if (found := contrast(colours[text], colours[ground])) < LEAST_CONTRAST
    ]
    if faults:
        raise SettingsError(
            "settings.theme",
            str(path),
            "; ".join(faults) + ".",
            f"Text needs {LEAST_CONTRAST} to 1 at least (WCAG 2.2, 1.4.3); 7 to 1 is better.",
        )
    return theme


def _schemes(own: str, theme: str) -> tuple[tuple[str, dict[str, str]], tuple[str, dict[str, str]]]:
    """Return the colours that hold in light and in dark."""
    light = _colours(own, dark=False) | _colours(theme, dark=False)
    # Dark: as the style sheets stand after one another, each with its dark rules after its light ones.
    dark = (
        _colours(own, dark=False)
        | _colours(own, dark=True)
        | _colours(theme, dark=False)
        | _colours(theme, dark=True)
    )
    return ("in light", light), ("in dark", dark)


def _colours(sheet: str, *, dark: bool) -> dict[str, str]:
    bare = _COMMENT.sub("", sheet)
    part = "".join(_DARK.findall(bare)) if dark else _OTHER_MEDIA.sub("", bare)
    return dict(_COLOUR.findall(part))


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, "fff" or "ffffff", as WCAG 2.2 defines it: 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    full = colour if len(colour) == 6 else "".join(sign * 2 for sign in colour)
    parts = [int(full[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
