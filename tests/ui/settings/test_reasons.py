"""The lists of reasons in the settings."""

import pytest

from recruiter_desk.domain.reasons import BUILT_IN, ReasonList
from recruiter_desk.services import reasons
from recruiter_desk.ui.settings.reasons import ReasonLists


@pytest.fixture
def lists(qtbot, desk):
    made = ReasonLists(desk)
    qtbot.addWidget(made)
    desk.hub.changed.connect(lambda _change: made.show_lists())
    made.show_lists()
    made.show()
    return made


def test_lines_are_kept_when_the_field_is_left_and_undone(lists, workspace):
    field = lists.fields[ReasonList.DECLINED]
    field.setPlainText("too far\npay")
    field.entered.emit()
    assert reasons.of(workspace, ReasonList.DECLINED) == ("too far", "pay")
    assert lists.resets[ReasonList.DECLINED].isVisible()
    workspace.undo()
    assert field.toPlainText().splitlines() == list(BUILT_IN[ReasonList.DECLINED])


def test_one_press_brings_the_built_in_list_back(lists, workspace):
    reasons.put(workspace, ReasonList.WITHDREW, ["family"])
    lists.resets[ReasonList.WITHDREW].click()
    assert reasons.of(workspace, ReasonList.WITHDREW) == BUILT_IN[ReasonList.WITHDREW]
    assert not lists.resets[ReasonList.WITHDREW].isVisible()


def test_what_did_not_change_is_no_change(lists, heard):
    lists.fields[ReasonList.DECLINED].entered.emit()
    assert heard() == []
