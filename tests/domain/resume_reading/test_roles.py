"""The present role and the place guessed from a résumé's text, and above all what is not."""

import pytest

from recruiter_desk.domain.resume_reading import guess

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
