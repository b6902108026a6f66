"""What is guessed from a résumé's text, and above all what is not."""

import pytest

from recruiter_desk.domain.resume_reading import clean, guess
from recruiter_desk.domain.resume_reading.contacts import emails_in, links_in, phones_in
from recruiter_desk.domain.resume_reading.headings import Section, section_of
from recruiter_desk.domain.resume_reading.names import as_name

# -- names ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ines Aldana\nGroup CFO", "Ines Aldana"),
        ("INES ALDANA\nGroup CFO", "Ines Aldana"),
        ("Dr. Ines Aldana, MBA", "Ines Aldana"),
        ("Prof. Dr. rer. pol. Jürgen Wüst", "Jürgen Wüst"),
        ("Dipl.-Ing. Jürgen Wüst", "Jürgen Wüst"),
        ("Curriculum Vitae\nInes Aldana", "Ines Aldana"),
        ("Lebenslauf\n\nJürgen von der Wüst", "Jürgen von der Wüst"),
        ("CURRICULUM VITAE OF INES ALDANA", "Ines Aldana"),
        ("Lebenslauf – Jürgen Wüst", "Jürgen Wüst"),
        ("Ines Aldana | Group CFO | Oslo", "Ines Aldana"),
        ("Ines Aldana – Group CFO", "Ines Aldana"),
        ("Ines Aldana (she/her)", "Ines Aldana"),
        ("SEÁN O'BRIEN", "Seán O'Brien"),
        ("ANNA-LENA MCALLISTER", "Anna-Lena McAllister"),
        ("Jean-Baptiste de la Tour", "Jean-Baptiste de la Tour"),
        ("María José García López", "María José García López"),
        ("Иван Петров", "Иван Петров"),
        ("王小明\n财务总监", "王小明"),
        ("J. P. Halden", "J. P. Halden"),
        ("Name: Ines Aldana", "Ines Aldana"),
        ("Personal details\nAddress: Elm Street 5\nPhone: 0123\nName: Aldana, Ines", "Ines Aldana"),
        ("Persönliche Daten\nVorname: Jürgen\nNachname: Wüst", "Jürgen Wüst"),
        ("Nom : Aldana\nPrénom : Inès", "Inès Aldana"),
        ("Vor- und Nachname: Jürgen Wüst", "Jürgen Wüst"),
        ("Persönliche Daten\nName    Dr. Jürgen Wüst\nTelefon    0171 2345678", "Jürgen Wüst"),
        ("Nombre y apellidos: Inés Aldana", "Inés Aldana"),
        ("Group CFO\nSales and more\nInes Aldana\nines.aldana@example.no", "Ines Aldana"),
        ("ines aldana\nines.aldana@example.no", "Ines Aldana"),
        ("Aldana, Ines\nines.aldana@example.no", "Ines Aldana"),
        ("INES\nALDANA\nines.aldana@example.no", "Ines Aldana"),
        ("Profile\n\nlinkedin.com/in/ines-aldana-77\nOslo\n\nInes Aldana", "Ines Aldana"),
    ],
)
def test_a_name_is_found(text, name):
    assert guess(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "Curriculum Vitae",
        "Curriculum Vitae\nFinance Director",
        "Group CFO\nOslo, Norway",
        "Senior Software Engineer\nProfessional Summary\nTen years of work",
        "Merrow Group plc\nHalden Marine AS",
        "New York City\nUnited States",
        "ines aldana",
        "Dear Sir or Madam",
        "Name: see below",
        "Aldana, Oslo",
        "I am a leader who closes plants and opens others",
        "Ines",
        "1. Januar 2020",
        "",
        "Elm Street 5\nOslo",
        "Page 1 of 3\nCONFIDENTIAL",
    ],
)
def test_what_is_no_sure_name_is_not_filled_in(text):
    assert guess(text).name == ""


def test_the_largest_letters_name_the_person_wherever_they_stand():
    text = "Oslo\nSkills\nTreasury\nExperience\nGroup CFO\nInes Aldana"
    assert guess(text, prominent=["Ines Aldana"]).name == "Ines Aldana"


