"""ODT as read: boxes, tables, headers, footers and notes; no deletion."""

import pytest

from recruiter_desk.exchange import odt
from recruiter_desk.exchange.contents import PASSWORD, Unreadable
from tests.exchange.making import odt as made


def lines(body, **more):
    return [line for line in odt.read(made(body, **more)).text.split("\n") if line]


def test_paragraphs_headings_blanks_and_tabs_are_lines():
    body = "<text:h>Ines Aldana</text:h><text:p>a<text:s text:c='2'/>b<text:tab/>c <text:span>d</text:span> e</text:p>"
    assert lines(body) == ["Ines Aldana", "a  b    c d e"]


def test_a_text_box_is_read_before_its_paragraph():
    box = "<draw:frame><draw:text-box><text:p>Oslo</text:p></draw:text-box></draw:frame>"
    assert lines(f"<text:p>Profile{box} of her</text:p>") == ["Oslo", "Profile of her"]


def test_deletions_and_remarks_are_left_out():
    tracked = "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
    remark = "<office:annotation><text:p>remark</text:p></office:annotation>"
    assert lines(f"{tracked}<text:p>kept{remark}</text:p>") == ["kept"]


def test_rows_of_a_table_and_items_of_a_list_are_lines():
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("2019 – heute", "CFO"))
    listed = "<text:list><text:list-item><text:p>Refinanced</text:p></text:list-item></text:list>"
    assert lines(f"<table:table><table:table-row>{cells}</table:table-row></table:table>{listed}") == [
        "2019 – heute    CFO",
        "• Refinanced",
    ]


def test_headers_come_first_notes_and_footers_last():
    styles = (
        "<style:master-page><style:header><text:p>Ines Aldana</text:p></style:header>"
        "<style:footer><text:p>Oslo</text:p></style:footer></style:master-page>"
    )
    note = "<text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body>"
    note = f"<text:note>{note}</text:note>"
    assert lines(f"<text:p>Experience{note}</text:p>", styles=styles) == ["Ines Aldana", "Experience", "A note", "Oslo"]


def test_the_largest_letters_are_told():
    styles = "<style:style style:name='P1'><style:text-properties fo:font-size='24pt'/></style:style>"
    body = "<text:p>Lebenslauf</text:p><text:p text:style-name='P1'>Ines Aldana</text:p><text:p>x</text:p>"
    assert odt.read(made(body, styles=styles)).prominent == ("Ines Aldana",)


def test_a_password_is_named():
    with pytest.raises(Unreadable, match=PASSWORD):
        odt.read(made("", manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"))
