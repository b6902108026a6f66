"""Résumés let go over the board: sent drag events with files, over columns, strips and in a closed search."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint

from recruiter_desk.services import searches
from recruiter_desk.ui.place import Place
from tests.ui.board.window import Window
from tests.ui.dropping import hold, leave, let_go


@pytest.fixture
def received(monkeypatch):
    """What the window of the board was handed."""
    taken = []
    page = SimpleNamespace(take=lambda files, aim: taken.append((files, aim)))
    monkeypatch.setattr(Window, "open", lambda _self, _place: None, raising=False)
    monkeypatch.setattr(Window, "page", lambda _self: page, raising=False)
    return taken


@pytest.fixture
def resume(tmp_path):
    made = tmp_path / "Ines.pdf"
    made.write_bytes(b"%PDF invented")
    return made


def test_a_resume_held_over_a_column_is_marked_at_its_end(board, resume):
    window = board(Met="Ines", HR="Marek")
    cards = window.cards("HR")
    assert hold(cards.viewport(), resume)
    assert (cards.mark().words, cards.mark().row, cards.mark().refused) == ("Add to HR", 1, False)
    leave(cards.viewport())
    assert cards.mark() is None


def test_resumes_dropped_on_a_column_are_received_for_its_stage_and_no_card_moves(board, resume, received, tmp_path):
    window = board(Met="Ines", HR="Marek")
    before = window.drawn()
    other = tmp_path / "Ruth.docx"
    other.write_bytes(b"x")
    assert let_go(window.cards("HR").viewport(), resume, other)
    ((files, aim),) = received
    assert [file.name for file in files] == ["Ines.pdf", "Ruth.docx"]
    assert (aim.words, aim.stage_id, aim.back) == ("HR", window.stage("HR"), Place("search", aim.search_id, "board"))
    assert window.drawn() == before


def test_the_folded_names_take_resumes_for_the_first_stage(board, resume, received):
    window = board(Met="Ines", Identified="Owen")
    strip = window.strip_of("Identified")
    assert hold(strip, resume)
    assert strip.held() == "Add to Names"
    assert let_go(strip, resume)
    assert received[0][1].stage_id == window.stage("Identified")


def test_the_ends_refuse_resumes_with_a_sentence(board, resume, received):
    window = board(Met="Ines", Skipped="Ruth")
    strip = window.strip_of("Skipped")
    assert not hold(strip, resume)
    assert strip.held() == "Nobody is added to an end. Drop the résumé on a stage before it."
    assert not let_go(strip, resume)
    assert not received


def test_a_folder_and_a_picture_are_refused_while_they_are_held(board, tmp_path, received):
    window = board(HR="Marek")
    cards = window.cards("HR")
    assert not hold(cards.viewport(), tmp_path)
    assert cards.mark().words == "This is a folder. Drop the files that are in it."
    assert not hold(cards.viewport(), tmp_path / "photo.png")
    assert cards.mark().refused
    assert not let_go(cards.viewport(), tmp_path)
    assert not received


def test_a_closed_search_takes_no_resumes(board, resume, workspace, given):
    window = board(HR="Marek")
    searches.close(workspace, given.ids["CFO at Halden Marine"])
    assert not hold(window.cards("HR").viewport(), resume)
    assert "Reopen the search first" in window.cards("HR").mark().words


def test_cards_are_dragged_as_before_beside_files(board, done, resume):
    window = board(Met="Ines", HR="Marek")
    hold(window.cards("HR").viewport(), resume)
    leave(window.cards("HR").viewport())
    assert window.send_drop("Ines", window.cards("HR").viewport(), QPoint(30, 4)) == [True, True]
    assert done() == ["Moved Ines to HR"]


def test_coming_back_from_resumes_dropped_on_presented_the_strip_asks_for_the_right_to_represent(
    board, resume, received, given
):
    window = board(Met="Ines", Presented="Tom")
    let_go(window.cards("Presented").viewport(), resume)
    search = window.view.board().search_id
    given.candidacy("Ruth Amsel", "CFO: Presented")
    window.view.show_search(search)
    assert window.view.strip.accessibleName() == "Right to represent Ruth:"
    window.view.strip.close_strip()
    window.view.show_search(search)
    assert window.view.strip.isHidden()


def test_coming_back_without_anybody_new_asks_nothing(board, resume, received):
    window = board(Met="Ines", Presented="Tom")
    let_go(window.cards("Presented").viewport(), resume)
    window.view.show_search(window.view.board().search_id)
    assert window.view.strip.isHidden()


def test_files_held_over_a_column_scroll_the_board_until_they_leave(board, resume):
    window = board(Met="Ines", HR="Marek")
    edge, cards = window.view.hand.edge, window.cards("HR")
    hold(cards.viewport(), resume)
    assert edge.is_going()
    leave(cards.viewport())
    assert not edge.is_going()
    let_go(cards.viewport(), resume)
    assert not edge.is_going()
