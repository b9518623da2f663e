"""Chooses the pieces of a vocabulary that Dutch and English text needs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from training.vocabulary.pieces import Piece, Type, model

# <pad> <eos> <bos> <unk> <mask> and what Gemma has before its unused places.
_FIRST = 11
# Single letters up to here are kept, used or not: Latin with all its marks, so that names come through.
_LAST_LETTER = 0x24F
# A frequent word of the language counts as much as if the tables had it so often.
_WORD_COUNTS = 6


def count(pieces: Sequence[Piece], texts: Iterable[str]) -> Counter[int]:
    """Return how often each piece is used in the texts, by its number."""
    from sentencepiece import SentencePieceProcessor

    processor = SentencePieceProcessor(model_proto=model(pieces))
    used: Counter[int] = Counter()
    for text in texts:
        used.update(processor.encode(text))
    return used


def count_words(pieces: Sequence[Piece], most: int) -> Counter[int]:
    """Return how often the most frequent words of both languages use each piece, small and with a capital."""
    if not most:
        return Counter()
    from wordfreq import top_n_list  # heavy

    words = [word for language in ("nl", "en") for word in top_n_list(language, most)]
    used = count(pieces, (f" {form}" for word in words for form in (word, word.capitalize())))
    return Counter({piece: times * _WORD_COUNTS for piece, times in used.items()})


def keep(pieces: Sequence[Piece], used: Counter[int], least: int) -> list[int]:
    """Return the numbers of the pieces used so often, what they are merged from, and what all text needs."""
    numbers = {piece.text: number for number, piece in enumerate(pieces)}
    scores = {piece.text: piece.score for piece in pieces if piece.type is Type.NORMAL}
    kept = {number for number, times in used.items() if times >= least}
    for number in sorted(kept):
        if pieces[number].type is Type.NORMAL:
            kept.update(numbers[part] for part in merges(pieces[number].text, scores) if part in numbers)
    kept.update(number for number, piece in enumerate(pieces) if number < _FIRST or _always(piece))
    return sorted(kept)


def merges(text: str, scores: dict[str, float]) -> set[str]:
    """Return the pieces that arise while merging, best score first, makes a piece from its letters."""
    parts, made = list(text), set(text)
    while len(parts) > 1:
        joined = (one + two for one, two in pairwise(parts))
        pairs = [(scores[both], -place) for place, both in enumerate(joined) if both in scores]
        if not pairs:
            break
        place = -max(pairs)[1]
        parts[place : place + 2] = [parts[place] + parts[place + 1]]
        made.add(parts[place])
    return made


def _always(piece: Piece) -> bool:
    if piece.type is Type.NORMAL and len(piece.text) == 1:
        return ord(piece.text) <= _LAST_LETTER
    return piece.type in (Type.UNKNOWN, Type.BYTE) or piece.text in ("\n", "\t")
