"""The AWS endpoint of each environment: a function calls the AWS APIs with the session that it finds in
its environment, which opens this endpoint and nothing else. Attacks are judged from outside."""

import importlib.util
import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server import create, invoke, until, zip_of
from signing import call

# What the event asks for, done by the function with the credentials of its environment, or with others.
CALLER = """
import os
from signing import call, credentials_here

def handler(event, context):
    if event.get("show"):
        return {"endpoint": os.environ["AWS_ENDPOINT_URL"], "credentials": credentials_here()}
    options = event.get("options", {})
    return call(event["method"], event["path"], event.get("body", "").encode(), **options)
"""
SIGNING = (Path(__file__).parent / "signing.py").read_text()
LIST = "/2015-03-31/functions"


def invoke_path(name):
    return f"{LIST}/{name}/invocations"


@pytest.fixture
def caller(server, name):
    """A function that calls the AWS APIs: gives what asks it to."""
    client = server.client()
    create(client, name, zip_of({"app.py": CALLER, "signing.py": SIGNING}), MemorySize=512, Timeout=30)

    def ask(method, path, body="", **options):
        return invoke(client, name, {"method": method, "path": path, "body": body, "options": options})[0]

    ask.function = name
    ask.session = lambda: invoke(client, name, {"show": True})[0]
    return ask


def test_a_function_invokes_another_function(server, caller, name):
    create(server.client(), f"{name}-echo", "def handler(event, context):\n    return event\n")
    assert caller("POST", invoke_path(f"{name}-echo"), '{"a": 1}') == [200, "", {"a": 1}]


def test_a_function_invokes_itself(caller):
    """Another environment answers: the first one waits for it."""
    inner = {"method": "POST", "path": invoke_path("nowhere"), "body": "{}"}
    for _ in range(2):
        inner = {"method": "POST", "path": invoke_path(caller.function), "body": json.dumps(inner)}
    status, code, answer = caller(inner["method"], inner["path"], inner["body"])
    assert (status, code) == (200, "")
    while isinstance(answer[2], list):
        answer = answer[2]
    assert answer[:2] == [404, "ResourceNotFoundException"]


def test_a_function_acts_in_the_account_of_its_role(caller):
    status, _, listed = caller("GET", LIST)
    assert status == 200
    assert all(":000000000000:" in function["FunctionArn"] for function in listed["Functions"])
    for other in (
        "arn:aws:lambda:us-east-1:111111111111:function:f",
        "111111111111:function:f",
        "111111111111:f",
    ):
        status, code, answer = caller("GET", f"{LIST}/{other}")
        assert (status, code) == (403, "AccessDeniedException"), answer
        assert f"arn:aws:sts::000000000000:assumed-role/r/{caller.function} is not authorized" in answer["Message"]


def test_services_and_pages_that_are_not_there(caller):
    target = {"x-amz-target": "DynamoDB_20120810.ListTables"}
    status, code, answer = caller("POST", "/", "{}", service="dynamodb", headers=target)
    assert (status, code) == (501, "NotImplementedException") and "dynamodb is not served here" in answer["message"]
    for page in ("health", "metrics"):
        assert caller("GET", f"/_cresset/{page}")[0] == 404


def test_what_is_not_signed_with_the_session_is_refused(caller):
    key, secret, token = caller.session()["credentials"]
    for credentials, expected in [
        (["test", "test"], "UnrecognizedClientException"),
        ([key, secret], "UnrecognizedClientException"),
        ([key, secret, token[:-1] + ("A" if token[-1] != "A" else "B")], "UnrecognizedClientException"),
        ([key, "guessed", token], "InvalidSignatureException"),
        (["AKIAIOSFODNN7EXAMPLE", secret, token], "UnrecognizedClientException"),
    ]:
        assert caller("GET", LIST, credentials=credentials)[:2] == [403, expected], credentials
    assert caller("GET", LIST, signed=False)[:2] == [403, "MissingAuthenticationTokenException"]
    for minutes in (-16, 16):
        assert caller("GET", LIST, minutes=minutes)[:2] == [403, "InvalidSignatureException"]


