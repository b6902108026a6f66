"""What can move for one person, in their panel and on their page."""

from recruiter_desk.domain.candidacy_view import CandidacyView
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.kit.levers import Levers


class PersonLevers(Levers):
    """The levers of the person first, then those of the search. The panel shows it only when there are any."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.always = False

    def show_view(self, view: CandidacyView) -> None:
        """Show what can move for the person of *view*."""
        self.show_for(view.search_id, view.card.id)
        self.setVisible(self.always or bool(self.words()))
