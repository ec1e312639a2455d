"""Whether a request may be looked at, from its method, path and headers alone. Pure; knows no socket.

Rows 1, 2, 4 and 8 of the security reference. `request.url` is never trusted: these are the bytes of the ASGI scope.
"""

import re
from dataclasses import dataclass
from functools import cached_property

BODY_LIMIT = 256 * 1024
"""Bytes of a request's body (security reference, row 8)."""

_PATH = re.compile(rb"/(?:[A-Za-z0-9_~.\-]+(?:/[A-Za-z0-9_~.\-]+)*/?)?")
_EXTENSION = re.compile(rb"(?:chrome|moz)-extension://[A-Za-z0-9\-]{1,64}")
_UNTRUSTED_SITES = frozenset({b"cross-site", b"same-site"})

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is turned away before routing."""

    status: int
    code: str
    detail: str


HOST = Refusal(400, "host_refused", "This is not the service's own address.")
PATH = Refusal(400, "path_refused", "The path is not written in its plain form.")
CROSS_SITE = Refusal(403, "cross_site_refused", "Web pages cannot speak to Escale.")
MEDIA_TYPE = Refusal(415, "media_type_refused", "The body must be application/json.")
LENGTH = Refusal(400, "length_refused", "The length of the body is not stated clearly.")
TOO_LARGE = Refusal(413, "body_too_large", "The body is larger than 256 KiB.")
TOO_SLOW = Refusal(408, "body_too_slow", "The body took too long to arrive.")


@dataclass(frozen=True)
class Admission:
    """The rules of one service on one port."""

    port: int

    @cached_property
    def hosts(self) -> frozenset[bytes]:
        """Every `host:port` that this service answers to; anything else is DNS rebinding or a mistake."""
        return frozenset(f"{name}:{self.port}".encode() for name in ("127.0.0.1", "localhost", "[::1]"))

    def refusal(self, path: bytes, headers: Headers) -> Refusal | None:
        """The first reason to turn the request away, or None. `path` is the raw path, still percent-encoded."""
        if not self._host_is_ours(headers):
            return HOST
        if not _PATH.fullmatch(path) or any(part in (b".", b"..") for part in path.split(b"/")):
            return PATH
        if not self._sender_may_speak(headers):
            return CROSS_SITE
        return self._body_refusal(headers)

    def _host_is_ours(self, headers: Headers) -> bool:
        values = _values(headers, b"host")
        return len(values) == 1 and values[0] in self.hosts

    def _sender_may_speak(self, headers: Headers) -> bool:
        if any(value.lower() in _UNTRUSTED_SITES for value in _values(headers, b"sec-fetch-site")):
            return False
        origins = _values(headers, b"origin")
        return not origins or (len(origins) == 1 and self._is_known_origin(origins[0]))

    def _is_known_origin(self, origin: bytes) -> bool:
        scheme, _, host = origin.partition(b"://")
        return (scheme == b"http" and host in self.hosts) or _EXTENSION.fullmatch(origin) is not None

    def _body_refusal(self, headers: Headers) -> Refusal | None:
        lengths = _values(headers, b"content-length")
        chunked = _values(headers, b"transfer-encoding")
        if (lengths and chunked) or len(lengths) > 1 or (lengths and not lengths[0].isdigit()):
            return LENGTH
        if not has_body(headers):
            return None
        if lengths and _is_above_limit(lengths[0]):
            return TOO_LARGE
        types = _values(headers, b"content-type")
        return None if len(types) == 1 and _is_json(types[0]) else MEDIA_TYPE


def has_body(headers: Headers) -> bool:
    """Whether the request announces a body of at least one byte, or of unknown length."""
    announced = b"".join(_values(headers, b"content-length"))
    return bool(announced.strip(b"0")) or bool(_values(headers, b"transfer-encoding"))


def _is_above_limit(length: bytes) -> bool:
    digits = length.lstrip(b"0")
    return len(digits) > len(str(BODY_LIMIT)) or int(digits) > BODY_LIMIT


def _is_json(content_type: bytes) -> bool:
    kind, _, parameters = content_type.lower().partition(b";")
    return kind.strip() == b"application/json" and parameters.strip().replace(b'"', b"") in (b"", b"charset=utf-8")


def _values(headers: Headers, name: bytes) -> list[bytes]:
    return [value for key, value in headers if key == name]
