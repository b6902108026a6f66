"""JSON Resume: fields that need no guessing, or a sentence that says what is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from recruiter_desk.exchange import json_resume
from recruiter_desk.exchange.contents import Unreadable

FILES = Path(__file__).parents[1] / "files" / "resumes"
INES: dict[str, Any] = {
    "basics": {"name": "Ines Aldana", "email": "ines@example.no", "location": {"city": "Oslo", "countryCode": "NO"}},
    "work": [
        {"name": "Merrow plc", "position": "Controller", "startDate": "2012", "endDate": "2019"},
        {"name": "Brightkeel AS", "position": "Group CFO", "startDate": "2019-04", "highlights": ["Refinanced"]},
    ],
}


def known(data):
    return json_resume.read(json.dumps(data).encode()).known


def refusal(content):
    with pytest.raises(Unreadable) as refused:
        json_resume.read(content)
    return str(refused.value)


def test_the_job_without_an_end_is_the_present_one():
    found = known(INES)
    assert (found.name, found.title, found.company, found.place) == (
        "Ines Aldana",
        "Group CFO",
        "Brightkeel AS",
        "Oslo, NO",
    )


def test_where_all_jobs_ended_there_is_no_present_one():
    found = known({**INES, "work": INES["work"][:1]})
    assert (found.title, found.company) == ("", "")


def test_the_text_can_be_read():
    lines = json_resume.read(json.dumps(INES).encode()).text.split("\n")
    assert "Group CFO, Brightkeel AS    2019-04 – present" in lines and "• Refinanced" in lines


def test_without_a_name_it_says_where_the_name_belongs():
    for basics in ('{"email": "a@b.no"}', '{"name": "—"}', '{"name": ["Ines"]}'):
        assert "under “basics”, “name”" in refusal(f'{{"basics": {basics}}}'.encode())


def test_broken_json_names_the_line():
    assert refusal(b'{"basics": {\n"name": "Ines"\n"email": 1}}').startswith("is broken JSON: line 3")


@pytest.mark.parametrize("content", [b"[]", b"3", b'{"a": 1}', b"null", b'"basics"'])
def test_other_json_is_no_resume(content):
    assert "no résumé" in refusal(content)


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"basics": ' * 50_000, b'{"basics": ' + b"9" * 9000 + b"}"])
def test_json_made_to_break_programs_is_refused(content):
    assert refusal(content)


@pytest.mark.parametrize("odd", [None, 3, [], {}, "text", [None, 3, {"position": 3}], {"history": [3]}])
def test_odd_values_are_no_crash(odd):
    for key in ("work", "education", "references"):
        assert known({"basics": {"name": "Ines Aldana", "location": odd, "profiles": odd}, key: odd}).name


def test_the_example_of_the_schema_is_read():
    found = json_resume.read((FILES / "career-changer.json").read_bytes()).known
    assert found is not None
    assert (found.name, found.emails, found.phones) == (
        "Daniel Reyes",
        ("daniel.reyes@example.com",),
        ("(512) 555-0188",),
    )


def test_the_one_broken_on_purpose_names_its_line():
    assert refusal((FILES / "broken.json").read_bytes()).startswith("is broken JSON: line 251")
