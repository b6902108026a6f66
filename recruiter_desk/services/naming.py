"""Names of records for sentences: the journal keeps ids, and this fills them in when a change is shown."""

import json
import re
from collections.abc import Mapping

from sqlalchemy import Connection, Select, bindparam, select

from recruiter_desk.domain.changes import Value
from recruiter_desk.storage import journal
from recruiter_desk.storage.rows import (
    CandidacyRow,
    CompanyRow,
    DocumentRow,
    InterviewRow,
    PersonRow,
    SearchRow,
    StageRow,
    StageSetRow,
)

_SELECTS: dict[str, Select[str]] = {
    "person": select(PersonRow.name).select_from(PersonRow),
    "company": select(CompanyRow.name).select_from(CompanyRow),
    "search": select(SearchRow.title).select_from(SearchRow),
    "stage": select(StageRow.name).select_from(StageRow),
    "stage_set": select(StageSetRow.name).select_from(StageSetRow),
    "document": select(DocumentRow.name).select_from(DocumentRow),
    "candidacy": select(PersonRow.name)
    .select_from(CandidacyRow)
    .join(PersonRow, PersonRow.id == CandidacyRow.person_id),
    "interview": select(PersonRow.name)
    .select_from(InterviewRow)
    .join(CandidacyRow, CandidacyRow.id == InterviewRow.candidacy_id)
    .join(PersonRow, PersonRow.id == CandidacyRow.person_id),
}
_KEYS = {
    "person": PersonRow.id,
    "company": CompanyRow.id,
    "search": SearchRow.id,
    "stage": StageRow.id,
    "stage_set": StageSetRow.id,
    "document": DocumentRow.id,
    "candidacy": CandidacyRow.id,
    "interview": InterviewRow.id,
}
_NAMES = {noun: query.where(_KEYS[noun] == bindparam("of_row")) for noun, query in _SELECTS.items()}
_SLOT = re.compile(r"\{(\w+)\}")


def fill(connection: Connection, template: str, arguments: Mapping[str, Value] | str) -> str:
    """Return *template* with each slot filled: a record's name of today for an id, else the value itself."""
    values: Mapping[str, Value] = json.loads(arguments) if isinstance(arguments, str) else arguments

    def word(match: re.Match[str]) -> str:
        name = match.group(1)
        value = values.get(name)
        return name_of(connection, name, value) if name in _NAMES and isinstance(value, str) else str(value)

    return _SLOT.sub(word, template)


def name_of(connection: Connection, table: str, row_id: str) -> str:
    """Return the name of a record; one that is gone is named as it last was."""
    found = connection.execute(_NAMES[table], {"of_row": row_id}).scalar()
    if found is not None:
        return str(found)
    image = journal.last_image(connection, table, row_id)
    if image is None:
        return f"a {table.replace('_', ' ')}"
    if "person_id" in image:
        return name_of(connection, "person", str(image["person_id"]))
    if "candidacy_id" in image:
        return name_of(connection, "candidacy", str(image["candidacy_id"]))
    return str(image.get("name") or image.get("title"))
