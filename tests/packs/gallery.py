"""Packs to look at and to measure: six notes, a long process, nothing at all, names and texts that break layouts."""

from dataclasses import replace

from recruiter_desk.domain.packs import (
    FULL,
    AgendaPart,
    Cell,
    Evidence,
    Length,
    Pack,
    PackQuestion,
    Point,
    ResumePages,
    Round,
)
from tests.packs import moved_job
from tests.packs.rich import RICH, evidence
from tests.packs.short import EMPTY, HEADED, SIX_NOTES

__all__ = ["EMPTY", "RICH", "SIX_NOTES"]

LONG_NAMES = replace(
    SIX_NOTES,
    person="Maximiliana-Konstantina von Hohenstaufen-Wittelsbach de la Torre y Montserrat",
    role="Group Chief Transformation, Sustainability and Stakeholder Engagement Officer, Europe and Middle East",
    company="Vereinigte Dampfschifffahrtsgesellschaft für Donau und Nebenflüsse Aktiengesellschaft & Co. KG",
    reader="Alexandros Papadopoulos-Hristodoulopoulos",
    firm="Wolkenstein, Grünewald & Παπαδόπουλος Partners International",
    theirs_label="Maximiliana-Konstantina von Hohenstaufen-Wittelsbach asks",
)


def questions(count: int, why: str = "") -> tuple[PackQuestion, ...]:
    """Return *count* questions, the last third of them theirs."""
    return tuple(
        PackQuestion(
            f"q{place}",
            place,
            place <= count - count // 3,
            f"What would make quarter {place} a good one?",
            f"Open since {place % 28 + 1} Nov.",
            "important",
            why,
        )
        for place in range(1, count + 1)
    )


MANY = replace(
    RICH,
    questions=questions(40),
    questions_title="27 questions are ours to ask, and 13 are hers.",
    theirs_title="",
    known=tuple(
        Point(f"k{n}", "Said often", f"Remark number {n} on how plants are run.", f"round {n % 4 + 1}")
        for n in range(30)
    ),
    evidence=evidence() * 6,
    thin=tuple(f"Nobody has tested matter {n}." for n in range(12)),
    changes=moved_job.many(14)[0],
    levers=moved_job.many(14)[1],
)

LONG_NOTE = replace(
    SIX_NOTES,
    known=(*SIX_NOTES.known, Point("k9", "Wrote at length", "A plant is a promise kept daily. " * 606, "our call")),
)


def resume(pdf: bytes) -> ResumePages:
    return ResumePages("Résumé of Marta Lindqvist", pdf, "")


def hostile(words: str) -> Pack:
    """Return a pack that says *words* in every place."""
    one = Point("k", words, words, words)
    changed, movable = moved_job.hostile(words)
    return replace(
        HEADED,
        sections=FULL,
        length=Length.FULL,
        firm=words,
        prepared_by=words,
        prepared_on=words,
        confidentiality=words,
        person=words,
        role=words,
        company=words,
        reader=words,
        reader_title=words,
        when=words,
        where=words,
        round_words=words,
        headline=words,
        lead=words,
        facts=(Cell(words, words),) * 3,
        known=(one,),
        rounds=(Round(1, words, words, "done", words, "mixed"), Round(2, words, words, "now", words)),
        moves=(one,),
        could_lose=(one,),
        one_thing=words,
        thin=(words,),
        questions_title=words,
        ours_label=words,
        theirs_label=words,
        questions=(
            PackQuestion("q", 1, True, words, words, "", words, (one,)),
            PackQuestion("r", 2, False, words, words),
        ),
        evidence_title=words,
        evidence=(Evidence("e", 1, words, words, "strong", words),),
        evidence_note=words,
        agenda_title=words,
        agenda_minutes=60,
        agenda=(AgendaPart("ours", 0, 60, words, words, words),),
        covered=(words,),
        do_not_ask=(words,),
        afterwards=(words,),
        resume=ResumePages(words, b"", words, words),
        moves_label=words,
        could_lose_label=words,
        theirs_title=words,
        changes_title=words,
        first_label=words,
        now_label=words,
        changes=changed,
        levers_title=words,
        levers=movable,
    )
