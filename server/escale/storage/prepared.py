"""Statements compiled once, for the paths where SQLAlchemy's work per call would be most of the time.

The statement is an ordinary Core statement on the tables, and its types convert values as everywhere; only the work
that SQLAlchemy repeats at each call is left out.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeGuard

from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Session, SQLModel

from escale.storage import types
from escale.storage.driver import driver_of

_DIALECT = sqlite_dialect(paramstyle="qmark")
Values = Mapping[str, Any]
Convert = Callable[[Any], Any] | None
Statement = Select[Any] | Insert | Update | Delete


@dataclass(frozen=True, slots=True)
class _Compiled:
    """`binds`: how each value goes in, by position. `columns`: the places of those that come out as something else than
    they are kept, and how. `row` names a row's values.
    """

    sql: str
    binds: Sequence[tuple[str, Convert]]
    literals: Values
    columns: Sequence[tuple[int, Callable[[Any], Any]]]
    row: Callable[[Iterable[Any]], Any]


class Prepared:
    """A statement with named values, compiled at its first use. Rows come as tuples named after their columns."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement

    @cached_property
    def _compiled(self) -> _Compiled:
        statement = self._statement
        compiled = statement.compile(dialect=_DIALECT)
        names = list(compiled.positiontup or ())
        columns = list(statement.selected_columns) if isinstance(statement, Select) else []
        return _Compiled(
            str(compiled),
            [(name, _into(compiled.binds[name].type)) for name in names],
            {name: compiled.binds[name].value for name in names if not compiled.binds[name].required},
            [(place, convert) for place, column in enumerate(columns) if (convert := _out_of(column.type))],
            _maker([str(column.key) for column in columns]),
        )

    def rows(self, session: Session, **values: Any) -> list[Any]:
        """All rows."""
        compiled = self._compiled
        found = driver_of(session).execute(compiled.sql, self._bound(values))
        return [compiled.row(_read(row, compiled.columns)) for row in found]

    def kept(self, session: Session, **values: Any) -> list[Any]:
        """All rows as the database keeps them, plain tuples: for where there are hundreds."""
        return driver_of(session).execute(self._compiled.sql, self._bound(values)).fetchall()

    def first(self, session: Session, **values: Any) -> Any | None:
        """The first row, if there is one."""
        found = self.rows(session, **values)
        return found[0] if found else None

    def run(self, session: Session, values: Values) -> int:
        """Write once; how many rows were touched."""
        return driver_of(session).execute(self._compiled.sql, self._bound(values)).rowcount

    def run_many(self, session: Session, many: Iterable[Values]) -> None:
        """Write once for each."""
        bound = [self._bound(values) for values in many]
        if bound:
            self.run_rows(session, bound)

    def run_rows(self, session: Session, rows: Iterable[Sequence[Any]]) -> None:
        """Write once for each row of values as the database keeps them, in the order of the table's columns."""
        driver_of(session).executemany(self._compiled.sql, rows)

    def _bound(self, values: Values) -> list[Any]:
        compiled = self._compiled
        given = {**compiled.literals, **values} if compiled.literals else values
        return [_converted(given[name], convert) if convert else given[name] for name, convert in compiled.binds]


def table_of(row: type[SQLModel]) -> Table:
    """The table of a row class."""
    return SQLModel.metadata.tables[str(row.__tablename__)]


def upsert(row: type[SQLModel]) -> Prepared:
    """Insert a row, or replace all of the one with the same key. Values by the columns' names."""
    table = table_of(row)
    statement = insert(table).values({column.key: bindparam(column.key) for column in table.columns})
    rest = {column.key: statement.excluded[column.key] for column in table.columns if not column.primary_key}
    return Prepared(statement.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=rest))


def _maker(names: Sequence[str]) -> Callable[[Iterable[Any]], Any]:
    """Makes tuples whose values are called `names`."""
    make: Callable[[Iterable[Any]], Any] = getattr(namedtuple("Row", names), "_make")  # noqa: B009, PYI024
    return make


def _converted(value: Any, convert: Callable[[Any], Any]) -> Any:
    return None if value is None else convert(value)


def _read(row: Sequence[Any], columns: Sequence[tuple[int, Callable[[Any], Any]]]) -> list[Any]:
    values = list(row)
    for place, convert in columns:
        if values[place] is not None:
            values[place] = convert(values[place])
    return values


def _into(kind: TypeEngine[Any]) -> Convert:
    if not _is_own(kind):
        return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)
    return partial(kind.process_bind_param, dialect=_DIALECT) if _has(kind, "process_bind_param") else None


def _out_of(kind: TypeEngine[Any]) -> Convert:
    if not _is_own(kind):
        return kind.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    return partial(kind.process_result_value, dialect=_DIALECT) if _has(kind, "process_result_value") else None


def _is_own(kind: TypeEngine[Any]) -> TypeGuard[TypeDecorator[Any]]:
    """Whether the type is one of `escale.storage.types`: its own conversion is all that there is to do, and half of the
    time would be SQLAlchemy's way to it."""
    return type(kind).__module__ == types.__name__


def _has(kind: TypeDecorator[Any], name: str) -> bool:
    return getattr(type(kind), name) is not getattr(TypeDecorator, name)
