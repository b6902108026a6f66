"""Lines of the pad as recruiters type them on the phone."""

import re
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recruiter_desk.domain.ledger.audience import Side
from recruiter_desk.domain.ledger.facts import Fact, FactKind
from recruiter_desk.domain.pad import LineKind, PadLine
from recruiter_desk.domain.pad_reading import read_line, read_lines, with_whole_name, without_who
from recruiter_desk.domain.whens import read_when

TUESDAY = date(2026, 11, 24)


def note(text, **said):
    return {"kind": LineKind.NOTE, "text": text, **said}


def asked(text, weight="important", **said):
    return {"kind": LineKind.QUESTION, "text": text, "weight": weight, **said}


def step(text, when, **said):
    found = read_when(when, TUESDAY) if when else None
    return {"kind": LineKind.STEP, "text": text, "step_at": found.stored() if found else "", **said}


def decided(kind, side, reason=""):
    return {"kind": LineKind.DECISION, "text": reason, "decision": kind, "decided_by": side}


def fact(text, kind, low=None, high=None, currency="", period="", **said):
    return note(text, fact=Fact(kind, low, high, currency, period), **said)


def wanted(text, *value, **said):
    return fact(text, FactKind.PAY_WANTED, *value, **said)


def earned(text, *value, **said):
    return fact(text, FactKind.PAY_NOW, *value, **said)


