"""Who knows a line, and who may read it. Everything is the recruiter's own until it is cleared."""

from enum import StrEnum


class Side(StrEnum):
    """Who knows or asks something."""

    COMPANY = "company"
    CANDIDATE = "candidate"
    RECRUITER = "recruiter"


class About(StrEnum):
    PERSON = "person"
    JOB = "job"


class Audience(StrEnum):
    """Who may read a line."""

    PRIVATE = "private"
    COMPANY = "company"
    CANDIDATE = "candidate"
    BOTH = "both"


AUDIENCE_WORDS = {
    Audience.PRIVATE: "Only me",
    Audience.COMPANY: "Company may read",
    Audience.CANDIDATE: "Candidate may read",
    Audience.BOTH: "Both may read",
}

# What only the job has; everything else can be about the person.
OF_THE_JOB = frozenset(["scope", "team", "reporting line", "authority", "resources", "growth"])


def about_of(side: str, topic: str) -> About:
    """Return what a question of *side* is about: the company asks about the person, the candidate about the job."""
    if side == Side.RECRUITER:
        return About.JOB if topic in OF_THE_JOB else About.PERSON
    return About.PERSON if side == Side.COMPANY else About.JOB


def may_read(audience: str, reader: Side) -> bool:
    """Tell whether *reader* may read a line cleared for *audience*; the recruiter reads everything."""
    return reader == Side.RECRUITER or audience in (reader.value, Audience.BOTH)
