"""The board drawn before and after."""


def test_research_ends_and_empty_stages_are_strips(board):
    shown = board(Identified="Ada", Met="Ines Ruth", HR="Marek", Skipped="Bo")
    assert shown.drawn() == (
        "| Names 1 / | Interested / Met by me: Ines Ruth / | Presented / HR: Marek / | Hiring manager"
        " / | Panel / | Senior executive / | Offer / | Placed / | Ended 1"
    )
