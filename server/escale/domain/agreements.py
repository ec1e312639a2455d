"""Agreements with a child or a teen: proposals, signatures, what is in force when, how a week is split."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from escale.domain.clauses import NoContinue, Terms, WeeklyBudget
from escale.domain.intervals import ONE_DAY
from escale.domain.vocabulary import Role, Side


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, when. `chosen`: keys of the catalogue's sites that the member watches once it is in force."""

    member_id: UUID
    signed_at: datetime
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """What was proposed once. `proposed_by` None: who has left since.

    `in_force_since` None: not all sides signed. `until`: when it was over, or, of a proposal, when another one came.
    """

    number: int
    terms: Terms
    proposed_by: UUID | None
    proposed_at: datetime
    note: str | None = None
    signatures: tuple[Signature, ...] = ()
    in_force_since: datetime | None = None
    until: datetime | None = None

    def is_in_force(self, now: datetime) -> bool:
        """Whether it holds at `now`."""
        has_begun = self.in_force_since is not None and self.in_force_since <= now
        return has_begun and (self.until is None or now < self.until)

    @property
    def is_open(self) -> bool:
        """Whether it waits for signatures."""
        return self.in_force_since is None and self.until is None


@dataclass(frozen=True, slots=True)
class Split:
    """How a week's budget is split from a day of the household on, Monday first."""

    clause_id: UUID
    from_day: date
    parts: tuple[timedelta, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """All of one agreement, versions by number. `ends_at`: its end was said. `last_number`: numbers are used once."""

    id: UUID
    member_id: UUID
    last_number: int
    created_at: datetime
    ends_at: datetime | None
    versions: tuple[Version, ...]
    splits: tuple[Split, ...] = ()

    def in_force(self, now: datetime) -> Version | None:
        """The version that holds at `now`."""
        return next((one for one in self.versions if one.is_in_force(now)), None)

    @property
    def proposed(self) -> Version | None:
        """The version that waits for signatures."""
        return next((one for one in self.versions if one.is_open), None)

    @property
    def last_held(self) -> Version | None:
        """The latest version that was in force, whether it still is or not."""
        return next((one for one in reversed(self.versions) if one.in_force_since), None)

    def is_over(self, now: datetime) -> bool:
        """Whether its end has come and nothing waits: a proposal can be answered after what was agreed has ended."""
        return self.proposed is None and self.ends_at is not None and self.ends_at <= now

    def latest(self, now: datetime) -> Version | None:
        """What can be answered to: the proposal, else what is in force."""
        return self.proposed or self.in_force(now)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What a member and the adults agreed on, as it holds on one day. Names nobody."""

    agreement_id: UUID
    member_id: UUID
    since: datetime
    terms: Terms


def missing_sides(version: Version, member_id: UUID, adult_ids: Iterable[UUID]) -> tuple[Side, ...]:
    """The sides that have not signed: the member, and any one adult."""
    signed = {one.member_id for one in version.signatures}
    sides = {Side.MEMBER: member_id in signed, Side.ADULT: not signed.isdisjoint(adult_ids)}
    return tuple(side for side, has_signed in sides.items() if not has_signed)


def agreed(agreement: Agreement, role: Role, now: datetime, day: date) -> Agreed | None:
    """What holds at `now`, with weeks split as they are on the household's `day`; None: nothing.

    With an adult nothing is agreed. Who is no longer a child may always continue, whatever was signed before.
    """
    version = agreement.in_force(now)
    if version is None or version.in_force_since is None or role is Role.ADULT:
        return None
    terms = played(with_splits(version.terms, splits_on(agreement.splits, day)), role)
    return Agreed(agreement.id, agreement.member_id, version.in_force_since, terms)


def played(terms: Terms, role: Role) -> Terms:
    """The terms without what is not played with a member of this role, though it was signed when they were younger."""
    if role is Role.CHILD:
        return terms
    return replace(terms, clauses=tuple(one for one in terms.clauses if not isinstance(one, NoContinue)))


def closed(agreement: Agreement, now: datetime) -> Agreement:
    """It, with nothing that holds or waits any more: what there was with somebody who is an adult now."""
    over = now if agreement.ends_at is None else min(now, agreement.ends_at)
    past = (replace(one, until=min(one.until or now, now)) for one in agreement.versions)
    return replace(agreement, ends_at=over, versions=tuple(past))


def open_since(agreement: Agreement, since: datetime) -> Agreement:
    """It, as somebody reads it who is a side of it since then only: what waited or held since, or came since.

    What was over before was said to others, and so was every note.
    """
    left = (one for one in agreement.versions if one.until is None or one.until > since)
    told = (one if one.proposed_at >= since else replace(one, note=None) for one in left)
    return replace(agreement, versions=tuple(told))


def without_chosen(agreement: Agreement, reader_id: UUID) -> Agreement:
    """It, as somebody reads it to whom no sites of the member are shown: without those that others chose."""
    told = (
        replace(
            version,
            signatures=tuple(
                one if one.member_id == reader_id else replace(one, chosen=()) for one in version.signatures
            ),
        )
        for version in agreement.versions
    )
    return replace(agreement, versions=tuple(told))


def splits_on(splits: Iterable[Split], day: date) -> dict[UUID, Split]:
    """The split of each clause that holds on a day."""
    begun = sorted((one for one in splits if one.from_day <= day), key=lambda one: one.from_day)
    return {one.clause_id: one for one in begun}


def with_splits(terms: Terms, splits: Mapping[UUID, Split]) -> Terms:
    """The terms with other parts of their weeks."""
    clauses = tuple(
        replace(one, split=splits[one.id].parts) if isinstance(one, WeeklyBudget) and one.id in splits else one
        for one in terms.clauses
    )
    return replace(terms, clauses=clauses)


def begun(clause: WeeklyBudget, splits: Iterable[Split], today: date) -> tuple[timedelta, ...]:
    """What the days of this week that have begun have, Monday first: they keep it, however the week is split anew."""
    own = [one for one in splits if one.clause_id == clause.id]
    monday = today - (today.isoweekday() - 1) * ONE_DAY
    return tuple(_part(clause, own, monday + number * ONE_DAY) for number in range(today.isoweekday()))


def week_with(clause: WeeklyBudget, splits: Iterable[Split], parts: Sequence[timedelta], today: date) -> timedelta:
    """What this week has in all when `parts` hold from tomorrow on."""
    return sum((*begun(clause, splits, today), *parts[today.isoweekday() :]), timedelta())


def _part(clause: WeeklyBudget, own: Iterable[Split], day: date) -> timedelta:
    held = splits_on(own, day).get(clause.id)
    return held.parts[day.isoweekday() - 1] if held else clause.on(day.isoweekday())
