"""What pasted lines become: one person a line, blocks from profile pages, tables, and lines left out with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.pasting import PastedPerson, read_pasted

# typed: name | title | company | contacts... | via ... | left ...
LINES = [
    (
        "Ines Aldana, CFO, Brightkeel, https://www.linkedin.com/in/ines-aldana",
        "Ines Aldana | CFO | Brightkeel | https://www.linkedin.com/in/ines-aldana",
    ),
    ("Ines Aldana, CFO, Brightkeel, +44 20 7946 0110", "Ines Aldana | CFO | Brightkeel | +44 20 7946 0110"),
    (
        "Ines Aldana; CFO; Brightkeel; ines@brightkeel.example",
        "Ines Aldana | CFO | Brightkeel | ines@brightkeel.example",
    ),
    (
        "Ines Aldana\tCFO\tBrightkeel\t+44 20 7946 0110\tines@brightkeel.example",
        "Ines Aldana | CFO | Brightkeel | +44 20 7946 0110 | ines@brightkeel.example",
    ),
    ("Ines Aldana\t\tBrightkeel", "Ines Aldana | | Brightkeel"),
    ("Ines Aldana - CFO at Brightkeel", "Ines Aldana | CFO | Brightkeel"),
    ("Ines Aldana – Group CFO @ Brightkeel Ltd", "Ines Aldana | Group CFO | Brightkeel Ltd"),
    ("Ines Aldana — CFO, Brightkeel", "Ines Aldana | CFO | Brightkeel"),
    ("Ines Aldana | CFO | Brightkeel", "Ines Aldana | CFO | Brightkeel"),
    ('"Aldana, Ines",CFO,"Brightkeel, Inc."', "Ines Aldana | CFO | Brightkeel, Inc."),
    ("Ines Aldana, CFO, Brightkeel, Inc.", "Ines Aldana | CFO | Brightkeel, Inc."),
    ("Ines Aldana (CFO, Brightkeel)", "Ines Aldana | CFO | Brightkeel"),
    ("Ines Aldana (Brightkeel), CFO", "Ines Aldana | CFO | Brightkeel"),
    ("Robert (Bob) Smith, CFO, Brightkeel", "Robert (Bob) Smith | CFO | Brightkeel"),
    ("Ines Aldana (She/Her), CFO, Brightkeel (via R. Quist)", "Ines Aldana | CFO | Brightkeel | via R. Quist"),
    ("Ines Aldana, CFO, Brightkeel, via R. Quist", "Ines Aldana | CFO | Brightkeel | via R. Quist"),
    ("Ines Aldana <ines@brightkeel.example>", "Ines Aldana | | | ines@brightkeel.example"),
    ("Ines Aldana +44 20 7946 0110", "Ines Aldana | | | +44 20 7946 0110"),
    ("Ines Aldana, tel: +44 (0)20 7946 0110, m: 07700 900123", "Ines Aldana | | | +44 (0)20 7946 0110 | 07700 900123"),
    ("王小明, Finance VP, Hai Yun Shipping", "王小明 | Finance VP | Hai Yun Shipping"),
    ("王小明，财务副总裁，海运", "王小明 | 财务副总裁 | 海运"),
    ("Hélène Roux, DAF, Armor Marine, +33 1 99 00 12 34", "Hélène Roux | DAF | Armor Marine | +33 1 99 00 12 34"),
    ("Priit Saar, Group CFO, Balti Energia", "Priit Saar | Group CFO | Balti Energia"),
    ("Jane Roe, PhD, CFO, Corvid Energy", "Jane Roe | CFO | Corvid Energy | left PhD"),
    ("John Smith, Jr., CFO, Corvid Energy", "John Smith Jr. | CFO | Corvid Energy"),
    ("Adaeze Obi, VP, Finance, Corvid Energy", "Adaeze Obi | VP, Finance | Corvid Energy"),
    ("Adaeze Obi, Corvid Energy, VP Finance", "Adaeze Obi | VP Finance | Corvid Energy"),
    ("Adaeze Obi, Corvid Energy Ltd", "Adaeze Obi | | Corvid Energy Ltd"),
    ("Adaeze Obi, VP Finance at Corvid Energy, London", "Adaeze Obi | VP Finance | Corvid Energy | left London"),
    ("Adaeze Obi at Corvid Energy", "Adaeze Obi | | Corvid Energy"),
    ("Anthony Head", "Anthony Head"),
    ("Ines Aldana, CFO (2019-2024), Brightkeel", "Ines Aldana | CFO (2019-2024) | Brightkeel"),
    ("Ines Aldana: CFO, Brightkeel", "Ines Aldana | CFO | Brightkeel"),
    ("Ines Aldana,,Brightkeel", "Ines Aldana | | Brightkeel"),
    (
        "Beatriz Fonseca de Almeida Cavalcanti, Deputy CFO, Porto Seguro Navalll",
        "Beatriz Fonseca de Almeida Cavalcanti | Deputy CFO | Porto Seguro Navalll",
    ),
    ("O'Brien-Smith, Mary-Jane, CFO", "O'Brien-Smith | CFO | Mary-Jane"),
    (
        "Ines Aldana, CFO, Brightkeel, linkedin.com/in/ines, 020 7946 0110",
        "Ines Aldana | CFO | Brightkeel | linkedin.com/in/ines | 020 7946 0110",
    ),
    ("Ines\u202eAldana\u202c, C\x07FO, Bright\u200bkeel", "InesAldana | CFO | Brightkeel"),
    ("\ufeffInes Aldana, CFO, Brightkeel", "Ines Aldana | CFO | Brightkeel"),
    ("Ines Aldana , CFO ,  Brightkeel ,", "Ines Aldana | CFO | Brightkeel"),
    ("☐ Ines Aldana, CFO, Brightkeel", "Ines Aldana | CFO | Brightkeel"),
    ("محمد علي، مدير مالي، شركة", "محمد علي | مدير مالي | شركة"),
    ("7\tInes Aldana\tCFO\tBrightkeel", "Ines Aldana | CFO | Brightkeel"),
    ("Ines Aldana, CFO, Brightkeel, +44 161 496 0182 x12", "Ines Aldana | CFO | Brightkeel | +44 161 496 0182 x12"),
    (
        "Ines Aldana, CFO, Brightkeel, https://bright.example/a,b",
        "Ines Aldana | CFO | Brightkeel | https://bright.example/a | left b",
    ),
    ("Иван Петров - Финансовый директор - Заря", "Иван Петров | Финансовый директор | Заря"),
    ("Dr. Ines Aldana, MBA, CFO, Brightkeel", "Dr. Ines Aldana | CFO | Brightkeel | left MBA"),
    ("Ines Aldana, CFO, +44 20 7946 0110, Brightkeel", "Ines Aldana | CFO | Brightkeel | +44 20 7946 0110"),
]

LEFT_OUT = [
    ("CFO at Brightkeel", "No name, or no comma after it"),
    ("Ines Aldana CFO at Brightkeel", "No name, or no comma after it"),
    ("Finance Director", "No name, or no comma after it"),
    ("Shortlist:", "Not a name"),
    ("Connect", "Not a name"),
    ("----", "No letters in the name"),
    ("ines@brightkeel.example", "No name, only a number or address"),
    ("+44 20 7946 0110", "No name, only a number or address"),
    (",CFO,Brightkeel", "No name in it"),
    ("12 November 2026", "A number in the name"),
    ("<script>alert(1)</script>, CFO, X", "A number in the name"),
    ("Please call me back when you have some time this week.", "Too long for a name: put a comma after it"),
    ("Ines Aldana, " + "x" * 400, "More than 300 characters in one part"),
    ("Ines " * 60, "Too long for a name: put a comma after it"),
    ("x" * 10_000, "More than 2000 characters"),
]

BLOCKS = {
    "numbers and bullets": (
        "1. Ines Aldana, CFO, Brightkeel\n2) Tom Verhoeven, CEO, Polder\n3 Ruth Amsel\n• Owen Reece\n- Nadia Iqbal",
        ["Ines Aldana | CFO | Brightkeel", "Tom Verhoeven | CEO | Polder", "Ruth Amsel", "Owen Reece", "Nadia Iqbal"],
    ),
    "a name, a headline, a place": (
        "Ines Aldana\nCFO at Brightkeel | Board member\nLondon, England, United Kingdom\n\n"
        "Tom Verhoeven\nController at Polder",
        ["Ines Aldana | CFO | Brightkeel | left Board member · London, England, United Kingdom",
         "Tom Verhoeven | Controller | Polder"],
    ),
    "results of a search with their buttons": (
        "Ines Aldana\nView Ines Aldana’s profile\n• 2nd\n2nd degree connection\nCFO at Brightkeel\n"
        "London Area, United Kingdom\nConnect\nTom Verhoeven\n• 3rd+\nController at Polder\n"
        "Greater Rotterdam Area\nMessage",
        ["Ines Aldana | CFO | Brightkeel | left London Area, United Kingdom",
         "Tom Verhoeven | Controller | Polder | left Greater Rotterdam Area"],
    ),
    "name, title, company beneath each other": (
        "Ines Aldana\nChief Financial Officer\nBrightkeel\n\nTom Verhoeven\nGroup Controller\nPolder",
        ["Ines Aldana | Chief Financial Officer | Brightkeel", "Tom Verhoeven | Group Controller | Polder"],
    ),
    "names and titles in turn": (
        "Ines Aldana\nCFO\nTom Verhoeven\nController", ["Ines Aldana | CFO", "Tom Verhoeven | Controller"],
    ),
    "names alone": ("Ines Aldana\r\nTom Verhoeven\r\n\r\n王小明", ["Ines Aldana", "Tom Verhoeven", "王小明"]),
    "a number beneath the name": ("Ines Aldana\n+44 20 7946 0110", ["Ines Aldana | | | +44 20 7946 0110"]),
    "a table with its head": (
        "Name,Company,Title,Phone\nInes Aldana,Brightkeel,CFO,+44 20 7946 0110",
        ["Ines Aldana | CFO | Brightkeel | +44 20 7946 0110"],
    ),
    "a sheet with two name columns": (
        "No\tFirst name\tLast name\tEmail\tCompany\n1\tInes\tAldana\tines@x.example\tBrightkeel",
        ["Ines Aldana | | Brightkeel | ines@x.example"],
    ),
}  # fmt: skip


def drawn(person: PastedPerson) -> str:
    marked = [f"via {person.via}" if person.via else "", f"left {person.left_out}" if person.left_out else ""]
    parts = [person.name, person.title, person.company, *person.contacts, *filter(None, marked)]
    return " ".join(" | ".join(parts).rstrip(" |").split())


@pytest.mark.parametrize(("typed", "meant"), LINES)
def test_a_line_becomes_one_person(typed, meant):
    found = read_pasted(typed)
    assert [drawn(person) for person in found.people] == [meant]
    assert not found.junk


@pytest.mark.parametrize(("typed", "why"), LEFT_OUT)
def test_a_line_without_a_name_is_left_out_and_says_why(typed, why):
    found = read_pasted(typed)
    assert not found.people
    assert [line.why for line in found.junk] == [why]


@pytest.mark.parametrize(("typed", "meant"), BLOCKS.values(), ids=BLOCKS)
def test_several_lines_become_people_in_their_order(typed, meant):
    assert [drawn(person) for person in read_pasted(typed).people] == meant


def test_buttons_of_a_profile_page_are_listed_as_left_out():
    found = read_pasted("Ines Aldana\n• 2nd\nCFO at Brightkeel\nConnect")
    assert [(line.line, line.text) for line in found.junk] == [(2, "• 2nd"), (4, "Connect")]


def test_lines_keep_their_numbers():
    assert [person.line for person in read_pasted("\n\nInes Aldana, CFO\n\nTom Verhoeven, CEO").people] == [3, 5]


@given(st.text(max_size=300))
def test_no_paste_makes_it_stumble(text):
    for person in read_pasted(text).people:
        assert person.name and person.name == person.name.strip()


@given(st.lists(st.sampled_from(LINES), max_size=8))
def test_lines_do_not_disturb_each_other(lines):
    found = read_pasted("\n\n".join(typed for typed, _ in lines))
    assert [drawn(person) for person in found.people] == [meant for _, meant in lines]
