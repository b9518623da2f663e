"""Writes the snapshots of the components again, or pages that show all examples.

python -m tests.publishing.components
python -m tests.publishing.components FOLDER [--theme house.css] [--templates house]
"""

import argparse
import sys
from pathlib import Path

from pipeline.errors import HelderError
from pipeline.publishing.html import Look
from tests.publishing import components


def main() -> None:
    """Do what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m tests.publishing.components")
    parser.add_argument("folder", nargs="?", type=Path, help="where to write the pages; none for snapshots")
    parser.add_argument("--theme", type=Path, help="style sheet that is read after Helder's")
    parser.add_argument("--templates", type=Path, help="folder of templates that are used before Helder's")
    asked = parser.parse_args()
    if asked.folder is None:
        components.write_snapshots()
        return
    try:
        files = components.pages(Look(asked.templates, asked.theme))
    except HelderError as error:
        sys.exit(str(error))
    asked.folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (asked.folder / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