def test_an_address_decides_between_two_names():
    text = "Peer Solberg\nInes Aldana\nines.aldana@example.no"
    assert guess(text).name == "Ines Aldana"


@pytest.mark.parametrize(
    ("file_name", "name"),
    [
        ("CV_Ines_Aldana_2026.pdf", "Ines Aldana"),
        ("Ines Aldana - Resume (final).pdf", "Ines Aldana"),
        ("InesAldanaCV.pdf", "Ines Aldana"),
        ("Lebenslauf-Jürgen-Wüst.pdf", "Jürgen Wüst"),
        ("scan0001.pdf", ""),
        ("Scan Document.pdf", ""),
        ("CV final version.pdf", ""),
        ("Finance Director CV.pdf", ""),
        ("ines aldana.pdf", ""),
    ],
)
def test_a_scan_is_named_by_its_file(file_name, name):
    assert guess("", file_name).name == name


def test_a_file_name_that_the_text_does_not_have_names_nobody():
    assert guess("Group CFO\nTen years of treasury", "CV Ines Aldana.pdf").name == ""


@pytest.mark.parametrize("text", ["Ines Aldana", "Ó Séaghdha Máire", "Ng Wei Ling", "Bo Li Chen", "Ines A. Aldana"])
def test_these_look_like_names(text):
    assert as_name(text) == text


# -- contacts ------------------------------------------------------------------------------------------------


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


# -- the present role ----------------------------------------------------------------------------------------

