"""The member's watched sites."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.domain import easing
from escale.domain.catalogue import Exemptions
from escale.domain.policy import Policy
from escale.domain.sites import MOST_SITES, Break, LaterPolicy, NotAPattern, Pattern, Site, matches, parse_pattern
from escale.errors import (
    AlwaysOpen,
    BreakOutOfRange,
    OwnPages,
    PatternInvalid,
    SiteAlreadyWatched,
    SiteNotFound,
    TooManySites,
)
from escale.services import agreed_sites
from escale.storage import sites

OWN_HOSTS = frozenset({"127.0.0.1", "localhost"})
"""Where Escale's own pages are: a gate before them would stand before the page that takes it away."""


@dataclass(frozen=True, slots=True)
class SiteDraft:
    """What a member says about a site. `patterns` as they were typed or pasted."""

    name: str
    patterns: Sequence[str]
    category: str | None
    policy: Policy


def watched(session: Session, member_id: UUID) -> list[Site]:
    """The sites that the member watches, by name."""
    return sites.list_watched(session, member_id)


def read(session: Session, member_id: UUID, site_id: UUID) -> Site:
    """A watched site. Raises `SiteNotFound`."""
    site = sites.get(session, member_id, site_id)
    if site is None or site.removed:
        raise SiteNotFound
    return site


def watch(session: Session, member_id: UUID, draft: SiteDraft, exemptions: Exemptions, now: datetime) -> Site:
    """Add a site.

    Raises `PatternInvalid`, `OwnPages`, `AlwaysOpen`, `SiteAlreadyWatched`, `TooManySites`, `AgreedSite`.
    """
    site = Site(uuid4(), member_id, draft.name, _patterns(draft.patterns), draft.category, draft.policy)
    _check_watchable(site.patterns, exemptions)
    _check_joins(session, site, now)
    sites.add(session, site, now)
    return site


def change(
    session: Session,
    member_id: UUID,
    site_id: UUID,
    draft: SiteDraft,
    exemptions: Exemptions,
    today: date,
    now: datetime,
) -> Site:
    """Replace all that the member chose about a site. What loosens its policy waits until the day after `today`.

    Raises `SiteNotFound`, `PatternInvalid`, `OwnPages`, `AlwaysOpen`, `SiteAlreadyWatched`, `AgreedSite`.
    """
    site = read(session, member_id, site_id)
    others = [one for one in sites.list_watched(session, member_id) if one.id != site_id]
    patterns = _patterns(draft.patterns)
    # What it has had stays its own: the rest of it can be changed all the same.
    _check_watchable([one for one in patterns if one not in site.patterns], exemptions)
    _check_free(patterns, others)
    held = easing.settled(site, today)
    agreed_sites.check_policy(session, site, held, draft.policy, now)
    policy = easing.split(held, draft.policy)
    later = LaterPolicy(policy.later, today + easing.DAY) if policy.later else None
    changed = replace(site, name=draft.name, patterns=patterns, category=draft.category, policy=policy.now, later=later)
    agreed_sites.check_list(session, member_id, [*others, site], [*others, changed], now)
    sites.save(session, changed)
    return changed


def take_break(session: Session, member_id: UUID, site_id: UUID, last_day: date, today: date, now: datetime) -> Site:
    """Neither gate nor cues from the day after `today` to `last_day`; a break that is on goes on until then.

    Raises `SiteNotFound`, `BreakOutOfRange`, `AgreedSite`.
    """
    site = read(session, member_id, site_id)
    agreed_sites.check_break(session, site, now)
    is_on = site.on_break is not None and site.on_break.first_day <= today <= site.on_break.last_day
    first_day = site.on_break.first_day if site.on_break and is_on else today + easing.DAY
    if not first_day <= last_day <= today + easing.LONGEST_BREAK * easing.DAY:
        raise BreakOutOfRange
    changed = replace(site, on_break=Break(first_day, last_day))
    sites.save(session, changed)
    return changed


def end_break(session: Session, member_id: UUID, site_id: UUID) -> Site:
    """Gate and cues are back at once. Raises `SiteNotFound`."""
    changed = replace(read(session, member_id, site_id), on_break=None)
    sites.save(session, changed)
    return changed


def remove(session: Session, member_id: UUID, site_id: UUID, now: datetime) -> None:
    """Stop watching a site; what happened there stays in the history. Raises `SiteNotFound`, `AgreedSite`."""
    site = read(session, member_id, site_id)
    before = sites.list_watched(session, member_id)
    agreed_sites.check_list(session, member_id, before, [one for one in before if one.id != site_id], now)
    sites.remove(session, site.id, now)


def bring_back(session: Session, member_id: UUID, site_id: UUID, now: datetime) -> Site:
    """Watch a removed site again, as it was: its history, its break and what waits are still its own. One that is
    watched stays as it is.

    Raises `SiteNotFound`, `SiteAlreadyWatched`, `TooManySites`, `AgreedSite`.
    """
    site = sites.get(session, member_id, site_id)
    if site is None:
        raise SiteNotFound
    if not site.removed:
        return site
    back = replace(site, removed=False)
    _check_joins(session, back, now)
    sites.bring_back(session, back.id)
    return back


def _check_joins(session: Session, site: Site, now: datetime) -> None:
    """Whether the site may join those that its member watches.

    Raises `TooManySites`, `SiteAlreadyWatched`, `AgreedSite`.
    """
    others = sites.list_watched(session, site.member_id)
    if len(others) >= MOST_SITES:
        raise TooManySites
    _check_free(site.patterns, others)
    agreed_sites.check_list(session, site.member_id, others, [*others, site], now)


def _check_watchable(patterns: Sequence[Pattern], exemptions: Exemptions) -> None:
    """Whether something could be played there. Raises `OwnPages`, `AlwaysOpen`."""
    for pattern in patterns:
        if pattern.host in OWN_HOSTS:
            raise OwnPages
        if any(matches(one, pattern.host, pattern.path) for one in (*exemptions.never, *exemptions.passthrough)):
            raise AlwaysOpen


def _check_free(patterns: Sequence[Pattern], others: Sequence[Site]) -> None:
    """Whether none of the patterns is another site's. Raises `SiteAlreadyWatched`."""
    taken = {pattern: site for site in others for pattern in site.patterns}
    for pattern in patterns:
        if pattern in taken:
            raise SiteAlreadyWatched(f"{pattern} is already on the list, as “{taken[pattern].name}”.")


def _patterns(texts: Sequence[str]) -> tuple[Pattern, ...]:
    """Each pattern once, in the order given. Raises `PatternInvalid`."""
    return tuple(dict.fromkeys(_pattern(text) for text in texts))


def _pattern(text: str) -> Pattern:
    try:
        return parse_pattern(text)
    except NotAPattern as error:
        raise PatternInvalid(str(error)) from error
