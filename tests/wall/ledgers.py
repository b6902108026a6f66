"""Generated desks for the wall: every text of every row is a canary, and it is known who may read which.

The rows go straight into the tables, so that hundreds of ledgers take a second. What a company's reader may see is
drawn from one sequence of chance and everything else from another, which `salt` changes: two desks that differ only in
salt differ in nothing the reader may see.
"""

import hashlib
import re
import string
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any, NamedTuple

from sqlalchemy import Connection

from recruiter_desk.domain.ledger.facts import FactKind
from recruiter_desk.domain.ledger.findings import RATINGS, Source
from recruiter_desk.domain.ledger.questions import Status, Weight
from recruiter_desk.domain.levers import LeverState
from recruiter_desk.domain.packs import Slot
from recruiter_desk.domain.stages import TOPICS
from recruiter_desk.storage import rows as r

AUDIENCES = ("private", "company", "candidate", "both")
SIDES = ("company", "candidate", "recruiter")
READABLE = ("company", "both")
CANARY = re.compile(r"qx[a-z]{8}z", re.IGNORECASE)
NUMBER = re.compile(r"7\d{7}(?!\d)")
YEAR = re.compile(r"\b19[1-6]\d\b")  # only lines that are hidden are so old
DAYS = ("heard_on", "asked_on", "decided_on")
WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("finding", "fact"): tuple(FactKind),
    ("question", "weight"): tuple(Weight),
    ("question", "status"): tuple(Status),
    ("lever", "state"): tuple(filter(None, LeverState)),
    ("criterion", "moved"): ("", "relaxed", "reworded"),
}
STAGES = ("recruiter", "presented", "round", "round", "round", "client_declined")
PARTS = ("gatekeeper", "hiring manager", "sign-off")


@dataclass
class Case:
    """One ledger: the candidacy, its next meeting ("" = none), what its pack may say, and who interviewed."""

    candidacy: str
    meeting: str
    allowed: set[str] = field(default_factory=set)
    interviewers: set[str] = field(default_factory=set)


@dataclass
class Laid:
    """Everything that was laid: the cases, and for each column a canary that its reader must (not) see."""

    cases: list[Case] = field(default_factory=list)
    readable: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    hidden: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))


def lay(connection: Connection, count: int, seed: int, salt: int = 0) -> Laid:
    """Put *count* ledgers into an empty desk. With another *salt* only what the reader may not see is another."""
    laid = Laid()
    batch: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    sender = _Layer(laid, batch, Case("", ""), f"{seed}", salt)
    for name in ("firm", "recruiter", "phone"):
        sender.row(r.SettingRow, own=True, id=f"letterhead {name}", value=sender.open_word())
    for number in range(count):
        laid.cases.append(_ledger(laid, batch, f"{seed}-{number}", salt, sender.case.allowed))
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for kind, values in batch.items():
        names = list(values[0])
        places = ", ".join(f":{name}" for name in names)
        connection.exec_driver_sql(f"INSERT INTO {kind.__tablename__} ({', '.join(names)}) VALUES ({places})", values)
    return laid


