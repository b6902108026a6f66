"""Which candidacies to read: one, some, those of a search or of a person.

The conditions are made once and told apart by identity, so that a statement built with one of them can be kept:
building a statement costs more than running it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, bindparam

from recruiter_desk.storage.rows import CandidacyRow

Which = ColumnElement[bool]

_ONE = CandidacyRow.id == bindparam("candidacy")
_SOME = CandidacyRow.id.in_(bindparam("candidacies", expanding=True))
_OF_SEARCH = CandidacyRow.search_id == bindparam("search")
_OF_PERSON = CandidacyRow.person_id == bindparam("person")
IN_STAGES = CandidacyRow.stage_id.in_(bindparam("stages", expanding=True))  # of those picked


class Pick(NamedTuple):
    """A condition on candidacies, and what it compares with."""

    which: Which
    values: Mapping[str, object]


def one(candidacy_id: str) -> Pick:
    """Pick a single candidacy."""
    return Pick(_ONE, {"candidacy": candidacy_id})


def some(candidacy_ids: Sequence[str]) -> Pick:
    """Pick the candidacies of these ids."""
    return Pick(_SOME, {"candidacies": list(candidacy_ids)})


def of_search(search_id: str) -> Pick:
    """Pick everybody on a search."""
    return Pick(_OF_SEARCH, {"search": search_id})


def of_person(person_id: str) -> Pick:
    """Pick the candidacies of one person, in whatever search."""
    return Pick(_OF_PERSON, {"person": person_id})
