"""What was typed and not stored: kept outside the journal."""

from recruiter_desk.services import candidacies, desks, drafts, interviews, searches


def test_a_draft_is_there_after_a_crash_and_is_no_change(workspace, given, heard):
    given.company("Halden Marine")
    before = heard()
    drafts.keep(workspace, "pad 1", "they'd want her there three days, is that fix\ud800")
    drafts.keep(workspace, "pad 1", "they'd want her there three days, is that fixed?")
    again = desks.open_for_reading(workspace.path)  # as another process sees it: nothing was closed
    assert drafts.of(again, "pad 1") == "they'd want her there three days, is that fixed?"
    again.close()
    assert heard() == before and workspace.next_undo() == "Set the scene" and len(workspace.history()) == 1


def test_a_draft_neither_ends_redo_nor_is_undone(workspace, given):
    given.company("Halden Marine")
    workspace.undo()
    drafts.keep(workspace, "pad 1", "王小明")
    workspace.redo()
    workspace.undo()
    assert drafts.of(workspace, "pad 1") == "王小明" and workspace.next_redo()


def test_a_draft_is_forgotten_and_blanks_are_none(workspace):
    drafts.keep(workspace, "pad 1", "words")
    drafts.forget(workspace, "pad 1")
    drafts.keep(workspace, "pad 2", " \n")
    assert drafts.of(workspace, "pad 1") == drafts.of(workspace, "pad 2") == ""
    drafts.forget(workspace, "pad 3")


def test_what_was_typed_at_a_record_goes_with_it(adaeze, workspace):
    meeting = adaeze.meeting("HR", "P. Osei")
    other = f"pad {adaeze.search}"
    keys = [f"pad {adaeze.candidacy}", f"pad {meeting} company", f"job change {meeting}", other]
    for key in keys:
        drafts.keep(workspace, key, "they'd want her there three days")
    interviews.remove(workspace, meeting)
    assert [bool(drafts.of(workspace, key)) for key in keys] == [True, False, False, True]
    candidacies.remove(workspace, adaeze.candidacy)
    assert [bool(drafts.of(workspace, key)) for key in keys] == [False, False, False, True]
    workspace.undo()
    assert not drafts.of(workspace, keys[0])
    searches.delete(workspace, adaeze.search)
    assert not drafts.of(workspace, other)
