"""The first room: a file becomes a Report."""

from pipeline.reading.file import Limits
from pipeline.reading.stage import read

__all__ = ["Limits", "read"]
