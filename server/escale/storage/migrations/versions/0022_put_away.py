"""News of the family are put away by each person for themselves."""

from alembic import op

revision = "0022"
down_revision = "0021"

TABLE = """
    CREATE TABLE put_away (
        member_id BLOB NOT NULL,
        news_id BLOB NOT NULL,
        PRIMARY KEY (member_id, news_id),
        FOREIGN KEY(member_id) REFERENCES member (id)
    ) WITHOUT ROWID, STRICT
    """


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    op.execute(TABLE)