class _Layer:
    """Makes the rows of one ledger and keeps account of their canaries."""

    def __init__(self, laid: Laid, batch: dict[Any, list[dict[str, Any]]], case: Case, seed: str, salt: int) -> None:
        self.laid, self.batch, self.case, self.seed = laid, batch, case, seed
        self.open = Random(f"open {seed}")
        self.secret = Random(f"secret {seed} {salt}")
        self._made = 0

    def row(self, table: Any, /, *, own: bool, hidden: tuple[str, ...] = (), **given: Any) -> str:
        """Add a row; columns not *given* get canaries. *own* rows are those that the pack is about."""
        self._made += 1
        values: dict[str, Any] = {}
        for column in _columns(table):
            name = column.name
            if name in given or name in ("id", "version", "changed_at"):
                values[name] = given.get(name)
            elif column.points:
                values[name] = None
            else:
                seen = own and name not in hidden and self._seen(column.audience, given)
                values[name] = self._canary(column, seen)
        values |= {"id": given.get("id", f"{self.seed}-{self._made:04}")} if "id" in values else {}
        values |= {"version": 1, "changed_at": ""} if "version" in values else {}
        self.batch[table].append(values)
        return str(values.get("id", ""))

    def hidden_row(self, table: Any, /, **given: Any) -> None:
        """Add a row whose id is not part of the open sequence: the reader sees nothing of it, not even that it is."""
        made, self._made = self._made, 0
        self.row(table, own=False, id=f"{self.seed}-x{self.secret.getrandbits(60):015x}", **given)
        self._made = made

    def open_word(self) -> str:
        word = _word(self.open)
        self.case.allowed.add(word)
        return word

    def _seen(self, audience: str, given: dict[str, Any]) -> bool:
        return given["audience"] in READABLE if audience == "row" else audience in READABLE

    def _canary(self, column: "_Column", seen: bool) -> Any:
        value = _value(self.open if seen else self.secret, column)
        account = self.laid.readable if seen else self.laid.hidden
        account[column.place].add(str(value))
        if seen:
            self.case.allowed.add(str(value))
        return value


class _Column(NamedTuple):
    """What a canary needs of a column: `place` is its table's name and its own, `points` whether it is a reference."""

    name: str
    place: tuple[str, str]
    points: bool
    audience: str
    whole: bool
    words: tuple[str, ...]


@cache
def _columns(table: Any) -> tuple[_Column, ...]:
    """Looked up once: hundreds of thousands of canaries ask for it."""
    made = []
    for one in table.__table__.columns:
        place = table.__tablename__, one.name
        whole = one.type.python_type is int
        audience = one.info.get("audience", "")
        made.append(_Column(one.name, place, bool(one.foreign_keys), audience, whole, WORDS.get(place, ())))
    return tuple(made)


def _value(chance: Random, column: _Column) -> Any:
    """Return a canary, or where only some words are understood, one of these."""
    if column.name in DAYS:
        return f"{chance.randint(1910, 1969)}-05-{chance.randint(1, 28):02}"
    if column.words:
        return chance.choice(column.words)
    return 70_000_000 + int(chance.random() * 10_000_000) if column.whole else _word(chance)


_PAIRS = tuple(f"{one}{two}" for one in string.ascii_lowercase for two in string.ascii_lowercase)


def _word(chance: Random) -> str:
    drawn, count = chance.getrandbits(60), len(_PAIRS)
    pairs = [_PAIRS[(drawn >> by) % count] for by in (0, 15, 30, 45)]
    return f"qx{''.join(pairs)}z"


def _ledger(laid: Laid, batch: dict[Any, list[dict[str, Any]]], seed: str, salt: int, sender: set[str]) -> Case:
    at = _Layer(laid, batch, Case("", ""), seed, salt)
    at.case.allowed |= sender
    client, other = at.row(r.CompanyRow, own=True, zone="Europe/Oslo"), at.row(r.CompanyRow, own=False, zone="")
    employer = at.row(r.CompanyRow, own=True, zone="")
    kind = at.open.choice(("retained", "contingency"))
    search, stages, keys = _search(at, client, kind, own=True)
    person = at.row(r.PersonRow, own=True, pronouns=at.open.choice(("", "she/her", "He", "they")), zone="Europe/Oslo")
    at.row(r.AffiliationRow, own=True, person_id=person, company_id=employer, began="2021", ended="")
    at.row(r.AffiliationRow, own=False, person_id=person, company_id=other, began="2011", ended="2020")
    met = [_interviewer(at, client, search, rank) for rank in range(3)]
    referee = at.row(r.PersonRow, own=False)
    at.row(r.AffiliationRow, own=False, person_id=referee, company_id=other, began="2011", ended="")
    _private_things(at, person, client, search, [one[0] for one in met])
    _resume(at, person, original=kind == "retained")
    at.case.candidacy = at.row(
        r.CandidacyRow, own=True, search_id=search, person_id=person, stage_id=stages[3], rank=1,
    )  # fmt: skip
    meetings = _meetings(at, at.case.candidacy, stages, met)
    asked = _lines(at, at.case.candidacy, meetings, met, referee, person, keys)
    _levers(at, search, at.case.candidacy, [*(one[0] for one in met), referee, None], asked)
    _texts(at, at.case.candidacy, meetings)
    _elsewhere(at, person, search, stages, other)
    return at.case


