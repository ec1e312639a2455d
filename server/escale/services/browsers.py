"""The paired browsers of a member, and those of others that they use."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState, Member
from escale.errors import BrowserNotFound
from escale.storage import browsers, members, people


def paired(session: Session, member_id: UUID) -> list[Browser]:
    """The member's confirmed browsers, the latest pairing first."""
    mine = browsers.list_for_member(session, member_id)
    confirmed = (one for one in mine if one.state is BrowserState.CONFIRMED)
    return sorted(confirmed, key=lambda one: one.paired_at, reverse=True)


@dataclass(frozen=True, slots=True)
class UsedBrowser:
    """Somebody else's browser that a member uses as well."""

    browser: Browser
    owner: Member


def used(session: Session, member_id: UUID) -> list[UsedBrowser]:
    """The confirmed browsers of others that the member uses, the latest pairing first."""
    found = (browsers.get(session, one) for one in people.of_member(session, member_id))
    confirmed = [one for one in found if one and one.state is BrowserState.CONFIRMED]
    confirmed.sort(key=lambda one: one.paired_at, reverse=True)
    return [UsedBrowser(one, owner) for one in confirmed if (owner := members.get(session, one.member_id))]


def forget(session: Session, member_id: UUID, browser_id: UUID) -> None:
    """End a pairing of the member's own: the browser can open no session and its bearer is refused."""
    browser = browsers.get(session, browser_id)
    if browser is None or browser.member_id != member_id or browser.state is not BrowserState.CONFIRMED:
        raise BrowserNotFound
    browsers.forget(session, browser_id)
