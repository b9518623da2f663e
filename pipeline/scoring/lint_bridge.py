"""Speaks for LiNT-II in its own process: texts come in as lines of JSON, scores go out the same way.

It is run as a script by the Python that has LiNT-II, so it may import nothing of Helder. LiNT-II has the EUPL
licence, wants its own versions of spaCy and NumPy, and prints as it works: a process of its own keeps it out.
"""

import contextlib
import json
import sys
from importlib.metadata import version


def main() -> None:
    """Say which versions answer, then answer each line `["text", ...]` with `[score or null, ...]`."""
    out = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        from lint_ii import ReadabilityAnalysis
        from lint_ii.linguistic_data.nlp_model import NLP_MODEL

        meta = NLP_MODEL.meta
        model = f"{meta['lang']}_{meta['name']}-{meta['version']}"
        print(json.dumps({"version": version("lint_ii"), "model": model}), file=out, flush=True)
        for line in sys.stdin:
            scores = [ReadabilityAnalysis.from_text(text).lint.score for text in json.loads(line)]
            print(json.dumps([None if s is None else float(s) for s in scores]), file=out, flush=True)


if __name__ == "__main__":
    main()
