"""The résumés of the demo desk: two jobs before the present one, the same for everybody but name and years."""

import hashlib

from sqlalchemy import Connection, insert

from recruiter_desk.domain.candidacies import role_line
from recruiter_desk.services.demo.plan import Known
from recruiter_desk.services.demo.sheet import Sheet
from recruiter_desk.storage.rows import BlobRow, DocumentRow, ResumeTextRow

PROFILE = (
    "Finance leader of asset-heavy groups, from the month's close to the talk with the banks.",
    "IFRS, carve-outs, a treasury built from nothing. Invented for a demo desk.",
)
NOW = (
    "Owns the month, the year and the talk with the banks.",
    "Closes eleven companies in nine days; was twenty-one.",
    "Hired four of the nine who report here today.",
)
BEFORE = (
    (
        "2015 - 2021",
        "Group Controller, Ravenquay Instruments",
        ("Two carve-outs, one new ledger.", "Moved six companies to IFRS 16 in one year."),
    ),
    (
        "2009 - 2015",
        "Audit, then transaction services, Wendholm Partners",
        ("Qualified in 2012.", "Shipping, rail and two ports."),
    ),
)
LATER = (("Languages", ("English, fluent. One more at home.",)), ("Besides", ("Sails when the weather is wrong.",)))
WIDTH = 900  # of the picture, in pixels


def put_resume(sheet: Sheet, connection: Connection, person: str, known: Known, contacts: tuple[str, ...]) -> None:
    """Keep a résumé of *known* as a PDF, with its text and the picture of its first page."""
    from recruiter_desk.packs import preview, sample_resume  # noqa: PLC0415 - 0.3 s to load, for demo desks alone

    first = sample_resume.Job("2021 - present", role_line(known.title, known.company), NOW)
    jobs = (first, *(sample_resume.Job(*job) for job in BEFORE))
    life = sample_resume.Life(known.name, contacts, PROFILE, jobs, LATER)
    paper = sample_resume.draw(life)
    digest = hashlib.sha256(paper).hexdigest()
    read = {
        "sha256": digest, "text": sample_resume.words(life), "pages": preview.page_count(paper),
        "picture": preview.page_png(paper, 0, WIDTH),
    }  # fmt: skip
    connection.execute(insert(BlobRow), [{"sha256": digest, "bytes": paper}])
    connection.execute(insert(ResumeTextRow), [read])
    sheet.add(
        DocumentRow, person_id=person, name=f"{known.name}.pdf", media_type="application/pdf", size=len(paper),
        sha256=digest, added_on=sheet.day(-20), kind="resume",
    )  # fmt: skip
