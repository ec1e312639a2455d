"""All tables. Importing this module registers every row class with `SQLModel.metadata`."""

from sqlmodel import SQLModel

from escale.storage.rows.access import BrowserRow, TokenRow
from escale.storage.rows.agreed import AgreedHeardRow, AgreedPassRow, AgreedSpentRow, AgreedToldRow
from escale.storage.rows.agreements import (
    AgreementRow,
    AgreementSplitRow,
    AgreementVersionRow,
    SignatureRow,
    TimeRequestRow,
)
from escale.storage.rows.counts import FamilyCountRow, SiteCountRow
from escale.storage.rows.days import DaySiteRow, DayTotalRow, StaleRow, VisitDayRow
from escale.storage.rows.events import EventRow, RefusedRow, StreamRow, ZoneRow
from escale.storage.rows.family import (
    BrowserPersonRow,
    FamilyLogRow,
    LeftMemberRow,
    LevelChoiceRow,
    LevelSpanRow,
    PinRow,
    PutAwayRow,
)
from escale.storage.rows.household import ChosenRetentionRow, HouseholdMoveRow, HouseholdRow, MemberRow
from escale.storage.rows.keeping import (
    DeletedDayRow,
    DeletedHistoryRow,
    DeletedMemberRow,
    DeletedVisitRow,
    NoticeRow,
    PrunedRow,
    TaskRow,
)
from escale.storage.rows.learning import ClosedCardRow, ShownCardRow
from escale.storage.rows.presence import ContactRow, PauseRow
from escale.storage.rows.reflections import DeletedReflectionRow, ReflectionRow, ReflectionScheduleRow
from escale.storage.rows.sites import SiteRow
from escale.storage.rows.visits import GateRow, VisitRow

metadata = SQLModel.metadata

__all__ = [
    "AgreedHeardRow",
    "AgreedPassRow",
    "AgreedSpentRow",
    "AgreedToldRow",
    "AgreementRow",
    "AgreementSplitRow",
    "AgreementVersionRow",
    "BrowserPersonRow",
    "BrowserRow",
    "ChosenRetentionRow",
    "ClosedCardRow",
    "ContactRow",
    "DaySiteRow",
    "DayTotalRow",
    "DeletedDayRow",
    "DeletedHistoryRow",
    "DeletedMemberRow",
    "DeletedReflectionRow",
    "DeletedVisitRow",
    "EventRow",
    "FamilyCountRow",
    "FamilyLogRow",
    "GateRow",
    "HouseholdMoveRow",
    "HouseholdRow",
    "LeftMemberRow",
    "LevelChoiceRow",
    "LevelSpanRow",
    "MemberRow",
    "NoticeRow",
    "PauseRow",
    "PinRow",
    "PrunedRow",
    "PutAwayRow",
    "ReflectionRow",
    "ReflectionScheduleRow",
    "RefusedRow",
    "ShownCardRow",
    "SignatureRow",
    "SiteCountRow",
    "SiteRow",
    "StaleRow",
    "StreamRow",
    "TaskRow",
    "TimeRequestRow",
    "TokenRow",
    "VisitDayRow",
    "VisitRow",
    "ZoneRow",
    "metadata",
]
