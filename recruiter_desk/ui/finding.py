"""What Ctrl+K finds on a desk: people, companies, open searches, and the places of the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from recruiter_desk.domain.people import folded
from recruiter_desk.services import candidacies, companies, overview, people
from recruiter_desk.ui.desk import Desk
from recruiter_desk.ui.finder import Found
from recruiter_desk.ui.place import Place

MOST_OF_A_KIND = 6


def finder_of(desk: Desk, go: Callable[[Place], object]) -> Callable[[str], Sequence[Found]]:
    """Return what answers the finder of *desk*; choosing an answer calls *go* with its place."""

    def found(text: str, detail: str, icon: str, place: Place) -> Found:
        return Found(text, detail, icon, lambda: go(place))

    def packs_for(text: str) -> list[Found]:
        """Packs are found by the person, and by "pack" or "briefing pack" before the name."""
        who = _without_pack(text)
        persons = people.find(desk.workspace, who, MOST_OF_A_KIND) if who else ()
        return [
            found(_tr("Briefing pack for {person}").format(person=one.person), one.role, "document", _pack_of(one.id))
            for one in candidacies.running(desk.workspace, [person.id for person in persons])[:MOST_OF_A_KIND]
        ]

    def find(text: str) -> Sequence[Found]:
        key = folded(text)
        searches = [
            found(one.title, _tr("Search"), "searches", Place("search", one.id))
            for one in overview.read(desk.workspace).open_searches
            if key in folded(one.title)
        ]
        places = [found(name, "", icon, place) for name, icon, place in _places() if key in folded(name)]
        if not key:
            return [*searches, *places]
        persons = [
            found(one.name, ", ".join(filter(None, (one.title, one.company))), "people", Place("person", one.id))
            for one in people.find(desk.workspace, text, MOST_OF_A_KIND)
        ]
        firms = [
            found(one.name, one.place, "companies", Place("company", one.id))
            for one in companies.find(desk.workspace, text, MOST_OF_A_KIND)
        ]
        return [*searches[:MOST_OF_A_KIND], *persons, *packs_for(text), *firms, *places]

    return find


def _pack_of(candidacy_id: str) -> Place:
    return Place("pack", candidacy_id, "candidacy")


def _without_pack(text: str) -> str:
    words = text.split()
    for asked in (["briefing", "pack", "for"], ["briefing", "pack"], ["pack", "for"], ["pack"]):
        if [folded(word) for word in words[: len(asked)]] == asked:
            return " ".join(words[len(asked) :])
    return text


def _places() -> tuple[tuple[str, str, Place], ...]:
    return (
        (_tr("Today"), "today", Place("today")),
        (_tr("Searches"), "searches", Place("searches")),
        (_tr("New search"), "searches", Place("searches", view="new")),
        (_tr("People"), "people", Place("people")),
        (_tr("Companies"), "companies", Place("companies")),
        (_tr("Interviews"), "calendar", Place("interviews")),
        (_tr("Settings"), "settings", Place("settings")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Finding", text)
