"""What the real Lambda, IAM and STS answered, call by call, and what Cresset answers to the same: the table in `conformance/`."""

import functools
import tempfile
from pathlib import Path

import boto3
import pytest
from botocore.config import Config

from conformance import table
from conformance.replay import Differs, Play
from server import Server

# Answers of the real services that the table has, and that Cresset gives: these may only rise.
REACHED = {"lambda": 713, "iam": 30, "sts": 15}
# Recorded answers that the table leaves out, whatever for: these may only fall.
LEFT_OUT = {"lambda": 139, "iam": 342, "sts": 2}

SCENARIOS = table.scenarios()


@pytest.fixture(scope="module")
def clients():
    """Clients that send what they are told, by service, region and key."""

    @functools.cache
    def client(service, region, key):
        return boto3.client(
            service,
            endpoint_url=running.endpoint,
            region_name=region,
            aws_access_key_id=key[0],
            aws_secret_access_key=key[1],
            aws_session_token=key[2],
            config=Config(parameter_validation=False, retries={"max_attempts": 0}, read_timeout=60),
        )

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
    for service, reached in REACHED.items():
        assert sum(len(it.answers()) for it in SCENARIOS if it.service == service) >= reached
    assert len({scenario.name for scenario in SCENARIOS}) == len(SCENARIOS)


def test_every_reason_is_one_of_the_few():
    reasons = {reason for answers in table.excluded().values() for reason in answers.values()}
    assert reasons <= set(table.REASONS)


RECORDED = {service: table.recorded(service) for service in table.SERVICES}


@pytest.mark.skipif(None in RECORDED.values(), reason="the recordings are not beside this checkout")
def test_the_table_is_what_was_recorded():
    for scenario in SCENARIOS:
        date, answers = RECORDED[scenario.service][scenario.name]
        assert scenario.recorded == date, scenario.name
        for step in scenario.answers():
            recorded = answers[step.answer]
            if not isinstance(recorded, table.Expected):
                recorded = table.Expected(200, members=recorded)
            assert step.expected == recorded, f"{scenario.name}: {step.answer}"


@pytest.mark.skipif(None in RECORDED.values(), reason="the recordings are not beside this checkout")
@pytest.mark.parametrize("service", table.SERVICES)
def test_every_recorded_answer_is_in_the_table_or_left_out_for_a_reason(service):
    told = {scenario.name: {step.answer for step in scenario.answers()} for scenario in SCENARIOS}
    excluded, left_out = table.excluded(), 0
    for name, (_, answers) in RECORDED[service].items():
        whole_class = f"{name.split('::')[0]}::*"
        reasons = excluded.get(name) or excluded.get(whole_class, {})
        missing = set(answers) - told.get(name, set())
        unexplained = set() if "*" in reasons else missing - set(reasons)
        assert not unexplained, f"{name}: {unexplained}"
        stale = set(reasons) - missing - {"*"}
        assert not stale, f"{name} leaves out what the table has: {stale}"
        left_out += len(missing)
    assert left_out <= LEFT_OUT[service]


@pytest.mark.skipif(None in RECORDED.values(), reason="the recordings are not beside this checkout")
def test_what_is_left_out_was_recorded():
    names = {name for recorded in RECORDED.values() for name in recorded}
    classes = {f"{name.split('::')[0]}::*" for name in names}
    assert set(table.excluded()) <= names | classes
