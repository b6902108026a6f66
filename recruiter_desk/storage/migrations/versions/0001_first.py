"""The first tables of a desk."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "about",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_about")),
    )
    op.create_table(
        "blob",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )
    op.create_table(
        "company",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
    )
    op.create_index(op.f("ix_company_name_key"), "company", ["name_key"], unique=False)
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("template", sa.String(), nullable=False),
        sa.Column("arguments", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_journal")),
    )
    op.create_index(op.f("ix_journal_state_number"), "journal", ["state", "number"], unique=False)
    op.create_table(
        "person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("pronouns", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("via", sa.String(), nullable=False),
        sa.Column("made_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(op.f("ix_person_sort_key_name_key"), "person", ["sort_key", "name_key"], unique=False)
    op.create_table(
        "setting",
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
    )
    op.create_table(
        "stage_set",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage_set")),
    )
    op.create_table(
        "affiliation",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("company_id", sa.Text(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("began", sa.String(), nullable=False),
        sa.Column("ended", sa.String(), nullable=False),
        sa.Column("reports_to_id", sa.Text(), nullable=True),
        sa.Column("blind_as", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_affiliation_company_id_company")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_affiliation_person_id_person")),
        sa.ForeignKeyConstraint(
            ["reports_to_id"], ["affiliation.id"], name=op.f("fk_affiliation_reports_to_id_affiliation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_affiliation")),
    )
    op.create_index(op.f("ix_affiliation_company_id"), "affiliation", ["company_id"], unique=False)
    op.create_index(op.f("ix_affiliation_person_id"), "affiliation", ["person_id"], unique=False)
    op.create_index(op.f("ix_affiliation_reports_to_id"), "affiliation", ["reports_to_id"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("company_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("normal", sa.String(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_contact_point_company_id_company")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_contact_point_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_point")),
    )
    op.create_index(op.f("ix_contact_point_company_id"), "contact_point", ["company_id"], unique=False)
    op.create_index(op.f("ix_contact_point_normal"), "contact_point", ["normal"], unique=False)
    op.create_index(op.f("ix_contact_point_person_id"), "contact_point", ["person_id"], unique=False)
    op.create_table(
        "document",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("added_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_document_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(op.f("ix_document_person_id"), "document", ["person_id"], unique=False)
    op.create_index(op.f("ix_document_sha256"), "document", ["sha256"], unique=False)
    op.create_table(
        "journal_image",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["number"], ["journal.number"], name=op.f("fk_journal_image_number_journal")),
        sa.PrimaryKeyConstraint("number", "place", name=op.f("pk_journal_image")),
    )
    op.create_index(
        op.f("ix_journal_image_table_name_row_id_number"),
        "journal_image",
        ["table_name", "row_id", "number"],
        unique=False,
    )
    op.create_table(
        "search",
        sa.Column("company_id", sa.Text(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("opened_on", sa.String(), nullable=False),
        sa.Column("closed_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_search_company_id_company")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search")),
    )
    op.create_index(op.f("ix_search_company_id"), "search", ["company_id"], unique=False)
    op.create_index(op.f("ix_search_status_opened_on"), "search", ["status", "opened_on"], unique=False)
    op.create_table(
        "tag",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_tag_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
    )
    op.create_index(op.f("ix_tag_name"), "tag", ["name"], unique=False)
    op.create_index(op.f("ix_tag_person_id"), "tag", ["person_id"], unique=False)
    op.create_table(
        "seat",
        sa.Column("search_id", sa.Text(), nullable=False),
        sa.Column("affiliation_id", sa.Text(), nullable=True),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["affiliation_id"], ["affiliation.id"], name=op.f("fk_seat_affiliation_id_affiliation")
        ),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_seat_search_id_search")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
    )
    op.create_index(op.f("ix_seat_affiliation_id"), "seat", ["affiliation_id"], unique=False)
    op.create_index(op.f("ix_seat_search_id"), "seat", ["search_id"], unique=False)
    op.create_index(op.f("ix_seat_search_id_rank"), "seat", ["search_id", "rank"], unique=False)
    op.create_table(
        "spec_revision",
        sa.Column("search_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("pay", sa.String(), nullable=False),
        sa.Column("reporting_line", sa.String(), nullable=False),
        sa.Column("start", sa.String(), nullable=False),
        sa.Column("made_on", sa.String(), nullable=False),
        sa.Column("agreed_on", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_spec_revision_search_id_search")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spec_revision")),
    )
    op.create_index(op.f("ix_spec_revision_search_id"), "spec_revision", ["search_id"], unique=False)
    op.create_index(op.f("ix_spec_revision_search_id_number"), "spec_revision", ["search_id", "number"], unique=True)
    op.create_table(
        "text",
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.Column("company_id", sa.Text(), nullable=True),
        sa.Column("search_id", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_text_company_id_company")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_text_person_id_person")),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_text_search_id_search")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_text")),
    )
    op.create_index(op.f("ix_text_company_id"), "text", ["company_id"], unique=False)
    op.create_index(op.f("ix_text_person_id"), "text", ["person_id"], unique=False)
    op.create_index(op.f("ix_text_search_id"), "text", ["search_id"], unique=False)
    op.create_table(
        "criterion",
        sa.Column("revision_id", sa.Text(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("must", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["spec_revision.id"], name=op.f("fk_criterion_revision_id_spec_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_criterion")),
    )
    op.create_index(op.f("ix_criterion_key"), "criterion", ["key"], unique=False)
    op.create_index(op.f("ix_criterion_revision_id"), "criterion", ["revision_id"], unique=False)
    op.create_index(op.f("ix_criterion_revision_id_rank"), "criterion", ["revision_id", "rank"], unique=False)
    op.create_table(
        "stage",
        sa.Column("search_id", sa.Text(), nullable=True),
        sa.Column("stage_set_id", sa.Text(), nullable=True),
        sa.Column("seat_id", sa.Text(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("company_topics", sa.String(), nullable=False),
        sa.Column("candidate_topics", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_stage_search_id_search")),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_stage_seat_id_seat")),
        sa.ForeignKeyConstraint(["stage_set_id"], ["stage_set.id"], name=op.f("fk_stage_stage_set_id_stage_set")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stage")),
    )
    op.create_index(op.f("ix_stage_search_id"), "stage", ["search_id"], unique=False)
    op.create_index(op.f("ix_stage_search_id_rank"), "stage", ["search_id", "rank"], unique=False)
    op.create_index(op.f("ix_stage_seat_id"), "stage", ["seat_id"], unique=False)
    op.create_index(op.f("ix_stage_stage_set_id"), "stage", ["stage_set_id"], unique=False)
    op.create_index(op.f("ix_stage_stage_set_id_rank"), "stage", ["stage_set_id", "rank"], unique=False)
    op.create_table(
        "candidacy",
        sa.Column("search_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("stage_id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("role_applied", sa.String(), nullable=False),
        sa.Column("via", sa.String(), nullable=False),
        sa.Column("entered_on", sa.String(), nullable=False),
        sa.Column("paused_until", sa.String(), nullable=False),
        sa.Column("move_of", sa.String(), nullable=False),
        sa.Column("move_since", sa.String(), nullable=False),
        sa.Column("touch", sa.String(), nullable=False),
        sa.Column("touched_on", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_step", sa.String(), nullable=False),
        sa.Column("next_at", sa.String(), nullable=False),
        sa.Column("ended_from_id", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.String(), nullable=False),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("told_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ended_from_id"], ["stage.id"], name=op.f("fk_candidacy_ended_from_id_stage")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_candidacy_person_id_person")),
        sa.ForeignKeyConstraint(["search_id"], ["search.id"], name=op.f("fk_candidacy_search_id_search")),
        sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name=op.f("fk_candidacy_stage_id_stage")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidacy")),
    )
    op.create_index(op.f("ix_candidacy_ended_from_id"), "candidacy", ["ended_from_id"], unique=False)
    op.create_index(op.f("ix_candidacy_next_at"), "candidacy", ["next_at"], unique=False)
    op.create_index(op.f("ix_candidacy_person_id"), "candidacy", ["person_id"], unique=False)
    op.create_index(op.f("ix_candidacy_search_id"), "candidacy", ["search_id"], unique=False)
    op.create_index(op.f("ix_candidacy_stage_id"), "candidacy", ["stage_id"], unique=False)
    op.create_index(op.f("ix_candidacy_stage_id_rank"), "candidacy", ["stage_id", "rank"], unique=False)
    op.create_table(
        "interview",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("stage_id", sa.Text(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_interview_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["stage_id"], ["stage.id"], name=op.f("fk_interview_stage_id_stage")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview")),
    )
    op.create_index(op.f("ix_interview_candidacy_id"), "interview", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_interview_stage_id"), "interview", ["stage_id"], unique=False)
    op.create_index(op.f("ix_interview_status_starts_at"), "interview", ["status", "starts_at"], unique=False)
    op.create_table(
        "representation",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("document_id", sa.Text(), nullable=True),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("given_on", sa.String(), nullable=False),
        sa.Column("until", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["candidacy_id"], ["candidacy.id"], name=op.f("fk_representation_candidacy_id_candidacy")
        ),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_representation_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representation")),
    )
    op.create_index(op.f("ix_representation_candidacy_id"), "representation", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_representation_document_id"), "representation", ["document_id"], unique=False)
    op.create_table(
        "submittal",
        sa.Column("candidacy_id", sa.Text(), nullable=False),
        sa.Column("affiliation_id", sa.Text(), nullable=True),
        sa.Column("document_id", sa.Text(), nullable=True),
        sa.Column("sent_on", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["affiliation_id"], ["affiliation.id"], name=op.f("fk_submittal_affiliation_id_affiliation")
        ),
        sa.ForeignKeyConstraint(["candidacy_id"], ["candidacy.id"], name=op.f("fk_submittal_candidacy_id_candidacy")),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=op.f("fk_submittal_document_id_document")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submittal")),
    )
    op.create_index(op.f("ix_submittal_affiliation_id"), "submittal", ["affiliation_id"], unique=False)
    op.create_index(op.f("ix_submittal_candidacy_id"), "submittal", ["candidacy_id"], unique=False)
    op.create_index(op.f("ix_submittal_document_id"), "submittal", ["document_id"], unique=False)
    op.create_table(
        "participant",
        sa.Column("interview_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("seat_id", sa.Text(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["interview_id"], ["interview.id"], name=op.f("fk_participant_interview_id_interview")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_participant_person_id_person")),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_participant_seat_id_seat")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
    )
    op.create_index(op.f("ix_participant_interview_id"), "participant", ["interview_id"], unique=False)
    op.create_index(op.f("ix_participant_person_id"), "participant", ["person_id"], unique=False)
    op.create_index(op.f("ix_participant_seat_id"), "participant", ["seat_id"], unique=False)
