"""What there is to tell about the data itself."""

from uuid import UUID

from escale.api.schemas.base import Instant, WireOut
from escale.domain.notices import NoticeKind


class NoticeOut(WireOut):
    """What happened between `from_at` and `until_at` is missing.

    Both null: nothing is. `from_at` alone null: all that was there before `until_at` is missing. `until_at` alone null:
    nothing is, and `from_at` says which backup it is about. `is_file_kept`: the damaged file is still there; whoever
    deletes something deletes it with it.
    """

    id: UUID
    kind: NoticeKind
    happened_at: Instant
    from_at: Instant | None
    until_at: Instant | None
    is_file_kept: bool


class NoticesOut(WireOut):
    """Notices, the latest first."""

    notices: list[NoticeOut]
