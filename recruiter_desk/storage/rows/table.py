"""What every mapped class shares: names of constraints, and a column's reader declared beside it.

Every column says who may read it, `info={"audience": ...}`: "private", "company", "candidate", "both", or "row" where
the row's own audience column decides. A document is filtered by it, so a column without one is a leak in waiting.
"""

from typing import Any

from sqlalchemy import ForeignKey, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
UNJOURNALLED = frozenset({"version", "changed_at"})


class Table(DeclarativeBase):
    """The root of all mapped classes. Nothing outside storage and services ever holds one."""

    metadata = MetaData(naming_convention=NAMES)


class Record(Table):
    """A row that the journal follows: an id for life, a version that only rises, and when it last changed (UTC)."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(Text, primary_key=True, info={"audience": "private"})
    version: Mapped[int] = mapped_column(info={"audience": "private"})
    changed_at: Mapped[str] = mapped_column(Text, default="", info={"audience": "private"})

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


def private(**options: Any) -> MappedColumn[Any]:
    """Declare a column only the recruiter reads."""
    return mapped_column(info={"audience": "private"}, **options)


def both(**options: Any) -> MappedColumn[Any]:
    """Declare a column that either side's document may show."""
    return mapped_column(info={"audience": "both"}, **options)


def of_company(**options: Any) -> MappedColumn[Any]:
    """Declare a column that the company's documents may show."""
    return mapped_column(info={"audience": "company"}, **options)


def of_candidate(**options: Any) -> MappedColumn[Any]:
    """Declare a column that the candidate's documents may show."""
    return mapped_column(info={"audience": "candidate"}, **options)


def by_row(**options: Any) -> MappedColumn[Any]:
    """Declare a column whose readers the row's audience column names."""
    return mapped_column(info={"audience": "row"}, **options)


def link(target: str, **options: Any) -> MappedColumn[Any]:
    """Declare an indexed reference to *target*, checked when the change is committed."""
    return mapped_column(ForeignKey(target), index=True, info={"audience": "private"}, **options)
