"""Addresses, numbers and pages found in a résumé, and those that are somebody else's."""

import pytest

from recruiter_desk.domain.resume_reading import guess
from recruiter_desk.domain.resume_reading.contacts import emails_in, links_in, phones_in


@pytest.mark.parametrize(
    ("line", "emails"),
    [
        ("ines.aldana@example.no", ("ines.aldana@example.no",)),
        ("E-Mail: Ines@Example.NO.", ("Ines@Example.NO",)),
        ("<ines+cv@mail.example.co.uk>, other", ("ines+cv@mail.example.co.uk",)),
        ("ines@example.no | INES@EXAMPLE.NO", ("ines@example.no",)),
        ("twitter @ines, at ines@home", ()),
        ("ines@@example.no", ()),
    ],
)
def test_addresses_are_found_as_written(line, emails):
    assert emails_in([line]) == emails


@pytest.mark.parametrize(
    ("line", "phones"),
    [
        ("+47 22 12 34 56", ("+47 22 12 34 56",)),
        ("Tel.: +49 (0)40 1234-567", ("+49 (0)40 1234-567",)),
        ("Mobil: 0170 / 123 45 67", ("0170 / 123 45 67",)),
        ("Phone: 22 12 34 56", ("22 12 34 56",)),
        ("(212) 555-0142", ("(212) 555-0142",)),
        ("212.555.0142 | ines@example.no", ("212.555.0142",)),
        ("020 7946 0161", ("020 7946 0161",)),
        ("T +44 20 7946 0161 x12", ("+44 20 7946 0161 x12",)),
        ("+44 20 7946 0161 / +44 7700 900123", ("+44 20 7946 0161", "+44 7700 900123")),
        ("Tél. : 06 12 34 56 78", ("06 12 34 56 78",)),
        ("M: +1-212-555-0142  F: +1-212-555-0143", ("+1-212-555-0142",)),
        ("M +1-212-555-0142 T +1-212-555-0144", ("+1-212-555-0142", "+1-212-555-0144")),
        ("Oslo +47 22 12 34 56 ines@example.no", ("+47 22 12 34 56",)),
        ("Fax: +47 22 12 34 57", ()),
        ("01.2015 - 03.2019", ()),
        ("03/2012 – 05/2014", ()),
        ("2012 - 2019", ()),
        ("05 2014 - 06 2016", ()),
        ("Born 12.04.1975", ()),
        ("0257 Oslo", ()),
        ("Budget 1 200 000 000", ()),
        ("Grew from 0.5 to 20 million", ()),
        ("22 12 34 56", ()),
        ("00000010 74 65 78 74", ()),
        ("ISBN 0-306-40615-2", ()),
        ("linkedin.com/in/ines-0123456789", ()),
    ],
)
def test_numbers_are_found_as_written_and_spans_of_time_are_not(line, phones):
    assert phones_in([line]) == phones


def test_a_label_on_the_line_before_counts():
    assert phones_in(["Telefon", "22 12 34 56"]) == ("22 12 34 56",)


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("linkedin.com/in/ines-aldana", ("linkedin.com/in/ines-aldana",)),
        ("https://www.linkedin.com/in/ines-aldana/", ("https://www.linkedin.com/in/ines-aldana/",)),
        ("github.com/aldana | LinkedIn", ("github.com/aldana",)),
        ("Website: aldana.example.com", ("aldana.example.com",)),
        ("www.aldana.example.com", ("www.aldana.example.com",)),
        ("linkedin.com/in/", ()),
        ("ines@example.com", ()),
        ("see linkedin.com", ()),
    ],
)
def test_pages_of_their_own_are_found(line, links):
    assert links_in([line]) == links


def test_a_page_far_down_is_somebody_elses_unless_it_is_labelled():
    assert links_in(["text"] * 20 + ["www.brightkeel.example"]) == ()


def test_where_words_lead_to_is_found_too():
    found = guess("Ines Aldana", links=["mailto:ines@example.no", "tel:+4722123456", "https://linkedin.com/in/ines"])
    assert (found.emails, found.phones, found.links) == (
        ("ines@example.no",),
        ("+4722123456",),
        ("https://linkedin.com/in/ines",),
    )


def test_those_of_the_references_are_left_out():
    text = (
        "Ines Aldana\nines@example.no\nExperience\na\nb\nc\nReferences\nPeer Solberg, peer@example.no, +47 22 00 00 00"
    )
    found = guess(text)
    assert (found.emails, found.phones) == (("ines@example.no",), ())
