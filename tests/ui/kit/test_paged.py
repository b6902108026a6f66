"""A table over very many lines reads only what is looked at, and changes by the smallest difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from recruiter_desk.ui.kit.paged import PAGE, Paged


@pytest.fixture
def read():
    return []


@pytest.fixture
def paged(qapp, read):
    def fetch(numbers):
        read.append(list(numbers))
        return [f"line {number}" for number in numbers]

    return Paged(["Line"], fetch, lambda line: (line,), ("body",))


def test_one_look_reads_one_page(paged, read):
    paged.show_numbers(range(100_000))
    assert paged.index(50_050, 0).data() == "line 50050"
    assert [len(page) for page in read] == [PAGE]


def test_a_removed_row_keeps_the_others_selected(paged):
    paged.show_numbers(range(10))
    seventh = QPersistentModelIndex(paged.index(7, 0))
    paged.show_numbers([0, 1, 2, 4, 5, 6, 7, 8, 9])
    assert (seventh.row(), paged.index(6, 0).data()) == (6, "line 7")


def test_an_inserted_row_keeps_the_others_selected(paged):
    paged.show_numbers([1, 2, 4, 5])
    last = QPersistentModelIndex(paged.index(3, 0))
    paged.show_numbers([1, 2, 3, 4, 5])
    assert last.row() == 4


def test_the_same_rows_are_read_again_after_a_change(paged, read):
    paged.show_numbers([1, 2])
    assert paged.line(0) == "line 1"
    paged.show_numbers([1, 2])
    assert paged.line(0) == "line 1"
    assert len(read) == 2


def test_outside_there_is_no_line(paged):
    paged.show_numbers([1])
    assert paged.line(-1) is paged.line(1) is None


@given(st.lists(st.lists(st.integers(0, 30), unique=True), max_size=6))
def test_any_row_of_changes_keeps_the_model_sound(lists):
    paged = Paged(["Line"], lambda numbers: [str(number) for number in numbers], lambda line: (line,), ("body",))
    tester = QAbstractItemModelTester(paged, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for numbers in lists:
        paged.show_numbers(numbers)
        assert [paged.line(row) for row in range(paged.rowCount())] == [str(number) for number in numbers]
    del tester
