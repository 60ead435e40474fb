"""What the real Lambda answered, call by call, and what Cresset answers to the same: the table in `conformance/`."""

import tempfile
from pathlib import Path

import boto3
import pytest
from botocore.config import Config

from conformance import table
from conformance.replay import ACCOUNT, Differs, Play
from server import Server

# Answers of the real service that the table has, and that Cresset gives: this may only rise.
REACHED = 711
# Recorded answers that the table leaves out, whatever for: this may only fall.
LEFT_OUT = 139

SCENARIOS = table.scenarios()


@pytest.fixture(scope="module")
def clients():
    """Clients that send what they are told, by region, all of the recorded account."""
    made = {}

    def client(region):
        if region not in made:
            settings = Config(parameter_validation=False, retries={"max_attempts": 0}, read_timeout=60)
            made[region] = boto3.client(
                "lambda",
                endpoint_url=running.endpoint,
                region_name=region,
                aws_access_key_id=ACCOUNT,
                aws_secret_access_key="test",
                config=settings,
            )
        return made[region]

    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder, Server(Path(folder) / "data") as running:
        yield client


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[it.name for it in SCENARIOS])
def test_cresset_answers_as_aws_does(scenario, clients):
    play = Play(clients)
    for number, step in enumerate(scenario.steps, 1):
        try:
            play.step(step)
        except Differs as difference:
            pytest.fail(f"step {number}, {step.call} ({step.answer}): {difference}", pytrace=False)


def test_the_table_does_not_shrink():
    answers = sum(len(scenario.answers()) for scenario in SCENARIOS)
    assert answers >= REACHED
    assert len({scenario.name for scenario in SCENARIOS}) == len(SCENARIOS)


def test_every_reason_is_one_of_the_few():
    reasons = {reason for answers in table.excluded().values() for reason in answers.values()}
    assert reasons <= set(table.REASONS)


RECORDED = table.recorded()


@pytest.mark.skipif(RECORDED is None, reason="the recordings are not beside this checkout")
def test_the_table_is_what_was_recorded():
    for scenario in SCENARIOS:
        date, answers = RECORDED[scenario.name]
        assert scenario.recorded == date, scenario.name
        for step in scenario.answers():
            recorded = answers[step.answer]
            if not isinstance(recorded, table.Expected):
                recorded = table.Expected(200, members=recorded)
            assert step.expected == recorded, f"{scenario.name}: {step.answer}"


@pytest.mark.skipif(RECORDED is None, reason="the recordings are not beside this checkout")
def test_every_recorded_answer_is_in_the_table_or_left_out_for_a_reason():
    told = {scenario.name: {step.answer for step in scenario.answers()} for scenario in SCENARIOS}
    excluded, left_out = table.excluded(), 0
    for name, (_, answers) in RECORDED.items():
        reasons = excluded.get(name, {})
        missing = set(answers) - told.get(name, set())
        unexplained = set() if "*" in reasons else missing - set(reasons)
        assert not unexplained, f"{name}: {unexplained}"
        stale = set(reasons) - missing - {"*"}
        assert not stale, f"{name} leaves out what the table has: {stale}"
        left_out += len(missing)
    assert set(excluded) <= set(RECORDED)
    assert left_out <= LEFT_OUT
