"""Puts two pairs into one, for segments that hold two sentences."""

from training.pairs import Pair

_MOST_CHARACTERS = 700


def joined(first: Pair, second: Pair) -> Pair | None:
    """Return both as one pair, when the first ends as a sentence does and the second begins as one."""
    ends = first.dutch.endswith((".", "!", "?")) and first.english.endswith((".", "!", "?"))
    begins = second.dutch[:1].isupper() and second.english[:1].isupper()
    if not (ends and begins) or len(first.dutch) + len(second.dutch) > _MOST_CHARACTERS:
        return None
    return Pair(
        min(first.grade, second.grade), f"{first.dutch} {second.dutch}", f"{first.english} {second.english}"
    )