NOTES = [
    ("Calm under a hostile audit", note("Calm under a hostile audit")),
    ("  spoke well of her team  ", note("spoke well of her team")),
    ("wife works in Bergen, kids 8 + 10", note("wife works in Bergen, kids 8 + 10")),
    ("mail: adaeze.obi@example.com", note("mail: adaeze.obi@example.com")),
    ("C# and F# in the first years", note("C# and F# in the first years")),
    ("ebitda a > b, twice", note("ebitda a > b, twice")),
    ("What about Q3? Numbers were good.", note("What about Q3? Numbers were good.")),
    ("see https://example.com/jobs?id=7&x=1", note("see https://example.com/jobs?id=7&x=1")),
    ("https://example.com/search?", note("https://example.com/search?")),
    ("+44 20 7946 0134 direct line", note("+44 20 7946 0134 direct line")),
    ("+20% on last year", note("+20% on last year")),
    ("#1 in her cohort", note("#1 in her cohort")),
    ("margin =3% of sales", note("margin =3% of sales")),
    ("=5 is not on the scale", note("=5 is not on the scale")),
    ("x=3", note("x=3")),
    (">50 people under her", note(">50 people under her")),
    ("> 3 months since the last raise", note("> 3 months since the last raise")),
    ("> He wrote that he was pleased with how it went", note("> He wrote that he was pleased with how it went")),
    ("pass rate of the team was 90", note("pass rate of the team was 90")),
    ("hold music for ten minutes", note("hold music for ten minutes")),
    ("offer him a coffee", note("offer him a coffee")),
    ("pass - strong on treasury", note("pass - strong on treasury")),
    ("!", note("!")),
    ("???", note("???")),
    ("---", note("---")),
    ("@", note("@")),
    ("=3", note("=3")),
    ("", note("")),
    ("财务经验丰富", note("财务经验丰富")),
    ("Führt ruhig, hört zu", note("Führt ruhig, hört zu")),
]
SIGNS = [
    ("IFRS 16 migration, two carve-outs =3", note("IFRS 16 migration, two carve-outs", rating="strong")),
    ("=1 treasury is thin", note("treasury is thin", rating="concern")),
    ("handles pressure =exceptional", note("handles pressure", rating="exceptional")),
    ("unsure on tax =2, strong on audit", note("unsure on tax, strong on audit", rating="mixed")),
    ("@Halden likes her", note("likes her", who="Halden")),
    ("@Halden: likes a number", note("likes a number", who="Halden")),
    ("likes a number @E. Halden", note("likes a number", who="E. Halden")),
    ("likes a number @E.Halden, Chair", note("likes a number, Chair", who="E.Halden")),
    ("@Eva_Halden wants to meet her again", note("wants to meet her again", who="Eva Halden")),
    ("@Müller-Lüdenscheidt zögert", note("zögert", who="Müller-Lüdenscheidt")),
    ("owns treasury and IT #scope", note("owns treasury and IT", topic="scope")),
    ("#fit dry humour, like the board", note("dry humour, like the board", topic="fit")),
    ("no travel before summer #place", note("no travel before summer", topic="place and travel")),
    ("!board seat within a year", note("board seat within a year", must="must")),
    ("! two days at home", note("two days at home", must="must")),
    ("!! no relocation", note("no relocation", must="must")),
    ("+ company car", note("company car", must="nice")),
    ("+speaks Norwegian", note("speaks Norwegian", must="nice")),
    ("@Osei likes her #fit =3", note("likes her", who="Osei", topic="fit", rating="strong")),
    ("@Osei, @Halden liked her", note("@Halden liked her", who="Osei")),
    ("(@Osei) likes her", note("(@Osei) likes her")),
    ("really strong =4!", note("really strong!", rating="exceptional")),
    ("not rated yet = later", note("not rated yet = later")),
]
QUESTIONS = [
    ("A board seat within a year?", asked("A board seat within a year?")),
    ("Has she led a refinancing herself ?", asked("Has she led a refinancing herself ?")),
    ("!board seat within a year?", asked("board seat within a year?", "deal-breaker")),
    ("+ can he work from Oslo?", asked("can he work from Oslo?", "nice to know")),
    ("who signs above 5m? @Halden", asked("who signs above 5m?", who="Halden")),
    ("@Halden who signs above 5m?", asked("who signs above 5m?", who="Halden")),
    ("!who owns IT? @E. Halden #authority", asked("who owns IT?", "deal-breaker", who="E. Halden", topic="authority")),
    ("wants 190k?", asked("wants 190k?")),
    ("Q3?", asked("Q3?")),
    ("really??", asked("really??")),
    ("really?!", asked("really?!")),
    ("pass?", asked("pass?")),
    ("wie groß ist das Team?", asked("wie groß ist das Team?")),
    ("qui décide du budget ?", asked("qui décide du budget ?")),
    ("年薪多少？", asked("年薪多少？")),
    ("mail to a.obi@example.com?", asked("mail to a.obi@example.com?")),
]
STEPS = [
    ("> call Fri 9:30", step("call", "fri 9:30")),
    (">call fri 9:30", step("call", "fri 9:30")),
    ("> Fri 9:30 call", step("call", "fri 9:30")),
    ("> send brief tomorrow", step("send brief", "tomorrow")),
    ("> chase Halden in 2 weeks", step("chase Halden", "in 2 weeks")),
    ("> call @Osei Thu", step("call Osei", "thu", who="Osei")),
    ("> book E. Halden", step("book E. Halden", "")),
    ("> references 12.12.", step("references", "12.12.")),
    ("> tomorrow", step("", "tomorrow")),
    ("> anrufen morgen", step("anrufen", "morgen")),
]
FACTS = [
    ("wants 190k", wanted("wants 190k", 190_000)),
    ("Wants 190-210k EUR", wanted("Wants 190-210k EUR", 190_000, 210_000, "EUR")),
    ("wants EUR 190 000 + 20%", wanted("wants EUR 190 000 + 20%", 190_000, None, "EUR")),
    ("wants €190.000 base", wanted("wants €190.000 base", 190_000, None, "EUR")),
    ("expects £215k + LTIP", wanted("expects £215k + LTIP", 215_000, None, "GBP")),
    ("wants CHF 240'000", wanted("wants CHF 240'000", 240_000, None, "CHF")),
    ("wants 190", wanted("wants 190", 190_000)),
    ("wants 190 to move", wanted("wants 190 to move", 190_000)),
    ("would move for 190", wanted("would move for 190", 190_000)),
    ("wants 190k-210k", wanted("wants 190k-210k", 190_000, 210_000)),
    ("wants $1.2m total", wanted("wants $1.2m total", 1_200_000, None, "USD")),
    ("pay wanted: negotiable", wanted("pay wanted: negotiable")),
    ("pay wanted 180k p.a.", wanted("pay wanted 180k p.a.", 180_000, None, "", "year")),
    ("wants 1 200 a day", wanted("wants 1 200 a day", 1200, None, "", "day")),
    ("wants 950/day", wanted("wants 950/day", 950, None, "", "day")),
    ("Gehaltswunsch 180 Tsd", wanted("Gehaltswunsch 180 Tsd", 180_000)),
    ("möchte 160k €", wanted("möchte 160k €", 160_000, None, "EUR")),
    ("souhaite 120k€ fixe", wanted("souhaite 120k€ fixe", 120_000, None, "EUR")),
    ("@Adaeze wants 190k #pay", wanted("wants 190k", 190_000, who="Adaeze", topic="pay")),
    ("!wants 190k", wanted("wants 190k", 190_000, must="must")),
    ("veut 120 k€", wanted("veut 120 k€", 120_000, None, "EUR")),
    ("wants 190.000,00 €", wanted("wants 190.000,00 €", 190_000, None, "EUR")),
    ("on 7k/mo", earned("on 7k/mo", 7000, None, "", "month")),
    ("earns 150", earned("earns 150", 150_000)),
    ("on 150k base", earned("on 150k base", 150_000)),
    ("pay now 142 500 GBP", earned("pay now 142 500 GBP", 142_500, None, "GBP")),
    ("currently on £135k plus car", earned("currently on £135k plus car", 135_000, None, "GBP")),
    ("earns 8 500 a month", earned("earns 8 500 a month", 8500, None, "", "month")),
    ("verdient 95k", earned("verdient 95k", 95_000)),
    ("gagne 85k", earned("gagne 85k", 85_000)),
    ("earns 150, wants 190", wanted("earns 150, wants 190", 190_000)),
    ("notice 3 months", fact("notice 3 months", FactKind.NOTICE, 90)),
    ("3 mths notice", fact("3 mths notice", FactKind.NOTICE, 90)),
    ("6 weeks' notice", fact("6 weeks' notice", FactKind.NOTICE, 42)),
    ("notice: 30 days", fact("notice: 30 days", FactKind.NOTICE, 30)),
    ("notice period is 3-6 months", fact("notice period is 3-6 months", FactKind.NOTICE, 90, 180)),
    ("needs 3m notice", fact("needs 3m notice", FactKind.NOTICE, 90)),
    ("one month's notice", fact("one month's notice", FactKind.NOTICE, 30)),
    ("no notice", fact("no notice", FactKind.NOTICE, 0)),
    ("Kündigungsfrist 3 Monate", fact("Kündigungsfrist 3 Monate", FactKind.NOTICE, 90)),
    ("KF 3 Monate", fact("KF 3 Monate", FactKind.NOTICE, 90)),
    ("3 mois de préavis", fact("3 mois de préavis", FactKind.NOTICE, 90)),
    ("can start 1 Feb", fact("can start 1 Feb", FactKind.START)),
    ("earliest start March", fact("earliest start March", FactKind.START)),
    ("available from 1.3.", fact("available from 1.3.", FactKind.START)),
    ("available immediately", fact("available immediately", FactKind.START)),
    ("verfügbar ab 1. März", fact("verfügbar ab 1. März", FactKind.START)),
    ("final round elsewhere", fact("final round elsewhere", FactKind.OTHER_PROCESS)),
    ("other process: offer expected Fri", fact("other process: offer expected Fri", FactKind.OTHER_PROCESS)),
    ("competing offer from a trader", fact("competing offer from a trader", FactKind.OTHER_PROCESS)),
    ("interest 8", fact("interest 8", FactKind.INTEREST, 8)),
    ("8/10", fact("8/10", FactKind.INTEREST, 8)),
    ("interest 7 of 10", fact("interest 7 of 10", FactKind.INTEREST, 7)),
    ("interest: 9/10 after the plant visit", fact("interest: 9/10 after the plant visit", FactKind.INTEREST, 9)),
    ("Interesse 6 von 10", fact("Interesse 6 von 10", FactKind.INTEREST, 6)),
]
NO_FACTS = [
    "wants 50 people under her", "wants 3 months off first", "does not want 190k", "wants 100% remote",
    "190-210k EUR", "on 24 Nov she was in Bergen", "on 24.", "gave notice 3 months ago", "on three months of leave",
    "noticed 3 months of gaps", "interest in 3 areas", "interest rates at 5", "8/10 on treasury", "interest 11",
    "wants 30 min with Eva", "expects 2 offers", "makes 40k units a year", "available Fri 9:30 for a call",
    "start-up experience", "interested in 2 of 3 roles", "led a 40m budget", "12/24",
]  # fmt: skip
DECISIONS = [
    ("pass", decided("pass", Side.COMPANY)),
    ("Pass.", decided("pass", Side.COMPANY)),
    ("HOLD", decided("hold", Side.COMPANY)),
    ("decline", decided("decline", Side.COMPANY)),
    ("offer!", decided("offer", Side.COMPANY)),
    ("go on", decided("go on", Side.CANDIDATE)),
    ("unsure", decided("unsure", Side.CANDIDATE)),
    ("wants out", decided("wants out", Side.CANDIDATE)),
    ("accepts", decided("accept", Side.CANDIDATE)),
    ("decision: pass - strong on treasury", decided("pass", Side.COMPANY, "strong on treasury")),
    ("decision: decline, too far from treasury", decided("decline", Side.COMPANY, "too far from treasury")),
    ("Decision wants out because of the travel", decided("wants out", Side.CANDIDATE, "because of the travel")),
    ("Decision: hold (budget)", decided("hold", Side.COMPANY, "(budget)")),
    ("decision: go on", decided("go on", Side.CANDIDATE)),
    ("decision: later", note("decision: later")),
]
TABLE = [*NOTES, *SIGNS, *QUESTIONS, *STEPS, *FACTS, *DECISIONS]


