"""How a child or a teen splits the minutes of a week over its days."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.agreement_errors import ClauseNotFound, NotInForce, SplitByMember, TermsRefused
from escale.domain.agreements import Split, week_with
from escale.domain.clause_values import MINUTE
from escale.domain.clauses import WeeklyBudget
from escale.domain.contradictions import Reason, split_refusal
from escale.domain.household import Member
from escale.domain.intervals import ONE_DAY
from escale.domain.vocabulary import FamilyFact
from escale.services.agreements import Seen, read
from escale.services.sides import tell
from escale.storage import agreements


def split(
    session: Session, asker: Member, agreement_id: UUID, clause_id: UUID, parts: tuple[timedelta, ...], now: datetime
) -> Seen:
    """From tomorrow on. Days that have begun keep what they had, so that no week gets longer by being split anew.

    Raises `AgreementNotFound`, `SplitByMember`, `NotInForce`, `ClauseNotFound`, `TermsRefused`.
    """
    seen = read(session, asker, agreement_id, now)
    if asker.id != seen.agreement.member_id:
        raise SplitByMember
    version = seen.agreement.in_force(now)
    if version is None:
        raise NotInForce
    clause = version.terms.clause(clause_id)
    if not isinstance(clause, WeeklyBudget):
        raise ClauseNotFound
    _check(seen, clause, parts)
    agreements.save_split(session, agreement_id, Split(clause_id, seen.day + ONE_DAY, parts))
    tell(session, seen.sides, FamilyFact.SPLIT, asker.id, clause.words, None, now)
    return read(session, asker, agreement_id, now)


def _check(seen: Seen, clause: WeeklyBudget, parts: tuple[timedelta, ...]) -> None:
    refusal = split_refusal(replace(clause, split=parts))
    if refusal is not None:
        raise TermsRefused(refusal.sentence, refusal.reason, refusal.about)
    # Where the begun days alone have more than the week (a new version gave it less), it is no fault of those to come.
    to_come = sum(parts[seen.day.isoweekday() :], timedelta())
    over = min(to_come, week_with(clause, seen.agreement.splits, parts, seen.day) - clause.budget)
    if over > timedelta():
        raise TermsRefused(
            f"The days of this week that have begun keep what they had: take {over // MINUTE} min away from those "
            "to come, or split the week anew on Sunday.",
            Reason.SPLIT_BEGUN,
            (clause.words,),
        )
