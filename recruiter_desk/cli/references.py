"""Records as a command names them: by id, or by a name that only one of them has."""

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.people import folded
from recruiter_desk.services import lists, people, specs, stages
from recruiter_desk.services.workspace import Workspace

ARTICLES = {"interview": "an interview", "affiliation": "an affiliation"}


def person(workspace: Workspace, text: str) -> str:
    """Return the id of the person with this id or exact name."""
    if found := _by_id(workspace, "person", text):
        return found
    alike = [line.id for line in people.find(workspace, text) if folded(line.name) == folded(text.strip())]
    return _only("person", text, alike, "")


def company(workspace: Workspace, text: str) -> str:
    """Return the id of the company with this id or exact name."""
    if found := _by_id(workspace, "company", text):
        return found
    wanted = folded(text.strip())
    alike = [str(each["id"]) for each in lists.read(workspace, "companies") if wanted == folded(str(each["name"]))]
    return _only("company", text, alike, "")


def search(workspace: Workspace, text: str) -> str:
    """Return the id of the search with this id, title ("CFO") or title and company ("CFO at Halden Marine")."""
    if found := _by_id(workspace, "search", text):
        return found
    wanted = folded(text.strip())
    alike = [
        str(each["id"])
        for each in lists.read(workspace, "searches")
        if wanted in (folded(str(each["title"])), folded(f"{each['title']} at {each['company']}"))
    ]
    return _only("search", text, alike, " Name it as in: CFO at Halden Marine")


def record(workspace: Workspace, noun: str, text: str) -> str:
    """Return the id of a record that only its id names. Raises Refused when nothing, or something else, has it."""
    found = _by_id(workspace, noun, text)
    if not found:
        raise Refused(f"There is no {noun} with the id {text} on this desk.")
    return found


def candidacy(workspace: Workspace, text: str) -> str:
    """Return the id of a candidacy; only its id names it."""
    found = _by_id(workspace, "candidacy", text)
    if not found:
        raise Refused(f"There is no candidacy with the id {text}. List them with: show DESK candidacies")
    return found


def affiliation(workspace: Workspace, text: str) -> str:
    """Return the id of an affiliation; only its id names it."""
    found = _by_id(workspace, "affiliation", text)
    if not found:
        raise Refused(f"There is no affiliation with the id {text}. A person's are listed with: show DESK PERSON")
    return found


def stage(workspace: Workspace, search_id: str, text: str) -> str:
    """Return the id of the stage of a search with this id or name; the sentence lists them when there is none."""
    all_of_them = stages.of_search(workspace, search_id)
    found = [each.id for each in all_of_them if text == each.id or folded(text.strip()) == folded(each.name)]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(found)
        raise Refused(f"{len(found)} stages of this search are called “{text}”. Use one of their ids: {ids}")
    names = ", ".join(each.name for each in all_of_them)
    raise Refused(f"There is no stage “{text}” in this search. There are: {names}.")


def seat(workspace: Workspace, search_id: str, text: str) -> str:
    """Return the id of the seat of a search with this id, or with a holder of this name."""
    record = lists.one(workspace, search_id)
    ladder = record[1]["seats"] if record else []
    found = [
        str(each["id"])
        for each in (ladder if isinstance(ladder, list) else [])
        if text == each["id"] or folded(text.strip()) == folded(str(each["person_name"]))
    ]
    return _only("seat", text, found[:1], "")


def criterion(workspace: Workspace, search_id: str, text: str) -> str:
    """Return the key of the line of the newest spec with this key or id, or the only one that begins like *text*."""
    lines, wanted = specs.current(workspace, search_id).criteria, folded(text.strip())
    exact = [each.key for each in lines if text in (each.key, each.id) or wanted == folded(each.text)]
    begun = [each.key for each in lines if wanted and folded(each.text).startswith(wanted)]
    return _only("criterion", text, exact or begun, "")


def search_of(workspace: Workspace, candidacy_id: str) -> str:
    """Return the id of the search that a candidacy, or the candidacy of a meeting, is in."""
    found = lists.one(workspace, candidacy_id)
    if found and found[0] == "interview":
        return search_of(workspace, str(found[1]["candidacy"]))
    return str(found[1]["search"]) if found else ""


def _by_id(workspace: Workspace, noun: str, text: str) -> str:
    """Return *text* when a record of *noun* has it as id, "" when nothing has. Refuses the id of something else."""
    found = lists.one(workspace, text)
    if found and found[0] != noun:
        raise Refused(f"{text} is {_a(found[0])}, not {_a(noun)}.")
    return text if found else ""


def _only(noun: str, text: str, found: list[str], hint: str) -> str:
    if not found:
        raise Refused(f"There is no {noun} “{text}” on this desk.")
    if len(found) > 1:
        ids = ", ".join(found[:5])
        raise Refused(f"More than one {noun} is called “{text}”.{hint or f' Use an id: {ids}'}")
    return found[0]


def _a(noun: str) -> str:
    return ARTICLES.get(noun, f"a {noun}")
