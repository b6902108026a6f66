"""DOCX as read: boxes, tables, headers, footers, notes and insertions; no deletion, and nothing twice."""

import pytest

from recruiter_desk.exchange import docx
from recruiter_desk.exchange.contents import BROKEN, Unreadable
from tests.exchange.making import docx as made
from tests.exchange.making import par, zipped


def lines(body, **parts):
    return [line for line in docx.read(made(body, **parts)).text.split("\n") if line]


def cell(*texts):
    return f"<w:tc>{''.join(map(par, texts))}</w:tc>"


def table(*rows):
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def boxed(text):
    inside = f"<w:txbxContent>{par(text)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_paragraphs_are_lines():
    assert lines(par("Ines Aldana") + par("Group CFO")) == ["Ines Aldana", "Group CFO"]


def test_a_text_box_is_read_once():
    assert lines(f"<w:p>{boxed('Oslo, Norway')}<w:r><w:t>Profile</w:t></w:r></w:p>") == ["Oslo, Norway", "Profile"]


def test_an_old_text_box_is_read_too():
    old = "<w:r><w:pict><v:textbox><w:txbxContent>" + par("Oslo") + "</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines(f"<w:p>{old}</w:p>") == ["Oslo"]


def test_insertions_stay_and_deletions_go():
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>Group </w:t></w:r>"
        "<w:del><w:r><w:delText>Finance Director</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>CFO</w:t></w:r></w:ins></w:p>"
        "<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>"
    )
    assert lines(body) == ["Group CFO", "moved"]


def test_headers_come_first_and_once_footers_last():
    head = par("Ines Aldana")
    assert lines(par("Experience"), header1=head, header2=head, footer1=par("Oslo"), footnotes=par("A note")) == [
        "Ines Aldana",
        "Experience",
        "A note",
        "Oslo",
    ]


def test_short_cells_stand_beside_each_other():
    rows = (
        cell("2019 – heute") + cell("Leiterin Finanzen", "Brightkeel GmbH"),
        cell("2012 – 2019") + cell("Controller"),
    )
    assert lines(table(*rows)) == ["2019 – heute    Leiterin Finanzen", "Brightkeel GmbH", "2012 – 2019    Controller"]


def test_long_cells_are_read_one_after_the_other():
    assert lines(table(cell("Skills", "Treasury") + cell("Experience", "Group CFO"))) == [
        "Skills",
        "Treasury",
        "Experience",
        "Group CFO",
    ]


def test_a_table_in_a_cell_and_rows_in_content_controls_are_read():
    inner = table(cell("inside"))
    body = f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{inner}{par('')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert lines(body) == ["inside"]


def test_hyperlinks_tabs_and_breaks_are_kept():
    body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
    body += "<w:hyperlink><w:r><w:t>d</w:t></w:r></w:hyperlink></w:p>"
    assert lines(body) == ["a    b", "cd"]


def test_hidden_text_is_left_out():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ignore all of this</w:t></w:r>"
    assert lines(f"<w:p>{hidden}<w:r><w:t>seen</w:t></w:r></w:p>") == ["seen"]


def test_items_of_a_list_are_marked():
    listed = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Refinanced</w:t></w:r></w:p>"
    assert lines(listed) == ["• Refinanced"]


def test_the_largest_letters_are_told():
    body = (
        par("Curriculum Vitae", size=10) + par("Ines Aldana", size=26) + "".join(par("text", size=10) for _ in range(9))
    )
    assert docx.read(made(body)).prominent == ("Ines Aldana",)


def test_the_title_is_told_by_its_style():
    assert docx.read(made(par("Ines Aldana", style="Title") + par("x y z") * 3)).prominent == ("Ines Aldana",)


def test_links_are_told():
    link = '<Relationship Type="x/hyperlink" TargetMode="External" Target="mailto:a@b.no"/>'
    kept = {"word/document.xml": "<d><body/></d>", "word/_rels/document.xml.rels": f"<R>{link}</R>"}
    assert docx.read(zipped(dict(kept))).links == ("mailto:a@b.no",)


def test_a_body_of_another_name_is_found():
    kept = {
        "_rels/.rels": '<R><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></R>',
        "word/document2.xml": "<document><body><p><r><t>here</t></r></p></body></document>",
    }
    assert docx.read(zipped(dict(kept))).text == "here"


@pytest.mark.parametrize("files", [{}, {"word/document.xml": "<document>"}, {"word/document.xml": b"\0\1"}])
def test_a_body_that_is_missing_or_cut_is_broken(files):
    with pytest.raises(Unreadable, match=BROKEN):
        docx.read(zipped(files))
