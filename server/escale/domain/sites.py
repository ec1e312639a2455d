"""Watched sites: patterns of addresses, and which policy holds when.

A pattern is a host suffix with an optional path prefix: `youtube.com`, `youtube.com/shorts`. No port, query, wildcard
or regular expression, so that matching takes time linear in the address (security reference, row 11).
"""

import ipaddress
import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from escale.domain.policy import Policy

MOST_HOST = 253
"""RFC 1035, section 2.3.4."""
MOST_PATH = 200
MOST_SITES = 200
"""Browsers allow a few thousand redirect rules at most; a list that a person chose is far shorter."""
NO_HOST = "This is not the address of a site."
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()+,;=:@%-]+)*")
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_PORT = re.compile(r":\d{1,5}$")


class NotAPattern(ValueError):
    """The text is no `host` or `host/path`. The message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Addresses at `host` or below it, whose path is `path` or below it. `/` is every path; others have no last `/`."""

    host: str
    path: str

    def __str__(self) -> str:
        return self.host if self.path == "/" else self.host + self.path


@dataclass(frozen=True, slots=True)
class LaterPolicy:
    """What takes the place of a site's policy from the member's day `first_day` on."""

    policy: Policy
    first_day: date


@dataclass(frozen=True, slots=True)
class Break:
    """Neither gate nor cues of a site, from the member's day `first_day` to `last_day`, both included."""

    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Site:
    """A watched place of one member. A removed one only names the past. What holds when: `escale.domain.easing`."""

    id: UUID
    member_id: UUID
    name: str
    patterns: tuple[Pattern, ...]
    category: str | None
    policy: Policy
    removed: bool = False
    later: LaterPolicy | None = None
    on_break: Break | None = None


@dataclass(frozen=True, slots=True)
class SiteTitle:
    """What a site is called in history, as it is now: another category moves the site's past with it."""

    name: str
    category: str | None


def parse_pattern(text: str) -> Pattern:
    """The pattern that people mean by `text`. Of a pasted address, scheme, `www.`, port, query and fragment go.

    Raises `NotAPattern`.
    """
    bare = re.split(r"[?#]", _SCHEME.sub("", text.strip(), count=1), maxsplit=1)[0]
    host, slash, path = bare.partition("/")
    return Pattern(_host(_PORT.sub("", host)), _path(slash + path))


def matches(pattern: Pattern, host: str, path: str) -> bool:
    """Whether the address with this host (lower case, ASCII, no port) and path belongs to the pattern."""
    return _is_at_or_below_host(host, pattern.host) and _is_at_or_below_path(path, pattern.path)


def _is_at_or_below_host(host: str, suffix: str) -> bool:
    return host == suffix or (host.endswith(suffix) and host[-len(suffix) - 1] == "." and not _is_address(suffix))


def _is_at_or_below_path(path: str, prefix: str) -> bool:
    return prefix == "/" or (path.startswith(prefix) and path[len(prefix) : len(prefix) + 1] in ("", "/"))


def _host(text: str) -> str:
    if _is_address(text):
        return text
    host = _ascii(text.rstrip(".")).removeprefix("www.")
    labels = host.split(".")
    if len(host) > MOST_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        raise NotAPattern(NO_HOST)
    if labels[-1].isdigit() or (len(labels) == 1 and host != "localhost"):
        raise NotAPattern("A site's address has a dot in it, like example.org.")
    return host


def _path(text: str) -> str:
    path = text.rstrip("/")
    if len(path) > MOST_PATH or not _PATH.fullmatch(path) or any(part in (".", "..") for part in path.split("/")):
        raise NotAPattern("The part after the site's name is not a plain path.")
    return path or "/"


def _ascii(host: str) -> str:
    """The host as browsers send it: lower case, and ASCII for other letters too."""
    if host.isascii():
        return host.lower()
    from escale.domain.names import NotAName, ascii_name  # its tables take long to load, and few need them

    try:
        return ascii_name(host)
    except NotAName as error:
        raise NotAPattern(NO_HOST) from error


def _is_address(host: str) -> bool:
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True
