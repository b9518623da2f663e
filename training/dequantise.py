"""Takes the weights out of a Gemma 3 model in CTranslate2's 8 bits again, so that it can be trained further.

Quantised again, they are the same numbers.
"""

from pathlib import Path

from pipeline.errors import ModelError
from pipeline.installing import export
from training.errors import TrainingError

_BYTES = 4  # of a weight


def build(folder: Path, out: Path) -> int:
    """Write the model folder in the layout of transformers, and return how many weights it has.

    Raises `TrainingError` (training.dequantise).
    """
    try:
        return export.write(folder, out, str(folder)) // _BYTES
    except ModelError as error:
        raise TrainingError(
            "training.dequantise",
            str(folder),
            f"its weights cannot be taken out ({error.message}).",
            "Name a model folder in the layout of transformers.",
        ) from error
