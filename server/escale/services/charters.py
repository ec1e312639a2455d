"""A charter as a file: an agreement's words and figures, shared with other families without saying whose it is."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from unicodedata import combining, normalize
from uuid import uuid4

from sqlmodel import Session

from escale.agreement_errors import AgreementNotFound, TermsRefused
from escale.domain.clauses import Terms
from escale.domain.contradictions import LONGEST_REVIEW, Surroundings, refusals
from escale.domain.vocabulary import Role
from escale.services.agreements import Places, Seen
from escale.services.household_time import day_of
from escale.services.people import everyone

FIRST_REVIEW = timedelta(days=28)
"""When a charter from elsewhere is talked about again, until the family chooses another day."""
SOMEBODY = "…"


def exported(session: Session, seen: Seen, now: datetime) -> Terms:
    """The latest version: with new ids, and dots for the names of the household. Raises `AgreementNotFound`."""
    version = seen.agreement.latest(now) or seen.agreement.last_held
    if version is None:
        raise AgreementNotFound
    return _anonymous(with_new_ids(version.terms), [one.name for one in everyone(session)])


def checked(session: Session, terms: Terms, places: Places, now: datetime) -> Terms:
    """The terms of a file, to begin from: with new ids, and another day of review when theirs is past.

    Raises `TermsRefused` for what no agreement can have; what only a child's may have is told when it is proposed.
    """
    today = day_of(session, now)
    found = replace(with_new_ids(terms), review_on=_review(terms.review_on, today))
    for refusal in refusals(found, Surroundings(Role.CHILD, today, places.categories, places.never)):
        raise TermsRefused(refusal.sentence, refusal.reason, refusal.about)
    return found


def with_new_ids(terms: Terms) -> Terms:
    """The same clauses, as others."""
    return replace(terms, clauses=tuple(replace(one, id=uuid4()) for one in terms.clauses))


def _review(review_on: date, today: date) -> date:
    return review_on if today < review_on <= today + LONGEST_REVIEW else today + FIRST_REVIEW


def _anonymous(terms: Terms, names: Iterable[str]) -> Terms:
    """The terms without these names, where they stand as words of their own, in small letters or capitals."""
    known = sorted({form for name in names if name for form in _forms(_composed(name))}, key=len, reverse=True)
    if not known:
        return terms
    name = re.compile(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)")
    clauses = tuple(replace(one, words=name.sub(SOMEBODY, _composed(one.words))) for one in terms.clauses)
    return replace(terms, title=name.sub(SOMEBODY, _composed(terms.title)), clauses=clauses)


def _forms(name: str) -> tuple[str, ...]:
    """Patterns of a name. Its capitals may be longer (ß), and many people write them without accents."""
    capitals = name.upper()
    bare = "".join(letter for letter in normalize("NFD", capitals) if not combining(letter))
    return f"(?i:{re.escape(name)})", re.escape(capitals), re.escape(bare)


def _composed(text: str) -> str:
    """One way to write an accent: keyboards differ, and a name is the same."""
    return normalize("NFC", text)
