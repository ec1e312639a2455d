"""How the service stands, for whoever asks whether all is well."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from escale.domain.household import Browser
from escale.domain.notices import Notice


@dataclass(frozen=True, slots=True)
class Standing:
    """`tasks`: when each was done last. `latest_at`: the latest instant that a browser told of a visit.

    `believed_at`: the latest instant that was believed. `doubted_at`: when the clock was first far past it, if so.
    """

    since_at: datetime
    tasks: Mapping[str, datetime]
    latest_at: datetime | None
    browsers: tuple[Browser, ...]
    notices: tuple[Notice, ...]
    believed_at: datetime
    doubted_at: datetime | None
