"""Who belongs to the household: joining, growing up, leaving, and the first browser of each."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.domain.household import DAY_STARTS_AT, Browser, BrowserState, Member
from escale.domain.vocabulary import Avatar, Colour, FamilyFact, Language, Role
from escale.errors import MemberNotFound
from escale.family_errors import (
    AdultActsAlone,
    AdultNeeded,
    LastAdult,
    PairedAlready,
    PictureNotYours,
    RoleBackwards,
    TooManyMembers,
)
from escale.services import agreements, family_log, forgetting, levels, one_sided, pins
from escale.services.browsers import used as used_browsers
from escale.services.household_time import zones_of
from escale.services.levels import Standing
from escale.services.people import everyone, has_browser
from escale.storage import agreements as agreed
from escale.storage import browsers, households, members, people, reflections, sites, visits

MOST_MEMBERS = 12
GROWTH = (Role.CHILD, Role.TEEN, Role.ADULT)


@dataclass(frozen=True, slots=True)
class Listed:
    """A member as the household's page lists them. `used`: browsers of others that they use; `may_pair`: an adult may
    pair their first browser.
    """

    member: Member
    browsers: int
    used: int
    standing: Standing
    may_pair: bool


@dataclass(frozen=True, slots=True)
class NewMember:
    """What is said about somebody who joins."""

    name: str
    role: Role
    avatar: Avatar
    colour: Colour
    language: Language | None


@dataclass(frozen=True, slots=True)
class FaceChange:
    """What to change; None leaves it as it is."""

    name: str | None = None
    avatar: Avatar | None = None
    colour: Colour | None = None
    role: Role | None = None

    @property
    def is_picture(self) -> bool:
        """Whether it changes how the member is shown."""
        return any(one is not None for one in (self.name, self.avatar, self.colour))


def listed(session: Session, member: Member, viewer: Member, now: datetime) -> Listed:
    """How a member is listed for another one, or for themselves."""
    own = browsers.list_for_member(session, member.id)
    count = sum(1 for one in own if one.state is BrowserState.CONFIRMED)
    may_pair = viewer.role is Role.ADULT and viewer.id != member.id and _is_pairable(session, member)
    used = len(used_browsers(session, member.id))
    return Listed(member, count, used, levels.standing(session, member, now), may_pair)


def find(session: Session, member_id: UUID) -> Member:
    """The member with this id. Raises `MemberNotFound`."""
    found = members.get(session, member_id)
    if found is None:
        raise MemberNotFound
    return found


def add(session: Session, actor: Member, wish: NewMember, now: datetime) -> Member:
    """One more member; nothing of them is seen by anybody. Everybody is told. Raises `TooManyMembers`."""
    household_id = households.first(session)
    if household_id is None:
        raise MemberNotFound
    if len(members.list_all(session, household_id)) >= MOST_MEMBERS:
        raise TooManyMembers
    zone = zones_of(session).at(now).key
    member = Member(uuid4(), wish.name, wish.role, wish.language, zone, DAY_STARTS_AT, False, wish.avatar, wish.colour)
    members.add(session, member, household_id, now)
    family_log.note(session, FamilyFact.MEMBER_ADDED, actor.id, member.id, None, wish.role.value, now)
    return member


def change(session: Session, actor: Member, member_id: UUID, wish: FaceChange, now: datetime) -> Member:
    """A picture is its member's own, or an adult's to draw for who never was here. A role is another adult's to change.

    Raises `MemberNotFound`, `PictureNotYours`, `RoleBackwards`.
    """
    member = find(session, member_id)
    if wish.is_picture and member.id != actor.id and _was_anywhere(session, member):
        raise PictureNotYours
    changed = replace(
        member,
        name=member.name if wish.name is None else wish.name,
        avatar=wish.avatar or member.avatar,
        colour=wish.colour or member.colour,
        role=wish.role or member.role,
    )
    if GROWTH.index(changed.role) < GROWTH.index(member.role):
        raise RoleBackwards
    members.save(session, changed)
    if wish.is_picture and changed != replace(member, role=changed.role):
        family_log.note(session, FamilyFact.MEMBER_CHANGED, actor.id, member.id, None, None, now)
    if changed.role is not member.role:
        _grow(session, actor, changed, now)
    return changed


def remove(session: Session, actor: Member, member_id: UUID, now: datetime) -> None:
    """An adult leaves, or takes a child or teen out; nothing of them is kept. Everybody is told that it happened.

    An agreement for whose side of the adults they alone had signed ends with the day.

    Raises `MemberNotFound`, `AdultNeeded`, `AdultActsAlone`, `LastAdult`.
    """
    member = find(session, member_id)
    if actor.role is not Role.ADULT:
        raise AdultNeeded
    if member.role is Role.ADULT and member.id != actor.id:
        raise AdultActsAlone
    rest = [one for one in everyone(session) if one.id != member.id]
    if member.role is Role.ADULT and not any(one.role is Role.ADULT for one in rest):
        raise LastAdult
    forgetting.forget_member(session, member.id, now)
    remover = None if member.id == actor.id else actor.id
    family_log.note(session, FamilyFact.MEMBER_LEFT, remover, None, None, member.role.value, now)
    one_sided.end_unsigned(session, now)


def pairable(session: Session, actor: Member, member_id: UUID) -> Member:
    """The member whose first browser an adult pairs. Raises `MemberNotFound`, `PairedAlready`."""
    member = find(session, member_id)
    if member.id == actor.id or not _is_pairable(session, member):
        raise PairedAlready
    return member


def note_pairing(session: Session, actor: Member, member_id: UUID, name: str, now: datetime) -> None:
    """A browser of the member was confirmed, by them or for them."""
    family_log.note(session, FamilyFact.BROWSER_PAIRED, actor.id, member_id, name, None, now)


def _grow(session: Session, actor: Member, member: Member, now: datetime) -> None:
    levels.forget_choice(session, member.id)
    if member.role is Role.ADULT:
        agreements.close(session, member, now)
    family_log.note(session, FamilyFact.ROLE_CHANGED, actor.id, member.id, None, member.role.value, now)
    levels.follow(session, member.id, now, actor_id=actor.id)


def is_stranded(session: Session, member: Member) -> bool:
    """Whether somebody has neither a PIN nor a browser of their own, and so no way to their dashboard."""
    return not (pins.has_pin(session, member.id) or has_browser(session, member.id))


def note_opening(session: Session, member: Member, now: datetime) -> None:
    """Whoever owns the account of the machine let somebody in who was stranded, or looked themselves."""
    family_log.note(session, FamilyFact.OPENED, None, member.id, None, None, now)


def _is_pairable(session: Session, member: Member) -> bool:
    """Whether another adult may pair a browser for them: their first one, or one for an adult who is stranded, while
    nothing is stored of them. What is stored would be open to whoever pairs: then the owner of the machine's account
    lets them in.
    """
    is_adult = member.role is Role.ADULT
    was_nobody = is_adult and is_stranded(session, member) and not _is_anything_stored(session, member)
    return was_nobody or not _was_anywhere(session, member)


def _is_anything_stored(session: Session, member: Member) -> bool:
    """Whether the member did, watched, wrote or agreed on anything that their dashboard shows."""
    told = visits.count(session, member.id) > 0 or bool(reflections.latest(session, member.id, 1))
    return told or bool(sites.list_all(session, member.id)) or bool(agreed.of_member(session, member.id))


def _was_anywhere(session: Session, member: Member) -> bool:
    """Whether the member ever used a browser: then their days are theirs, and nobody pairs in their name any more."""
    own: list[Browser] = browsers.list_for_member(session, member.id)
    is_paired = any(one.public_key for one in own)
    return is_paired or bool(people.of_member(session, member.id)) or visits.count(session, member.id) > 0
