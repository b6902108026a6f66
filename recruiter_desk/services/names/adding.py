"""Add pasted names to a search: look first what pasting would do, then do it in one change."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from recruiter_desk.domain.duplicates import Match, Newcomer, company_words, name_words
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.names import PasteResult, Preview, PreviewLine
from recruiter_desk.domain.ordering import GAP
from recruiter_desk.domain.pasting import PastedPerson, read_pasted
from recruiter_desk.domain.people import contact_kind
from recruiter_desk.services import affiliations, contact_points, duplicates
from recruiter_desk.services.candidacies import joining
from recruiter_desk.services.names.newcomers import put_all
from recruiter_desk.services.workspace import Workspace
from recruiter_desk.storage.ids import new_id
from recruiter_desk.storage.rows import AffiliationRow, CandidacyRow, ContactPointRow

MOST = 2000  # people at once
HERE = "on this search already"
TWICE = "twice in this list"


def preview_paste(workspace: Workspace, search_id: str, text: str) -> Preview:
    """Say what pasting *text* would do: whom it would add, who is known already, which lines are left out.

    Raises Refused for more people than one paste may hold.
    """
    pasted = read_pasted(text)
    if len(pasted.people) > MOST:
        raise Refused(f"Those are {len(pasted.people)} people; one paste adds at most {MOST}. Nothing was added.")
    newcomers = [Newcomer(one.name, one.company, one.contacts) for one in pasted.people]
    with workspace.read() as session:
        matches = duplicates.likely(session, newcomers)
        here = set(joining.on_search(session, search_id))
    seen: set[tuple[str, ...]] = set()
    lines = []
    for person, match in zip(pasted.people, matches, strict=True):
        key = (*name_words(person.name), "at", company_words(person.company))
        skip = HERE if match and match.sure and match.person_id in here else TWICE if key in seen else ""
        seen.add(key)
        lines.append(PreviewLine(person, match, bool(match and match.sure), skip))
    return Preview(tuple(lines), pasted.junk)


def paste(
    workspace: Workspace, search_id: str, text: str, *, stage_id: str = "", use: Mapping[int, bool] | None = None
) -> PasteResult:
    """Add everybody in *text* to a search in one change, at the end of a stage (the first one, if none is named).

    *use* says by line number whether the person found on the desk is taken, or somebody new; without a say only a
    sure match is taken. Who is on the search already is skipped. Raises Refused when nobody can be added.
    """
    preview = preview_paste(workspace, search_id, text)
    chosen = use or {}
    with workspace.read() as session:
        stage = joining.open_stage(session, search_id, stage_id)
        here = set(joining.on_search(session, search_id))
    wanted, skipped = _wanted(preview, chosen, here)
    if not wanted:
        raise Refused(_nobody(preview, skipped))
    ids = [new_id() for _ in wanted]
    one = len(ids) == 1
    label = "Added {candidacy} to {search}" if one else "Added {count} people to {search}"
    slots: dict[str, str | int] = {"candidacy": ids[0]} if one else {"count": len(ids)}
    with workspace.write(label, **slots, search=search_id) as session:
        today = workspace.today().isoformat()
        new = iter(put_all(session, [person for person, match in wanted if not match], today))
        owners = [_complete(session, match, person) if match else next(new) for person, match in wanted]
        rank = joining.end_rank(session, stage)
        for place, (candidacy_id, person_id, (person, _)) in enumerate(zip(ids, owners, wanted, strict=True)):
            session.add(
                CandidacyRow(
                    id=candidacy_id,
                    search_id=search_id,
                    person_id=person_id,
                    stage_id=stage,
                    rank=rank + place * GAP,
                    via=person.via,
                    entered_on=today,
                )
            )
    return PasteResult(tuple(ids), sum(1 for _, match in wanted if match), tuple(skipped), preview.junk)


def _wanted(
    preview: Preview, chosen: Mapping[int, bool], here: set[str]
) -> tuple[list[tuple[PastedPerson, Match | None]], list[str]]:
    """Sort the lines into whom to add, with the person of the desk to take, and whom to skip."""
    taken = set(here)
    wanted: list[tuple[PastedPerson, Match | None]] = []
    skipped: list[str] = []
    for line in preview.lines:
        match = line.same_as if chosen.get(line.person.line, line.use) else None
        said_new = chosen.get(line.person.line) is False
        if (match and match.person_id in taken) or (line.skip == TWICE and not said_new):
            skipped.append(line.person.name)
            continue
        if match:
            taken.add(match.person_id)
        wanted.append((line.person, match))
    return wanted, skipped


def _nobody(preview: Preview, skipped: Sequence[str]) -> str:
    if skipped:
        who = skipped[0] if len(skipped) == 1 else f"All {len(skipped)}"
        return f"{who} {'is' if len(skipped) == 1 else 'are'} on this search already. Nobody was added."
    if preview.junk:
        return f"Nobody was added. {preview.junk[0].why}: “{preview.junk[0].text[:60]}”."
    return "There is no name in that text. Nobody was added."


def _complete(session: Session, match: Match, person: PastedPerson) -> str:
    """Give a person the desk knows the numbers and the job that only the list has; return the id."""
    query = select(ContactPointRow.value, ContactPointRow.normal).where(ContactPointRow.person_id == match.person_id)
    known = {form for row in session.execute(query) for form in row if form}
    for value in person.contacts:
        if value not in known and contact_points.normal_of(contact_kind(value), value) not in known:
            contact_points.put(session, value, person_id=match.person_id)
    employed = session.scalar(select(AffiliationRow.id).where(AffiliationRow.person_id == match.person_id).limit(1))
    if not employed and (person.company or person.title):
        affiliations.put(session, match.person_id, person.company, person.title)
    return match.person_id
