"""Attacks by way of the AWS APIs. In the sandbox each fails; at the `process` level, where a function
reaches the ports of the machine, the same attack succeeds, or the test would test nothing.

That an endpoint refuses a session that is not its own cannot be switched off at any level: it is held by
`test_endpoint.py` and by the gateway's own tests.
"""

import uuid
from pathlib import Path

import boto3
import pytest

from server import create, invoke, zip_of
from test_hostile import attacker, level, target  # noqa: F401

SIGNING = (Path(__file__).parent / "signing.py").read_text()
VICTIM = """
import os
from signing import credentials_here

def handler(event, context):
    return {"endpoint": os.environ["AWS_ENDPOINT_URL"], "credentials": credentials_here()}
"""
# Puts a tag on a function, with these credentials, at each of these endpoints and at its own.
THIEF = """
import json, os
from signing import call

def handler(event, context):
    body = json.dumps({"Tags": {"stolen": event["marker"]}}).encode()
    said = []
    for endpoint in [*event["endpoints"], os.environ["AWS_ENDPOINT_URL"]]:
        try:
            path = "/2017-03-31/tags/" + event["function"]
            said.append(call("POST", path, body, endpoint=endpoint, credentials=event["credentials"])[:2])
        except OSError as error:
            said.append(str(error))
    return said
"""


def tags_of(client, arn):
    return client.list_tags(Resource=arn)["Tags"]


@pytest.mark.attack(
    "credentials",
    "calls the AWS APIs as another function, with credentials that it has stolen, where these are good",
    "a network namespace",
    "a session per process",
)
def test_using_the_credentials_of_another_function(level, target, name, attacker):
    client = target.client()
    victim = f"{name}-victim"
    arn = create(client, victim, zip_of({"app.py": VICTIM, "signing.py": SIGNING}))["FunctionArn"]
    stolen = invoke(client, victim)[0]
    marker = uuid.uuid4().hex
    attack = attacker(zip_of({"app.py": THIEF, "signing.py": SIGNING}))
    said = attack(
        {
            "function": arn,
            "marker": marker,
            "endpoints": [stolen["endpoint"]],
            "credentials": stolen["credentials"],
        }
    )
    assert (tags_of(client, arn).get("stolen") == marker) == (level == "process"), said


@pytest.mark.attack(
    "credentials",
    "acts in another account, with a key of its own making, at every port that it knows",
    "a network namespace",
    "a session per process",
)
def test_making_up_a_key_of_another_account(level, target, name, attacker):
    other = boto3.client(
        "lambda",
        endpoint_url=target.endpoint,
        region_name="us-east-1",
        aws_access_key_id="111111111111",
        aws_secret_access_key="test",
    )
    arn = create(other, f"{name}-victim", "def handler(e, c): return 0")["FunctionArn"]
    assert ":111111111111:" in arn
    marker = uuid.uuid4().hex
    attack = attacker(zip_of({"app.py": THIEF, "signing.py": SIGNING}))
    made_up = ["111111111111", "made up"]
    event = {"function": arn, "marker": marker, "endpoints": [target.endpoint], "credentials": made_up}
    said = attack(event)
    assert (tags_of(other, arn).get("stolen") == marker) == (level == "process"), said
