"""The spec of a search: a draft until it is agreed, then revisions of a job that moves."""

from recruiter_desk.services.specs.drafting import (
    add_criteria,
    agree,
    edit,
    edit_criterion,
    remove_criterion,
    reorder_criteria,
)
from recruiter_desk.services.specs.intake import job_description, put_lines, take_in
from recruiter_desk.services.specs.moving import (
    SpecStep,
    Where,
    diff_between,
    heard_since,
    history,
    meetings,
    told_by,
    voices,
)
from recruiter_desk.services.specs.reading import current, read_revisions, revisions
from recruiter_desk.services.specs.revising import amend, amend_to, put_amendment, put_revision, revise, revise_to
from recruiter_desk.services.specs.standing import against, read_against, standings

__all__ = [
    "SpecStep", "Where", "add_criteria", "against", "agree", "amend", "amend_to", "current", "diff_between", "edit",
    "edit_criterion", "heard_since", "history", "job_description", "meetings", "put_amendment", "put_lines",
    "put_revision", "read_against", "read_revisions", "remove_criterion", "reorder_criteria", "revise", "revise_to",
    "revisions", "standings", "take_in", "told_by", "voices",
]  # fmt: skip
