"""What is counted of a visit: how pages were reached, and what of a feed came into sight.

Of visits of before nothing was counted.
"""

from alembic import op

revision = "0011"
down_revision = "0010"

FIGURES = (
    "reached_typed",
    "reached_search",
    "reached_bookmark",
    "reached_external_link",
    "reached_subscription",
    "reached_in_page_link",
    "reached_recommendation",
    "reached_autoplay",
    "reached_notification",
    "reached_unknown",
    "items_seen",
    "sponsored_seen",
)


def upgrade() -> None:
    """As in every migration, the statements are frozen here."""
    op.execute("ALTER TABLE visit ADD COLUMN counts TEXT")
    for name in FIGURES:
        op.execute(f"ALTER TABLE day_summary ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0")
