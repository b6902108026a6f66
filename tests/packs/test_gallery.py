"""Every pack of the gallery is drawn, sound, complete, the same each time, and says nothing about its maker."""

import subprocess
import sys
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from recruiter_desk.domain.packs import SHORT, Length, Pack, Paper, Section
from recruiter_desk.packs.build import build, draw
from recruiter_desk.packs.preview import page_sizes
from tests.packs import gallery, reading, resumes

PACKS = {
    "six notes": gallery.SIX_NOTES,
    "rich": replace(gallery.RICH, resume=gallery.resume(resumes.plain())),
    "rich, short": replace(gallery.RICH, sections=SHORT, length=Length.SHORT),
    "empty": gallery.EMPTY,
    "long names": gallery.LONG_NAMES,
    "many": gallery.MANY,
    "long note": gallery.LONG_NOTE,
    "sample": replace(gallery.SIX_NOTES, sample=True),
}


built = lru_cache(maxsize=24)(build)


@pytest.fixture(scope="module", params=list(Paper), ids=["A4", "Letter"])
def paper(request: pytest.FixtureRequest) -> Paper:
    found: Paper = request.param
    return found


@pytest.fixture(params=list(PACKS))
def pack(request: pytest.FixtureRequest, paper: Paper) -> Pack:
    return replace(PACKS[request.param], paper=paper)


def test_a_pack_is_a_sound_file_of_its_paper(pack, tmp_path):
    pdf = built(pack)
    file = tmp_path / "pack.pdf"
    file.write_bytes(pdf)
    said = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert said.returncode == 0 and "warning" not in said.stdout.lower()
    wide, high = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}[pack.paper]
    assert all(abs(w - wide) < 0.1 and abs(h - high) < 0.1 for w, h in page_sizes(pdf))
    assert len(pdf) < 200_000


def test_everything_is_on_the_pages(pack):
    texts = [
        pack.headline,
        pack.lead,
        pack.one_thing,
        pack.questions_title,
        *pack.thin,
        *pack.covered,
        *pack.do_not_ask,
    ]
    texts += [one.words for one in (*pack.known, *pack.moves, *pack.could_lose)]
    texts += [one.words for one in pack.questions]
    texts += [one.value for one in pack.facts]
    if Section.CHANGES in pack.sections:
        texts += [words for one in pack.changes for words in (one.element, one.first, one.now, one.chip, one.why)]
        texts += [words for one in pack.levers for words in (one.lever, one.today, one.room, one.who, one.settles)]
    assert reading.missing(texts, built(pack)) == []


def test_only_our_fonts_are_in_it_and_all_are_embedded(pack):
    with pikepdf.open(BytesIO(built(replace(pack, resume=None)))) as pdf:
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        assert fonts and all("RecruiterDesk-" in str(one.BaseFont) for one in fonts)
        assert all("/FontFile2" in one.FontDescriptor for one in fonts)


def test_the_title_is_all_the_file_says_about_itself(pack):
    with pikepdf.open(BytesIO(built(pack))) as pdf:
        assert list(pdf.docinfo.keys()) == ["/Title"]
        assert "/Metadata" not in pdf.Root and "/OpenAction" not in pdf.Root
        assert str(pdf.Root.Lang) == "en-GB"


def test_no_page_is_mostly_empty(pack):
    pages = reading.pages(built(pack))
    for number, dark in enumerate(reading.reach(built(pack)), start=1):
        assert dark > 0.72 or number in (1, len(pages)), f"page {number} ends at {dark:.0%}"


def test_the_same_pack_gives_the_same_bytes(pack):
    assert build(pack) == build(replace(pack))


def test_another_process_draws_the_same_bytes():
    code = (
        "import sys, hashlib; from tests.packs.gallery import RICH; from recruiter_desk.packs.build import build;"
        "print(hashlib.sha256(build(RICH)).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PATH": ""}, capture_output=True, text=True,
            check=True, cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(hashes) == 1


def test_the_outline_names_the_sections():
    with pikepdf.open(BytesIO(build(gallery.RICH))) as pdf, pdf.open_outline() as outline:
        assert [one.title for one in outline.root] == [
            "Cover", "Summary", "Evidence by round", "Open questions, ours", "Open questions, theirs",
            "How the job has changed", "Agenda and notes",
        ]  # fmt: skip


def test_six_notes_make_two_pages():
    assert [len(draw(replace(gallery.SIX_NOTES, paper=paper)).pdf) > 0 for paper in Paper]
    assert [len(page_sizes(build(replace(gallery.SIX_NOTES, paper=paper)))) for paper in Paper] == [2, 2]


@pytest.mark.parametrize(("count", "most"), [(1, 2), (4, 2), (5, 2), (6, 2), (7, 3), (9, 3)])
def test_a_short_pack_has_two_pages_for_up_to_six_questions_and_three_for_more(count, most, paper):
    pack = replace(gallery.SIX_NOTES, questions=gallery.questions(count), paper=paper)
    assert len(page_sizes(build(pack))) <= most


def test_questions_are_printed_in_the_order_of_their_numbers(pack):
    ids = [one.id for one in sorted(pack.questions, key=lambda one: one.number)]
    printed = [one for one in draw(pack).spots if one.id in ids and one.page > 1 - (pack.length == Length.SHORT)]
    assert list(dict.fromkeys(one.id for one in printed)) == ids


def test_a_full_pack_with_one_question_gives_it_no_page_of_its_own():
    one = replace(gallery.RICH, questions=gallery.questions(1))
    assert len(page_sizes(build(one))) == len(page_sizes(build(replace(one, questions=()))))


def test_short_evidence_shares_its_page_with_the_job(paper):
    pack = replace(
        gallery.RICH, paper=paper, evidence=gallery.RICH.evidence[:1], differences=(), levers=(), levers_title="",
        changes=gallery.RICH.changes[:3], resume=None,
    )  # fmt: skip
    (page,) = [one for one in reading.pages(build(pack))[1:] if "How the job has changed".upper() in one]
    assert "WHAT THE COMPANY KNOWS, BY ROUND" in page


def test_what_the_summary_cuts_it_counts_and_the_next_page_shows():
    pages = reading.pages(build(gallery.MANY))
    assert "and 22 more on page 3" in pages[1]
    assert "Remark number 29" in pages[2] and "Remark number 29" not in pages[1]


def test_a_demo_desk_is_marked_on_every_page():
    pages = reading.pages(build(replace(gallery.RICH, sample=True)))
    assert all("SAMPLE: INVENTED PEOPLE" in page for page in pages)


def test_pages_are_counted():
    pages = reading.pages(build(gallery.RICH))
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1))
