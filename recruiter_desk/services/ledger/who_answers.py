"""Who could answer a question that is only being typed: the same way up as if it were stored already."""

from recruiter_desk.domain.candidacies import brief_name
from recruiter_desk.domain.ledger.audience import Audience
from recruiter_desk.domain.ledger.climbing import Destination, destination
from recruiter_desk.domain.ledger.questions import Question, Status, Weight
from recruiter_desk.domain.pad import PadPlace
from recruiter_desk.services.ledger import way_up
from recruiter_desk.services.ledger.lines import home_for
from recruiter_desk.services.ledger.who_is_here import person_called, who_is_here
from recruiter_desk.services.workspace import Workspace


def who_answers(workspace: Workspace, place: PadPlace, topic: str = "", who: str = "") -> Destination:
    """Return where a question on *topic* goes from the card of *place*; *who* is a name after @, as typed.

    Raises Refused when the record is gone.
    """
    home = home_for(workspace, place)
    with workspace.read() as session:
        facts = way_up.facts(session, home.id)
        people = who_is_here(session, home) if who else ()
        person = person_called(who, people) if who else ""
        name = next((one.name for one in people if one.id == person), "")
        asked = Question(
            "", "", topic, "", "", "", Weight.IMPORTANT, Status.OPEN, Audience.PRIVATE, "", person, brief_name(name)
        )
        return destination(asked, way_up.seats(session, facts.search_id), way_up.meetings(session, facts))