def _search(at: _Layer, company: str, kind: str, own: bool) -> tuple[str, list[str], list[str]]:
    search = at.row(r.SearchRow, own=own, company_id=company, kind=kind, status="open", opened_on="2026-09-01")
    stages = [
        at.row(
            r.StageRow, own=own, search_id=search, kind=one, rank=rank << 16,
            company_topics="\n".join(at.open.sample(TOPICS, 3)),
        )
        for rank, one in enumerate(STAGES)
    ]  # fmt: skip
    keys: list[str] = []
    for number in (1, 2):
        revision = at.row(
            r.SpecRevisionRow, own=own, search_id=search, number=number, made_on="2026-09-01", agreed_on="2026-09-02",
            audience=at.open.choice(AUDIENCES),
        )  # fmt: skip
        for rank in range(3):
            keys.append(f"{at.seed}-{own}-{number}-{rank}")
            at.row(
                r.CriterionRow, own=own, revision_id=revision, key=keys[-1], rank=rank,
                must=at.open.randint(0, 1), topic=at.open.choice(TOPICS),
            )  # fmt: skip
    return search, stages, keys[3:]


def _interviewer(at: _Layer, client: str, search: str, rank: int) -> tuple[str, str]:
    """Seat somebody; only the highest, who reads the pack, may be named in it."""
    person = at.row(r.PersonRow, own=rank == 2)
    at.case.interviewers.add(at.batch[r.PersonRow][-1]["name"])
    held = at.row(
        r.AffiliationRow, own=True, person_id=person, company_id=client, began="2015", ended="", level=rank + 1
    )
    seat = at.row(r.SeatRow, own=True, search_id=search, affiliation_id=held, part=PARTS[rank], rank=rank << 16)
    return person, seat


def _private_things(at: _Layer, person: str, client: str, search: str, people: list[str]) -> None:
    """Everything that is the recruiter's own by its kind."""
    for who in (person, *people):
        at.row(r.ContactPointRow, own=True, person_id=who)
        at.row(r.TagRow, own=True, person_id=who)
    owners: tuple[dict[str, Any], ...] = ({"person_id": person}, {"company_id": client}, {"search_id": search})
    for owner in owners:
        at.row(r.TextRow, own=True, **owner)
        for audience in AUDIENCES:
            at.row(r.FindingRow, own=False, audience=audience, **owner)
            at.row(r.QuestionRow, own=False, audience=audience, **owner)


def _resume(at: _Layer, person: str, *, original: bool) -> None:
    """A résumé with contact details in it, which only its own pages may show; and another document."""
    ways = [at.open_word() if original else _word(at.secret) for _ in range(2)]
    for way in ways:
        at.row(r.ContactPointRow, own=True, person_id=person, value=way)
    text = f"{at.open_word()}\n{' '.join(ways)}\n{at.open_word()}"
    content = f"{at.seed} {text}".encode()
    _document(at, person, content, "resume")
    at.row(r.ResumeTextRow, own=False, sha256=hashlib.sha256(content).hexdigest(), text=text, pages=0, picture=None)
    _document(at, person, f"{at.seed} {_word(at.secret)}".encode(), "")


def _document(at: _Layer, person: str, content: bytes, kind: str) -> None:
    sha256 = hashlib.sha256(content).hexdigest()
    at.row(r.BlobRow, own=False, sha256=sha256, bytes=content)
    at.row(
        r.DocumentRow, own=True, person_id=person, kind=kind, sha256=sha256, size=len(content), to_check=0,
        added_on="2026-09-01",
    )  # fmt: skip


