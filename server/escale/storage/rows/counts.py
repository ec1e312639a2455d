"""What is stored, counted by the database itself while it is stored."""

from uuid import UUID

from sqlalchemy import Integer
from sqlmodel import Field

from escale.storage.rows.base import CLUSTERED, Stored, key, reference

GOES = "CASCADE"
EVERYONE = UUID(int=0)
"""Who reads a line of the log that is for everyone."""


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


class FamilyCountRow(Stored, table=True):
    """How many lines of the log and how many wishes there are for a member, counted likewise (migration 0019).

    `lines`: those that the member acts in or that are about them; those that everyone reads are `EVERYONE`'s, who is
    nobody, so that `reader_id` refers to no row. `wishes`: made or answered. A facts' being told to all is frozen in
    the migration: it changes with another one.
    """

    __tablename__ = "family_count"
    __table_args__ = CLUSTERED

    reader_id: UUID = key()
    lines: int = Field(sa_type=Integer)
    wishes: int = Field(sa_type=Integer)
