"""Records by their ids: found, or a sentence that they are gone. Columns of them, where a list needs no more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from recruiter_desk.domain.errors import Stale
from recruiter_desk.storage.rows import Record

R = TypeVar("R", bound=Record)

_AT_ONCE = 500


def record(session: Session, kind: type[R], row_id: str) -> R:
    """Return the row of *kind* with this id. Raises Stale when it is no longer on the desk."""
    found = session.get(kind, row_id)
    if found is None:
        noun = kind.__tablename__.replace("_", " ")
        raise Stale(f"This {noun} is no longer on the desk. Nothing was changed.")
    return found


def rows_of(
    session: Session,
    kind: type[R],
    column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None],
    ids: Iterable[str],
) -> Iterator[R]:
    """Give every row of *kind* whose *column* is one of *ids*."""
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        yield from session.scalars(select(kind).where(column.in_(wanted[start : start + _AT_ONCE]))).all()


def columns_of(session: Session, query: Select[*tuple[Any, ...]], values: Mapping[str, object]) -> Sequence[Any]:
    """Return the lines of a *query* for columns, what was written in this look included.

    They pass the mapping to records by, which costs a session more than a small statement does.
    """
    if session.new or session.dirty or session.deleted:
        session.flush()
    return session.connection().execute(query, values).all()
