"""The sites of a history from elsewhere: the member's own by their addresses, else new ones that only name the past."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.history import site_id
from escale.domain.policy import Policy
from escale.domain.sites import NotAPattern, Pattern, Site, matches, parse_pattern
from escale.services.history_lines import LineWrong
from escale.storage import sites

MOST_NEW = 1_000
"""Sites that history can bring: five times what a member can watch (`domain.sites.MOST_SITES`)."""


class HistorySites:
    """Finds the site of an address, and remembers which ones must be stored."""

    def __init__(self, session: Session, member_id: UUID) -> None:
        self._member_id = member_id
        self._mine = sites.list_all(session, member_id)
        self._found: dict[str, tuple[Pattern, UUID]] = {}
        self._new: dict[UUID, Site] = {}
        self._brought = 0

    def find(self, text: str) -> tuple[Pattern, UUID]:
        """The pattern that `text` means, and the id of its site. Raises `LineWrong`."""
        known = self._found.get(text)
        if known is None:
            pattern = _pattern(text)
            known = self._found[text] = pattern, self._site(pattern)
        return known

    def store(self, session: Session, used: Collection[UUID], now: datetime) -> None:
        """Store the new ones among `used`: not watched, so that no gate comes to a site that nobody chose."""
        for one in used:
            site = self._new.pop(one, None)
            if site:
                sites.add(session, site, now)
                sites.remove(session, site.id, now)

    def _site(self, pattern: Pattern) -> UUID:
        fits = [one for one in self._mine if any(matches(its, pattern.host, pattern.path) for its in one.patterns)]
        if fits:
            return max(fits, key=lambda one: (not one.removed, _closeness(one, pattern))).id
        if self._brought == MOST_NEW:
            raise LineWrong("too_many_sites", "site")
        self._brought += 1
        made = Site(site_id(self._member_id, str(pattern)), self._member_id, str(pattern), (pattern,), None, Policy())
        self._new[made.id] = made
        self._mine.append(Site(made.id, made.member_id, made.name, made.patterns, None, made.policy, removed=True))
        return made.id


def _pattern(text: str) -> Pattern:
    try:
        return parse_pattern(text)
    except NotAPattern:
        raise LineWrong("site_invalid", "site") from None


def _closeness(site: Site, pattern: Pattern) -> int:
    return max(len(str(one)) for one in site.patterns if matches(one, pattern.host, pattern.path))
