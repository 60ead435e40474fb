"""boto3: every operation that is built, and what its answers hold."""

import base64
import hashlib
import urllib.request

import pytest
from botocore.exceptions import ClientError

from server import PYTHON, ROLE, create, invoke, until, zip_of

ECHO = "def handler(event, context):\n    return event\n"
ARN = "arn:aws:lambda:us-east-1:000000000000:function:"


def settled(client, name, **settings):
    """Waits until nothing of a function is under way; its configuration."""

    def look():
        found = client.get_function_configuration(FunctionName=name, **settings)
        done = found["State"] == "Active" and found.get("LastUpdateStatus") != "InProgress"
        return found if done else None

    return until(look, what=f"{name} settles")


def test_create_answers_as_aws_does(client, name):
    code = zip_of({"app.py": ECHO})
    created = create(client, name, code, Description="d", Environment={"Variables": {"MINE": "1"}})
    assert created["State"] == "Pending" and created["StateReasonCode"] == "Creating"
    assert "LastUpdateStatus" not in created
    assert created["FunctionArn"] == ARN + name
    assert created["CodeSha256"] == base64.b64encode(hashlib.sha256(code).digest()).decode()
    assert created["CodeSize"] == len(code)
    assert created["Environment"] == {"Variables": {"MINE": "1"}}
    assert created["Timeout"] == 3 and created["MemorySize"] == 128 and created["Version"] == "$LATEST"
    assert created["EphemeralStorage"] == {"Size": 512} and created["Architectures"] == ["x86_64"]
    for absent in ("KMSKeyArn", "Layers", "VpcConfig", "LastUpdateStatusReason"):
        assert absent not in created
    active = settled(client, name)
    assert active["LastUpdateStatus"] == "Successful" and active["RevisionId"] != created["RevisionId"]
    assert "StateReason" not in active


def test_the_location_gives_back_the_code(client, name):
    code = zip_of({"app.py": ECHO})
    create(client, name, code, Tags={"team": "lamp"})
    found = client.get_function(FunctionName=name)
    assert found["Code"]["RepositoryType"] == "S3" and found["Tags"] == {"team": "lamp"}
    with urllib.request.urlopen(found["Code"]["Location"], timeout=10) as answer:
        assert answer.read() == code
    forged = found["Code"]["Location"][:-1] + ("0" if found["Code"]["Location"][-1] != "0" else "1")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(forged, timeout=10)
    assert refused.value.code == 403


def test_an_update_is_seen_by_the_next_invocation(client, name):
    create(client, name, "def handler(e, c): return 0")
    assert invoke(client, name)[0] == 0
    for number in range(1, 6):
        client.update_function_code(
            FunctionName=name, ZipFile=zip_of({"app.py": f"def handler(e, c): return {number}"})
        )
        assert invoke(client, name)[0] == number
        settled(client, name)
    updated = client.update_function_configuration(FunctionName=name, Environment={"Variables": {"OTHER": "2"}})
    assert updated["LastUpdateStatus"] == "InProgress"
    settled(client, name)


def test_functions_are_listed_in_pages(client, name):
    names = {f"{name}-{number}" for number in range(5)}
    for one in names:
        create(client, one, ECHO)
    pages = list(client.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 2}))
    assert all(len(page["Functions"]) <= 2 for page in pages)
    listed = [f for page in pages for f in page["Functions"]]
    assert names <= {f["FunctionName"] for f in listed}
    assert "State" not in listed[0]


def test_publishing_nothing_new_gives_the_last_version(client, name):
    create(client, name, ECHO)
    settled(client, name)
    first = client.publish_version(FunctionName=name, Description="one")
    assert first["Version"] == "1" and first["FunctionArn"] == f"{ARN}{name}:1"
    assert client.publish_version(FunctionName=name)["Version"] == "1"
    client.update_function_configuration(FunctionName=name, Timeout=9)
    settled(client, name)
    assert client.publish_version(FunctionName=name)["Version"] == "2"
    assert settled(client, name, Qualifier="1")["Timeout"] == 3
    client.delete_function(FunctionName=name, Qualifier="1")
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        client.get_function(FunctionName=name, Qualifier="1")


def test_a_stale_revision_is_refused(client, name):
    stale = create(client, name, ECHO)["RevisionId"]
    settled(client, name)
    with pytest.raises(client.exceptions.PreconditionFailedException):
        client.update_function_code(FunctionName=name, ZipFile=zip_of({"app.py": ECHO}), RevisionId=stale)
    with pytest.raises(client.exceptions.PreconditionFailedException):
        client.publish_version(FunctionName=name, RevisionId=stale)


def test_a_weighted_alias_draws_each_call_anew(client, name):
    create(client, name, "def handler(e, c): return 1", Publish=True)
    settled(client, name)
    client.update_function_code(
        FunctionName=name, ZipFile=zip_of({"app.py": "def handler(e, c): return 2"}), Publish=True
    )
    settled(client, name)
    client.create_alias(
        FunctionName=name, Name="live", FunctionVersion="1", RoutingConfig={"AdditionalVersionWeights": {"2": 0.5}}
    )
    answers = {invoke(client, name, Qualifier="live")[0] for _ in range(40)}
    assert answers == {1, 2}


def test_every_form_of_the_name_calls_the_function(client, name):
    create(client, name, "def handler(e, c): return c.invoked_function_arn", Publish=True)
    settled(client, name)
    forms = {
        name: ARN + name,
        f"{name}:1": f"{ARN}{name}:1",
        f"000000000000:function:{name}": ARN + name,
        ARN + name: ARN + name,
        f"{ARN}{name}:$LATEST": f"{ARN}{name}:$LATEST",
        f"{ARN}{name}:1": f"{ARN}{name}:1",
    }
    for form, arn in forms.items():
        assert invoke(client, form)[0] == arn, form
    assert invoke(client, name, Qualifier="1")[0] == f"{ARN}{name}:1"


def test_a_dry_run_answers_204_and_calls_nothing(client, name):
    create(client, name, "def handler(e, c): raise Exception('called')")
    answer = client.invoke(FunctionName=name, InvocationType="DryRun")
    assert answer["StatusCode"] == 204 and answer["Payload"].read() == b""


def test_an_event_invocation_is_not_there_yet(client, name):
    create(client, name, ECHO)
    with pytest.raises(ClientError) as refused:
        client.invoke(FunctionName=name, InvocationType="Event", Payload=b"{}")
    assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] == 501
    assert refused.value.response["Error"]["Code"] == "NotImplementedException"


def test_accounts_are_apart(server, client, name):
    create(client, name, ECHO)
    import boto3

    other = boto3.client(
        "lambda",
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id="111122223333",
        aws_secret_access_key="x",
    )
    with pytest.raises(other.exceptions.ResourceNotFoundException):
        other.get_function(FunctionName=name)
    with pytest.raises(ClientError) as refused:
        other.get_function(FunctionName=ARN + name)
    assert refused.value.response["Error"]["Code"] == "AccessDeniedException"


def test_a_runtime_by_role_and_name_is_called_from_the_answer_on(client, name):
    created = client.create_function(
        FunctionName=name, Runtime=PYTHON, Handler="app.handler", Role=ROLE, Code={"ZipFile": zip_of({"app.py": ECHO})}
    )
    assert created["State"] == "Pending"
    assert invoke(client, name, {"now": True})[0] == {"now": True}
