"""One line of a history file, read. Guide: docs/en/import.md; the reasons: docs/decisions/0013."""

from collections.abc import Callable
from functools import lru_cache
from typing import Annotated, Literal, Required
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict

from escale.domain.counts import MOST
from escale.domain.room import MOST_CUES, MOST_STRETCHES
from escale.domain.vocabulary import CueAnswer, CueKind, Trigger, VisitEnd, VisitOrigin, Worth

FORMAT, VERSION = "escale-visits", 1

_CLOSED = ConfigDict(extra="forbid")
Instant = AwareDatetime
"""An instant with its offset from UTC, `2019-03-02T21:04:00+01:00`; milliseconds are kept, what is finer is cut."""
SiteText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Zone = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_+\-/]+$")]


@with_config(ConfigDict(extra="ignore"))
class Header(TypedDict):
    """The first line: which format, and which version of it. What later versions add to it is ignored."""

    format: Literal["escale-visits"]
    version: Annotated[int, Field(ge=1)]


@with_config(_CLOSED)
class IntentionLine(TypedDict, total=False):
    """What for, and for how long: `planned_seconds` from 1 to 86400. No `text`: its words are not known any more."""

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    planned_seconds: Required[Annotated[int, Field(ge=1, le=86_400)]]
    trigger: Trigger


@with_config(_CLOSED)
class RatingLine(TypedDict, total=False):
    """The person's own judgement. `met`: whether the intention was."""

    worth: Required[Worth]
    met: Worth
    rated_at: Required[Instant]


@with_config(_CLOSED)
class CueLine(TypedDict, total=False):
    """A cue. `answer` and `answered_at` come together; `removed_at`: when the page took the cue away."""

    kind: Required[CueKind]
    shown_at: Required[Instant]
    answer: CueAnswer
    answered_at: Instant
    removed_at: Instant


Count = Annotated[int, Field(ge=0, le=MOST)]


@with_config(_CLOSED)
class ReachedLine(TypedDict, total=False):
    """Pages of the visit, by how they were reached. What is left out is zero."""

    typed: Count
    search: Count
    bookmark: Count
    external_link: Count
    subscription: Count
    in_page_link: Count
    recommendation: Count
    autoplay: Count
    notification: Count
    unknown: Count


@with_config(_CLOSED)
class VisitLine(TypedDict, total=False):
    """A visit.

    `id`: its name in the file's source; two lines with one name are one visit. `site`: an address or a pattern.
    `zone`: IANA. `attended`: stretches, from and to; `attended_ms`: their total in milliseconds, also when their places
    are not known. One of the two is needed. `origin`: needed with an intention. `end` needs `ended_at`.
    `sponsored_seen` of the `items_seen` in feeds were marked as paid.
    `checks`: whether cues of a kind were able to play.
    """

    id: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    site: Required[SiteText]
    zone: Required[Zone]
    started_at: Required[Instant]
    ended_at: Instant
    end: VisitEnd
    origin: VisitOrigin
    attended: Annotated[list[tuple[Instant, Instant]], Field(max_length=MOST_STRETCHES)]
    attended_ms: Annotated[int, Field(ge=0, le=366 * 86_400_000)]
    intention: IntentionLine
    rating: RatingLine
    cues: Annotated[list[CueLine], Field(max_length=MOST_CUES)]
    reached: ReachedLine
    items_seen: Count
    sponsored_seen: Count
    checks: dict[CueKind, bool]


read_header: Callable[[bytes], Header] = TypeAdapter(Header).validate_json
"""The header that these bytes are. Raises `pydantic.ValidationError`."""
_read: Callable[[bytes], VisitLine] = TypeAdapter(VisitLine).validator.validate_json


class LineWrong(ValueError):
    """The line cannot become a visit. `code` is contract; `place`: the field, when one alone is wrong."""

    def __init__(self, code: str, place: str = "") -> None:
        self.code, self.place = code, place
        super().__init__(code)


def line_of(text: bytes) -> VisitLine:
    """The visit that these bytes tell. Raises `LineWrong`, without what was written: it may be personal."""
    try:
        return _read(text)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        if first["type"] == "json_invalid":
            raise LineWrong("line_not_json") from None
        raise LineWrong("line_invalid", ".".join(str(part) for part in first["loc"])) from None


@lru_cache(maxsize=1024)
def is_zone(name: str) -> bool:
    """Whether the time zone is one that this machine knows."""
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return False
    return True