ROLES = [
    ("Experience\nGroup CFO, Brightkeel AS, Oslo    2019 – present", "Group CFO", "Brightkeel AS"),
    ("Experience\nBrightkeel AS    2019 – present\nGroup CFO", "Group CFO", "Brightkeel AS"),
    ("Experience\nGroup CFO\nBrightkeel AS | Oslo | 2019 – Present", "Group CFO", "Brightkeel AS"),
    ("Experience\n2019 – present\nGroup CFO\nBrightkeel AS", "Group CFO", "Brightkeel AS"),
    (
        "Experience\nBrightkeel\nGroup CFO\nJanuary 2019 - Present (5 years 2 months)\nOslo, Norway",
        "Group CFO",
        "Brightkeel",
    ),
    ("Experience\nGroup CFO\nBrightkeel\nJanuary 2019 - Present\nOslo, Norway", "Group CFO", "Brightkeel"),
    (
        "Berufserfahrung\n2019 – heute    Leiterin Finanzen, Brightkeel GmbH, Hamburg",
        "Leiterin Finanzen",
        "Brightkeel GmbH",
    ),
    ("Beruflicher Werdegang\nseit 04/2019    Geschäftsführer\nBrightkeel GmbH", "Geschäftsführer", "Brightkeel GmbH"),
    (
        "Berufserfahrung\n04/2019 – heute\nBrightkeel GmbH, Hamburg\nLeiter Controlling",
        "Leiter Controlling",
        "Brightkeel GmbH",
    ),
    (
        "Expérience professionnelle\nDepuis 2019 : Directeur financier, Brightkeel SA",
        "Directeur financier",
        "Brightkeel SA",
    ),
    ("Expérience\n2019 - aujourd'hui\nDirectrice générale\nBrightkeel SAS", "Directrice générale", "Brightkeel SAS"),
    (
        "Experiencia profesional\n2019 – actualidad\nDirectora financiera\nBrightkeel S.A.",
        "Directora financiera",
        "Brightkeel S.A.",
    ),
    ("Work experience\nJan 2019 - Present | Group CFO at Brightkeel", "Group CFO", "Brightkeel"),
    ("Experience\nVice President, Finance, Brightkeel Ltd (2019 – now)", "Vice President, Finance", "Brightkeel Ltd"),
    ("Employment history\nGroup CFO – Brightkeel AS – 2019 to date", "Group CFO", "Brightkeel AS"),
    ("Experience\nGroup CFO    2019 –\nBrightkeel AS", "Group CFO", "Brightkeel AS"),
    (
        "Experience\nController, Merrow plc    2012 – 2019\nGroup CFO, Brightkeel AS    2019 – present",
        "Group CFO",
        "Brightkeel AS",
    ),
    ("Experience\nGroup CFO    2019 – present\n• Refinanced the group\n• Closed a plant", "Group CFO", ""),
    ("Experience\nOslo, Norway    2019 – present\nGroup CFO", "Group CFO", ""),
    ("E X P E R I E N C E\nGroup CFO, Brightkeel AS    2019 - Present", "Group CFO", "Brightkeel AS"),
    (
        "Experience\nAcme Widgets, Inc., Springfield, IL\nAccountant, May 2018 – Present\n• Did",
        "Accountant",
        "Acme Widgets, Inc.",
    ),
    (
        "Experience\nVice President    Chicago, IL\nHarborline LLC    Jun 2020 - Present",
        "Vice President",
        "Harborline LLC",
    ),
    ("Experience\nMerrow Group (Oslo) — Head of Treasury (2019–present)", "Head of Treasury", "Merrow Group (Oslo)"),
    ("Experience\nConsultant (self-employed), 2020 – Present\nAdvised", "Consultant (self-employed)", ""),
    ("Experience\nGroup CFO\nBrightkeel AS\nOslo, Norway | 2019 – Present", "Group CFO", "Brightkeel AS"),
    (
        "Esperienza professionale\n2018 – oggi  Direttore Finanziario presso Alfa S.p.A.",
        "Direttore Finanziario",
        "Alfa S.p.A.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "company"), ROLES)
def test_the_present_role_is_found(text, title, company):
    found = guess(f"Ines Aldana\n\n{text}")
    assert (found.title, found.company) == (title, company)


@pytest.mark.parametrize(
    "text",
    [
        "Experience\nController, Merrow plc    2012 – 2019",
        "Education\nPhD candidate and lecturer's assistant director, University    2019 – present",
        "Experience\nMade things    2019 – present",
        "Group CFO\nBrightkeel AS",
        "Board memberships\nChair, Halden Marine AS    2019 – present\nExperience\nController, Merrow plc 2012 – 2019",
        "Volunteering\nDirector, Food Bank    2019 – present",
    ],
)
def test_without_a_role_that_lasts_nothing_is_filled_in(text):
    found = guess(f"Ines Aldana\n\n{text}")
    assert (found.title, found.company) == ("", "")


# -- the place -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Oslo, Norway | +47 22 12 34 56", "Oslo, Norway"),
        ("Austin, TX • (512) 555-0188", "Austin, TX"),
        ("Bygdøy allé 5, 0257 Oslo, Norway", "Oslo, Norway"),
        ("Elbchaussee 5, 22765 Hamburg", "Hamburg"),
        ("12 Elm Street, London SW1A 1AA", "London"),
        ("Wohnort: Hamburg", "Hamburg"),
        ("Location: Greater Oslo Region", "Greater Oslo Region"),
        ("Based in Geneva", "Geneva"),
        ("San Francisco, California, United States", "San Francisco, California, United States"),
        ("Born in Oslo", ""),
        ("Finance Director at Brightkeel, 2019 to now", ""),
        ("Experience\nGroup CFO, Brightkeel\nBergen, Norway", ""),
        ("Group CFO, Brightkeel AS", ""),
        ("Place: www.example.no", ""),
    ],
)
def test_the_place_is_found(line, place):
    assert guess(f"Ines Aldana\n{line}").place == place


# -- text ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("EXPERIENCE", Section.EXPERIENCE),
        ("Professional Experience:", Section.EXPERIENCE),
        ("Aus- und Weiterbildung", Section.EDUCATION),
        ("Formation", Section.EDUCATION),
        ("Referenzen", Section.REFERENCES),
        ("Experience with treasury", Section.NONE),
        ("", Section.NONE),
    ],
)
def test_headings_are_known_in_four_languages(line, section):
    assert section_of(line) is section


def test_what_only_steers_is_taken_out_and_the_rest_stays():
    assert clean("a\x00b\u202ec\r\nd\ue000\n\n\n\ne\t日本\ud800") == "abc\nd\ue000\n\ne    日本"
