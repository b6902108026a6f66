"""The panel of one candidacy: what it shows, what its buttons do, and how it stays true after changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from recruiter_desk.domain.candidacy_view import End
from recruiter_desk.domain.changes import ChangeSet
from recruiter_desk.services import board, candidacies, contact_points, documents, interviews
from recruiter_desk.ui.candidacy.acts import first_act
from recruiter_desk.ui.candidacy.panel import CandidacyPanel
from recruiter_desk.ui.kit.shown import Shown
from recruiter_desk.ui.place import Place


@pytest.fixture
def view(workspace, tom):
    return lambda: candidacies.view(workspace, tom)


def words(widget):
    """Return the texts that show in *widget*."""
    QCoreApplication.sendPostedEvents()
    return [label.text() for label in widget.findChildren(Shown) if label.isVisibleTo(widget) and label.text()]


def type_in(panel, **texts):
    """Type into fields of the open box by what a screen reader calls them."""
    fields = {one.accessibleName(): one for one in panel.parts.asking.findChildren(QLineEdit)}
    for name, text in texts.items():
        fields[name.replace("_", " ")].setText(text)


def choose(panel, words):
    """Choose what the panel's own menu offers."""
    next(one for one in panel.parts.acts.menu().actions() if one.text() == words).trigger()


def enter(panel, qtbot):
    qtbot.keyClick(panel.parts.asking, Qt.Key.Key_Return)


# -- what it shows


def test_the_head_says_who_what_where_and_how_long(panel):
    assert panel.head.name.value() == "Tom Verhoeven"
    assert {"Group Controller, Polder", "Presented · 4 d"} <= set(words(panel.head))


def test_a_click_on_the_phone_number_copies_it(workspace, given, panel, qtbot):
    contact_points.add(workspace, "tom@polder.example", person_id=given.ids["Tom Verhoeven"])
    contact_points.add(workspace, "+31 20 555 0134", person_id=given.ids["Tom Verhoeven"])
    phone, mail = panel.head.contacts.labels()
    assert (phone.text(), mail.text()) == ("+31 20 555 0134", "tom@polder.example")
    qtbot.mouseClick(phone, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+31 20 555 0134"


def test_a_first_number_is_added_in_place(panel, view):
    panel.head.contacts.adding.edit()
    panel.head.contacts.adding.findChild(QLineEdit).setText("+31 20 555 0134")
    panel.head.contacts.adding.findChild(QLineEdit).clearFocus()
    panel.head.contacts.add("+31 20 555 0134")
    assert view().contacts[0].value == "+31 20 555 0134"
    assert not panel.head.contacts.adding.isVisible()


def test_the_name_is_changed_in_place(panel, view, qtbot):
    panel.head.name.edit()
    field = panel.head.name.findChild(QLineEdit)
    field.setText("Thomas Verhoeven")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view().card.name == "Thomas Verhoeven"


def test_an_empty_name_is_refused_and_stays_in_the_field(panel, view, qtbot):
    panel.head.name.edit()
    field = panel.head.name.findChild(QLineEdit)
    field.setText("")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert panel.head.name.is_editing() and view().card.name == "Tom Verhoeven"


def test_the_ladder_is_read_out_whole(panel):
    ladder = panel.parts.seats.ladder.accessibleName()
    assert ladder.startswith("P. Osei, HR Director, Panel, next to meet; J. Halden, CEO, Panel;")


def test_who_named_them_is_edited_in_place(panel, view):
    assert panel.parts.facts.field("via").value() == ""
    assert panel.parts.keep("via", "I. Aldana")
    assert (view().via, panel.parts.facts.field("via").value()) == ("I. Aldana", "I. Aldana")


def test_other_searches_lead_there(given, workspace, panel, qtbot):
    assert not panel.parts.others.isVisible()
    product = given.search("VP Product", "Orrery")
    given.candidacy("Tom Verhoeven", "VP Product: HR")
    assert panel.parts.others.words() == ["VP Product, Orrery. HR · Nothing next"]
    with qtbot.waitSignal(panel.go) as gone:
        panel.parts.others.rows.rows()[0].opened.emit()
    assert gone.args == [Place("search", product)]


def test_history_tells_what_was_done_once_it_is_in_sight(workspace, tom, panel, qtbot):
    candidacies.set_next(workspace, tom, "Call", "")
    panel.scrolling.ensureWidgetVisible(panel.parts.history)
    qtbot.waitUntil(lambda: "Set the next step of Tom Verhoeven: Call" in words(panel.parts.history))


# -- what is done


def test_a_next_step_is_set_with_a_word_and_a_typed_date(panel, view, qtbot):
    choose(panel, "Set next step")
    type_in(panel, Next_step="Send brief", When="fri")
    enter(panel, qtbot)
    assert view().card.chip.text == "Send brief Fri"
    assert panel.parts.acts.buttons() == ["Send brief Fri", "Briefing pack", "More"]
    assert panel.parts.asking.isHidden() and panel.parts.acts.isVisible()


def test_a_step_that_is_done_leaves_nothing_next(workspace, tom, panel, view):
    candidacies.set_next(workspace, tom, "Send brief", "2026-11-27")
    panel.parts.acts.press("Send brief Fri")
    done = next(one for one in panel.parts.asking.findChildren(QWidget) if getattr(one, "text", lambda: "")() == "Done")
    done.click()
    assert view().card.chip.text == "Nothing next"
    assert panel.parts.asking.isHidden()


def test_a_date_nobody_knows_keeps_the_box_open(panel, view, qtbot):
    choose(panel, "Set next step")
    type_in(panel, Next_step="Call", When="when the cows come home")
    enter(panel, qtbot)
    assert panel.parts.asking.isVisible() and view().next_step == ""
    assert "That is no date I know. Try fri 9:30, 12 dec, in 2 weeks." in words(panel.parts.asking)


def test_esc_closes_the_box_and_only_then_the_panel(panel, view, qtbot):
    choose(panel, "Set next step")
    type_in(panel, Next_step="Call")
    qtbot.keyClick(panel.parts.asking, Qt.Key.Key_Escape)
    assert panel.parts.asking.isHidden() and view().next_step == ""
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_whose_move_it_is_is_one_click(panel, view):
    panel.parts.acts.switch.chosen.emit("company")
    assert (view().move_of, panel.parts.acts.switch.current()) == ("company", "company")
    panel.parts.acts.switch.chosen.emit("nobody")
    assert view().move_of == ""


def test_a_pause_is_set_shown_and_ended(panel, view, qtbot):
    choose(panel, "Pause")
    type_in(panel, Until_when="12 dec")
    enter(panel, qtbot)
    assert view().paused_until == "2026-12-12"
    assert "Paused until 12 Dec" in words(panel.parts.acts)
    panel.parts.acts._pause_until("")
    assert view().paused_until == ""


def test_the_next_seat_is_booked_from_the_primary_button(panel, view, qtbot):
    assert panel.parts.acts.buttons()[0] == "Book P. Osei, HR Director"
    panel.parts.acts.press("Book P. Osei, HR Director")
    type_in(panel, When="thu 10:00", Time_zone="Europe/London", Place="Harbour office")
    enter(panel, qtbot)
    (meeting,) = view().interviews
    assert (meeting.starts_at, meeting.status) == ("2026-11-26T10:00:00Z", "booked")
    assert [one.person for one in meeting.participants] == ["P. Osei"]
    assert "booked. P. Osei · 60 min" in panel.parts.meetings.words()[0]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"When": ""}, "Say when, like thu 10:00; several times are offered."),
        ({"When": "thu"}, "At what time on Thu 26 Nov? Write it like Thu 26 Nov 10:00."),
        ({"When": "thu 10:00", "Time_zone": "Atlantis"}, None),
    ],
)
def test_a_meeting_that_lacks_something_is_not_booked(panel, view, qtbot, typed, says):
    panel.parts.meetings._view and panel.parts.acts.ask_meeting()
    type_in(panel, **typed)
    enter(panel, qtbot)
    assert panel.parts.asking.isVisible() and view().interviews == ()
    assert says is None or says in words(panel.parts.asking)