@pytest.mark.parametrize(("line", "means"), TABLE, ids=[line or "nothing" for line, _ in TABLE])
def test_a_line_is_read_as_it_was_meant(line, means):
    read = read_line(line, TUESDAY)
    plain = PadLine(LineKind.NOTE, "")
    expected = {one.name: getattr(plain, one.name) for one in fields(PadLine)} | means
    skipped = {"typed", "topic_guessed"} | ({"topic"} - set(means))
    found = {name: getattr(read, name) for name in expected if name not in skipped}
    assert found == {name: value for name, value in expected.items() if name not in skipped}


@pytest.mark.parametrize("line", NO_FACTS)
def test_what_only_looks_like_a_fact_is_a_note(line):
    read = read_line(line, TUESDAY)
    assert (read.kind, read.text, read.fact) == (LineKind.NOTE, line, None)


def test_the_table_is_long_enough_to_be_believed():
    assert len(TABLE) + len(NO_FACTS) >= 110


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("wants 190k", "pay"),
        ("notice 3 months", "start"),
        ("interest 8", "motivation"),
        ("Calm under a hostile audit", "fit"),
        ("Would she report to the chair?", "reporting line"),
        ("led two refinancings", "experience"),
        ("Verdient 95k", "pay"),
        ("spricht fließend Deutsch", "skill"),
        ("had a coffee", ""),
    ],
)
def test_the_topic_is_guessed_from_the_words(line, topic):
    read = read_line(line, TUESDAY)
    assert (read.topic, read.topic_guessed) == (topic, bool(topic))


