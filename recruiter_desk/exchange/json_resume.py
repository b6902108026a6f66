"""JSON Resume (jsonresume.org), and what FRESH files share with it: fields that need no guessing."""

import json
from collections.abc import Iterator
from typing import Any

from recruiter_desk.domain.resumes import Profile
from recruiter_desk.exchange.contents import BROKEN, Contents, Unreadable
from recruiter_desk.exchange.txt import decoded

NO_RESUME = "is JSON, but no résumé: one in the form of JSON Resume has “basics” with a name"
NO_NAME = "names nobody: in a JSON Resume the name stands under “basics”, “name”; write it there"
LONGEST = 300  # characters of a field
DEEPEST = 12
_HEADS = {
    "work": "Experience",
    "employment": "Experience",
    "volunteer": "Volunteering",
    "education": "Education",
    "references": "References",
}
_TOP = ("basics", "meta", "$schema", "name", "contact", "location", "info", "social")
_JOB = ("position", "name", "company", "employer", "location", "startDate", "endDate", "start", "end", "url", "website")


def read(content: bytes) -> Contents:
    """Return the fields and a readable text. Raises Unreadable for broken JSON, no résumé, or one without a name."""
    try:
        data = json.loads(decoded(content).lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise Unreadable(f"is broken JSON: line {error.lineno} cannot be read; have it exported again") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(BROKEN) from error
    if not isinstance(data, dict) or not ("basics" in data or ("name" in data and "contact" in data)):
        raise Unreadable(NO_RESUME)
    basics = _basics(data)
    jobs = _jobs(data)
    known = _known(basics, jobs)
    if not known.name:
        raise Unreadable(NO_NAME)
    return Contents("\n".join(_text(data, basics, known, jobs)), known=known)


def _basics(data: dict[str, Any]) -> dict[str, Any]:
    if isinstance(basics := data.get("basics"), dict):
        return basics
    contact = data["contact"] if isinstance(data.get("contact"), dict) else {}
    info = data["info"] if isinstance(data.get("info"), dict) else {}
    social = data.get("social")
    return {
        "name": data.get("name"), "label": info.get("label"), "summary": info.get("brief"),
        "email": contact.get("email"), "phone": contact.get("phone"), "url": contact.get("website"),
        "location": data.get("location"), "profiles": social if isinstance(social, list) else [],
    }  # fmt: skip


def _jobs(data: dict[str, Any]) -> list[dict[str, Any]]:
    work = data.get("work", data.get("employment"))
    if isinstance(work, dict):
        work = work.get("history")
    return [job for job in work if isinstance(job, dict)] if isinstance(work, list) else []


def _known(basics: dict[str, Any], jobs: list[dict[str, Any]]) -> Profile:
    location = basics["location"] if isinstance(basics.get("location"), dict) else {}
    place = [_line(location.get("city")), _line(location.get("region")), _line(location.get("countryCode"))]
    profiles = basics["profiles"] if isinstance(basics.get("profiles"), list) else []
    links = [_line(each.get("url")) for each in profiles if isinstance(each, dict)]
    links.append(_line(basics.get("url") or basics.get("website")))
    now = next((job for job in jobs if _is_now(job)), {})
    return Profile(
        name=_line(basics.get("name")),
        title=_line(now.get("position")),
        company=_company(now),
        place=", ".join(part for part in place if part),
        emails=_some(basics.get("email")),
        phones=_some(basics.get("phone")),
        links=tuple(dict.fromkeys(link for link in links if link))[:6],
    )


def _is_now(job: dict[str, Any]) -> bool:
    end = job.get("endDate", job.get("end"))
    begun = _line(job.get("startDate", job.get("start")))
    return bool(begun) and (end is None or _line(end).casefold() in ("", "present", "current", "now"))


def _company(job: dict[str, Any]) -> str:
    return _line(job.get("name") or job.get("company") or job.get("employer"))


def _text(data: dict[str, Any], basics: dict[str, Any], known: Profile, jobs: list[dict[str, Any]]) -> Iterator[str]:
    yield known.name
    yield _line(basics.get("label"))
    yield "    ".join((*known.phones, *known.emails, *known.links, known.place)).strip()
    yield from _said(basics.get("summary"), 0)
    if jobs:
        yield from ("", _HEADS["work"])
    for job in jobs:
        yield _job_line(job)
        for key, value in job.items():
            if key not in _JOB:
                yield from _said(value, 1)
    for key, value in data.items():
        if key not in _TOP and key not in ("work", "employment"):
            yield from ("", _HEADS.get(key, key.capitalize()[:LONGEST]))
            yield from _said(value, 0)


def _job_line(job: dict[str, Any]) -> str:
    """Return "Group CFO, Brightkeel AS    2019-04 – present"."""
    begun, end = _line(job.get("startDate") or job.get("start")), _line(job.get("endDate") or job.get("end"))
    what = ", ".join(part for part in (_line(job.get("position")), _company(job)) if part)
    return f"{what}    {begun} – {end or 'present'}" if begun else what


def _said(value: object, depth: int) -> Iterator[str]:
    """Give whatever a value says, a line each; nothing deeper than a résumé goes."""
    if depth > DEEPEST or value is None or isinstance(value, bool):
        return
    if isinstance(value, dict):
        plain = [str(each) for each in value.values() if isinstance(each, (str, int, float)) and str(each).strip()]
        if plain:
            yield ", ".join(plain)
        for each in value.values():
            if isinstance(each, (dict, list)):
                yield from _said(each, depth + 1)
    elif isinstance(value, list):
        for each in value:
            yield from _said(each, depth + 1)
    elif str(value).strip():
        yield f"{'• ' if depth else ''}{value}"


def _line(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    line = " ".join(str(value).split())[:LONGEST]
    return line if any(c.isalnum() for c in line) else ""


def _some(value: object) -> tuple[str, ...]:
    """Return one value, or the values of a list."""
    found = [_line(each) for each in value[:3]] if isinstance(value, list) else [_line(value)]
    return tuple(each for each in found if each)
