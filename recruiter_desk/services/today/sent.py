"""What changed in the ledger since the pack for a meeting went out: for the few meetings that are near."""

import json
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, select, union_all
from sqlalchemy.sql.selectable import CompoundSelect

from recruiter_desk.domain.ledger.audience import Side, may_read
from recruiter_desk.storage.rows import AskingRow, FindingRow, QuestionRow, ShareRow


class Changed(NamedTuple):
    """How many lines are no longer as the reader got them, and since when at the latest (a UTC moment)."""

    lines: int
    at: str


def changed_since(connection: Connection, interview_ids: Collection[str]) -> Mapping[str, Changed]:
    """Return for these meetings what changed since the last pack went out; nothing for those where nothing did.

    Lines count that the company may read, and those that stood in the pack and that it may not read any more.
    """
    if not interview_ids:
        return {}
    last = {}
    for interview_id, candidacy_id, shared_at, shown in connection.execute(
        _shares(), {"interviews": list(interview_ids)}
    ):  # fmt: skip
        last[interview_id] = (candidacy_id, shared_at, shown)
    if not last:
        return {}
    values = {
        "candidacies": [one for one, _at, _shown in last.values()],
        "since": min(at for _, at, _ in last.values()),
    }
    lines = connection.execute(_lines(), values).all()
    found: dict[str, Changed] = {}
    for interview_id, (candidacy_id, shared_at, shown) in last.items():
        ids = set(json.loads(shown))
        moments = [
            changed_at
            for id_, whose, changed_at, audience in lines
            if whose == candidacy_id and changed_at > shared_at and (id_ in ids or may_read(audience, Side.COMPANY))
        ]
        if moments:
            found[interview_id] = Changed(len(moments), max(moments))
    return found


@cache
def _shares() -> Select[str, str, str, str]:
    """What went out for these meetings, the newest last."""
    row = ShareRow
    query = select(row.interview_id, row.candidacy_id, row.shared_at, row.shown)
    return query.where(row.interview_id.in_(bindparam("interviews", expanding=True))).order_by(row.shared_at, row.id)


@cache
def _lines() -> CompoundSelect[Any]:
    """The lines of these candidacies that changed since *since*."""
    whose: Any = bindparam("candidacies", expanding=True)
    since: Any = bindparam("since")
    plain = [
        select(row.id, row.candidacy_id, row.changed_at, row.audience).where(
            row.candidacy_id.in_(whose), row.changed_at > since
        )
        for row in (FindingRow, QuestionRow)
    ]
    asked = (
        select(AskingRow.id, QuestionRow.candidacy_id, AskingRow.changed_at, AskingRow.audience)
        .join(QuestionRow, QuestionRow.id == AskingRow.question_id)
        .where(QuestionRow.candidacy_id.in_(whose), AskingRow.changed_at > since, AskingRow.said != "")
    )
    return union_all(*plain, asked)
