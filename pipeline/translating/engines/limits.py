"""How long a segment may be, how long its English may get, and how exact a score is."""

# Longer segments are cut into pieces. The embedded model was trained on pairs of at most 180 tokens, both
# languages together; Marian's position limit is 512.
LONGEST_SEGMENT = 120

# English by people has at most 1.44 times as many tokens as the Dutch on the 1,160 pairs of the development
# sets (embedded tokenizer). What goes past twice as many is a loop; stopping it there saves time.
_TIMES = 2
_PLUS = 20

# Tokens that are computed at once: a cold run of the sample (benchmarks/run.py) took 845 MB at most and 59.3
# seconds with 768, and 977 MB and 59.0 seconds with 1,024. On a processor without AMX, 768 took 1,044 MB.
MOST_AT_ONCE = 576

# Scores are rounded: in float32 the last bits of a sum depend on how many segments are computed at once.
SCORE_DIGITS = 4


def most_new_tokens(prompt_tokens: int) -> int:
    """Return the number of tokens after which a hypothesis is stopped and marked as truncated."""
    return _TIMES * prompt_tokens + _PLUS
