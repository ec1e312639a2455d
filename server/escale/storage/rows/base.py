"""Small helpers that keep the row classes readable."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ForeignKey
from sqlmodel import Field, SQLModel

from escale.storage.types import Bytes16, Word

STRICT: dict[str, Any] = {"sqlite_strict": True}
CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""Rows live in the primary key's own tree: one lookup instead of two, no second index."""


class Stored(SQLModel):
    """A row class. What is stored was checked before, so no validator is ever built for it: that made starts slow."""

    model_config = {**SQLModel.model_config, "defer_build": True}


def key() -> Any:
    """A UUID primary key."""
    return Field(sa_column=Column(Bytes16, primary_key=True, nullable=False))


def reference(
    target: str, *, primary: bool = False, nullable: bool = False, index: bool = False, on_delete: str | None = None
) -> Any:
    """A UUID that points to `target` (`table.column`). `on_delete`: what becomes of the row with it (SQL's words)."""
    points = ForeignKey(target, ondelete=on_delete)
    column: Column[UUID] = Column(Bytes16, points, primary_key=primary, nullable=nullable, index=index)
    return _optional(column)


def word(words: type[StrEnum], *, nullable: bool = False) -> Any:
    """A word of a closed vocabulary."""
    return _optional(Column(Word(words), nullable=nullable))


def _optional(column: Column[Any]) -> Any:
    return Field(default=None, sa_column=column) if column.nullable else Field(sa_column=column)
