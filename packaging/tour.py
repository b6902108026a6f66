"""The program at work where there is no screen: `python packaging/tour.py FOLDER`.

Builds a demo desk, does a recruiter's main job on it through the same services as the window, draws every page, and
prints what it made.
"""

import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from recruiter_desk import app
from recruiter_desk.domain.ledger.audience import Audience, Side
from recruiter_desk.domain.names import Outcome
from recruiter_desk.domain.packs import Length
from recruiter_desk.domain.packs_asked import Ask
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.domain.pad_reading import read_lines
from recruiter_desk.domain.resumes import Problem
from recruiter_desk.domain.specs import words
from recruiter_desk.domain.stages import StageKind
from recruiter_desk.packs import sample_resume
from recruiter_desk.services import (
    board,
    brakes,
    candidacies,
    debriefs,
    demo,
    desks,
    interviews,
    names,
    resumes,
    searches,
    seats,
    second_looks,
    specs,
    stages,
    today,
)
from recruiter_desk.services.ledger import clearing, pad, reading
from recruiter_desk.services.packs import drawing, saving
from recruiter_desk.services.today import printing
from recruiter_desk.services.workspace import Workspace

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SAID = {"done": "", "undone": "Undone: ", "redone": "Done again: "}
PASTED = """\
Detlef Oberländer, Head of Treasury, Ulvstad Pumps, detlef@ulvstad-pumps.example
Yétúndé Okonjo-Bello, Treasurer, Kelmova Systems, +234 555 010 0302
佐々原美咲, Finance Director, Dorrquay Insurance
Marek Sobol, CFO, Tern Logistics
"""
BY_HER = """\
wants 165k, on 150 now
notice 3 months
moves for a seat at the table #motivation
Who would I report to in two years?
"""
BY_HR = """\
calm, asked back before answering =3 #fit
! four currencies, showed the daily sheet =4
hedged fuel at Dorrquay, held through 2022 =3
team of six, nobody left in four years #team
Has she ever said no to a banker?
pass
"""
AFTER_HR = """\
treasury reports to the CFO, not the CEO #reporting line
office three days a week
! A seat at the investment committee?
interest 8
"""


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else Path("build/tour")
    folder.mkdir(parents=True, exist_ok=True)
    desk = folder / "tour.desk"
    for left in (desk, desk.with_name("tour.desk-wal"), desk.with_name("tour.desk-shm")):
        left.unlink(missing_ok=True)
    made = demo.build(desk)
    say(f"A demo desk: {made.people} invented people, {made.searches} searches, {made.candidacies} candidacies")
    search = work(desk, folder)
    pictures(desk, folder, search)
    say(f"The desk lies at {desk}; with a screen: python3 packaging/dev.py run {desk}")
    return 0


def work(desk: Path, folder: Path) -> str:
    """Run one search from its first line over a résumé to a pack and an end; return the id of the search."""
    workspace = desks.open_for_writing(desk)
    workspace.subscribe(lambda change: say(f"  {SAID[change.kind]}{workspace.label(change)}"))
    try:
        say("A new search")
        search = begin(workspace)
        say("Names, pasted and called")
        called = call(workspace, search)
        say("A résumé, read and checked")
        imogen = take_in(workspace, search, folder)
        say("Rounds")
        first = move(workspace, search, imogen, called)
        say("What both sides learned")
        learn(workspace, imogen, first)
        say("A briefing pack for the next meeting")
        brief(workspace, imogen, folder)
        say("Somebody wants out, and stays")
        doubt(workspace, search, called)
        say("A decline, a job that moves, a second look")
        look_again(workspace, search, called)
        say("Ends, and second thoughts")
        end(workspace, search)
        show(workspace, search)
        say("My day, for a phone")
        print_day(workspace, folder)
    finally:
        resumes.stop()
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
    """Paste four names and call them; return the candidacies by name."""
    names.paste(workspace, search, PASTED)
    pasted = {line.name: line.id for line in names.read(workspace, search)}
    outcomes = (Outcome.TALKED, Outcome.LEFT_MESSAGE, Outcome.NO_ANSWER, Outcome.INTERESTED)
    tomorrow = (workspace.today() + timedelta(days=1)).isoformat()
    for candidacy, outcome in zip(pasted.values(), outcomes, strict=True):
        names.after_call(workspace, candidacy, outcome, tomorrow if outcome == Outcome.LEFT_MESSAGE else "")
    return pasted


def take_in(workspace: Workspace, search: str, folder: Path) -> str:
    """Read a résumé as the window does when it is dropped on a column; return the candidacy."""
    file = folder / "Imogen Thackray.pdf"
    file.write_bytes(sample_resume.draw(sample_resume.IMOGEN))
    (found,) = resumes.read_files([file])
    if isinstance(found, Problem):
        raise SystemExit(found.sentence)
    say(f"  {file.name}: {found.name}, {found.title}, {found.company}, {', '.join(found.emails + found.phones)}")
    met = next(stage.id for stage in stages.of_search(workspace, search) if stage.name == "Met by me")
    return resumes.keep(workspace, found, file, search_id=search, stage_id=met, checked=True).candidacy_id


