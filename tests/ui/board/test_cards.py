"""The cards of one stage: drops ask and move nothing, and what changes is the smallest difference."""

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt

from recruiter_desk.domain.candidacies import Card, Chip, Column
from recruiter_desk.ui.board.cards import CardsModel, DropRule, longest_rise, mime_of

MOVE = Qt.DropAction.MoveAction


def column(names):
    cards = (
        Card(name, f"p{name}", name, "CFO, Tern", 2, Chip("call", "Call Fri"), (True, False), 1, "HR", 0)
        for name in names.split()
    )
    return Column("HR", "HR", "round", "", tuple(cards))


class Asked:
    """Answers what a drop asks, and notes what it was asked to move."""

    def __init__(self, why=None):
        self.why = why
        self.moves: list[tuple[object, ...]] = []
        self.rule = DropRule(lambda _ids, _stage: self.why, lambda *move: self.moves.append(move))


def model_of(names, asked=None):
    return CardsModel(column(names), (asked or Asked()).rule)


def signals_of(model):
    heard = []
    for name in ("rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged", "modelReset"):
        getattr(model, name).connect(lambda *_, name=name: heard.append(name))
    return heard


def dropped(model, ids, row):
    return model.dropMimeData(mime_of(ids), MOVE, row, 0, QModelIndex())


@pytest.mark.parametrize(("row", "position"), [(0, 0), (1, 0), (2, 1), (3, None), (-1, None)])
def test_a_drop_counts_its_place_without_the_moved_card(row, position):
    asked = Asked()
    assert dropped(model_of("Ines Ruth Tom", asked), ["Ines"], row)
    assert asked.moves == [(["Ines"], "HR", position)]


def test_a_drop_changes_no_row():
    model = model_of("Ines Ruth")
    heard = signals_of(model)
    dropped(model, ["Tom"], 0)
    assert model.ids() == ["Ines", "Ruth"]
    assert heard == []
    assert not model.removeRows(0, 1)


def test_a_refused_drop_asks_for_no_move():
    asked = Asked("The client has not seen this person yet.")
    assert not dropped(model_of("Ines", asked), ["Tom"], 0)
    assert asked.moves == []


def test_files_and_words_are_no_cards():
    words = QMimeData()
    words.setText("Ines")
    assert not model_of("Ines").canDropMimeData(words, MOVE, 0, 0, QModelIndex())


def test_a_drop_among_filtered_cards_lands_before_the_one_that_shows():
    asked = Asked()
    model = model_of("Ines Ruth Tom", asked)
    model.show(column("Ines Ruth Tom"), ["tom"])
    assert model.ids() == ["Tom"]
    dropped(model, ["Marek"], 0)
    assert asked.moves == [(["Marek"], "HR", 2)]


def test_one_card_that_goes_down_is_one_move():
    model = model_of("Ada Bo Cy Di Ed")
    heard = signals_of(model)
    model.show(column("Bo Cy Di Ada Ed"), [])
    assert (model.ids(), heard) == (["Bo", "Cy", "Di", "Ada", "Ed"], ["rowsMoved"])


def test_one_card_among_many_is_one_insertion_and_the_rest_is_left_alone():
    many = " ".join(f"P{n}" for n in range(300))
    model = model_of(many)
    kept = QPersistentModelIndex(model.index(200))
    heard = signals_of(model)
    model.show(column("Ines " + many), [])
    assert (heard, kept.row()) == (["rowsInserted"], 201)


def test_a_card_that_differs_is_drawn_again_and_nothing_else():
    model = model_of("Ines Ruth")
    heard = signals_of(model)
    shown = column("Ines Ruth")
    model.show(replace(shown, cards=(shown.cards[0], replace(shown.cards[1], days=3))), [])
    assert (heard, model.card(1).days) == (["dataChanged"], 3)


def test_any_order_becomes_any_other(qtmodeltester):
    model, names, chance = model_of("Ada Bo Cy"), ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"], random.Random(7)
    qtmodeltester.check(model)
    for _ in range(200):
        wanted = chance.sample(names, chance.randrange(len(names) + 1))
        model.show(column(" ".join(wanted)), [])
        assert model.ids() == wanted
        assert [model.row_of(name) for name in wanted] == list(range(len(wanted)))


def test_the_longest_rise_is_found():
    assert longest_rise([4, 0, 1, 5, 2, 3]) == [1, 2, 4, 5]


def test_a_card_is_read_out_whole():
    model = model_of("Ines")
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Ines, CFO at Tern, HR, 2 days, Call Fri, 1 of 2 seats met, also in 1 other search"
    )
