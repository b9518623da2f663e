"""Times `helder check` on 10,000 pairs in each format; the pairs are authored ones of training/data."""

import time
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.checking import check

PAIRS = Path(__file__).parent.parent / "training" / "data" / "authored-2026-11.tsv"
COUNT = 10_000


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _files(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Return the same pairs in each format."""
    xml = [(escape(dutch), escape(english)) for dutch, english in pairs]
    unit_1 = "<trans-unit id='{}'><source>{}</source>\n<target>{}</target></trans-unit>\n"
    unit_2 = "<unit id='u{}'><segment><source>{}</source>\n<target>{}</target></segment></unit>\n"
    unit_tmx = "<tu><tuv xml:lang='nl'><seg>{1}</seg></tuv>\n<tuv xml:lang='en'><seg>{2}</seg></tuv></tu>\n"

    def all_of(unit: str) -> str:
        return "".join(unit.format(number, *pair) for number, pair in enumerate(xml))

    return {
        "TSV": "".join(f"{dutch}\t{english}\n" for dutch, english in pairs),
        "PO": "".join(f"msgid {_quoted(nl)}\nmsgstr {_quoted(en)}\n\n" for nl, en in pairs),
        "XLIFF 1.2": "<xliff version='1.2'><file source-language='nl' target-language='en'><body>"
        f"{all_of(unit_1)}</body></file></xliff>",
        "XLIFF 2": "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='nl' "
        f"trgLang='en'><file id='f'>{all_of(unit_2)}</file></xliff>",
        "TMX": f"<tmx version='1.4'><header srclang='nl'/><body>{all_of(unit_tmx)}</body></tmx>",
    }


def main() -> None:
    """Print seconds of processor time for each format, after the word lists are loaded."""
    rows = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    pairs = [(row[1], row[2]) for row in rows[:COUNT]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pairs"
        path.write_text("Een zin in het Nederlands.\tA sentence in Dutch.\n", encoding="utf-8")
        check(path)
        for name, content in _files(pairs).items():
            path.write_text(content, encoding="utf-8")
            begun = time.process_time()
            done = check(path)
            seconds = time.process_time() - begun
            found = f"{done.count('error')} errors, {done.count('warning')} warnings"
            print(f"{done.format}: {done.pairs} pairs in {seconds:.1f} s, {found}")
            assert done.format == name  # noqa: S101  (a benchmark that measured another format says nothing)


if __name__ == "__main__":
    main()