def _meetings(at: _Layer, candidacy: str, stages: list[str], met: list[tuple[str, str]]) -> list[str]:
    """Two rounds held, one called off, and perhaps the next one booked."""
    made = []
    for place, (person, seat) in enumerate(met):
        status = "booked" if place == 2 else "held"
        if place == 2 and at.open.random() < 0.4:
            continue
        meeting = at.row(
            r.InterviewRow, own=True, candidacy_id=candidacy, stage_id=stages[2 + place], status=status,
            starts_at=f"2026-11-{10 + place:02}T09:00:00Z", zone="Europe/Oslo",
            minutes=at.open.choice((20, 45, 60, 90)),
        )  # fmt: skip
        at.row(r.ParticipantRow, own=True, interview_id=meeting, person_id=person, seat_id=seat, part=PARTS[place])
        made.append(meeting)
    off = at.row(
        r.InterviewRow, own=False, candidacy_id=candidacy, stage_id=stages[2], status="cancelled", starts_at="",
        zone="", minutes=60,
    )  # fmt: skip
    at.row(r.ParticipantRow, own=False, interview_id=off, person_id=met[0][0], seat_id=met[0][1])
    at.case.meeting = made[2] if len(made) == 3 else ""
    return made


def _lines(
    at: _Layer, candidacy: str, meetings: list[str], met: list[tuple[str, str]], referee: str, person: str,
    keys: list[str],
) -> list[tuple[str, str]]:  # fmt: skip
    """Findings, questions with their askings, and decisions, of each side and for each audience; the questions."""
    people = [*(one[0] for one in met), referee, person, None]
    asked = [(one, audience) for audience in AUDIENCES for one in _questions(at, candidacy, audience, keys, people)]
    for audience in AUDIENCES:
        for side in SIDES:
            for about in ("person", "job"):
                _finding(at, candidacy, audience, side, about, meetings, people, keys, asked)
            said: dict[str, Any] = {"side": side, "kind": "pass", "decided_on": "2026-11-02"}
            at.row(
                r.DecisionRow, own=True, candidacy_id=candidacy, audience=audience,
                interview_id=at.open.choice(meetings), **(said if audience in READABLE else {}),
            )  # fmt: skip
    for _ in range(at.secret.randint(0, 4)):
        at.hidden_row(r.FindingRow, candidacy_id=candidacy, audience=at.secret.choice(("private", "candidate")))
        at.hidden_row(r.QuestionRow, candidacy_id=candidacy, audience=at.secret.choice(("private", "candidate")))
        at.hidden_row(r.DecisionRow, candidacy_id=candidacy, audience="private")
        at.hidden_row(r.AskingRow, question_id=at.secret.choice(asked)[0], audience="private")
    return asked


def _levers(
    at: _Layer, search: str, candidacy: str, people: list[str | None], asked: list[tuple[str, str]]
) -> None:  # fmt: skip
    """What can move for anybody and for this person, for each audience."""
    for place, audience in enumerate(AUDIENCES):
        for whose in (None, candidacy):
            chance = at.open if audience in READABLE else at.secret
            day: dict[str, Any] = {"heard_on": "2026-10-03"} if audience in READABLE else {}
            at.row(
                r.LeverRow, own=True, search_id=search, candidacy_id=whose, audience=audience,
                decides_id=chance.choice(people), question_id=chance.choice(asked)[0], rank=place, **day,
            )  # fmt: skip
    for _ in range(at.secret.randint(0, 2)):
        at.hidden_row(r.LeverRow, search_id=search, audience=at.secret.choice(("private", "candidate")))


def _finding(
    at: _Layer, candidacy: str, audience: str, side: str, about: str, meetings: list[str], people: list[str | None],
    keys: list[str], asked: list[tuple[str, str]],
) -> None:  # fmt: skip
    chance = at.open if audience in READABLE else at.secret
    given: dict[str, Any] = {
        "interview_id": chance.choice([*meetings, None]), "said_by_id": chance.choice(people),
        "question_id": chance.choice([*(one for one, _ in asked), None, None]),
    }  # fmt: skip
    hidden: tuple[str, ...] = ("text",)
    if audience in READABLE:
        given |= {
            "side": side, "about": about, "topic": chance.choice((*TOPICS, "")),
            "criterion_key": chance.choice([*keys, ""]), "rating": chance.choice((*RATINGS, "")),
            "source": chance.choice(list(Source)).value, "heard_on": f"2026-10-{chance.randint(1, 28):02}",
            "settles": chance.choice(("", "half")), "beyond_resume": "", "fact": "",
        }  # fmt: skip
        if chance.random() < 0.4:
            given["wording"], hidden = "", ()
        if chance.random() < 0.3:
            given |= {"fact": chance.choice(list(FactKind)).value}
    at.row(r.FindingRow, own=True, hidden=hidden, candidacy_id=candidacy, audience=audience, **given)


