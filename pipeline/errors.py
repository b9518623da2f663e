"""Every error that Helder raises: a code, a place, what is wrong, what to do, and its exit code."""

# Exit codes by the first part of the code; 2 is what the command line itself uses for bad arguments.
EXIT_CODES = {
    "settings": 2,
    "read": 3,
    "model": 4,
    "translate": 5,
    "write": 6,
    "evaluate": 7,
    "batch": 8,
    "exchange": 9,
    "check": 10,
    "review": 11,
    "tune": 12,
}


class HelderError(Exception):
    """An error with a code ("read.empty"), a place (a file, a setting), a message and a remedy."""

    def __init__(self, code: str, place: str, message: str, remedy: str) -> None:
        super().__init__(code, place, message, remedy)
        self.code = code
        self.place = place
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.place}: {self.message} {self.remedy} [{self.code}]"

    @property
    def exit_code(self) -> int:
        """The documented exit code of this kind of error."""
        return EXIT_CODES[self.code.split(".")[0]]


class SettingsError(HelderError):
    """A setting or a flag cannot be used."""


class ReadError(HelderError):
    """A report cannot be read."""


class ModelError(HelderError):
    """A model is missing, damaged or of a kind that this engine cannot run."""


class TranslateError(HelderError):
    """The translation failed as a whole."""


class WriteError(HelderError):
    """A result cannot be written."""


class EvaluateError(HelderError):
    """A pair of files cannot be compared."""


class ExchangeError(HelderError):
    """A file of translations by others cannot be used."""


class CheckError(HelderError):
    """The checks found more in a file than the user allows."""


class ReviewError(HelderError):
    """The review page cannot be opened."""


class TuneError(HelderError):
    """A model cannot be adapted, or got worse by it."""


class BatchError(HelderError):
    """Some reports of a batch failed; the others were made."""
