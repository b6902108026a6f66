"""Lists of what to find out, in the recruiter's own words."""

import pytest

from recruiter_desk.domain.errors import Refused, Stale
from recruiter_desk.services import question_lists


def names(workspace, side="candidate"):
    return [(one.name, len(one.lines), one.built_in) for one in question_lists.of(workspace, side)]


def test_each_side_has_a_list_until_there_is_one_of_its_own(workspace):
    assert names(workspace) == names(workspace, "company") == [("After a meeting", 5, True)]
    assert question_lists.add(workspace, "candidate", "Owners", ["Who sells, and when?"])
    assert names(workspace) == [("After a meeting", 5, False), ("Owners", 1, False)]
    assert names(workspace, "company") == [("After a meeting", 5, True)]
    workspace.undo()
    assert names(workspace) == [("After a meeting", 5, True)]


def test_the_built_in_list_becomes_ones_own_with_its_first_change(workspace):
    (built_in,) = question_lists.of(workspace, "company")
    made = question_lists.set_lines(workspace, built_in.id, ["  What\nscares   them ", "", "What scares them", "Pay"])
    assert question_lists.of(workspace, "company")[0].lines == ("What scares them", "Pay")
    assert (
        question_lists.rename(workspace, built_in.id, "Short") == made and names(workspace, "company")[0][0] == "Short"
    )
    question_lists.remove(workspace, made)
    assert names(workspace, "company") == [("After a meeting", 5, True)]


def test_lists_are_put_in_order_and_an_empty_one_may_stay(workspace):
    owners = question_lists.add(workspace, "candidate", "Owners")
    question_lists.move(workspace, owners, 0)
    assert [one[0] for one in names(workspace)] == ["Owners", "After a meeting"]
    question_lists.set_lines(workspace, question_lists.of(workspace, "candidate")[1].id, [])
    assert names(workspace) == [("Owners", 0, False), ("After a meeting", 0, False)]


def test_what_cannot_be_kept_is_refused(workspace):
    with pytest.raises(Refused, match="built-in"):
        question_lists.remove(workspace, question_lists.of(workspace, "company")[0].id)
    with pytest.raises(Refused, match="for the company or for the candidate"):
        question_lists.add(workspace, "recruiter", "Mine")
    with pytest.raises(Refused, match="has at most 200"):
        question_lists.add(workspace, "company", "Long", ["x" * 201])
    with pytest.raises(Stale):
        question_lists.rename(workspace, "gone", "Mine")
