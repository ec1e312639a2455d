"""The family's week: of everybody what others may see of them, for one conversation."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from escale.domain import reviewing as rules
from escale.domain.household import Member
from escale.domain.reviewing import FamilyQuestion, FamilyWeek, MemberWeek, Praise
from escale.domain.visibility import may_look
from escale.domain.vocabulary import FamilyFact, Level
from escale.services import agreements, family_log, granted, levels, looks
from escale.services.granted import Wished
from escale.services.household_time import day_of
from escale.services.looks import Seen, Week
from escale.services.people import everyone
from escale.services.summaries import check

A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Review:
    """One week of a family. `people` in the household's order; `private`: who is not shown to the asking member."""

    label: str
    people: tuple[Seen, ...]
    private: tuple[Member, ...]
    went_well: tuple[tuple[Member, Praise], ...]
    requests: tuple[Wished, ...]
    questions: tuple[FamilyQuestion, ...]
    agreement_ids: tuple[UUID, ...]


def last_week(session: Session, now: datetime) -> str:
    """The last whole week of the household, as it is written (`2026-W48`)."""
    year, number, _ = (day_of(session, now) - A_WEEK).isocalendar()
    return f"{year}-W{number:02}"


def review(session: Session, asker: Member, week: Week, categories: frozenset[str], now: datetime) -> Review:
    """The week, and the line in the log of each person who is shown to the asking member. Raises `DayOutOfRange`."""
    check(week.period)
    members = everyone(session)
    shown = [one for one in members if _is_shown(session, asker, one, now)]
    for member in shown:
        if member.id != asker.id:
            family_log.note(session, FamilyFact.REVIEWED, asker.id, member.id, None, week.label, now)
    people = tuple(looks.seen(session, asker, one, week.period, categories, now) for one in shown)
    weeks = [_facts(one) for one in people]
    requests = tuple(granted.listed_of(session, asker, week.period, now))
    return Review(
        label=week.label,
        people=people,
        private=tuple(one for one in members if one not in shown),
        went_well=tuple(
            (one.member, praise) for one, own in zip(people, weeks, strict=True) for praise in rules.went_well(own)
        ),
        requests=requests,
        questions=rules.choose(week.period.first, FamilyWeek(weeks, len(requests))),
        agreement_ids=tuple(one.agreement.id for one in agreements.list_for(session, asker, now)),
    )


def _is_shown(session: Session, asker: Member, member: Member, now: datetime) -> bool:
    """Whether the member has a column: what others see of oneself is shown to oneself as well, and nothing more."""
    level = levels.standing(session, member, now).now
    return level is not Level.NOTHING if member.id == asker.id else may_look(asker.role, member.role, level)


def _facts(seen: Seen) -> MemberWeek:
    week = seen.week
    return MemberWeek(
        has_gaps=any(one.is_gap for one in week.days),
        night=week.night,
        nights=week.nights,
        plans=week.plans,
        intentions=week.intentions,
        ratings=week.ratings,
        cues=week.cues,
        clauses=seen.clauses,
    )
