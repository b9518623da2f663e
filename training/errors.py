"""What goes wrong while a model is made: a place, what is wrong and what to do, as everywhere in Helder."""

from pipeline.errors import HelderError


class TrainingError(HelderError):
    """A step of the recipe cannot be done."""

    @property
    def exit_code(self) -> int:
        """Every fault of the recipe ends with 1: no program acts on it."""
        return 1
