"""The application in its own dress, for tests that look at widgets."""

import pytest

from recruiter_desk.ui.theme import Theme


@pytest.fixture(scope="session")
def theme(qapp):
    return Theme(qapp, "light")


@pytest.fixture(autouse=True)
def light_again(theme):
    theme.choose("light")