def test_a_meeting_that_is_over_asks_to_be_noted_as_held(workspace, tom, given, panel, view):
    interviews.add(workspace, tom, "2026-11-23T10:00:00Z", "UTC", seat_ids=[given.ids["seat of P. Osei"]])
    assert panel.parts.acts.buttons()[0] == "Held: Mon 10:00"
    panel.parts.acts.press("Held: Mon 10:00")
    assert [step.reach for step in view().ladder] == ["met", "next", "ahead"]
    assert panel.parts.acts.buttons()[0] == "Book J. Halden, CEO"


def test_a_meeting_is_moved_cancelled_and_removed_from_its_menu(workspace, tom, panel, view, qtbot):
    interviews.add(workspace, tom, "2026-11-26T10:00:00Z", "UTC")

    def choose(word):
        (meeting,) = view().interviews
        next(one for one in panel.parts.meetings.menu(meeting).actions() if one.text() == word).trigger()

    choose("Move to another time")
    type_in(panel, When="fri 11:00")
    enter(panel, qtbot)
    assert view().interviews[0].starts_at == "2026-11-27T11:00:00Z"
    choose("Cancelled")
    assert view().interviews[0].status == "cancelled"
    choose("Remove")
    assert view().interviews == () and "No meeting yet." in words(panel.parts.meetings)


def test_leave_and_presentation_are_noted_and_taken_back(panel, view, qtbot):
    press = {one.text(): one for one in panel.parts.presented.findChildren(QWidget) if hasattr(one, "click")}
    press["Note right"].click()
    type_in(panel, Until="in 12 months")
    enter(panel, qtbot)
    press["Note presentation"].click()
    enter(panel, qtbot)
    assert panel.parts.presented.words() == [
        "Presented to P. Osei. today · by me", "Right to represent, by phone. today · until 24 Nov 2027",
    ]  # fmt: skip
    for row in panel.parts.presented.rows.rows():
        row.findChildren(QWidget)[-1].click()
    assert (view().submittals, view().representations) == ((), ())