def _questions(at: _Layer, candidacy: str, audience: str, keys: list[str], people: list[str | None]) -> Iterator[str]:
    seen = audience in READABLE
    for side in SIDES:
        chance = at.open if seen else at.secret
        given: dict[str, Any] = {"answerer_id": chance.choice([*people, None, None])}
        hidden: tuple[str, ...] = ("text",)
        if seen:
            given |= {
                "side": side, "topic": chance.choice(TOPICS), "criterion_key": chance.choice([*keys, ""]),
                "weight": chance.choice(list(Weight)).value, "asked_on": "2026-10-03",
                "status": chance.choice([Status.OPEN, Status.OPEN, Status.ASKED, Status.HALF, Status.SETTLED]).value,
            }  # fmt: skip
            if chance.random() < 0.5:
                given["wording"], hidden = "", ()
        question = at.row(r.QuestionRow, own=True, hidden=hidden, candidacy_id=candidacy, audience=audience, **given)
        for may in AUDIENCES:
            _asking(at, question, may, seen, people)
        yield question


def _asking(at: _Layer, question: str, audience: str, under_seen: bool, people: list[str | None]) -> None:
    seen = under_seen and audience in READABLE
    given: dict[str, Any] = {"person_id": (at.open if seen else at.secret).choice(people)}
    given |= {"asked_on": "2026-10-05"} if seen else {}
    at.row(r.AskingRow, own=under_seen, question_id=question, audience=audience, **given)


def _texts(at: _Layer, candidacy: str, meetings: list[str]) -> None:
    """Sentences of the recruiter's for every slot: some cleared, some not, some for another edition or meeting."""
    for slot in Slot:
        audience = at.open.choice(AUDIENCES)
        meeting = at.open.choice([at.case.meeting or None, None])
        at.row(
            r.PackTextRow, own=True, candidacy_id=candidacy, interview_id=meeting, audience=audience,
            edition="executive", slot=slot.value,
        )  # fmt: skip
        at.row(r.PackTextRow, own=False, candidacy_id=candidacy, audience="both", edition="candidate", slot=slot.value)
        at.row(
            r.PackTextRow, own=False, candidacy_id=candidacy, interview_id=meetings[0], audience="company",
            edition="executive", slot=slot.value,
        )  # fmt: skip
    at.row(r.PackTextRow, own=False, candidacy_id=candidacy, audience="private", edition="executive")
    at.row(r.RepresentationRow, own=True, candidacy_id=candidacy)
    at.row(r.SubmittalRow, own=True, candidacy_id=candidacy)


def _elsewhere(at: _Layer, person: str, search: str, stages: list[str], other: str) -> None:
    """The same person in another search, and another person in this one: cleared for both, and never in this pack."""
    elsewhere, there, _ = _search(at, other, "retained", own=False)
    rival = at.row(r.PersonRow, own=False)
    for who, where, stage in ((person, elsewhere, there[2]), (rival, search, stages[3])):
        candidacy = at.row(r.CandidacyRow, own=False, search_id=where, person_id=who, stage_id=stage, rank=2)
        at.row(
            r.InterviewRow, own=False, candidacy_id=candidacy, stage_id=stage, status="held", zone="Europe/Oslo",
            starts_at="2026-11-03T09:00:00Z", minutes=60,
        )  # fmt: skip
        for kind in (r.FindingRow, r.QuestionRow, r.DecisionRow, r.PackTextRow):
            at.row(kind, own=False, candidacy_id=candidacy, audience="both")
        at.row(r.LeverRow, own=False, search_id=where, candidacy_id=candidacy, audience="both")
    at.row(r.LeverRow, own=False, search_id=elsewhere, audience="both")
