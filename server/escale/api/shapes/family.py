"""The household on the wire."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from escale.api.schemas.family import (
    BrowserPeopleOut,
    FamilyMemberOut,
    LogEntryOut,
    LogOut,
    SeenByOut,
    VisibilityOut,
)
from escale.api.shapes.people import level_next_out, person_out
from escale.domain.household import Member
from escale.domain.visibility import CHOICES, NEVER, TABLE
from escale.domain.vocabulary import Facet, Level
from escale.services.browser_people import SharedBrowser
from escale.services.family_log import LogLine, LogPage, is_of_a_day
from escale.services.family_members import Listed
from escale.services.levels import Standing


def member_out(listed: Listed, viewer: Member) -> FamilyMemberOut:
    """A member as the viewer's household page lists them."""
    return FamilyMemberOut(
        **person_out(listed.member).model_dump(),
        is_me=listed.member.id == viewer.id,
        browsers=listed.browsers,
        used=listed.used,
        level=listed.standing.now,
        next_level=level_next_out(listed.standing.coming),
        may_pair=listed.may_pair,
    )


def visibility_out(standing: Standing, offered: Iterable[Level]) -> VisibilityOut:
    """The whole table, where the member stands in it, and the levels that they may choose."""
    return VisibilityOut(
        table=[
            SeenByOut(role=role, level=level, facets=facets_out(facets), is_choice=level in CHOICES[role])
            for role, levels in TABLE.items()
            for level, facets in levels.items()
        ],
        never=facets_out(NEVER),
        level=standing.now,
        next_level=level_next_out(standing.coming),
        choices=list(offered),
    )


def facets_out(facets: Iterable[Facet]) -> list[Facet]:
    """In the order of the vocabulary."""
    given = set(facets)
    return [facet for facet in Facet if facet in given]


def people_out(shared: SharedBrowser) -> BrowserPeopleOut:
    """Who uses a browser."""
    return BrowserPeopleOut(
        browser_id=shared.browser.id,
        browser_name=shared.browser.name,
        owner_id=shared.browser.member_id,
        people=[person_out(one) for one in shared.people],
        asks_for_pin=shared.asks_for_pin,
    )


def log_out(page: LogPage, reader: Member, members: Mapping[UUID, Member]) -> LogOut:
    """Lines of the log, with those whom they name. Who left is shown as nobody."""
    return LogOut(entries=[_entry(line, reader, members) for line in page.lines], more=page.has_more)


def _entry(line: LogLine, reader: Member, members: Mapping[UUID, Member]) -> LogEntryOut:
    actor = members.get(line.actor_id) if line.actor_id else None
    subject = members.get(line.subject_id) if line.subject_id else None
    return LogEntryOut(
        id=line.id,
        at=line.at,
        is_day=is_of_a_day(line, reader.id),
        fact=line.fact,
        actor=person_out(actor) if actor else None,
        has_actor_left=line.actor_id is not None and actor is None,
        subject=person_out(subject) if subject else None,
        words=line.words,
        value=line.value,
    )
