"""What could be cleared for a reader, what is shown and what is held back; each keystroke is one change."""

import pytest

from recruiter_desk.domain.errors import Refused
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.packs_asked import Ask, PackLine
from recruiter_desk.services.ledger import questions
from recruiter_desk.services.packs import building, clearing
from tests.services.packs.conftest import Halden


def words(lines: tuple[PackLine, ...]) -> list[str]:
    return [one.text for one in lines]


def test_lines_are_offered_shown_or_held_back(halden: Halden):
    halden.note("Private.", "private")
    halden.note("Cleared.")
    halden.note("For her only.", "candidate")
    halden.question("Private question?", "private")
    seen = clearing.to_clear(halden.workspace, halden.ask)
    assert sorted(words(seen.lines)) == ["Private question?", "Private."]
    assert words(seen.shown) == ["Cleared."]
    assert [(one.line.text, one.why) for one in seen.held] == [("For her only.", clearing.OTHER_SIDE)]


def test_including_a_line_clears_it_and_one_undo_takes_it_back(halden: Halden):
    line = halden.note("Calm.", "private")
    clearing.include(halden.workspace, halden.ask, line)
    assert [one.words for one in building.build(halden.workspace, halden.ask).known] == ["Calm."]
    halden.workspace.undo()
    assert building.build(halden.workspace, halden.ask).known == ()


def test_including_what_the_candidate_may_read_lets_both_read_it(halden: Halden):
    line = halden.note("For her only.", "candidate")
    clearing.include(halden.workspace, halden.ask, line)
    (shown,) = clearing.to_clear(halden.workspace, halden.ask).shown
    assert shown.audience == "both"


def test_a_line_kept_out_is_remembered_until_it_is_offered_again(halden: Halden):
    line = halden.note("would she cope?", "private")
    clearing.keep_out(halden.workspace, halden.ask, line)
    clearing.keep_out(halden.workspace, halden.ask, line)
    seen = clearing.to_clear(halden.workspace, halden.ask)
    assert not seen.lines and [one.why for one in seen.held] == [clearing.KEPT_OUT]
    clearing.offer_again(halden.workspace, halden.ask, line)
    assert words(clearing.to_clear(halden.workspace, halden.ask).lines) == ["would she cope?"]


def test_keeping_out_is_one_change(halden: Halden):
    line = halden.note("would she cope?", "private")
    clearing.keep_out(halden.workspace, halden.ask, line)
    halden.workspace.undo()
    assert words(clearing.to_clear(halden.workspace, halden.ask).lines) == ["would she cope?"]


def test_current_pay_is_never_offered(halden: Halden):
    halden.note("on 172", "private", fact=Fact(FactKind.PAY_NOW, 172_000, None, "GBP", "year"))
    seen = clearing.to_clear(halden.workspace, halden.ask)
    assert not seen.lines and [one.why for one in seen.held] == [clearing.CURRENT_PAY]


def test_the_most_telling_are_offered_first(halden: Halden):
    halden.note("Plain.", "private")
    halden.note("Rated.", "private", rating="strong")
    halden.question("Deal-breaker?", "private", weight="deal-breaker")
    halden.note("Newest.", "private")
    offered = words(clearing.to_clear(halden.workspace, halden.ask).lines)
    assert offered[:2] == ["Deal-breaker?", "Rated."]


def test_what_was_said_to_a_question_is_offered_once_the_question_may_be_read(halden: Halden):
    asked = halden.question("A board seat?", "private")
    questions.ask(halden.workspace, asked, said="could not say")
    assert words(clearing.to_clear(halden.workspace, halden.ask).lines) == ["A board seat?"]
    clearing.include(halden.workspace, halden.ask, asked)
    (line,) = clearing.to_clear(halden.workspace, halden.ask).lines
    assert (line.kind, line.text, line.own) == ("asking", "A board seat? could not say", "could not say")


def test_nothing_cleared_is_told_and_three_lines_begin_a_pack(halden: Halden):
    assert clearing.to_clear(halden.workspace, halden.ask).nothing_cleared
    clearing.start(
        halden.workspace, halden.ask,
        {"does best": "Closes in six days", "not tested": "Treasury?", "wants to hear": "A board seat?"},
    )  # fmt: skip
    pack = building.build(halden.workspace, halden.ask)
    assert [one.words for one in pack.known] == ["Closes in six days"]
    assert [(one.words, one.ours) for one in pack.questions] == [("A board seat?", False), ("Treasury?", True)]
    assert pack.questions[0].note == "Only you can settle it."
    halden.workspace.undo()
    assert clearing.to_clear(halden.workspace, halden.ask).nothing_cleared


def test_nothing_typed_begins_nothing(halden: Halden):
    with pytest.raises(Refused):
        clearing.start(halden.workspace, halden.ask, {"does best": "  "})


def test_a_line_of_somebody_else_is_not_included(halden: Halden):
    with pytest.raises(Refused, match="no longer on the card"):
        clearing.include(halden.workspace, Ask(halden.candidacy), "another")
