"""Asking for an answer that somebody owes: the words of the mail."""

from recruiter_desk.domain.candidacies import first_name
from recruiter_desk.domain.telling import Mail


def mail_to_client(contact: str, to: str, person: str, role: str, days: int) -> Mail:
    """Return a short mail that asks the client where things stand with *person*; *contact* "" leaves the name open."""
    lines = (
        f"Dear {contact or '…'},", "",
        f"{person} has been waiting for an answer about the position of {role} for {_counted(days)} now.",
        "Where do things stand with you, and when may I give an answer?", "", "With best wishes",
    )  # fmt: skip
    return Mail(to, f"{person}, {role}", "\n".join(lines))


def mail_to_candidate(person: str, to: str, role: str, company: str) -> Mail:
    """Return a short mail that asks *person* where they stand; *company* "" does not say who the client is."""
    job = f"{role} at {company}" if company else f"the position of {role}"
    lines = (
        f"Dear {first_name(person)},", "", f"Where do you stand with {job}? I would like to give them an answer.",
        "If something is open, tell me a time that suits you and I will call.", "", "With best wishes",
    )  # fmt: skip
    return Mail(to, job[:1].upper() + job[1:], "\n".join(lines))


def _counted(days: int) -> str:
    return "a day" if days == 1 else f"{days} days"
