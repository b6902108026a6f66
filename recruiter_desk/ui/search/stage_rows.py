"""The stages of a search, edited where they stand; and the sets they come from."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from recruiter_desk.domain.stages import ENDS, TOPICS, Stage, StageKind, is_end
from recruiter_desk.services import seats, stages
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.errors import attempt
from recruiter_desk.ui.kit.buttons import button
from recruiter_desk.ui.kit.card import INSET
from recruiter_desk.ui.kit.edit_in_place import EditInPlace
from recruiter_desk.ui.kit.field import field
from recruiter_desk.ui.kit.keyed_rows import KeyedRows
from recruiter_desk.ui.kit.row_menu import entry, more_button, one_of, several_of
from recruiter_desk.ui.kit.shown import Shown, shown
from recruiter_desk.ui.search.inset import inset
from recruiter_desk.ui.search.round_yield import RoundYields
from recruiter_desk.ui.search.words import tr


def kind_words(kind: str) -> str:
    """Return what a kind of stage is called."""
    return {
        StageKind.RESEARCH: tr("Names"),
        StageKind.RECRUITER: tr("With me"),
        StageKind.PRESENTED: tr("Presented"),
        StageKind.ROUND: tr("Round"),
        StageKind.OFFER: tr("Offer"),
        StageKind.PLACED: tr("Placed"),
    }.get(StageKind(kind), tr("End"))


class StageRow(QWidget):
    """Name and purpose are edited in place; the dots hold kind, seat, topics and order."""

    def __init__(self, stage: Stage, pane: "StagesPane") -> None:
        super().__init__()
        self._stage = stage
        self._pane = pane
        self.setProperty("look", "row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = EditInPlace(
            stage.name, lambda text: pane.edit(self._stage.id, name=text), says=self.tr("Name of the stage"),
            empty=self.tr("Name"), role="name",
        )  # fmt: skip
        self.purpose = EditInPlace(
            stage.purpose, lambda text: pane.edit(self._stage.id, purpose=text), says=self.tr("Purpose"),
            empty=self.tr("What it is for"), role="small",
        )  # fmt: skip
        self._facts = Shown(role="fine", elide=True)
        self._facts.setContentsMargins(INSET, 0, 0, 0)
        self._more = more_button(self.tr("More for this stage"), self.fill)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self.name, self.purpose, self._facts):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 6)
        row.setSpacing(4)
        row.addLayout(words, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.show_value(stage)

    def show_value(self, stage: Stage) -> None:
        """Show another state of the stage."""
        self._stage = stage
        self.name.show_value(stage.name)
        self.purpose.show_value(stage.purpose)
        end = is_end(stage.kind)
        self.purpose.setVisible(not end)
        self._more.setVisible(not end)
        people = self.tr("1 person") if stage.cards == 1 else self.tr("{count} people").format(count=stage.cards)
        facts = [kind_words(stage.kind), stage.seat, people if stage.cards else ""]
        asked = len({*stage.company_topics, *stage.candidate_topics})
        topics = self.tr("1 topic") if asked == 1 else self.tr("{count} topics").format(count=asked)
        facts.append(topics if asked else "")
        self._facts.show_text(" · ".join(filter(None, facts)))

    def fill(self, menu: QMenu) -> None:
        """Put into *menu* what can be done with the stage."""
        stage, pane = self._stage, self._pane
        kinds = [(kind, kind_words(kind)) for kind in StageKind if kind not in ENDS]
        one_of(menu, self.tr("Kind"), kinds, stage.kind, lambda kind: pane.edit(stage.id, kind=kind))
        nobody = ("", self.tr("Nobody of the client’s"))
        one_of(
            menu, self.tr("Meets"), [nobody, *pane.seat_choices()], stage.seat_id,
            lambda seat: pane.edit(stage.id, seat_id=seat),
        )  # fmt: skip
        several_of(
            menu, self.tr("The company should learn"), TOPICS, stage.company_topics,
            lambda topics: pane.edit(stage.id, company_topics=topics),
        )  # fmt: skip
        several_of(
            menu, self.tr("The candidate should learn"), TOPICS, stage.candidate_topics,
            lambda topics: pane.edit(stage.id, candidate_topics=topics),
        )  # fmt: skip
        menu.addSeparator()
        entry(menu, self.tr("Move up"), lambda: pane.shift(stage.id, -1), enabled=pane.may_shift(stage.id, -1))
        entry(menu, self.tr("Move down"), lambda: pane.shift(stage.id, 1), enabled=pane.may_shift(stage.id, 1))
        menu.addSeparator()
        entry(menu, self.tr("Remove the stage"), lambda: pane.remove(stage.id))


class StagesPane(QWidget):
    """Stages from left to right of the board, the five ends last."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._search = ""
        self._shown: tuple[Stage, ...] = ()
        self.new = field(
            self.tr("New stage"), says=self.tr("Name of a new stage"), entered=self._add,
            hint=self.tr("Enter adds it after the last round"),
        )  # fmt: skip
        self.rows: KeyedRows[Stage] = KeyedRows(lambda stage: StageRow(stage, self), lambda stage: stage.id)
        self.ends: KeyedRows[Stage] = KeyedRows(lambda stage: StageRow(stage, self), lambda stage: stage.id)
        self.brought = RoundYields(desk)
        self.set_name = field(
            self.tr("Name of the set"), says=self.tr("Save these stages as a set called"), entered=self._save_set
        )
        save, more = button(self.tr("Save as set"), self._save_set), more_button(self.tr("Sets"), self._fill_sets)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(inset(self.new))
        column.addWidget(self.rows)
        column.addWidget(self.brought)
        column.addSpacing(8)
        column.addLayout(inset(shown(self.tr("Ends"), "section")))
        column.addWidget(self.ends)
        column.addSpacing(8)
        column.addLayout(inset(shown(self.tr("Stages for other searches"), "section")))
        column.addLayout(inset(self.set_name, save, more))
        column.addStretch(1)

    def show_search(self, search_id: str) -> None:
        """Show the stages of a search."""
        self._search = search_id
        self.brought.show_search(search_id)
        self._shown = stages.of_search(self._desk.workspace, search_id)
        self.rows.show_values([one for one in self._shown if not is_end(one.kind)])
        self.ends.show_values([one for one in self._shown if is_end(one.kind)])

    def edit(self, stage_id: str, **fields: object) -> bool:
        """Change a stage; return whether it was kept."""
        return attempt(self, lambda: stages.edit(self._desk.workspace, stage_id, **fields))

    def remove(self, stage_id: str) -> None:
        """Remove a stage nobody is in."""
        attempt(self, lambda: stages.remove(self._desk.workspace, stage_id))

    def seat_choices(self) -> list[tuple[str, str]]:
        """Return the seats a stage may meet: id and words."""
        found = seats.of_search(self._desk.workspace, self._search)
        return [(seat.id, f"{seat.person}, {seat.part}" if seat.person else seat.part) for seat in found]

    def may_shift(self, stage_id: str, by: int) -> bool:
        """Tell whether there is a stage above (-1) or below (1)."""
        order = self._order()
        return 0 <= order.index(stage_id) + by < len(order)

    def shift(self, stage_id: str, by: int) -> None:
        """Let a stage and its neighbour change places."""
        order = self._order()
        place = order.index(stage_id)
        order[place], order[place + by] = order[place + by], order[place]
        attempt(self, lambda: stages.reorder(self._desk.workspace, self._search, order))

    def _order(self) -> list[str]:
        return [one.id for one in self._shown if not is_end(one.kind)]

    def _add(self) -> None:
        name = self.new.text()
        if attempt(self, lambda: stages.add(self._desk.workspace, self._search, name)):
            self.new.clear()

    def _save_set(self) -> None:
        name = self.set_name.text()
        if attempt(self, lambda: stages.save_as_set(self._desk.workspace, self._search, name)):
            self.set_name.clear()

    def _fill_sets(self, menu: QMenu) -> None:
        workspace, search = self._desk.workspace, self._search
        known = stages.sets(workspace)
        use = menu.addMenu(self.tr("Use for this search"))
        for one in known:
            entry(use, one.name, partial(attempt, self, partial(stages.use_set, workspace, search, one.id)))
        own = [one for one in known if one.id]
        forget = menu.addMenu(self.tr("Remove a set"))
        forget.setEnabled(bool(own))
        for one in own:
            entry(forget, one.name, partial(attempt, self, partial(stages.remove_set, workspace, one.id)))