def test_a_leave_that_ran_out_says_so(workspace, tom, panel):
    candidacies.give_leave(workspace, tom, "phone", "2026-01-10", "2026-11-20")
    assert panel.parts.presented.words() == ["Right to represent, by phone. 10 Jan · ran out Fri"]


def test_files_dropped_on_the_panel_are_kept_and_open_as_copies(workspace, panel, view, tmp_path, monkeypatch, qtbot):
    resume = tmp_path / "Tom.pdf"
    resume.write_bytes(b"%PDF-1.4 words")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(resume))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(panel, QDragEnterEvent(QPoint(9, 9), copy, mime, left, none))
    QApplication.sendEvent(panel, QDropEvent(QPointF(9, 9), copy, mime, left, none))
    assert [one.name for one in view().documents] == ["Tom.pdf"]
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    panel.parts.documents.rows.rows()[0].opened.emit()
    assert Path(opened[0].toLocalFile()).read_bytes() == b"%PDF-1.4 words"
    documents.clear_copies()


# -- ends


def test_an_end_offers_to_tell_them_and_the_way_back(workspace, tom, given, panel, view):
    board.move(workspace, [tom], given.ids["CFO: Not taken forward"], reason="pay")
    assert panel.parts.acts.buttons() == ["Mark as told", "Briefing pack", "Restore"]
    assert panel.parts.reason.field("end_reason").value() == "pay"
    panel.parts.acts.press("Mark as told")
    assert view().end.told_on == "2026-11-24"
    assert panel.parts.acts.buttons() == ["Restore", "Briefing pack", "Not told yet"]
    panel.parts.acts.press("Restore")
    assert (view().end, view().stage) == (None, "Presented")
    assert not panel.parts.reason.isVisible()


def test_who_said_no_needs_no_telling(view):
    gone = replace(view(), stage_kind="candidate_withdrew", end=End("Withdrew", "pay", "2026-11-24", "HR", ""))
    assert first_act(gone, "2026-11-24T09:00:00Z").act == "restore"


# -- staying true


def test_the_panel_closes_when_its_candidacy_is_gone(workspace, tom, panel, qtbot):
    with qtbot.waitSignal(panel.closed):
        candidacies.remove(workspace, tom)
    workspace.undo()
    panel.show(tom)
    assert panel.head.name.value() == "Tom Verhoeven"


def test_a_move_of_somebody_else_reads_nothing(workspace, given, panel, monkeypatch):
    ines = given.candidacy("Ines Aldana", "CFO: Met by me")
    reads: list[str] = []
    monkeypatch.setattr(panel.parts, "_read", reads.append)
    board.move(workspace, [ines], given.ids["CFO: HR"])
    assert reads == []
    board.move(workspace, [given.ids["Tom Verhoeven for CFO"]], given.ids["CFO: HR"])
    assert len(reads) == 1


def test_what_is_being_typed_survives_a_change_from_elsewhere(workspace, tom, panel):
    choose(panel, "Set next step")
    type_in(panel, Next_step="Send br")
    candidacies.set_move_of(workspace, tom, "me")
    assert panel.parts.asking.isVisible()
    assert next(one.text() for one in panel.parts.asking.findChildren(QLineEdit)) == "Send br"


def test_another_card_closes_the_box_of_the_former(workspace, given, panel):
    ines = given.candidacy("Ines Aldana", "CFO: Met by me")
    choose(panel, "Set next step")
    panel.show(ines)
    assert panel.parts.asking.isHidden() and panel.head.name.value() == "Ines Aldana"
    assert panel.parts.acts.buttons() == ["Set next step", "Briefing pack", "More"]


@pytest.mark.parametrize(("window_width", "width"), [(1366, 380), (1499, 380), (1500, 428)])
def test_long_words_never_widen_the_panel(window, workspace, given, cfo, desk, window_width, width):
    window.resize(window_width, 900)
    given.person("Beatriz " + "Fonseca " * 30, "Head of " + "Everything " * 20, "Conglomerate " * 15)
    long = given.candidacy("Beatriz " + "Fonseca " * 30, "CFO: Presented", via="x" * 290, role_applied="y" * 290)
    contact_points.add(workspace, f"{'b' * 200}@long.example", person_id=given.ids["Beatriz " + "Fonseca " * 30])
    candidacies.set_next(workspace, long, "z" * 80, "2026-11-27")
    interviews.add(workspace, long, "2026-11-26T10:00:00Z", "Europe/London", place="p" * 290)
    panel = CandidacyPanel(desk)
    window.layout().addWidget(panel)
    panel.show(long)
    assert panel.width() == width
    assert panel.content.minimumSizeHint().width() <= width - 1
    panel.parts.acts.ask_meeting()
    assert panel.content.minimumSizeHint().width() <= width - 1


def test_a_change_set_without_rows_changes_nothing(panel):
    panel.desk_changed(ChangeSet(1, "Nothing", {}, ()))
    assert panel.head.name.value() == "Tom Verhoeven"
