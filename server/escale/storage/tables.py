"""All tables. Importing this module registers every row class with `SQLModel.metadata`."""

from sqlmodel import SQLModel

from escale.storage.rows.access import BrowserRow, TokenRow
from escale.storage.rows.days import DaySiteRow, DayTotalRow, StaleRow, VisitDayRow
from escale.storage.rows.events import EventRow, RefusedRow, StreamRow
from escale.storage.rows.household import HouseholdRow, MemberRow
from escale.storage.rows.sites import SiteRow
from escale.storage.rows.visits import AttendedRow, CueRow, GateRow, IntentionRow, RatingRow, VisitRow

metadata = SQLModel.metadata

__all__ = [
    "AttendedRow",
    "BrowserRow",
    "CueRow",
    "DaySiteRow",
    "DayTotalRow",
    "EventRow",
    "GateRow",
    "HouseholdRow",
    "IntentionRow",
    "MemberRow",
    "RatingRow",
    "RefusedRow",
    "SiteRow",
    "StaleRow",
    "StreamRow",
    "TokenRow",
    "VisitDayRow",
    "VisitRow",
    "metadata",
]
