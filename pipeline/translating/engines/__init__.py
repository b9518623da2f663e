"""The engines by name; each is imported when it is first used, since some are heavy."""

from pipeline.edition import Facts
from pipeline.errors import SettingsError
from pipeline.translating.engines import installed
from pipeline.translating.engines.base import Engine
from pipeline.translating.engines.card import folder_digest, notice, read_card

NAMES = ("ctranslate2", "transformers")


def open_engine(
    name: str,
    model: str | None = None,
    *,
    threads: int = 0,
    batch_tokens: int = 2048,
    compute_type: str = "int8",
) -> Engine:
    """Return the engine with its model: an installed name or a folder (transformers: folder or hub name).

    Without `model` it is the default of this installation. `threads` 0 means as many as there are cores.
    Raises `SettingsError` (settings.engine) and `ModelError` (model.missing, model.card, model.damaged,
    model.unusable, model.extra, model.none).
    """
    _known(name)
    if name == "transformers":
        from pipeline.translating.engines.transformers import TransformersEngine

        return TransformersEngine(model, threads=threads, batch_tokens=batch_tokens)
    from pipeline.translating.engines.ctranslate2 import CTranslate2Engine

    folder = installed.locate(model)
    return CTranslate2Engine(folder, threads=threads, batch_tokens=batch_tokens, compute_type=compute_type)


def identify(name: str, model: str | None = None) -> str:
    """Return the name, version and digest of a model without loading it; raises what `open_engine` raises."""
    _known(name)
    if name == "transformers":
        from pipeline.translating.engines.transformers import locate

        folder = locate(model)
        return f"{model} {folder_digest(folder)}"
    folder = installed.locate(model)
    return f"{read_card(folder).title} {folder_digest(folder)}"


def facts(name: str, model: str | None = None) -> Facts:
    """Return what readers are told of a model; the models of transformers carry no card that says it.

    Raises what `identify` raises.
    """
    _known(name)
    if name == "transformers":
        return Facts()
    folder = installed.locate(model)
    card = read_card(folder)
    return Facts(card.licence, card.attribution, notice(folder), card.quality)


def _known(name: str) -> None:
    if name not in NAMES:
        raise SettingsError(
            "settings.engine",
            "translate.engine",
            f"there is no engine {name!r}.",
            f"Choose one of: {', '.join(NAMES)}.",
        )
