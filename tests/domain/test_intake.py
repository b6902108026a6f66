"""The line that starts a search, the intake pad, and job descriptions as people paste them."""

import pytest

from recruiter_desk.domain.intake import IntakeKind, IntakeLine, guess_level, guess_part, read_intake, role_and_company
from recruiter_desk.domain.topics import guess_topic, take_topic, topic_called

LINES = [
    ("CFO at Halden Marine", "CFO", "Halden Marine"),
    ("CFO, Halden Marine", "CFO", "Halden Marine"),
    ("CFO @ Halden Marine", "CFO", "Halden Marine"),
    ("CFO @Halden Marine", "CFO", "Halden Marine"),
    ("CFO@Halden Marine", "CFO", "Halden Marine"),
    ("CFO AT Halden Marine", "CFO", "Halden Marine"),
    ("  CFO   at\tHalden   Marine  ", "CFO", "Halden Marine"),
    ("CFO\nat Halden Marine", "CFO", "Halden Marine"),
    ("CFO\u00a0at\u00a0Halden\u2009Marine", "CFO", "Halden Marine"),
    ("CFO \u202eat\u202c Halden Marine", "CFO", "Halden Marine"),
    ("CFO\x00 at\x07 Halden Marine", "CFO", "Halden Marine"),
    ("Chief at Arms at Sea Ltd", "Chief at Arms", "Sea Ltd"),
    ("VP Product, Europe, Orrery", "VP Product, Europe", "Orrery"),
    ("VP Product, Europe at Orrery", "VP Product, Europe", "Orrery"),
    ("CFO, Halden Marine, Ltd", "CFO", "Halden Marine, Ltd"),
    ("CFO, Halden Marine, Ltd.", "CFO", "Halden Marine, Ltd."),
    ("Plant Director - Vasko", "Plant Director", "Vasko"),
    ("Plant Director – Vasko", "Plant Director", "Vasko"),
    ("Vice-President — Aker-Vasko", "Vice-President", "Aker-Vasko"),
    ("Co-founder at Ox-Bow", "Co-founder", "Ox-Bow"),
    ("财务总监，海云航运", "财务总监", "海云航运"),
    ("财务总监 @ 海云航运", "财务总监", "海云航运"),
    ("Директор at Тамар", "Директор", "Тамар"),
    ("Direção Financeira, Porto Naval", "Direção Financeira", "Porto Naval"),
    ("Head of Category at Atlas at Athens", "Head of Category at Atlas", "Athens"),
    ("Attaché, Batavia", "Attaché", "Batavia"),
    ("CFO", "CFO", ""),
    ("CFO at", "CFO at", ""),
    ("at Halden Marine", "", "Halden Marine"),
    ("CFO,", "CFO", ""),
    (", Halden Marine", "Halden Marine", ""),
    ("cfo@example.com", "cfo@example.com", ""),
    ("", "", ""),
    ("   \n ", "", ""),
]


@pytest.mark.parametrize(("line", "role", "company"), LINES)
def test_one_line_names_the_role_and_the_company(line, role, company):
    assert role_and_company(line) == (role, company)


def must(text, topic=""):
    return IntakeLine(IntakeKind.MUST, text, topic)


def nice(text, topic=""):
    return IntakeLine(IntakeKind.NICE, text, topic)


def seat(name, title, part):
    return IntakeLine(IntakeKind.SEAT, name, title=title, part=part)


def fact(name, text):
    return IntakeLine(IntakeKind.FACT, text, fact=name)


def summary(text, kept=True):
    return IntakeLine(IntakeKind.SUMMARY, text, kept=kept)


PAD = [
    ("! IFRS 16 migration", must("IFRS 16 migration", "skill")),
    ("!has led a refinancing", must("has led a refinancing", "experience")),
    ("！ treasury", must("treasury", "skill")),
    ("!! treasury", must("treasury", "skill")),
    ("+ Norwegian", nice("Norwegian")),
    ("+family firm background", nice("family firm background", "experience")),
    ("! calm under pressure #fit", must("calm under pressure", "fit")),
    ("! #place lives near Bergen", must("lives near Bergen", "place and travel")),
    ("! solves ticket #4711", must("solves ticket #4711")),
    ("! builds the team", must("builds the team", "team")),
    ("+ travels two days a week", nice("travels two days a week", "place and travel")),
    ("@P. Osei, HR", seat("P. Osei", "HR", "gatekeeper")),
    ("@ J. Halden, Managing partner's deputy", seat("J. Halden", "Managing partner's deputy", "sign-off")),
    ("@J. Halden (Group manager)", seat("J. Halden", "Group manager", "hiring manager")),
    ("@E. Halden - Chair", seat("E. Halden", "Chair", "sign-off")),
    ("@王小明, 董事", seat("王小明", "董事", "hiring manager")),
    ("@?, Chair", seat("", "Chair", "sign-off")),
    ("@Ada Lund", seat("Ada Lund", "", "hiring manager")),
    ("pay: 180 to 200", fact("pay", "180 to 200")),
    ("Salary: £180k", fact("pay", "£180k")),
    ("place: Bergen, three days", fact("place", "Bergen, three days")),
    ("Location = Bergen", fact("place", "Bergen")),
    ("reports to: the chair", fact("reporting_line", "the chair")),
    ("Reporting to the Group CEO.", fact("reporting_line", "Group CEO")),
    ("start: 1 March", fact("start", "1 March")),
    ("Start date: as soon as possible", fact("start", "as soon as possible")),
    ("They lost two CFOs in three years", summary("They lost two CFOs in three years")),
    ("The company is family-owned", summary("The company is family-owned")),
    ("+44 20 7946 0134 is the office", summary("+44 20 7946 0134 is the office")),
    ("+ (44) minutes from town", summary("+ (44) minutes from town")),
    ("- owns treasury and IT", summary("owns treasury and IT")),
    ("3. owns treasury", summary("owns treasury")),
    ("\u202e! left to right\u202c", must("left to right")),
    ("!\x00trea\x1bsury", must("trea sury")),
    ("\u200b\u200bplain words", summary("plain words")),
]


