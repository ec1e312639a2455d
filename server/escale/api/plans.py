"""Plans as they are sent, remembered until something may have changed them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from escale.api.catalogue import exemptions
from escale.api.shapes.plan import plan_out
from escale.domain.household import Browser, Member
from escale.services import planning
from escale.services.summaries import current_day
from escale.settings import Settings
from escale.storage.engine import Database

MOST_REMEMBERED = 64
"""Of people in browsers; a household has a handful."""


@dataclass(frozen=True, slots=True)
class SentPlan:
    """The body of the answer, and its strong ETag: the same plan has the same one."""

    body: bytes
    etag: str


@dataclass(frozen=True, slots=True)
class Known:
    """A plan, and what it follows from: the state of the database, the member's day, and no instant from `until` on."""

    version: object
    day: date
    until: datetime
    sent: SentPlan


class Plans:
    """A plan follows from what is stored and from the time: it holds until a commit, the next day, or a week is due."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self._known: dict[tuple[UUID, UUID], Known] = {}

    def known(self, browser: Browser, member: Member, now: datetime) -> SentPlan | None:
        """The member's plan in a browser, when it is remembered and still holds."""
        known = self._known.get((browser.id, member.id))
        if known is None or known.version != self._database.changes.of(member.id):
            return None
        is_over = known.until <= now
        return None if is_over or known.day != current_day(member, now) else known.sent

    def make(self, browser: Browser, member: Member, now: datetime) -> SentPlan:
        """The member's plan in a browser as it follows from what is stored now."""
        version = self._database.changes.of(member.id)
        shortest = timedelta(seconds=self._settings.shortest_planned_seconds)
        with self._database.reading() as session:
            plan = planning.build(session, browser, member, exemptions(self._settings.exemptions), shortest, now)
            until = planning.holds_until(session, member, now)
        body = plan_out(plan).model_dump_json(by_alias=True).encode()
        sent = SentPlan(body, f'"{sha256(body).hexdigest()[:32]}"')
        if len(self._known) >= MOST_REMEMBERED:
            self._known.clear()
        self._known[browser.id, member.id] = Known(version, current_day(member, now), until, sent)
        return sent
