"""Keeps spreadsheet programs from running what stands in a cell."""

# A cell that starts with one of these is run as a formula (OWASP, "CSV Injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Return the text of a cell so that no spreadsheet program runs it."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