@pytest.mark.parametrize(("line", "read"), PAD)
def test_a_line_of_the_pad_is_read(line, read):
    assert read_intake(line) == (read,)


JUNK = ["", "\n\n", "----", "* * *", "…", "!", "+", "@", "!!!", "\x00\x01", "\u202e\u202c", "•"]


@pytest.mark.parametrize("junk", JUNK)
def test_junk_becomes_no_line(junk):
    assert read_intake(junk) == ()


def test_a_plain_line_is_never_lost_between_marked_ones():
    read = read_intake("! IFRS\nThe role is new\n+ French")
    assert [each.text for each in read] == ["IFRS", "The role is new", "French"]


def test_the_first_manager_is_the_hiring_manager_and_the_next_sits_on_the_panel():
    read = read_intake("@A. Berg, Operations director\n@B. Lie, Sales director\n@C. Moe, People director")
    assert [each.part for each in read] == ["hiring manager", "panel", "gatekeeper"]


DESCRIPTION = """Chief Financial Officer (m/f/d)

Halden Marine builds ferries in three yards.
Location: Bergen
Reports to the Group CEO

Responsibilities:
• Own treasury and IT
• Minimum two plants to be closed

Requirements
• IFRS 16 migration
• Ten years in industry
• French preferred
• Calm under a hostile audit

Nice to have:
– Norwegian
– A family firm background

We offer
• Free fruit
• A dog
"""


def test_a_pasted_job_description_proposes_what_to_keep():
    read = read_intake(DESCRIPTION)
    assert [each.text for each in read if each.kind == IntakeKind.MUST and each.kept] == [
        "Minimum two plants to be closed",
        "IFRS 16 migration",
        "Ten years in industry",
        "Calm under a hostile audit",
    ]
    assert [each.text for each in read if each.kind == IntakeKind.NICE] == [
        "French preferred",
        "Norwegian",
        "A family firm background",
    ]
    left_out = ["Chief Financial Officer (m/f/d)", "Own treasury and IT", "Free fruit", "A dog"]
    assert [each.text for each in read if not each.kept] == left_out
    assert {each.fact: each.text for each in read if each.fact} == {"place": "Bergen", "reporting_line": "Group CEO"}


def test_a_fact_may_stand_under_its_heading():
    assert read_intake("Location\nBergen\nSalary:\n180 to 200") == (fact("place", "Bergen"), fact("pay", "180 to 200"))


def test_a_marked_line_is_no_fact_of_the_heading_above():
    assert read_intake("pay:\n! treasury") == (must("treasury", "skill"),)


def test_ten_thousand_characters_stay_one_line():
    (line,) = read_intake("! " + "x" * 10_000)
    assert len(line.text) == 10_000


TITLES = [
    ("Chief Human Resources Officer", "gatekeeper", 1),
    ("Talent partner", "gatekeeper", 1),
    ("CEO", "sign-off", 5),
    ("Chairwoman of the board", "sign-off", 6),
    ("Founder", "sign-off", 6),
    ("President", "sign-off", 5),
    ("Vice President Operations", "hiring manager", 4),
    ("CFO", "hiring manager", 5),
    ("Sales director", "hiring manager", 3),
    ("Panel member", "panel", None),
    ("", "hiring manager", None),
]


@pytest.mark.parametrize(("title", "part", "level"), TITLES)
def test_a_title_tells_the_part_and_the_rank(title, part, level):
    assert (guess_part(title), guess_level(title)) == (part, level)


TOPICS = [
    ("Reports to the chair", "reporting line"),
    ("Relocation to Bergen", "place and travel"),
    ("Three months' notice", "start"),
    ("Bonus of 40 %", "pay"),
    ("Ten direct reports", "team"),
    ("Full P&L", "scope"),
    ("MBA or the like", "skill"),
    ("A board seat within a year", "growth"),
    ("Has closed a plant", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_the_topic_is_guessed_from_the_words(text, topic):
    assert guess_topic(text) == topic


def test_a_topic_may_be_named_by_its_beginning():
    assert [topic_called(word) for word in ("place", "reporting-line", "PAY", "s", "nonsense", "")] == [
        "place and travel", "reporting line", "pay", "", "", "",
    ]  # fmt: skip


def test_a_tag_is_taken_off_the_line():
    assert take_topic("knows IFRS #skill well") == ("knows IFRS well", "skill")
