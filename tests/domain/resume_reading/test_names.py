"""The name guessed from a résumé's text or file, and above all where none is."""

import pytest

from recruiter_desk.domain.resume_reading import guess
from recruiter_desk.domain.resume_reading.names import as_name


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
