"""What is stored, counted by the database itself while it is stored."""

from uuid import UUID

from sqlalchemy import Integer
from sqlmodel import Field

from escale.storage.rows.base import CLUSTERED, Stored, reference

GOES = "CASCADE"


class SiteCountRow(Stored, table=True):
    """How much is stored of a member on a site, so that nobody has to go through years of rows to say it.

    Triggers keep it (migration 0018): the sums of `day_summary`, and how many visits with words and gates there are.
    Nothing else writes here. A migration that makes one of those tables anew makes their triggers anew.
    """

    __tablename__ = "site_count"
    __table_args__ = CLUSTERED

    member_id: UUID = reference("member.id", primary=True, on_delete=GOES)
    site_id: UUID = reference("site.id", primary=True, on_delete=GOES)
    visits: int = Field(sa_type=Integer)
    intentions: int = Field(sa_type=Integer)
    ratings: int = Field(sa_type=Integer)
    cues: int = Field(sa_type=Integer)
    words: int = Field(sa_type=Integer)
    gates: int = Field(sa_type=Integer)
