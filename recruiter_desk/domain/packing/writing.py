"""A pack, written: every text of it from the brief of its reader, section by section."""

from recruiter_desk.domain.packing import agenda, coverage, differences, facts, job, points, questions, rounds, titles
from recruiter_desk.domain.packing.brief import Brief
from recruiter_desk.domain.packing.words import long_day, pronouns, when
from recruiter_desk.domain.packs import Pack, Section

EVIDENCE_NOTE = "Ratings are the interviewers’ own, on four steps: concern, mixed, strong, exceptional."


def write(brief: Brief) -> Pack:
    """Return the pack that *brief* makes. The same brief gives the same pack."""
    sections = brief.ask.chosen()
    asked = questions.both(brief) if Section.QUESTIONS in sections or Section.SUMMARY in sections else ()
    rows = points.evidence(brief) if Section.EVIDENCE in sections else ()
    unlike = differences.differences(brief, asked)
    plan = agenda.parts(brief, asked) if Section.AGENDA in sections else ()
    changes = job.changes(brief) if Section.CHANGES in sections else ()
    levers = job.levers(brief, asked) if Section.LEVERS in sections else ()
    first_label, now_label = job.labels(brief) if changes else ("", "")
    who = pronouns(brief.pronouns)
    met = brief.meeting
    return Pack(
        edition=brief.ask.edition,
        length=brief.ask.length,
        paper=brief.ask.paper,
        sections=tuple(one for one in sections if one != Section.RESUME or brief.resume),
        sample=brief.sample,
        firm=brief.letterhead.firm,
        prepared_by=_prepared_by(brief),
        prepared_on=long_day(brief.on),
        confidentiality=titles.confidentiality(brief),
        person=brief.person,
        role=brief.role,
        company=brief.company,
        reader=brief.reader.words,
        reader_title=brief.reader.title,
        when=when(met.starts_at, met.zone, met.minutes) if met else "Not booked yet",
        where=met.place if met else "",
        round_words=rounds.round_words(brief),
        headline=titles.headline(brief),
        lead=titles.lead(brief),
        facts=facts.strip(brief),
        known=points.known(brief),
        rounds=rounds.ladder(brief),
        moves=points.moves(brief),
        could_lose=points.could_lose(brief),
        one_thing=titles.one_thing(brief),
        thin=coverage.thin(brief),
        questions_title=titles.questions_title(brief, asked),
        questions=asked,
        ours_label="We ask",
        theirs_label=questions.theirs_label(who),
        evidence_title=titles.evidence_title(brief, rows),
        evidence=rows,
        evidence_note=EVIDENCE_NOTE if any(one.level for one in rows) else "",
        agenda_title=titles.agenda_title(brief, plan) if plan else "",
        agenda_minutes=agenda.minutes(brief) if plan else 0,
        agenda=plan,
        covered=coverage.covered(brief) if plan else (),
        do_not_ask=agenda.DO_NOT_ASK if plan else (),
        afterwards=agenda.afterwards(brief) if plan else (),
        resume=brief.resume if Section.RESUME in sections else None,
        moves_label=f"What moves {who.object}",
        could_lose_label=f"What could lose {who.object}",
        theirs_title=questions.title(brief, [one for one in asked if not one.ours]),
        changes_title=job.changes_title(brief, changes) if changes else "",
        first_label=first_label,
        now_label=now_label,
        changes=changes,
        levers_title=job.levers_title(brief, levers) if levers else "",
        levers=levers,
        differences=unlike,
    )


def shown(brief: Brief, pack: Pack) -> tuple[str, ...]:
    """Return the ids of the lines of the ledger that *pack* says, in their order on the pages, each once."""
    ids = [one.id for one in facts.on_it(brief)]
    ids += [one.id for one in (*pack.known, *pack.moves, *pack.could_lose)]
    for question in pack.questions:
        ids += [question.id, *(one.id for one in question.known)]
    asked = {one.question.id: one.question for one in brief.questions}
    ids += [asking.id for one in pack.questions for asking in asked[one.id].askings]
    ids += [one.id for one in pack.evidence]
    ids += [one for each in pack.differences for one in (each.first_id, each.second_id) if one]
    ids += job.shown(pack.changes, pack.levers)
    return tuple(dict.fromkeys(ids))


def _prepared_by(brief: Brief) -> str:
    sender = brief.letterhead
    names = ", ".join(one for one in (sender.recruiter, sender.firm) if one)
    phone = f"Telephone {sender.phone}" if sender.phone else ""
    return ". ".join(one for one in (names, phone) if one)
