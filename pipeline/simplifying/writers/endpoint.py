"""The writer behind an address: a server that speaks OpenAI's chat protocol, here or by https."""

import http.client
import ipaddress
import json
import os
import ssl
from typing import Any
from urllib.parse import SplitResult, urlsplit

from pipeline.errors import ModelError
from pipeline.simplifying.writers.base import MOST_TOKENS, Question

# The key of the service; it is read from the environment alone, so that it stands in no file and no edition.
KEY = "HELDER_WRITER_KEY"
PATH = "/chat/completions"
# A model on an ordinary processor needs a minute for a long section.
SECONDS = 300
# An answer of 800 tokens is some kilobytes; more is no answer.
MOST_BYTES = 1_000_000


class Endpoint:
    """Asks a server with a temperature of 0 and a fixed seed, so that it answers alike as far as it can."""

    def __init__(self, address: str, model: str = "") -> None:
        parts = _checked(address)
        self.address = address
        self.model = model
        self.name = f"{model or 'served'} at {parts.hostname}"
        self._parts = parts
        path = parts.path.rstrip("/")
        self._path = path if path.endswith(PATH) else (path or "/v1") + PATH

    def answer(self, question: Question) -> str:
        """Return what the server answers."""
        body = {
            "model": self.model or "default",
            "messages": [
                {"role": "system", "content": question.instruction},
                {"role": "user", "content": question.text},
            ],
            "temperature": 0,
            "seed": 0,
            "max_tokens": MOST_TOKENS,
        }
        return self._text(self._post(json.dumps(body).encode()))

    def _post(self, body: bytes) -> bytes:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if key := os.environ.get(KEY):
            headers["Authorization"] = f"Bearer {key}"
        connection = _connection(self._parts)
        try:
            connection.request("POST", self._path, body, headers)
            response = connection.getresponse()
            answer = response.read(MOST_BYTES + 1)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise ModelError(
                "model.writer-unreachable",
                self.address,
                f"the server does not answer ({type(error).__name__}).",
                "Start the server, or run again without --writer.",
            ) from error
        finally:
            connection.close()
        if response.status != http.HTTPStatus.OK or len(answer) > MOST_BYTES:
            raise self._unusable(f"it answers with status {response.status}")
        return answer

    def _text(self, answer: bytes) -> str:
        try:
            found: Any = json.loads(answer)["choices"][0]["message"]["content"]
        except (ValueError, LookupError, TypeError, RecursionError) as error:
            raise self._unusable("its answer is not of the chat protocol") from error
        return found if isinstance(found, str) else ""

    def _unusable(self, why: str) -> ModelError:
        return ModelError(
            "model.writer-answer",
            self.address,
            f"the server gives no summary: {why}.",
            f"Check the address, the name of the model, and the key in {KEY}.",
        )


def _checked(address: str) -> SplitResult:
    """Return the parts of an address that text may be sent to: https, or this computer itself."""
    try:
        parts = urlsplit(address)
        fit = bool(parts.hostname) and parts.username is None and not parts.query and parts.port != 0
    except ValueError:
        fit = False
    if not fit or not (parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts.hostname))):
        raise ModelError(
            "model.writer-address",
            "simplify.writer",
            "this is no address that text may be sent to.",
            "Give http://localhost:PORT or an https address, without a name, a password or a question mark.",
        )
    return parts


def _is_here(host: str | None) -> bool:
    """Tell whether a host is this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def _connection(parts: SplitResult) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(host, parts.port, timeout=SECONDS, context=context)
    return http.client.HTTPConnection(host, parts.port, timeout=SECONDS)
