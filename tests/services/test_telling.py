"""Telling somebody that it is a no: a mail without a reason, and without the client's name for whom it never knew."""

import pytest

from recruiter_desk.services import board, candidacies, letterhead, searches
from recruiter_desk.services.candidacies import telling
from tests.ledgers import Scene


@pytest.fixture
def end(adaeze: Scene):
    def ended(stage: str, reason: str = "she is too slow") -> None:
        stage_id = adaeze.given.ids[f"CFO: {stage}"]
        board.move(adaeze.workspace, [adaeze.candidacy], stage_id, reason=reason)

    return ended


def test_after_a_decline_the_mail_names_the_job_and_never_the_reason(adaeze, end):
    letterhead.change(adaeze.workspace, recruiter="Rosalind Ashby")
    candidacies.submit(adaeze.workspace, adaeze.candidacy, "2026-11-20")
    end("Client declined")
    mail = telling.mail(adaeze.workspace, adaeze.candidacy)
    assert mail and mail.subject == "News of the position of CFO at Halden Marine"
    assert mail.text.startswith("Dear Adaeze,") and mail.text.endswith("Rosalind Ashby")
    assert "slow" not in mail.text and "decline" not in mail.text


def test_whom_the_client_never_saw_is_not_told_who_it_is(adaeze, end):
    end("Not taken forward")
    mail = telling.mail(adaeze.workspace, adaeze.candidacy)
    assert mail and "Halden" not in mail.text + mail.subject and "the position of CFO" in mail.subject


def test_a_closed_search_is_said_to_be_closed(adaeze):
    searches.close(adaeze.workspace, adaeze.search)
    mail = telling.mail(adaeze.workspace, adaeze.candidacy)
    assert mail and "has come to its end" in mail.text


def test_who_said_no_or_is_in_the_running_needs_no_mail(adaeze, end):
    assert telling.mail(adaeze.workspace, adaeze.candidacy) is None
    end("Not interested")
    assert telling.mail(adaeze.workspace, adaeze.candidacy) is None
