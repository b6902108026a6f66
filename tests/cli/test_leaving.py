"""`decide`, `wants-out`, `brake`."""

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def desk(met):
    """Adaeze met HR; Jon Halden hires, Erik Halden decides. The desk is closed."""
    met.workspace.close()
    return met.workspace.path


@pytest.fixture
def known(met) -> str:
    return str(met.candidacy)


def stage_of(run: Run, desk, candidacy) -> str:
    return str(run("show", desk, candidacy, "--json").json["stage"])


def brake(run: Run, desk, candidacy):
    return run("brake", desk, candidacy, "--json").json


# -- wants-out and what it shows


def test_what_they_said_becomes_a_doubt_and_it_says_who_can_settle_it(run: Run, desk, known):
    said = run("wants-out", desk, known, "--said", "No say over treasury")
    assert (said.code, said.err) == (0, "")
    assert "- No say over treasury: Asked of nobody. E. Halden can." in said.out
    shown = brake(run, desk, known)
    assert shown["settler"]["person_name"] == "Erik Halden" and shown["doubts"][0]["weight"] == "deal-breaker"
    assert not shown["doubts"][0]["reached"] and "treasury" not in shown["message"]["text"]


def test_before_a_presentation_it_is_refused(run: Run, met):
    stranger = met.given.candidacy("Tom Verhoeven", "CFO: Hiring manager")
    met.workspace.close()
    said = run("wants-out", met.workspace.path, stranger, "--said", "The pay")
    assert said.refused and "Not interested" in said.err


def test_unknown_candidacies_are_refused(run: Run, desk, met):
    for verb, *flags in (["wants-out"], ["brake"], ["decide", "--side", "company", "--kind", "pass"]):
        assert run(verb, desk, "nobody", *flags).refused
        assert run(verb, desk, met.search, *flags).refused


def test_without_a_brake_nothing_is_shown_and_nothing_can_be_done(run: Run, desk, known):
    assert "No brake is open" in run("brake", desk, known).out and brake(run, desk, known) is None
    for act in (("--ask-up",), ("--let-go", "--reason", "pay")):
        assert run("brake", desk, known, *act).refused


# -- what is done about it


def test_asking_up_prints_the_words_that_ask(run: Run, desk, known):
    run("wants-out", desk, known, "--said", "No say over treasury")
    said = run("brake", desk, known, "--ask-up")
    assert "Dear Erik Halden," in said.out and brake(run, desk, known)["outcome"] == "asked up"
    assert "Dear Jon Halden," in run("brake", desk, known, "--ask-up", "--who", "Jon Halden").out
    assert run("brake", desk, known, "--ask-up", "--json").json["message"]["subject"] == "20 minutes with Adaeze Obi"


def test_a_hold_takes_words_and_iso_times(run: Run, desk, known):
    run("wants-out", desk, known)
    held = run("brake", desk, known, "--hold", "2099-01-05T09:00Z", "--json").json
    assert held["hold_until"] == "2099-01-05T09:00:00Z"
    assert run("brake", desk, known, "--hold", "in 2 weeks").code == 0
    assert run("brake", desk, known, "--hold", "some day").refused
    assert run("brake", desk, known, "--hold", "2020-01-05").refused


def test_letting_go_and_a_firm_no_need_a_reason(run: Run, desk, known):
    run("wants-out", desk, known)
    assert run("brake", desk, known, "--let-go").refused and run("brake", desk, known, "--firm-no").refused
    assert run("brake", desk, known, "--let-go", "--reason", "family").out == "Adaeze Obi: let go\n"
    assert stage_of(run, desk, known) == "Candidate withdrew"


def test_a_firm_no_needs_no_open_brake_and_is_one_undo(run: Run, desk, known):
    assert run("brake", desk, known, "--firm-no", "--reason", "stayed", "--said", "They doubled it").code == 0
    assert stage_of(run, desk, known) == "Candidate withdrew"
    run("undo", desk)
    assert stage_of(run, desk, known) == "Hiring manager" and brake(run, desk, known) is None


def test_who_stays_goes_on(run: Run, desk, known):
    said = run("wants-out", desk, known, "--json").json
    assert said["doubts"] == [] and said["words"].endswith("What is it?")
    assert (
        run("brake", desk, known, "--who", "Erik Halden").refused and run("brake", desk, known, "--said", "x").refused
    )
    assert run("brake", desk, known, "--stayed", "--let-go").code == 2
    assert run("brake", desk, known, "--stayed").out == "Adaeze Obi: goes on\n"
    assert brake(run, desk, known) is None


# -- decide


def test_a_pass_moves_the_card(run: Run, desk, known):
    said = run("decide", desk, known, "--side", "company", "--kind", "pass")
    assert said.out == "Adaeze Obi: the company goes on\n" and stage_of(run, desk, known) == "Panel"


def test_wants_out_opens_the_brake_over_the_reason(run: Run, desk, known):
    made = run("decide", desk, known, "--side", "candidate", "--kind", "wants out", "--reason", "The pay", "--json")
    assert made.json["id"] and brake(run, desk, known)["said"] == "The pay"


def test_a_decline_rests_on_what_its_reason_names(run: Run, desk, known):
    for more in (("--reason", "Treasury"), ("--rests-on", "treas"), ("--rests-on", "pay")):
        said = run("decide", desk, known, "--side", "company", "--kind", "decline", *more, "--audience", "company")
        assert said.code == 0, said.err
    assert run("decide", desk, known, "--side", "company", "--kind", "decline", "--rests-on", "the moon").refused


def test_what_cannot_be_decided_is_refused(run: Run, desk, known):
    said = run("decide", desk, known, "--side", "company", "--kind", "wants out")
    assert said.refused and "The company decides one of" in said.err
    assert run("decide", desk, known, "--side", "company", "--kind", "hold", "--interview", "nothing").refused
    assert run("decide", desk, known, "--side", "company").code == 2
