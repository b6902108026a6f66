"""All the guesses about one résumé, each resting on those before it."""

from collections.abc import Sequence

from recruiter_desk.domain.resume_reading.contacts import emails_in, links_in, phones_in
from recruiter_desk.domain.resume_reading.lines import own_lines, shown_lines
from recruiter_desk.domain.resume_reading.names import name_in
from recruiter_desk.domain.resume_reading.places import place_in
from recruiter_desk.domain.resume_reading.work import role_in
from recruiter_desk.domain.resumes import Profile


def guess(text: str, file_name: str = "", prominent: Sequence[str] = (), links: Sequence[str] = ()) -> Profile:
    """Guess the fields of a person from a résumé's text.

    *prominent* are the lines in the largest letters, the largest first; *links* are where words of the text lead to.
    """
    lines = shown_lines(text)
    own = own_lines(lines)
    emails = emails_in(own, links)
    profiles = links_in(own, links)
    place = place_in(own)
    title, company = role_in(own, place)
    name = name_in(own, file_name, prominent, emails + profiles)
    return Profile(name, title, company, place, emails, phones_in(own, links), profiles)