def test_a_named_topic_is_no_guess():
    assert read_line("calm #risk", TUESDAY).topic_guessed is False


def test_a_name_that_nobody_has_stays_in_the_words():
    line = read_line("!who signs? @Kowalski #authority", TUESDAY)
    kept = without_who(line, TUESDAY)
    assert (kept.text, kept.who, kept.weight, kept.topic) == (
        "who signs? @Kowalski", "", "deal-breaker", "authority",
    )  # fmt: skip


def test_a_name_of_two_words_is_taken_whole_when_somebody_is_called_so():
    line = read_line("@Eva Halden likes her", TUESDAY)
    whole = with_whole_name(line, ["Jonas Halden", "Eva Halden"], TUESDAY)
    assert (whole.who, whole.text) == ("Eva Halden", "likes her")


# -- any line at all -----------------------------------------------------------------------------------------

signs = st.sampled_from(
    ["!", "+", "?", "@Ha", "#pay", "=3", "> ", "wants ", "190k", "notice ", "3 months", "pass", " "]
)
shorthand = st.lists(st.one_of(signs, st.text(max_size=12)), max_size=9).map("".join)


@given(st.one_of(shorthand, st.text(max_size=300)))
def test_any_line_is_read_and_never_grows(text):
    line = read_line(text, TUESDAY)
    assert len(line.text) <= len(text)
    assert line.typed == text.strip()


@given(st.one_of(shorthand, st.text(max_size=300)))
def test_a_plain_note_reads_again_as_itself(text):
    line = read_line(text, TUESDAY)
    if line.kind == LineKind.NOTE and line.text == line.typed:
        assert read_line(line.text, TUESDAY) == line


@given(st.one_of(shorthand, st.text(max_size=300)))
def test_no_letter_of_a_note_or_question_is_lost(text):
    line = read_line(text, TUESDAY)
    if line.kind in (LineKind.NOTE, LineKind.QUESTION) and not (line.who or line.rating or "#" in text):
        without_sign = re.sub(r"^\s*(?:!+|\+)", "", text)
        assert "".join(line.text.split()) in ("".join(text.split()), "".join(without_sign.split()))


@given(st.lists(shorthand.filter(lambda text: text.strip() and len(text.splitlines()) == 1), max_size=30))
def test_as_many_lines_as_were_pasted_are_read(lines):
    assert len(read_lines("\n\n".join(lines), TUESDAY)) == len(lines)


def test_a_thousand_lines_are_read_in_a_moment():
    text = "\n".join(line for line, _ in TABLE * 7 if line.strip())
    assert len(read_lines(text, TUESDAY)) > 900


def test_a_very_long_line_is_kept_whole():
    text = "wants 190k " * 20_000
    assert read_line(text, TUESDAY).text == text.strip()
