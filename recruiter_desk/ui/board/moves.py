"""Moving the chosen cards: into a stage, an end or another search. Every move is one change, and can be undone."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from recruiter_desk.domain.candidacies import Board, Card, Column, first_name
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.reasons import Reason, ReasonList
from recruiter_desk.domain.stages import StageKind, is_live, needs_reason
from recruiter_desk.services import board as board_service
from recruiter_desk.services import documents, reasons, seats
from recruiter_desk.services.candidacies import ending, joining, moving, presenting, viewing
from recruiter_desk.ui.board.arrange import cards_in, column_in
from recruiter_desk.ui.board.asking import PresentedFields, ask_reason, people_words
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt, tell
from recruiter_desk.ui.kit.leaving import ask_wants_out
from recruiter_desk.ui.kit.shown import one_line
from recruiter_desk.ui.kit.strip import Strip

Ids = Sequence[str]
UNSAID = Reason("")


class Moves(QObject):
    """Asks in the strip what a move needs, then lets the services do it. A refusal is said in the window."""

    def __init__(self, desk: Desk, strip: Strip, board: Callable[[], Board], moved: Callable[[Ids], None]) -> None:
        """*board* is the board that shows; *moved* is told which cards went somewhere."""
        super().__init__(strip)
        self._desk = desk
        self._strip = strip
        self._board = board
        self._moved = moved
        self._answers: dict[tuple[tuple[str, ...], str], str | None] = {}
        self._open: dict[str, str | None] = {}

    def forget(self, change: ChangeSet | None = None) -> None:
        """Ask the rules anew after *change*, or because another board shows."""
        self._answers.clear()
        if change is None or change.touched("search"):
            self._open.clear()

    def why_not(self, ids: Ids, stage_id: str) -> str | None:
        """Say why *ids* may not go to a stage, or None. Asked at every step of a drag, so answers are remembered."""
        key = (tuple(ids), stage_id)
        if key not in self._answers:
            self._answers[key] = self._ask_rules(ids, stage_id)
        return self._answers[key]

    def _ask_rules(self, ids: Ids, stage_id: str) -> str | None:
        if len(cards_in(self._board(), ids)) < len(ids):
            return self.tr("These cards are of another board.")
        if is_live(column_in(self._board(), stage_id).kind):
            return self._why_not_live(ids, stage_id)
        return moving.why_not_move(self._desk.workspace, ids, stage_id)

    def _why_not_live(self, ids: Ids, stage_id: str) -> str | None:
        """Live stages all take everybody, or nobody while the search is closed: one answer does for all."""
        search_id = self._board().search_id
        if search_id not in self._open:
            self._open[search_id] = moving.why_not_move(self._desk.workspace, ids[:1], stage_id)
        return self._open[search_id]

    def move(self, ids: Ids, stage_id: str, position: int | None = None) -> None:
        """Put *ids* into a stage; what an end or a presentation needs is asked in the strip."""
        stage = column_in(self._board(), stage_id)
        arriving = [card for card in cards_in(self._board(), ids) if card.stage_id != stage_id]
        if needs_reason(stage.kind) and arriving:
            if why := self.why_not(ids, stage_id):
                tell(self._strip, Refused(why))
                return
            do = partial(self._put, ids, stage_id, position)
            attempt(self._strip, lambda: self._ask_why(arriving, stage, do))
        elif self._put(ids, stage_id, position) and stage.kind == StageKind.PRESENTED and arriving:
            self.ask_presented(arriving)

    def _ask_why(self, cards: Sequence[Card], stage: Column, do: Callable[[Reason], bool]) -> None:
        """Ask for the reason of an end; a single one who would withdraw is asked what they said."""
        workspace, first = self._desk.workspace, cards[0].id
        if len(cards) == 1 and ending.would_open_brake(workspace, first, stage.stage_id):
            ask_wants_out(self._strip, self._desk, first, cards[0].name, lambda: self._moved([first]))
        elif stage.kind == StageKind.CLIENT_DECLINED:
            ask_reason(self._strip, cards, stage.name, reasons.for_decline(workspace, first), do)
        else:
            words = reasons.of(workspace, ReasonList.WITHDREW)
            ask_reason(self._strip, cards, stage.name, [Reason(word) for word in words], do)

    def _put(self, ids: Ids, stage_id: str, position: int | None, why: Reason = UNSAID) -> bool:
        workspace = self._desk.workspace
        done = attempt(
            self._strip,
            lambda: board_service.move(workspace, ids, stage_id, position, reason=why.text, rests_on=why.rests_on),
        )
        self._moved(ids)
        return done

    def end(self, ids: Ids, kind: StageKind) -> None:
        """End *ids* in the search's stage of that kind."""
        stage = next((column for column in self._board().columns if column.kind == kind), None)
        if stage is None:
            tell(self._strip, Refused(self.tr("This search has no such stage. Add it to the stages first.")))
        else:
            self.move(ids, stage.stage_id)

    def restore(self, ids: Ids) -> None:
        """Bring ended cards back to the stage each came from."""
        attempt(self._strip, lambda: moving.restore(self._desk.workspace, ids))
        self._moved(ids)

    def copy_to(self, ids: Ids, search_id: str) -> None:
        """Put the people on another search as well."""
        attempt(self._strip, lambda: joining.copy_to(self._desk.workspace, ids, search_id))

    def move_to(self, ids: Ids, search_id: str) -> None:
        """Put the people on another search and end them here as moved."""
        attempt(self._strip, lambda: joining.move_to(self._desk.workspace, ids, search_id))

    def remove(self, ids: Ids) -> None:
        """Take *ids* off this search; the people stay on the desk."""
        attempt(self._strip, lambda: joining.remove(self._desk.workspace, ids))

    def ask_presented(self, cards: Sequence[Card]) -> None:
        """Ask by what right *cards* are presented, to whom and how."""
        workspace = self._desk.workspace
        papers = viewing.view(workspace, cards[0].id).documents if len(cards) == 1 else ()
        ladder = seats.of_search(workspace, self._board().search_id)
        fields = PresentedFields(cards, ladder, [(paper.id, paper.name) for paper in papers], workspace.today())
        who = first_name(cards[0].name) if len(cards) == 1 else people_words(cards)
        title = self.tr("Right to represent {who}:").format(who=one_line(who, 24))
        self._strip.ask(title, (fields,), self.tr("Note it"), lambda: self._note_presented(cards, fields))

    def _note_presented(self, cards: Sequence[Card], fields: PresentedFields) -> bool:
        if not fields.sent.understood():
            return False
        return attempt(self._strip, lambda: self._write_presented(cards, fields))

    def _write_presented(self, cards: Sequence[Card], fields: PresentedFields) -> None:
        workspace, ids, how = self._desk.workspace, [card.id for card in cards], fields.leave.key()
        if not how:
            return
        paper = documents.add(workspace, cards[0].person_id, fields.paper.path) if fields.paper.path else None
        presenting.give_leave(workspace, ids, how, workspace.today().isoformat(), document_id=paper)
        if sent := fields.sent.read():
            day = sent.day.isoformat()
            presenting.submit(workspace, ids, day, fields.to.key() or None, fields.document.key() or None)