def move(workspace: Workspace, search: str, imogen: str, called: dict[str, str]) -> str:
    """Bring two of them to the client: presented, one through the first round; return that meeting."""
    by_name = {stage.name: stage.id for stage in stages.of_search(workspace, search)}
    marek = called["Marek Sobol"]
    ladder = seats.of_search(workspace, search)
    today = workspace.today()
    board.move(workspace, [marek], by_name["Met by me"])
    candidacies.give_leave(workspace, [imogen, marek], "phone", today.isoformat())
    board.move(workspace, [imogen, marek], by_name["Presented"])
    candidacies.submit(workspace, [imogen, marek], today.isoformat(), ladder[0].affiliation_id)
    board.move(workspace, [imogen], by_name["HR"])
    held = interviews.add(
        workspace, imogen, f"{today}T09:00", "Europe/London", stage_id=by_name["HR"], seat_ids=[ladder[0].id]
    )
    interviews.set_status(workspace, held, "held")
    candidacies.set_move_of(workspace, [marek], "company")
    candidacies.pause(workspace, [called["Detlef Oberländer"]], (today + timedelta(days=14)).isoformat())
    return held


def learn(workspace: Workspace, imogen: str, first: str) -> None:
    """Type what was said on three calls: hers before the round, the client's after it ("pass" moves her on), hers."""
    card, meeting = PadPlace(candidacy_id=imogen), PadPlace(candidacy_id=imogen, interview_id=first)
    for place, call, typed in (
        (card, Side.RECRUITER, BY_HER),
        (meeting, Side.COMPANY, BY_HR),
        (meeting, Side.CANDIDATE, AFTER_HR),
    ):
        say(f"  {pad.take(workspace, place, read_lines(typed, workspace.today()), call).words}")
    ledger = reading.of_candidacy(workspace, imogen)
    say(f"  {ledger.company.words('Brightkeel')}")
    for one in ledger.open:
        say(f"  {one.question.words} {one.standing or one.destination.words()}")


def brief(workspace: Workspace, imogen: str, folder: Path) -> None:
    """Book the next round, clear what its reader may see, and save both lengths of the pack."""
    search = candidacies.view(workspace, imogen).search_id
    ladder = seats.of_search(workspace, search)
    stage = next(one.id for one in stages.of_search(workspace, search) if one.name == "Hiring manager")
    monday = next_monday(workspace.today())
    meeting = interviews.add(
        workspace, imogen, f"{monday}T10:00", "Europe/London", 90, "Bristol", stage_id=stage, seat_ids=[ladder[1].id]
    )
    ledger = reading.of_candidacy(workspace, imogen)
    known = [one.id for one in ledger.findings if one.side != Side.RECRUITER]
    clearing.clear(workspace, [*known, *(one.question.id for one in ledger.open)], Audience.COMPANY)
    for length in Length:
        share = saving.save(workspace, Ask(interview_id=meeting, length=length), folder / f"pack-{length}.pdf")
        content = (folder / share.file_name).read_bytes()
        say(f"  {folder / share.file_name}: {drawing.page_count(content)} pages for {share.reader}")


def doubt(workspace: Workspace, search: str, called: dict[str, str]) -> None:
    """Open the brake, ask for the talk that settles the doubt, book it, and note that he stays."""
    marek, top = called["Marek Sobol"], seats.of_search(workspace, search)[1]
    brakes.wants_out(workspace, marek, "No word in the choice of banks")
    seen = brakes.of(workspace, marek)
    if seen is None:
        raise SystemExit("the brake did not open")
    say(f"  {seen.words}")
    brakes.ask_up(workspace, seen.id)
    day = next_monday(workspace.today()) + timedelta(days=1)
    talk = interviews.add(workspace, marek, f"{day}T16:00", "Europe/Warsaw", 30, "Video call", seat_ids=[top.id])
    debriefs.decide(workspace, talk, "candidate", "go on", "She will let him choose")


def look_again(workspace: Workspace, search: str, called: dict[str, str]) -> None:
    """Decline somebody for a must-have, drop it from the job, and bring them back to where they were."""
    by_kind = {stage.kind: stage.id for stage in stages.of_search(workspace, search)}
    misaki = called["佐々原美咲"]
    board.move(workspace, [misaki], by_kind[StageKind.PRESENTED])
    candidacies.submit(workspace, [misaki], workspace.today().isoformat())
    board.move(workspace, [misaki], by_kind[StageKind.CLIENT_DECLINED], reason="Four currencies")
    line = next(one for one in specs.current(workspace, search).criteria if one.text == "Four currencies")
    number = specs.revise(workspace, search, "Two currencies are left after the sale", remove=[line.key])
    changed = specs.diff_between(workspace, search, number - 1, number)
    say(f"  spec {number}: {', '.join(words(one) for one in changed)}")
    for look in second_looks.waiting(workspace, search):
        say(f"  {look.headline} {look.person}: {look.why}")
        second_looks.reopen(workspace, look.candidacy_id, look.revision_id)


def print_day(workspace: Workspace, folder: Path) -> None:
    """Save what is due as one page."""
    page = folder / printing.file_name(workspace.today())
    printing.print_day(workspace, page)
    say(f"  {page}: {today.read(workspace).count} due")


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
