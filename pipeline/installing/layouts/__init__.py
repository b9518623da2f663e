"""The layouts in which models come, by name; the first that fits a folder is taken."""

from pathlib import Path

from pipeline.errors import ModelError
from pipeline.installing.hub import PICKLED, pickled
from pipeline.installing.layouts.base import Layout
from pipeline.installing.layouts.ctranslate2 import CTranslate2Layout
from pipeline.installing.layouts.marian import MarianLayout
from pipeline.installing.layouts.transformers import TransformersLayout

LAYOUTS: tuple[Layout, ...] = (CTranslate2Layout(), MarianLayout(), TransformersLayout())


def layout_of(folder: Path, place: str) -> Layout:
    """Return the layout of a folder; `place` is what the user named.

    Raises `ModelError`: model.pickled, or model.layout (no known layout).
    """
    found = next((layout for layout in LAYOUTS if layout.fits(folder)), None)
    if found:
        return found
    if any(path for pattern in PICKLED for path in folder.glob(pattern)):
        raise pickled(place)
    raise ModelError(
        "model.layout",
        place,
        f"it has none of the layouts that can be added ({', '.join(layout.name for layout in LAYOUTS)}).",
        "docs/models.md says which files each has.",
    )
