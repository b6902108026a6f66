"""Debriefs, the brake, the second look, what can move, tasks, contradictions and drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_draft")),
    )
    op.create_table(
        "question_list",
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("lines", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_list")),
    )
    op.create_table(
        "brake",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.String(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("hold_until", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("closed_at", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_brake_candidacy_id_candidacy")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brake")),
    )
    op.create_index(op.f("ix_brake_candidacy_id"), "brake", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_brake_closed_at"), "brake", ["closed_at"], unique=False)
    op.create_table(
        "own_criterion",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidacy_id"], ["candidacy.id"], name=op.f("fk_own_criterion_candidacy_id_candidacy")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_criterion")),
    )
    op.create_index(op.f("ix_own_criterion_candidacy_id"), "own_criterion", ["candidacy_id"], unique=False)
    op.create_table(
        "debrief",
        sa.Column("interview_id", sa.Text(), nullable=False),
        sa.Column("told_by_id", sa.Text(), nullable=True),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("ticked", sa.String(), nullable=False),
        sa.Column("done_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_debrief_interview_id_interview")),
        sa.ForeignKeyConstraint(["told_by_id"], ["person.id"], name=op.f("fk_debrief_told_by_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_debrief")),
    )
    op.create_index(op.f("ix_debrief_interview_id"), "debrief", ["interview_id"], unique=False)
    op.create_index(op.f("ix_debrief_told_by_id"), "debrief", ["told_by_id"], unique=False)
    op.create_table(
        "handled",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("interview_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("done_on", sa.String(), nullable=False),
        sa.Column("until", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_handled_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_handled_interview_id_interview")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handled")),
    )
    op.create_index(op.f("ix_handled_candidacy_id"), "handled", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_handled_interview_id"), "handled", ["interview_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("candidacy_id", sa.Text(), nullable=True),
        sa.Column("interview_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("company_id", sa.Text(), nullable=True),
        sa.Column("search_id", sa.Text(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("due_at", sa.String(), nullable=False),
        sa.Column("made_on", sa.String(), nullable=False),
        sa.Column("done_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_task_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_task_company_id_company")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_task_interview_id_interview")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_task_person_id_person")),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_task_search_id_search")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(op.f("ix_task_candidacy_id"), "task", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_task_company_id"), "task", ["company_id"], unique=False)
    op.create_index(op.f("ix_task_done_on_due_at"), "task", ["done_on", "due_at"], unique=False)
    op.create_index(op.f("ix_task_interview_id"), "task", ["interview_id"], unique=False)
    op.create_index(op.f("ix_task_person_id"), "task", ["person_id"], unique=False)
    op.create_index(op.f("ix_task_search_id"), "task", ["search_id"], unique=False)
    op.create_table(
        "doubt",
        sa.Column("brake_id", sa.Text(), nullable=False),
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["brake_id"], ["brake.id"], name=op.f("fk_doubt_brake_id_brake")),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_doubt_question_id_question")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doubt")),
    )
    op.create_index(op.f("ix_doubt_brake_id"), "doubt", ["brake_id"], unique=False)
    op.create_index(op.f("ix_doubt_question_id"), "doubt", ["question_id"], unique=False)
    op.create_table(
        "lever",
        sa.Column("search_id", sa.Text(), nullable=False),
        sa.Column("candidacy_id", sa.Text(), nullable=True),
        sa.Column("decides_id", sa.Text(), nullable=True),
        sa.Column("question_id", sa.Text(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("today", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("settles", sa.String(), nullable=False),
        sa.Column("heard_on", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_lever_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["decides_id"], ["person.id"], name=op.f("fk_lever_decides_id_person")),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_lever_question_id_question")),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_lever_search_id_search")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lever")),
    )
    op.create_index(op.f("ix_lever_candidacy_id"), "lever", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_lever_decides_id"), "lever", ["decides_id"], unique=False)
    op.create_index(op.f("ix_lever_question_id"), "lever", ["question_id"], unique=False)
    op.create_index(op.f("ix_lever_search_id"), "lever", ["search_id"], unique=False)
    op.create_table(
        "second_look",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("revision_id", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_second_look_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["spec_revision.id"], name=op.f("fk_second_look_revision_id_spec_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_second_look")),
    )
    op.create_index(op.f("ix_second_look_candidacy_id"), "second_look", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_second_look_revision_id"), "second_look", ["revision_id"], unique=False)
    op.create_table(
        "contradiction",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("first_id", sa.Text(), nullable=False),
        sa.Column("second_id", sa.Text(), nullable=True),
        sa.Column("spec_key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("judged_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidacy_id"], ["candidacy.id"], name=op.f("fk_contradiction_candidacy_id_candidacy")
        ),
        sa.ForeignKeyConstraint(["first_id"], ["finding.id"], name=op.f("fk_contradiction_first_id_finding")),
        sa.ForeignKeyConstraint(["second_id"], ["finding.id"], name=op.f("fk_contradiction_second_id_finding")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contradiction")),
    )
    op.create_index(op.f("ix_contradiction_candidacy_id"), "contradiction", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_contradiction_first_id"), "contradiction", ["first_id"], unique=False)
    op.create_index(op.f("ix_contradiction_second_id"), "contradiction", ["second_id"], unique=False)
    op.add_column("candidacy", sa.Column("ended_rank", sa.Integer(), nullable=True))
    op.add_column("criterion", sa.Column("moved", sa.String(), server_default="", nullable=False))
    op.add_column("interview", sa.Column("offered", sa.String(), server_default="", nullable=False))
    op.add_column("interview", sa.Column("sequence", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "spec_revision",
        sa.Column(
            "said_by_id",
            sa.Text(),
            sa.ForeignKey("person.id", name=op.f("fk_spec_revision_said_by_id_person")),
            nullable=True,
        ),
        inline_references=True,
    )
    op.add_column(
        "spec_revision",
        sa.Column(
            "interview_id",
            sa.Text(),
            sa.ForeignKey("interview.id", name=op.f("fk_spec_revision_interview_id_interview")),
            nullable=True,
        ),
        inline_references=True,
    )
    op.create_index(op.f("ix_spec_revision_interview_id"), "spec_revision", ["interview_id"], unique=False)
    op.create_index(op.f("ix_spec_revision_said_by_id"), "spec_revision", ["said_by_id"], unique=False)
