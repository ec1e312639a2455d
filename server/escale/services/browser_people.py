"""Who uses which browser, as adults of the household say; everybody is told, and may leave somebody else's browser."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Browser, BrowserState, Member
from escale.domain.vocabulary import FamilyFact, Role
from escale.errors import BrowserNotFound
from escale.family_errors import AdultActsAlone, TheirPinMissing
from escale.services import family_log, pins
from escale.services.family_members import find
from escale.services.people import everyone, is_shared, of_browser
from escale.storage import browsers, people

JOINED, LEFT = "joined", "left"


@dataclass(frozen=True, slots=True)
class SharedBrowser:
    """A browser and who uses it, its owner first. `asks_for_pin`: of adults, before it opens their dashboard."""

    browser: Browser
    people: tuple[Member, ...]
    asks_for_pin: bool


def listed(session: Session, viewer: Member) -> list[SharedBrowser]:
    """The viewer's own browsers, those that they use as well, and for an adult those of children and teens."""
    owners = [one for one in everyone(session) if _may_change(viewer, one) or _may_free(session, viewer, one)]
    own = [one for owner in owners for one in browsers.list_for_member(session, owner.id)]
    used = [one for browser_id in people.of_member(session, viewer.id) if (one := browsers.get(session, browser_id))]
    found = {one.id: one for one in (*own, *used) if one.state is BrowserState.CONFIRMED}
    return [_shared(session, one) for one in found.values()]


def is_leaving(session: Session, actor: Member, browser_id: UUID, member_ids: Sequence[UUID]) -> bool:
    """Whether all that would change is that the actor does not use somebody else's browser any more."""
    before = set(people.of_browser(session, browser_id))
    return actor.id in before and set(member_ids) == before - {actor.id}


def change(
    session: Session, actor: Member, browser_id: UUID, member_ids: Sequence[UUID], now: datetime
) -> SharedBrowser:
    """These members use the browser, besides its owner. It is guarded from when others use it until an adult says that
    nobody does: whoever leaves it by themselves changes nothing for its adults.

    Raises `BrowserNotFound`, `MemberNotFound`, `AdultActsAlone`, `TheirPinMissing`.
    """
    browser = browsers.get(session, browser_id)
    if browser is None or browser.state is not BrowserState.CONFIRMED:
        raise BrowserNotFound
    before = set(people.of_browser(session, browser_id))
    wanted = {find(session, one).id for one in member_ids} - {browser.member_id}
    if not is_leaving(session, actor, browser_id, member_ids):
        _check(session, actor, find(session, browser.member_id), wanted - before)
        browsers.guard(session, browser_id, bool(wanted))
    people.replace(session, browser_id, sorted(wanted))
    for member_id in sorted(wanted ^ before):
        value = JOINED if member_id in wanted else LEFT
        family_log.note(session, FamilyFact.BROWSER_SHARED, actor.id, member_id, browser.name, value, now)
    return _shared(session, browser)


def _shared(session: Session, browser: Browser) -> SharedBrowser:
    return SharedBrowser(browser, of_browser(session, browser), is_shared(session, browser))


def _check(session: Session, actor: Member, owner: Member, joining: set[UUID]) -> None:
    if not _may_change(actor, owner) and (joining or not _may_free(session, actor, owner)):
        raise AdultActsAlone
    for one in (find(session, member_id) for member_id in joining):
        if one.role is Role.ADULT and not pins.has_pin(session, one.id):
            raise TheirPinMissing


def _may_free(session: Session, actor: Member, owner: Member) -> bool:
    """Any adult may take people off the browser of an adult without a PIN, who cannot open their dashboard there."""
    return actor.role is Role.ADULT and not pins.has_pin(session, owner.id)


def _may_change(actor: Member, owner: Member) -> bool:
    """Adults for themselves, and for children and teens; another adult's browser is theirs."""
    return owner.id == actor.id or (actor.role is Role.ADULT and owner.role is not Role.ADULT)
