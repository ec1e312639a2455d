"""Refusals about agreements and wishes for more time. As in `escale.errors`, the code is contract."""

from escale.errors import EscaleError


class TermsRefused(EscaleError):
    """Terms that contradict themselves, or that nobody can have.

    The code is the reason, `about` the words of the clauses that it is about (`domain.contradictions`).
    """

    code = "terms_refused"
    sentence = "These terms contradict themselves: change one of them."

    def __init__(self, detail: str | None = None, code: str | None = None, about: tuple[str, ...] = ()) -> None:
        super().__init__(detail)
        self.code = code or self.code
        self.about = about


class AgreementNotFound(EscaleError):
    """There is no such agreement, or it is not one of the asking member's."""

    code = "agreement_not_found"
    sentence = "This agreement is not one of yours."


class AlreadyAgreed(EscaleError):
    """There is an agreement, or a proposal of one, with this member."""

    code = "already_agreed"
    sentence = "There is an agreement with them already: propose a change to it, or end it first."


class NotWithAdults(EscaleError):
    """An agreement is with a child or a teen."""

    code = "not_with_adults"
    sentence = "An agreement is made with a child or a teen: choose one. What adults commit to is a clause of it."


class VersionPassed(EscaleError):
    """The version that is meant is not the latest one any more."""

    code = "version_passed"
    sentence = "Another version came in the meantime: read it first."


class AgreementOver(EscaleError):
    """The agreement has ended."""

    code = "agreement_over"
    sentence = "This agreement is over: propose a new one."


class AgreedSite(EscaleError):
    """A clause in force would be about less of the member's sites, or a break or a looser policy contradicts it."""

    code = "agreed_site"
    sentence = "This site is part of an agreement: change the agreement together."


class NotInForce(EscaleError):
    """Nothing of the agreement is in force."""

    code = "not_in_force"
    sentence = "Nothing is in force yet: a proposal is refused, not ended."


class SplitByMember(EscaleError):
    """Somebody else wants to split a member's week."""

    code = "split_by_member"
    sentence = "How the week is split is their own choice: talk about it, or propose another clause."


class ClauseNotFound(EscaleError):
    """What is in force has no such clause, or not of the kind that is needed."""

    code = "clause_not_found"
    sentence = "This clause is not in force any more: look at the agreement as it is now."


class ClauseNotToday(EscaleError):
    """More time was wished for of a clause that says nothing of the rest of this day."""

    code = "clause_not_today"
    sentence = "This clause says nothing of the rest of today, so nothing has to be asked for: nothing was taken."


class CharterUnreadable(EscaleError):
    """The file is no charter, or a broken one."""

    code = "charter_unreadable"
    sentence = "This file is not a charter: choose one that was exported from Escale."


class CharterNewer(EscaleError):
    """The file is a charter of a later version of the format."""

    code = "charter_newer"
    sentence = "This charter was written by a newer Escale: update Escale to read it."


class NothingAgreed(EscaleError):
    """Time is asked for where nothing is agreed."""

    code = "nothing_agreed"
    sentence = "Nothing is agreed, so nothing needs to be asked for."


class AlreadyAsked(EscaleError):
    """A wish about this clause waits already."""

    code = "already_asked"
    sentence = "You have asked already: wait for the answer, or go and talk."


class AskedEnough(EscaleError):
    """More wishes than a day has room for."""

    code = "asked_enough"
    sentence = "That is a lot of wishes for one day: talk about it together."


class ReserveTooSmall(EscaleError):
    """More is to be drawn than the week's reserve has."""

    code = "reserve_too_small"
    sentence = "The reserve has less left: draw less, or ask."


class RequestNotFound(EscaleError):
    """There is no such wish, or it is not the asking member's to see."""

    code = "request_not_found"
    sentence = "This wish is not here any more."


class RequestNotNeeded(EscaleError):
    """The wish waits, but its clause is not in force any more."""

    code = "request_not_needed"
    sentence = "The clause of this wish is not in force any more, so nothing has to be granted: look at the agreement."


class RequestSettled(EscaleError):
    """The wish has its answer, or is over with its day."""

    code = "request_settled"
    sentence = "This wish has its answer already, or its day is over."
