"""Refusals about members, who may do what, and PINs. As in `escale.errors`, the code is contract."""

from escale.errors import EscaleError


class AdultNeeded(EscaleError):
    """A child or a teen asked for what only an adult of the household does."""

    code = "adults_only"
    sentence = "Only an adult of the household can do this."


class StepUpNeeded(EscaleError):
    """The dashboard did not prove its adult's PIN within the last minutes."""

    code = "step_up_needed"
    sentence = "Enter your PIN first."


class PinMissing(EscaleError):
    """The adult has no PIN yet."""

    code = "pin_missing"
    sentence = "Choose a PIN for family actions first, on the family page."


class TheirPinMissing(EscaleError):
    """An adult is named for a browser of several people, and has no PIN that keeps their dashboard theirs."""

    code = "their_pin_missing"
    sentence = "This adult has no PIN yet: they choose one first, on the family page of their own dashboard."


class PinWrong(EscaleError):
    """Another PIN was given."""

    code = "pin_wrong"
    sentence = "This is not your PIN."


class PinLocked(EscaleError):
    """Too many wrong PINs in a row: none is looked at for a while."""

    code = "pin_locked"
    sentence = "Too many wrong PINs; wait before the next one."


class PinNeeded(EscaleError):
    """Several people use the browser, and its owner's dashboard is asked for without their PIN."""

    code = "pin_needed"
    sentence = "Several people use this browser; enter your PIN to open your dashboard."


class NotHere(EscaleError):
    """The browser spoke for a member who does not use it."""

    code = "not_here"
    sentence = "This member does not use this browser."


class NotShown(EscaleError):
    """The member asked to look at somebody of whom they may see nothing."""

    code = "not_shown"
    sentence = "You may see nothing of this member; the page of who sees what says why."


class LastAdult(EscaleError):
    """The household would have no adult."""

    code = "last_adult"
    sentence = "A household needs an adult: make another member an adult first, or delete all your data instead."


class RoleBackwards(EscaleError):
    """A member would grow down."""

    code = "role_backwards"
    sentence = "Members grow from child to teen to adult, and never back."


class PairedAlready(EscaleError):
    """The member has or had a browser, and so pairs further ones from their own dashboard."""

    code = "paired_already"
    sentence = "This member pairs further browsers from their own dashboard."


class LevelNotOffered(EscaleError):
    """The member's role does not offer this level, or not without an agreement."""

    code = "level_not_offered"
    sentence = "This cannot be chosen at the moment; the page of who sees what says what can."


class TooManyMembers(EscaleError):
    """The household is full."""

    code = "too_many_members"
    sentence = "A household has twelve members at most."


class ZoneUnknown(EscaleError):
    """The household cannot move to a time zone that nobody knows."""

    code = "zone_unknown"
    sentence = "This time zone is not one that Escale knows: choose one of the list."


class AdultActsAlone(EscaleError):
    """An adult asked for what another adult decides for themselves."""

    code = "adults_decide_themselves"
    sentence = "Adults decide this for themselves."


class PictureNotYours(EscaleError):
    """A member's name and picture are their own."""

    code = "picture_not_yours"
    sentence = "Members choose their own name and picture."
