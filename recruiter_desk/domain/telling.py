"""Telling somebody that it is a no: the words of the mail."""

from dataclasses import dataclass

from recruiter_desk.domain.candidacies import first_name


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to be sent by the recruiter's own program."""

    to: str
    subject: str
    text: str


def mail_of_a_no(person: str, to: str, role: str, company: str, *, closed: bool, known: bool, sender: str = "") -> Mail:
    """Return a short mail that tells *person* it is a no, in words that name no reason: what the desk has is private.

    Somebody whom the client does not *know* is not told who the client is. *closed*: the search has come to its end.
    """
    job = f"the position of {role} at {company}" if known else f"the position of {role}"
    if closed:
        news = f"The search for {job} has come to its end, so it will not go further with you."
    else:
        news = f"I have news of {job}: it will not go further with you."
    lines = [
        f"Dear {first_name(person)},", "", news, "",
        "Thank you for the time you gave it." if known else "Thank you for talking it over with me.",
        "If you would like to hear more, tell me a time that suits you and I will call.", "", "With best wishes",
        *([sender] if sender else []),
    ]  # fmt: skip
    return Mail(to, f"News of {job}", "\n".join(lines))
