"""Taking the rows of what was deleted out of a database, live or a backup; their days are counted again.

Nothing here decides or remembers what is deleted: `escale.services.forgetting` does. Doing it twice changes nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain import parts
from escale.domain.household import Member
from escale.domain.intervals import Interval, day_start, local_day
from escale.services import counting, rebuilding
from escale.storage import (
    agreements,
    days,
    gates,
    learning,
    leaving,
    members,
    old_events,
    periods,
    presence,
    present_days,
    put_away,
    reflections,
    refused,
    removal,
    shown,
    time_requests,
    visits,
)
from escale.storage.removal import Place
from escale.storage.stones import DayStone, HistoryStone, LeftStone, MemberStone

EVER, ALWAYS = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)


def drop_visits(session: Session, visit_ids: Iterable[UUID]) -> None:
    """Single visits, with the gates that opened them."""
    for place in [found for one in visit_ids if (found := removal.find(session, one))]:
        gate_ids = removal.gates_of(session, place)
        _drop(session, members.get(session, place.member_id), [place.visit_id], gate_ids)
        for identity in (place.visit_id, *gate_ids):
            old_events.drop(session, old_events.naming(session, identity, ALWAYS))


def drop_history(session: Session, stone: HistoryStone) -> list[UUID]:
    """All of a site up to an instant. The visits that were there."""
    visit_ids = [place.visit_id for place in removal.of_site(session, stone.member_id, stone.site_id, stone.until_at)]
    gate_ids = removal.gates_of_site(session, stone.member_id, stone.site_id, stone.until_at)
    _drop(session, members.get(session, stone.member_id), visit_ids, gate_ids)
    old_events.drop(session, old_events.naming(session, stone.site_id, stone.until_at))
    return visit_ids


def drop_day(session: Session, stone: DayStone) -> None:
    """All visits that the day shows, whole; the gates of the day; and what else happened in that time.

    Once days start at another hour the day shows others than those that were deleted: then only what reaches into that
    time goes. Visits that went for another reason, as those of another zone, have stones of their own.
    """
    member = members.get(session, stone.member_id)
    if member is None:  # a backup from before they came
        return
    found = (removal.find(session, one) for one in shown.visits_of(session, member.id, stone.day))
    is_same = _is_as_it_was(session, member, stone)
    places = [place for place in found if place and _is_meant(place, stone, is_same)]
    visit_ids, gate_ids = [place.visit_id for place in places], _gates_of_day(session, member, stone, is_same, places)
    _drop(session, member, visit_ids, gate_ids)
    time = Interval(stone.from_at, stone.until_at)
    old_events.drop(session, old_events.of_day(session, member.id, time, visit_ids, gate_ids))
    presence.remove(session, member.id, time)
    present_days.remove(session, member.id, stone.day)


def drop_member(session: Session, stone: MemberStone) -> None:
    """All that a member did and wrote before an instant. The sites that they watch and their browsers stay; and so do,
    without their own words, what they agreed and the minutes that were asked for and given: those are the others' too.
    """
    member = members.get(session, stone.member_id)
    if member is None:
        return
    removal.remove_early(session, member.id, stone.until_at)
    reflections.remove_early(session, member.id, stone.until_at)
    refused.remove_early(session, member.id, stone.until_at)
    learning.remove_early(session, member.id, stone.until_at)
    put_away.remove_all(session, member.id)
    time_requests.forget_words(session, member.id, stone.until_at)
    agreements.forget_notes(session, member.id, stone.until_at)
    presence.remove(session, member.id, Interval(EVER, stone.until_at))
    present_days.remove_until(
        session, member.id, local_day(stone.until_at, ZoneInfo(member.zone), member.day_starts_at)
    )
    old_events.drop(session, old_events.of_member(session, member.id, stone.until_at))
    old_events.forget_zones(session)
    days.remove_all(session, member.id)
    rebuilding.rebuild(session, member)


def drop_left(session: Session, stone: LeftStone) -> None:
    """Who left, with all that belongs to them. What others did at their browsers stays the others'."""
    leaving.remove(session, stone.member_id)
    old_events.forget_zones(session)


def _is_as_it_was(session: Session, member: Member, stone: DayStone) -> bool:
    """Whether the day begins when it began as it was deleted, so that it shows what it showed."""
    told = periods.find_day(session, member.id, stone.day)
    zone = ZoneInfo(told.zone if told else member.zone)
    return day_start(stone.day, zone, member.day_starts_at) == stone.from_at


def _is_meant(place: Place, stone: DayStone, is_same: bool) -> bool:
    reaches = is_same or place.last_at > stone.from_at or place.first_at == stone.from_at
    return reaches and place.first_at < stone.until_at


def _gates_of_day(
    session: Session, member: Member, stone: DayStone, is_same: bool, places: Sequence[Place]
) -> list[UUID]:
    if is_same:
        of_day = counting.gates_of_day(session, member, stone.day)
    else:
        of_day = gates.shown_between(session, member.id, stone.from_at, stone.until_at)
    meant = {gate.id for gate in of_day if gate.shown.at < stone.until_at}
    return sorted(meant.union(*(removal.gates_of(session, place) for place in places)))


def _drop(session: Session, member: Member | None, visit_ids: Sequence[UUID], gate_ids: Sequence[UUID]) -> None:
    """The rows; then the days that showed them are counted again."""
    if member is None:
        return
    touched = set()
    for visit_id, known in visits.find(session, visit_ids).items():
        showing = shown.days_of(session, member.id, known.visit)
        shown.move(session, member.id, visit_id, showing, ())
        touched |= showing
    for owned in gates.find(session, gate_ids).values():
        touched |= parts.of_gate(owned.gate, member.day_starts_at).keys()
    removal.remove_visits(session, visit_ids)
    removal.remove_gates(session, gate_ids)
    for day in sorted(touched):
        counting.recount(session, member, day)
