"""The application in its own dress, and a whole window over a real desk."""

import pytest

from recruiter_desk.settings import Settings
from recruiter_desk.ui.background import Background
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.hub import Hub
from recruiter_desk.ui.theme import Theme


@pytest.fixture(scope="session")
def theme(qapp):
    return Theme(qapp, "light")


@pytest.fixture
def light(theme):
    """The theme, light again after the test."""
    theme.choose("light")
    yield theme
    theme.choose("light")


@pytest.fixture
def desk(workspace, tmp_path, theme):
    """The open desk as pages get it."""
    background = Background()
    made = Desk(workspace, Hub(workspace), background, Settings(tmp_path / "settings.ini"))
    yield made
    made.drafts.close()
    background.close()
