"""The part that needs Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from escale.storage.connection import connect_writer


def upgrade(path: Path, revision: str = "head") -> None:
    """Run the missing migrations in one transaction; references are checked before it commits."""
    # Foreign keys cannot be switched inside a transaction, and rebuilding a table needs them off.
    engine = create_engine(
        "sqlite+pysqlite://", creator=lambda: connect_writer(path, foreign_keys=False), poolclass=NullPool
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
            _check_references(connection)
    finally:
        engine.dispose()


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"The migration breaks {len(broken)} references, first in table {broken[0][0]}")
