"""Agreements that hold by the names of both sides, when those of one side are gone: nobody is held to half of one."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from escale.domain.agreements import Agreement, Version, missing_sides
from escale.domain.vocabulary import FamilyFact, Side
from escale.services import levels
from escale.services.household_time import day_ends_at
from escale.services.sides import Sides, all_sides, tell
from escale.storage import agreements

ADULT_LEFT = "adult_left"
"""The word in the log for why it ends."""


def end_unsigned(session: Session, now: datetime) -> None:
    """End, with the household's day, each agreement that no adult who is still there has signed; both sides are told.

    What is seen by it ends with it. Saying so twice is once.
    """
    for sides in all_sides(session):
        for agreement in agreements.of_member(session, sides.member.id):
            version = agreement.in_force(now)
            if version is not None and agreement.ends_at is None and _is_unsigned(version, sides):
                end_at(session, agreement, version, day_ends_at(session, now))
                levels.follow(session, sides.member.id, now)
                tell(session, sides, FamilyFact.ENDED, None, version.terms.title, ADULT_LEFT, now)


def end_at(session: Session, agreement: Agreement, version: Version, at: datetime) -> None:
    """The agreement, and the version of it that holds, are over from that instant on."""
    agreements.set_end(session, agreement.id, at)
    agreements.save_version(session, agreement.id, replace(version, until=at))


def _is_unsigned(version: Version, sides: Sides) -> bool:
    return Side.ADULT in missing_sides(version, sides.member.id, [one.id for one in sides.adults])
