"""The people of the household, and those of a browser: for whom it may speak."""

from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState, Member
from escale.family_errors import NotHere
from escale.storage import browsers, households, members, people


def everyone(session: Session) -> list[Member]:
    """All members of the household, the first one first."""
    household_id = households.first(session)
    return members.list_all(session, household_id) if household_id else []


def are_several(session: Session) -> bool:
    """Whether somebody lives here with others, whom it concerns too what is said for the household."""
    return len(everyone(session)) > 1


def of_browser(session: Session, browser: Browser) -> tuple[Member, ...]:
    """Who uses the browser, its owner first."""
    found = (members.get(session, one) for one in (browser.member_id, *people.of_browser(session, browser.id)))
    return tuple(one for one in found if one)


def speaker(session: Session, browser: Browser, member_id: UUID) -> Member:
    """The person of this browser with this id. Raises `NotHere`."""
    found = next((one for one in of_browser(session, browser) if one.id == member_id), None)
    if found is None:
        raise NotHere
    return found


def is_shared(session: Session, browser: Browser) -> bool:
    """Whether others use the browser too, or did and no adult said since that nobody does."""
    return browsers.is_guarded(session, browser.id) or len(of_browser(session, browser)) > 1


def is_guest(session: Session, browser: Browser, member: Member) -> bool:
    """Whether the member uses somebody else's browser and has one of their own.

    Somebody else's browser could tell its owner what it is told; who has no other one has no other place for it.
    """
    return browser.member_id != member.id and has_browser(session, member.id)


def has_browser(session: Session, member_id: UUID) -> bool:
    """Whether the member has a confirmed browser of their own."""
    return any(one.state is BrowserState.CONFIRMED for one in browsers.list_for_member(session, member_id))
