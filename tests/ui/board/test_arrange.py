"""What would stand where on a board: previews, filters, folded stages, letters."""

import pytest

from recruiter_desk.domain.candidacies import Board, Card, Chip, Column
from recruiter_desk.domain.stages import DEFAULT_SET
from recruiter_desk.ui.board.arrange import (
    fits,
    moved,
    patched,
    position_before,
    slots,
    stage_letters,
)


def card(name, stage="HR", rank=0, *, kind="nothing", text="Nothing next"):
    return Card(name, f"p{name}", name, "CFO, Tern", 1, Chip(kind, text), (), 0, stage, rank)


def board(**columns):
    kinds = {"Identified": "research", "Declined": "client_declined", "Skipped": "not_taken_forward"}
    return Board(
        "search",
        tuple(
            Column(stage, stage, kinds.get(stage, "round"), "", tuple(card(name, stage) for name in names.split()))
            for stage, names in columns.items()
        ),
    )


def drawn(shown):
    return " / ".join(f"{column.name}: {' '.join(c.name for c in column.cards)}".strip() for column in shown.columns)


def rows(shown, **unfolded):
    return [f"{'|' if slot.folded else ''}{slot.key} {slot.count}" for slot in slots(shown, unfolded)]


def test_a_card_is_seen_where_it_would_go():
    assert drawn(moved(board(Met="Ines Ruth", HR="Marek"), ["Ruth"], "HR", 0)) == "Met: Ines / HR: Ruth Marek"


def test_several_cards_keep_the_order_they_were_given_in():
    assert drawn(moved(board(Met="Ines Ruth Tom", HR="Marek"), ["Tom", "Ines"], "HR", None)) == (
        "Met: Ruth / HR: Marek Tom Ines"
    )


def test_a_place_in_the_same_column_counts_without_the_moved_card():
    assert drawn(moved(board(HR="Ines Ruth Tom"), ["Ines"], "HR", 1)) == "HR: Ruth Ines Tom"


def test_cards_read_anew_go_where_their_rank_says():
    before = Board("search", (Column("HR", "HR", "round", "", (card("Ines", rank=0), card("Tom", rank=20))),))
    assert drawn(patched(before, [card("Ruth", rank=10)], ["Tom"])) == "HR: Ines Ruth"


def test_research_ends_and_empty_stages_are_folded():
    shown = board(Identified="Ada Bo", HR="Marek", Panel="", Declined="Cy", Skipped="Di Ed")
    assert rows(shown) == ["|names 2", "HR 1", "|Panel 0", "|ended 3"]


def test_an_empty_board_begins_with_its_first_stage_open():
    assert rows(board(Identified="Ada", HR="", Panel="", Declined="")) == ["|names 1", "HR 0", "|Panel 0", "|ended 0"]


def test_an_unfolded_group_shows_each_of_its_stages():
    shown = board(HR="", Declined="Cy", Skipped="")
    assert rows(shown, ended=True, HR=True) == ["HR 0", "Declined 1", "|Skipped 0"]


@pytest.mark.parametrize(("typed", "found"), [("helene", True), ("tern hel", True), ("fri", True), ("bo", False)])
def test_a_filter_looks_at_name_role_and_chip_without_accents(typed, found):
    assert fits(card("Hélène", kind="call", text="Call Fri 09:30"), typed.split()) is found


def test_the_place_before_a_card_counts_without_those_that_move():
    cards = board(HR="Ines Ruth Tom").columns[0].cards
    assert position_before(cards, "Tom", {"Ines"}) == 1
    assert position_before(cards, None, {"Ines"}) is None


def test_every_stage_of_the_default_set_has_two_letters_of_its_own():
    letters = dict(zip((plan.name for plan in DEFAULT_SET), stage_letters([p.name for p in DEFAULT_SET]), strict=True))
    assert len(set(letters.values())) == len(DEFAULT_SET)
    assert [letters[n] for n in ("Met by me", "HR", "Hiring manager", "Panel", "Placed")] == [
        "MB",
        "HR",
        "HM",
        "PA",
        "PL",
    ]


def test_stages_of_the_same_name_still_differ():
    assert len(set(stage_letters(["Round"] * 30 + ["", "2nd", "Ωmega"]))) == 33
