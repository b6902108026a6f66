"""The program at work where there is no screen: `python packaging/tour.py FOLDER`.

Builds a demo desk, does a recruiter's main job on it through the same services as the window, draws every page, and
prints what it made.
"""

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from recruiter_desk import app
from recruiter_desk.domain.names import Outcome
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.services import board, candidacies, demo, desks, interviews, names, searches, seats, specs, stages
from recruiter_desk.services.workspace import Workspace

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SAID = {"done": "", "undone": "Undone: ", "redone": "Done again: "}
PASTED = """\
Imogen Thackray, Group Treasurer, Ravenquay Instruments, +44 20 7946 0301
Detlef Oberländer, Head of Treasury, Ulvstad Pumps, detlef@ulvstad-pumps.example
Yétúndé Okonjo-Bello, Treasurer, Kelmova Systems, +234 555 010 0302
佐々原美咲, Finance Director, Dorrquay Insurance
Marek Sobol, CFO, Tern Logistics
"""


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else Path("build/tour")
    folder.mkdir(parents=True, exist_ok=True)
    desk = folder / "tour.desk"
    for left in (desk, desk.with_name("tour.desk-wal"), desk.with_name("tour.desk-shm")):
        left.unlink(missing_ok=True)
    made = demo.build(desk)
    say(f"A demo desk: {made.people} invented people, {made.searches} searches, {made.candidacies} candidacies")
    search = work(desk)
    pictures(desk, folder, search)
    say(f"The desk lies at {desk}; with a screen: python3 packaging/dev.py run {desk}")
    return 0


def work(desk: Path) -> str:
    """Run one search from its first line to an end, and take that back; return the id of the search."""
    workspace = desks.open_for_writing(desk)
    workspace.subscribe(lambda change: say(f"  {SAID[change.kind]}{workspace.label(change)}"))
    try:
        say("A new search")
        search = begin(workspace)
        say("Names, pasted and called")
        called = call(workspace, search)
        say("Rounds")
        move(workspace, search, called)
        say("Ends, and second thoughts")
        end(workspace, search)
        show(workspace, search)
    finally:
        workspace.close()
    return search


def begin(workspace: Workspace) -> str:
    search = searches.add_from_line(workspace, "Head of Treasury at Brightkeel")
    specs.add_criteria(workspace, search, ["! Hedged fuel before", "! Four currencies", "+ Boats"])
    seats.add(workspace, search, "Cordelia Marchbank", "HR Director", "gatekeeper")
    seats.add(workspace, search, "Ines Aldana", "Finance Director", "hiring manager")
    seats.add(workspace, search, part="sign-off")
    specs.agree(workspace, search)
    return search


def call(workspace: Workspace, search: str) -> dict[str, str]:
    """Paste five names and call them; return the candidacies by name."""
    names.paste(workspace, search, PASTED)
    pasted = {line.name: line.id for line in names.read(workspace, search)}
    outcomes = (Outcome.INTERESTED, Outcome.TALKED, Outcome.LEFT_MESSAGE, Outcome.NO_ANSWER, Outcome.INTERESTED)
    tomorrow = (workspace.today() + timedelta(days=1)).isoformat()
    for candidacy, outcome in zip(pasted.values(), outcomes, strict=True):
        names.after_call(workspace, candidacy, outcome, tomorrow if outcome == Outcome.LEFT_MESSAGE else "")
    return pasted


def move(workspace: Workspace, search: str, called: dict[str, str]) -> None:
    """Bring two of them to the client: met, presented, in the first round, booked for the next."""
    by_name = {stage.name: stage.id for stage in stages.of_search(workspace, search)}
    imogen, marek = called["Imogen Thackray"], called["Marek Sobol"]
    ladder = seats.of_search(workspace, search)
    today, monday = workspace.today(), next_monday(workspace.today())
    board.move(workspace, [imogen, marek], by_name["Met by me"])
    candidacies.give_leave(workspace, [imogen, marek], "phone", today.isoformat())
    board.move(workspace, [imogen, marek], by_name["Presented"])
    candidacies.submit(workspace, [imogen, marek], today.isoformat(), ladder[0].affiliation_id)
    board.move(workspace, [imogen], by_name["HR"])
    held = interviews.add(workspace, imogen, f"{today}T09:00", "Europe/London", seat_ids=[ladder[0].id])
    interviews.set_status(workspace, held, "held")
    board.move(workspace, [imogen], by_name["Hiring manager"], 0)
    interviews.add(workspace, imogen, f"{monday}T10:00", "Europe/London", 90, "Bristol", seat_ids=[ladder[1].id])
    candidacies.set_move_of(workspace, [marek], "company")
    candidacies.pause(workspace, [called["Detlef Oberländer"]], (today + timedelta(days=14)).isoformat())


def end(workspace: Workspace, search: str) -> None:
    """End somebody, take it back, do it again, and close another search to open it once more."""
    ends = {stage.kind: stage.id for stage in stages.of_search(workspace, search)}
    last = names.read(workspace, search)[-1]
    board.move(workspace, [last.id], ends[StageKind.NOT_TAKEN_FORWARD])
    workspace.undo()
    workspace.redo()
    other = next(line for line in searches.listing(workspace) if line.title == "VP Product")
    searches.close(workspace, other.id)
    workspace.undo()


def show(workspace: Workspace, search: str) -> None:
    """Print the board of the new search as it stands now."""
    say("The board now")
    for column in board.read(workspace, search).columns:
        cards = ", ".join(f"{card.name} ({card.chip.text})" for card in column.cards)
        if cards:
            say(f"  {column.name}: {cards}")


def pictures(desk: Path, folder: Path, search: str) -> None:
    """Draw every page, and the new search, light and dark."""
    say("Pictures")
    for scheme in SCHEMES:
        for page in app.PAGES:
            draw(desk, page, folder / f"{page}-{scheme}.png", "", scheme)
        for page in ("names", "board"):
            draw(desk, page, folder / f"new-search-{page}-{scheme}.png", search, scheme)


def draw(desk: Path, page: str, out: Path, record: str, scheme: Literal["light", "dark"]) -> None:
    app.take_picture(desk, page, out, record=record, size=(1366, 768), scheme=scheme)
    say(f"  {out}")


def next_monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
