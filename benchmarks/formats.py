"""Measures what each format of an edition costs: processor seconds, peak memory, size of the file.

    python benchmarks/formats.py output/NAME/edition.json

Each format is made in a process of its own, for its memory; "none" only reads the edition.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from pipeline.edition import Edition
from pipeline.publishing import formats
from pipeline.publishing.atlas import Atlas


def measure(path: Path, name: str) -> None:
    """Make one format, or none, and print a line."""
    edition = msgspec.json.decode(path.read_bytes(), type=Edition)
    begun = time.process_time()
    made = formats.make(Atlas(edition), None, [name] if name != "none" else [])
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum(map(len, made.values()))
    print(f"{name:>6}: {spent:6.2f} s, peak {peak:.0f} MB, file {size / 1000:.0f} KB")


def main() -> None:
    """Measure every format."""
    if len(sys.argv) == 3:
        measure(Path(sys.argv[1]), sys.argv[2])
        return
    for name in ("none", *formats.FORMATS):
        subprocess.run([sys.executable, __file__, sys.argv[1], name], check=True)


if __name__ == "__main__":
    main()
