"""The ledger of both sides, the texts of packs, what went out, and what résumés say."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "resume_text",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_resume_text")),
    )
    op.create_table(
        "share",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("candidacy_id", sa.String(), nullable=False),
        sa.Column("interview_id", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("reader_id", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("length", sa.String(), nullable=False),
        sa.Column("paper", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pack_id", sa.String(), nullable=False),
        sa.Column("printed_version", sa.Integer(), nullable=False),
        sa.Column("shown", sa.String(), nullable=False),
        sa.Column("held", sa.String(), nullable=False),
        sa.Column("shared_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_share")),
    )
    op.create_index(op.f("ix_share_candidacy_id_shared_at"), "share", ["candidacy_id", "shared_at"], unique=False)
    op.create_index(op.f("ix_share_interview_id"), "share", ["interview_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("interview_id", sa.Text(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("rests_on", sa.String(), nullable=False),
        sa.Column("decided_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_decision_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_decision_interview_id_interview")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    op.create_index(op.f("ix_decision_candidacy_id"), "decision", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_decision_interview_id"), "decision", ["interview_id"], unique=False)
    op.create_table(
        "pack_text",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("interview_id", sa.Text(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_pack_text_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_pack_text_interview_id_interview")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_text")),
    )
    op.create_index(op.f("ix_pack_text_candidacy_id"), "pack_text", ["candidacy_id"], unique=False)
    op.create_index(
        op.f("ix_pack_text_candidacy_id_edition_slot"), "pack_text", ["candidacy_id", "edition", "slot"], unique=False
    )
    op.create_index(op.f("ix_pack_text_interview_id"), "pack_text", ["interview_id"], unique=False)
    op.create_table(
        "question",
        sa.Column("candidacy_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("company_id", sa.Text(), nullable=True),
        sa.Column("search_id", sa.Text(), nullable=True),
        sa.Column("interview_id", sa.Text(), nullable=True),
        sa.Column("answerer_id", sa.Text(), nullable=True),
        sa.Column("seat_id", sa.Text(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("criterion_key", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("weight", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("asked_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["answerer_id"], ["person.id"], name=op.f("fk_question_answerer_id_person")),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_question_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_question_company_id_company")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_question_interview_id_interview")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_question_person_id_person")),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_question_search_id_search")),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_question_seat_id_seat")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    op.create_index(op.f("ix_question_answerer_id"), "question", ["answerer_id"], unique=False)
    op.create_index(op.f("ix_question_candidacy_id"), "question", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_question_candidacy_id_status"), "question", ["candidacy_id", "status"], unique=False)
    op.create_index(op.f("ix_question_company_id"), "question", ["company_id"], unique=False)
    op.create_index(op.f("ix_question_interview_id"), "question", ["interview_id"], unique=False)
    op.create_index(op.f("ix_question_person_id"), "question", ["person_id"], unique=False)
    op.create_index(op.f("ix_question_search_id"), "question", ["search_id"], unique=False)
    op.create_index(op.f("ix_question_seat_id"), "question", ["seat_id"], unique=False)
    op.create_table(
        "asking",
        sa.Column("question_id", sa.Text(), nullable=False),
        sa.Column("interview_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("asked_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_asking_interview_id_interview")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_asking_person_id_person")),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_asking_question_id_question")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asking")),
    )
    op.create_index(op.f("ix_asking_interview_id"), "asking", ["interview_id"], unique=False)
    op.create_index(op.f("ix_asking_person_id"), "asking", ["person_id"], unique=False)
    op.create_index(op.f("ix_asking_question_id"), "asking", ["question_id"], unique=False)
    op.create_table(
        "finding",
        sa.Column("candidacy_id", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("company_id", sa.Text(), nullable=True),
        sa.Column("search_id", sa.Text(), nullable=True),
        sa.Column("interview_id", sa.Text(), nullable=True),
        sa.Column("question_id", sa.Text(), nullable=True),
        sa.Column("said_by_id", sa.Text(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("criterion_key", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("rating", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("heard_on", sa.String(), nullable=False),
        sa.Column("settles", sa.String(), nullable=False),
        sa.Column("beyond_resume", sa.String(), nullable=False),
        sa.Column("fact", sa.String(), nullable=False),
        sa.Column("low", sa.Integer(), nullable=True),
        sa.Column("high", sa.Integer(), nullable=True),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_finding_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_finding_company_id_company")),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_finding_interview_id_interview")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_finding_person_id_person")),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_finding_question_id_question")),
        sa.ForeignKeyConstraint(["said_by_id"], ["person.id"], name=op.f("fk_finding_said_by_id_person")),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_finding_search_id_search")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
    )
    op.create_index(op.f("ix_finding_candidacy_id"), "finding", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_finding_candidacy_id_side"), "finding", ["candidacy_id", "side"], unique=False)
    op.create_index(op.f("ix_finding_company_id"), "finding", ["company_id"], unique=False)
    op.create_index(op.f("ix_finding_interview_id"), "finding", ["interview_id"], unique=False)
    op.create_index(op.f("ix_finding_person_id"), "finding", ["person_id"], unique=False)
    op.create_index(op.f("ix_finding_question_id"), "finding", ["question_id"], unique=False)
    op.create_index(op.f("ix_finding_said_by_id"), "finding", ["said_by_id"], unique=False)
    op.create_index(op.f("ix_finding_search_id"), "finding", ["search_id"], unique=False)
    op.add_column("document", sa.Column("kind", sa.String(), server_default="", nullable=False))
    op.add_column("document", sa.Column("to_check", sa.Integer(), server_default="0", nullable=False))
