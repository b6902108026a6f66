"""Who said something and in which round: interviewers by role unless the pack names them; nobody else by name."""

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.findings import Finding, Source
from recruiter_desk.domain.packing.brief import Brief, Interviewer, Met
from recruiter_desk.domain.packing.words import listed, opened, short_day

CANDIDATE = "the candidate"
_OURS = {
    Source.RESUME: "résumé", Source.CALL: "recruiter’s call", Source.INTERVIEW: "recruiter’s interview",
    Source.REFERENCE: "a reference", Source.MAIL: "in writing",
}  # fmt: skip


def meeting_of(brief: Brief, interview_id: str) -> Met | None:
    return next((one for one in brief.meetings if interview_id and one.id == interview_id), None)


def round_of(brief: Brief, finding: Finding) -> int:
    """Return the number of the round a finding was heard in, 0 before the first and outside of any."""
    met = meeting_of(brief, finding.interview_id)
    return met.number if met else 0


def interviewer(brief: Brief, person: Interviewer) -> str:
    """Name an interviewer as this pack does: by role, or by name."""
    if brief.ask.named:
        return person.name
    return person.title or opened(person.part) or "An interviewer"


def interviewers(brief: Brief, met: Met) -> str:
    """Name everybody in a meeting: "CHRO and CFO"; "" where only the recruiter was."""
    return listed(list(dict.fromkeys(interviewer(brief, one) for one in met.people)))


def person(brief: Brief, person_id: str, interview_id: str = "") -> str:
    """Name somebody of the client's side by person, "" for whoever is not one of the interviewers or seats."""
    met = meeting_of(brief, interview_id)
    here = met.people if met else ()
    elsewhere = [one for meeting in reversed(brief.meetings) for one in meeting.people]
    seated = [Interviewer(one.person_id, one.person, one.title, one.part) for one in brief.seats]
    for one in (*here, *elsewhere, *reversed(seated)):
        if person_id and one.person_id == person_id:
            return interviewer(brief, one)
    return ""


def who(brief: Brief, finding: Finding) -> str:
    """Say who a finding was heard from, "" when that is not known or not for the pages."""
    if finding.said_by_id == brief.person_id:
        return CANDIDATE
    if named := person(brief, finding.said_by_id, finding.interview_id):
        return named
    if finding.side == Side.CANDIDATE:
        return CANDIDATE
    if finding.side == Side.RECRUITER or finding.source in (Source.RESUME, Source.REFERENCE):
        return _OURS.get(Source(finding.source), "") if finding.source in list(Source) else ""
    met = meeting_of(brief, finding.interview_id)
    return interviewers(brief, met) if met else ""


def said(brief: Brief, finding: Finding) -> str:
    """Say who and in which round: "CHRO, round 1", "recruiter’s call, 12 Nov"; the day alone when that is all."""
    name, number = who(brief, finding), round_of(brief, finding)
    if number:
        return f"{name}, round {number}" if name else f"round {number}"
    if finding.source == Source.RESUME and name == _OURS[Source.RESUME]:
        return name
    day = short_day(finding.heard_on, brief.on) if finding.heard_on else ""
    return ", ".join(part for part in (name, day) if part)