def test_stolen_credentials_open_nothing_else(server, caller, name):
    """They are refused at the operator's port, where any other key is accepted, and at the endpoint of
    another environment."""
    stolen = caller.session()["credentials"]
    client = server.client()
    create(client, f"{name}-thief", zip_of({"app.py": CALLER, "signing.py": SIGNING}), MemorySize=512, Timeout=30)
    theft = {"method": "GET", "path": LIST, "options": {"credentials": stolen}}
    assert invoke(client, f"{name}-thief", theft)[0][:2] == [403, "UnrecognizedClientException"]
    own = {"method": "GET", "path": LIST}
    assert invoke(client, f"{name}-thief", own)[0][0] == 200, "what is its own opens it"
    at_the_port = dict(endpoint=server.endpoint, credentials=stolen)
    assert call("GET", LIST, **at_the_port)[:2] == (403, "UnrecognizedClientException")
    assert call("GET", LIST, endpoint=server.endpoint, credentials=["test", "test"])[0] == 200


def test_a_reset_ends_the_session(server, caller):
    before = caller.session()["credentials"]
    client = server.client()
    client.update_function_configuration(FunctionName=caller.function, Timeout=1)
    client.get_waiter("function_updated_v2").wait(FunctionName=caller.function)
    fresh = caller.session()["credentials"]
    assert fresh != before
    assert caller("GET", LIST, credentials=before)[:2] == [403, "UnrecognizedClientException"]
    assert caller("GET", LIST)[0] == 200


def test_a_function_that_has_its_apis_elsewhere_keeps_its_setting(server, name):
    client = server.client()
    variables = {"Variables": {"AWS_ENDPOINT_URL": "http://elsewhere.example"}}
    create(client, name, zip_of({"app.py": CALLER, "signing.py": SIGNING}), Environment=variables)
    assert invoke(client, name, {"show": True})[0]["endpoint"] == "http://elsewhere.example"


def test_functions_that_call_functions_take_their_places(server, name):
    """Each of ten callers waits for its own callee; nobody waits for a place that a waiter has."""
    client = server.client()
    create(client, f"{name}-echo", "def handler(event, context):\n    return event\n")
    create(client, name, zip_of({"app.py": CALLER, "signing.py": SIGNING}), Timeout=60)
    event = {"method": "POST", "path": invoke_path(f"{name}-echo"), "body": "7"}
    with ThreadPoolExecutor(4) as callers:
        answers = list(callers.map(lambda _: invoke(server.client(), name, event)[0], range(10)))
    assert answers == [[200, "", 7]] * 10
    until(lambda: server.metric("cresset_invoke_concurrent") == 0, what="the end of all invocations")


def packed(*modules):
    """Installed packages as an archive has them; of the service models Lambda's only."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for module in modules:
            spec = importlib.util.find_spec(module)
            if not spec.submodule_search_locations:
                out.write(spec.origin, Path(spec.origin).name)
                continue
            top = Path(spec.submodule_search_locations[0])
            for file in top.rglob("*"):
                inside = file.relative_to(top.parent)
                wanted = "data" not in inside.parts or len(inside.parts) == 3 or "lambda" in inside.parts
                if file.is_file() and "__pycache__" not in inside.parts and wanted:
                    out.write(file, str(inside))
        out.writestr(
            "app.py",
            "import boto3, json\n"
            "client = boto3.client('lambda')\n"
            "def handler(event, context):\n"
            "    answer = client.invoke(FunctionName=event['call'], Payload=json.dumps(event['with']))\n"
            "    return json.loads(answer['Payload'].read())\n",
        )
    return archive.getvalue()


def test_boto3_inside_a_function_needs_no_setting(server, name):
    client = server.client()
    create(client, f"{name}-echo", "def handler(event, context):\n    return event\n")
    code = packed("boto3", "botocore", "jmespath", "dateutil", "s3transfer", "urllib3", "six")
    create(client, name, code, MemorySize=1024, Timeout=60)
    assert invoke(client, name, {"call": f"{name}-echo", "with": "x"})[0] == "x"
