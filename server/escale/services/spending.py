"""What members with an agreement in force attended and passed by, counted as batches come, by the service's own clock.

All that a batch tells is counted, also what is refused or not wanted any more: a clock that is wrong by years, or a
visit that was deleted while it went on, would make time otherwise.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain.agreed import EXTENSION
from escale.domain.clauses import AnyClause, Bedtime, DailyBudget, Homework, QuietHours, WeeklyBudget
from escale.domain.events import CueAnswered, Event
from escale.domain.household import Browser, Member
from escale.domain.household_day import household_day
from escale.domain.spent import KEPT, NOTHING, Receipt, Report, growth, reports_of, spent_with, totals
from escale.domain.vocabulary import CueAnswer, CueKind, FamilyFact, Role
from escale.services import agreed
from escale.services.household_time import today, zone_of
from escale.services.sides import sides_of, tell
from escale.storage import agreed_passes, agreed_spent, agreements, browsers, sites, visits

PLAYED: dict[CueKind, tuple[type, ...]] = {
    CueKind.AGREED_TIME: (DailyBudget, WeeklyBudget),
    CueKind.AGREED_HOURS: (QuietHours, Bedtime),
    CueKind.HOMEWORK: (Homework,),
}
MINUTE = timedelta(minutes=1)


def is_counted(session: Session, member: Member, now: datetime) -> bool:
    """Whether an agreement with the member is in force. Of adults nothing is asked."""
    return member.role is not Role.ADULT and agreements.is_in_force(session, member.id, now)


def count(
    session: Session, member: Member, browser: Browser, told: Sequence[Event], sent_at: datetime | None, now: datetime
) -> None:
    """Add what a batch tells, before its visits are stored. Telling it again adds nothing."""
    own = sites.known_ids(session, member.id)
    reports = [one for one in reports_of(told) if one.site_id in own]
    if reports:
        _add(session, member.id, reports, Receipt(now, sent_at, _since(session, browser)))
    answers = [one.fact for one in told if isinstance(one.fact, CueAnswered) and one.fact.kind in PLAYED]
    if answers:
        _note_passes(session, member, answers, now)


def prune(session: Session, now: datetime) -> int:
    """Forget what was kept long enough. How many rows."""
    first = today(session, now - KEPT).day
    return agreed_spent.prune(session, first, now - KEPT)


def _add(session: Session, member_id: UUID, reports: Sequence[Report], receipt: Receipt) -> None:
    told = totals(reports)
    levels = _levels(session, member_id, told.keys())
    zone = zone_of(session)
    for one in growth(levels, reports, receipt):
        day = household_day(one.at, zone)
        spent = agreed_spent.of_day(session, member_id, day.day).get(one.site_id, NOTHING)
        agreed_spent.save(session, member_id, day.day, one.site_id, spent_with(spent, one.grown, day, receipt.now))
    now = {visit_id: max(total, levels.get(visit_id, total)) for visit_id, total in told.items()}
    agreed_spent.tell(session, member_id, now, receipt.now)


def _levels(session: Session, member_id: UUID, visit_ids: Iterable[UUID]) -> dict[UUID, timedelta]:
    """What was told of visits before; of those that began before the agreement did, what they know themselves."""
    ids = set(visit_ids)
    levels = agreed_spent.levels(session, member_id, ids)
    before = visits.find(session, ids - levels.keys())
    return {one: owned.visit.reported for one, owned in before.items() if owned.member_id == member_id} | levels


def _since(session: Session, browser: Browser) -> datetime:
    """When the browser was heard of before: as this transaction sees it, which knows batches of a moment ago."""
    return browsers.seen_at(session, browser.id) or browser.paired_at


def _note_passes(session: Session, member: Member, answers: Iterable[CueAnswered], now: datetime) -> None:
    holds = agreed.in_force(session, member.id, now)
    day = today(session, now).day
    for answer in answers:
        clause = holds.terms.clause(answer.clause_id) if holds and answer.clause_id else None
        if clause is None or answer.answer is not CueAnswer.CONTINUE or not isinstance(clause, PLAYED[answer.kind]):
            continue
        is_new = agreed_passes.add(session, member.id, answer.cue_id, clause.id, day, now)
        if is_new and not isinstance(clause, Homework):
            _tell(session, member, clause, now)


def _tell(session: Session, member: Member, clause: AnyClause, now: datetime) -> None:
    """Both sides read that it was continued, in the clause's own words."""
    sides = sides_of(session, member.id)
    if sides:
        tell(session, sides, FamilyFact.CONTINUED, member.id, clause.words, str(EXTENSION // MINUTE), now)
