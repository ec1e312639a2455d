"""What members with an agreement in force attended and passed by, counted as batches come, by the service's own clock.

All that a batch tells is counted, also what is refused or not wanted any more: a clock that is wrong by years, or a
visit that was deleted while it went on, would make time otherwise.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain.agreed import EXTENSION, is_budgeted
from escale.domain.clause_values import MINUTE
from escale.domain.clauses import AnyClause, Bedtime, DailyBudget, Homework, QuietHours, WeeklyBudget
from escale.domain.events import CueAnswered, Event
from escale.domain.household import Browser, Member
from escale.domain.spent import KEPT, NOTHING, Heard, Receipt, Report, by_day, growth, reports_of, spent_with, totals
from escale.domain.visibility import facets
from escale.domain.vocabulary import CueAnswer, CueKind, Facet, FamilyFact
from escale.services import agreed, levels
from escale.services.household_time import today, zones_of
from escale.services.sides import sides_of, tell
from escale.storage import agreed_passes, agreed_spent, sites, visits

PLAYED: dict[CueKind, tuple[type, ...]] = {
    CueKind.AGREED_TIME: (DailyBudget, WeeklyBudget),
    CueKind.AGREED_HOURS: (QuietHours, Bedtime),
    CueKind.HOMEWORK: (Homework,),
}


def count(
    session: Session, member: Member, browser: Browser, told: Sequence[Event], sent_at: datetime | None, now: datetime
) -> None:
    """Add what a batch tells of a member with an agreement in force, before its visits are stored.

    Telling it again adds nothing.
    """
    begun = agreed.in_force_since(session, member, now)
    if begun is None:
        return
    receipt = Receipt(now, sent_at, _heard(session, member, browser, begun, now))
    own = sites.known_ids(session, member.id)
    reports = [one for one in reports_of(told) if one.site_id in own]
    if reports:
        _add(session, member.id, reports, receipt, begun)
    answers = [(one.fact, receipt.moment(one.at)) for one in told if isinstance(one.fact, CueAnswered)]
    if any(answer.kind in PLAYED for answer, _ in answers):
        _note_passes(session, member, answers, now)


def counted(session: Session, member_id: UUID, now: datetime) -> frozenset[UUID]:
    """The member's sites that a budget counts today. A site that is deleted takes its count along, so they stay."""
    holds = agreed.in_force(session, member_id, now)
    if holds is None:
        return frozenset()
    spent = agreed_spent.of_day(session, member_id, today(session, now).day)
    known = sites.list_all(session, member_id)
    return frozenset(one.id for one in known if one.id in spent and is_budgeted(holds.terms, one))


def prune(session: Session, now: datetime) -> int:
    """Forget what was kept long enough. How many rows."""
    first = today(session, now - KEPT).day
    return agreed_spent.prune(session, first, now - KEPT)


def _add(session: Session, member_id: UUID, reports: Sequence[Report], receipt: Receipt, begun: datetime) -> None:
    told = totals(reports)
    levels = _levels(session, member_id, told.keys(), begun)
    grown = by_day(growth(levels, reports, receipt), zones_of(session))
    known = {day: agreed_spent.of_day(session, member_id, day.day) for day in {day for day, _ in grown}}
    for (day, site_id), more in grown.items():
        spent = spent_with(known[day].get(site_id, NOTHING), more, day, receipt.now)
        agreed_spent.save(session, member_id, day.day, site_id, spent)
    now = {visit_id: max(total, levels.get(visit_id, total)) for visit_id, total in told.items()}
    agreed_spent.tell(session, member_id, now, receipt.now)


def _levels(session: Session, member_id: UUID, visit_ids: Iterable[UUID], begun: datetime) -> dict[UUID, timedelta]:
    """What was told of visits before.

    Under an agreement all that is told is kept. Of visits that began without one, or under another that has ended,
    what they know themselves: nobody counts what was attended in between.
    """
    ids = set(visit_ids)
    told = agreed_spent.levels(session, member_id, ids)
    kept = {one: total for one, (total, at) in told.items() if at >= begun}
    found = {one: total for one, (total, _) in told.items()}
    for one, owned in visits.find(session, ids - kept.keys()).items():
        if owned.member_id == member_id:
            found[one] = max(found.get(one, NOTHING), owned.visit.reported)
    return found


def _heard(session: Session, member: Member, browser: Browser, begun: datetime, now: datetime) -> datetime:
    """Note that a batch of the member came from the browser; up to when all of theirs was heard there before.

    Nothing else that a browser asks is such a sign: what it kept comes after it has opened a session. `begun`: since
    when what is agreed holds, before which nothing is counted.
    """
    known = agreed_spent.heard(session, member.id, browser.id)
    # Between two agreements nobody noted when a batch came.
    holds = known is not None and known.at >= begun
    heard = known.again(now) if known and holds else Heard(now, max(browser.paired_at, begun), now)
    agreed_spent.hear(session, member.id, browser.id, heard)
    return heard.before


def _note_passes(
    session: Session, member: Member, answers: Iterable[tuple[CueAnswered, datetime]], now: datetime
) -> None:
    """Of the household's day in which each was answered. The log tells when the service heard of it."""
    holds = agreed.in_force(session, member.id, now)
    for answer, moment in answers:
        clause = holds.terms.clause(answer.clause_id) if holds and answer.clause_id else None
        kinds = PLAYED.get(answer.kind, ())
        if clause is None or answer.answer is not CueAnswer.CONTINUE or not isinstance(clause, kinds):
            continue
        day = today(session, moment).day
        is_new = agreed_passes.add(session, member.id, answer.cue_id, clause.id, day, moment)
        if is_new and not isinstance(clause, Homework):
            _tell(session, member, clause, now)


def _tell(session: Session, member: Member, clause: AnyClause, now: datetime) -> None:
    """Both sides read that it was continued, in the clause's own words; not in those of a site that is not seen."""
    sides = sides_of(session, member.id)
    if sides is None:
        return
    shown = facets(member.role, levels.standing(session, member, now).now)
    names_site = isinstance(clause, DailyBudget | WeeklyBudget) and clause.scope.host is not None
    words = None if names_site and Facet.SITE_TOTALS not in shown else clause.words
    tell(session, sides, FamilyFact.CONTINUED, member.id, words, str(EXTENSION // MINUTE), now)
