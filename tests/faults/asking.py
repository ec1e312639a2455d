"""Requests to the service, as a browser makes them: an answer, or none."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any

ANSWER_SECONDS = 30.0


@dataclass(frozen=True)
class Answer:
    """What came back. `headers` in lower case; `body` is the JSON."""

    status: int
    headers: dict[str, str]
    body: Any


class Asking:
    """One kept loopback connection with one credential, opened again when it broke."""

    def __init__(self, port: int, bearer: str | None = None, seconds: float = ANSWER_SECONDS) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=seconds)
        self._headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}

    def ask(self, method: str, path: str, body: object = None) -> Answer | None:
        """The answer to one request of the API; None when none came, whatever became of the request."""
        raw = None if body is None else json.dumps(body).encode()
        headers = self._headers if raw is None else {**self._headers, "Content-Type": "application/json"}
        try:
            self._connection.request(method, f"/api/v1{path}", raw, headers)
            answer = self._connection.getresponse()
            return _read(answer.status, dict(answer.getheaders()), answer.read())
        except (OSError, HTTPException):
            self._connection.close()
            return None

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _read(status: int, headers: dict[str, str], raw: bytes) -> Answer:
    return Answer(status, {name.lower(): value for name, value in headers.items()}, json.loads(raw) if raw else None)
