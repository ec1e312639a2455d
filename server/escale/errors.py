"""Every fact that makes the service refuse something. `code` is contract, the sentence is for people and may change.

Errors know no HTTP: `escale.api.errors` maps each class to its status.
"""

from typing import ClassVar


class EscaleError(Exception):
    """A refusal with a stable `code` and one sentence. `about`: words of the asker that it is about, if any."""

    code: str = "refused"
    about: tuple[str, ...] = ()
    sentence: ClassVar[str] = "Escale cannot do that."

    def __init__(self, detail: str | None = None, *, retry_seconds: int | None = None) -> None:
        """`detail` replaces the class's own sentence. `retry_seconds`: when it is worth asking again."""
        self.detail = detail or self.sentence
        self.retry_seconds = retry_seconds
        super().__init__(self.detail)


class InvalidRequest(EscaleError):
    """A value that the contract does not allow."""

    code = "invalid_request"
    sentence = "The request is not what the service expects."


class SiteNotFound(EscaleError):
    """The member has no watched site with this id."""

    code = "site_not_found"
    sentence = "This site is not on the list."


class VisitNotFound(EscaleError):
    """The member has no such visit."""

    code = "visit_not_found"
    sentence = "This visit is not one of yours."


class NothingIntended(EscaleError):
    """It was said whether the intention of a visit was met that had none."""

    code = "nothing_intended"
    sentence = "No intention was stated for this visit, so none can have been met."


class NoticeNotFound(EscaleError):
    """There is no such notice."""

    code = "notice_not_found"
    sentence = "This notice is gone already."


class BreakOutOfRange(EscaleError):
    """A break ends before it begins, or is longer than a summer."""

    code = "break_out_of_range"
    sentence = "A break begins tomorrow and lasts three months at most."


class PatternInvalid(EscaleError):
    """The text is no `host` or `host/path`."""

    code = "pattern_invalid"
    sentence = "This is not the address of a site."


class OwnPages(EscaleError):
    """The address is this computer's own, where Escale's pages are."""

    code = "own_pages"
    sentence = "This address is where Escale's own pages are: they are never watched."


class AlwaysOpen(EscaleError):
    """No gate or cue ever covers the address: help lines, health, signing in."""

    code = "always_open"
    sentence = "This address is always open, for everyone's safety: it is never watched."


class SiteAlreadyWatched(EscaleError):
    """Another site of the member has the same pattern."""

    code = "site_already_watched"
    sentence = "This address is already on the list."


class TooManySites(EscaleError):
    """The member's list is full."""

    code = "too_many_sites"
    sentence = "The list of sites is full."


class MemberNotFound(EscaleError):
    """No such member."""

    code = "member_not_found"
    sentence = "This member is not part of the household."


class DayOutOfRange(EscaleError):
    """The day lies outside the years that Escale keeps."""

    code = "day_out_of_range"
    sentence = "Escale has no such day."


class ReflectionNotFound(EscaleError):
    """The member wrote nothing about this week."""

    code = "reflection_not_found"
    sentence = "Nothing is written about this week."


class ReflectionTooEarly(EscaleError):
    """The week has not begun."""

    code = "reflection_too_early"
    sentence = "This week has not begun."


class ReflectionChanged(EscaleError):
    """What is stored about the week is not what the writer had before them."""

    code = "reflection_changed"
    sentence = "This week was written elsewhere in the meantime."


class CredentialRefused(EscaleError):
    """No credential, or one that is unknown, ended or of the wrong kind."""

    code = "credential_refused"
    sentence = "This needs a valid credential."


class BrowserNotPaired(EscaleError):
    """The browser is unknown or was forgotten."""

    code = "browser_not_paired"
    sentence = "This browser is not paired."


class BrowserNotConfirmed(EscaleError):
    """The browser waits for the person's confirmation on the dashboard."""

    code = "browser_not_confirmed"
    sentence = "Confirm this browser on the dashboard first."


class BrowserNotFound(EscaleError):
    """The member has no such browser."""

    code = "browser_not_found"
    sentence = "This browser is not one of yours."


class DataNotPrivate(EscaleError):
    """Other accounts of the machine could read the data."""

    code = "data_not_private"
    sentence = "The data can be read by other accounts; make it private first."


class ExemptionsInvalid(EscaleError):
    """The person's own file of places that no gate covers cannot be read."""

    code = "exemptions_invalid"
    sentence = "The file of places that no gate covers cannot be used."


class DatabaseNewer(EscaleError):
    """The database was written by a later version of Escale."""

    code = "database_newer"
    sentence = "The data was written by a newer Escale; update Escale to open it."


class DataInUse(EscaleError):
    """Another process serves, or works on, the same data folder."""

    code = "data_in_use"
    sentence = "Another Escale uses this data."


class DataDamaged(EscaleError):
    """The database's file is damaged; it is mended before anything else is answered."""

    code = "data_damaged"
    sentence = "The data is damaged. Escale repairs it now; try again in a moment."


class BackupFailed(EscaleError):
    """A backup could not be written, or is not sound."""

    code = "backup_failed"
    sentence = "The backup could not be made."


class BackupUnsound(BackupFailed):
    """What was copied is damaged, and so most likely what it was copied from."""

    code = "backup_unsound"
    sentence = "The backup is damaged."


class HistoryEmpty(EscaleError):
    """The file to import has nothing in it."""

    code = "history_empty"
    sentence = "The file is empty."


class HistoryUnreadable(EscaleError):
    """The file to import does not begin as a history file does."""

    code = "history_unreadable"
    sentence = "The file is not a history that Escale can read."


class HistoryNewer(EscaleError):
    """The file to import is of a later version of the format."""

    code = "history_newer"
    sentence = "The history was written for a newer Escale."


class OriginRequired(EscaleError):
    """The request does not come from an extension."""

    code = "origin_required"
    sentence = "Only a browser extension can ask for this."


class PairingNotWaiting(EscaleError):
    """No code waits for a browser: none was asked for, it ended, was used, or was tried too often."""

    code = "pairing_not_waiting"
    sentence = "No code is waiting; ask for a new one on the dashboard."


class PairingCodeWrong(EscaleError):
    """The proof was made with another code."""

    code = "pairing_code_wrong"
    sentence = "This is not the code that the dashboard shows."


class PairingNotClaimed(EscaleError):
    """No browser waits for the person's confirmation."""

    code = "pairing_not_claimed"
    sentence = "No browser is waiting for your answer."


class SignatureRefused(EscaleError):
    """The challenge is unknown, used or expired, or its signature is not the browser's."""

    code = "signature_refused"
    sentence = "This browser could not prove who it is."


class TicketRefused(EscaleError):
    """The one-time link was used, has expired or never existed."""

    code = "ticket_refused"
    sentence = "This link was used or has expired; open the dashboard again."


class Busy(EscaleError):
    """Too much waits to be written; nothing was stored."""

    code = "busy"
    sentence = "Escale is busy; try again in a moment."
