"""Wrong input: AWS's own code and text, nothing half-made, the server unharmed.

Each case names where its answer comes from: a scenario of AWS's recorded answers, or the facts
about the service that were read off them.
"""

import http.client
import io
import json
import zipfile

import pytest
from botocore.exceptions import ClientError

from server import PYTHON, ROLE, create, invoke, until, zip_of

ECHO = zip_of({"app.py": "def handler(event, context):\n    return event\n"})
ARN = "arn:aws:lambda:us-east-1:000000000000:function:"
NAME_PATTERN = (
    r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?"
    r"(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?"
)
RUNTIMES = (
    "nodejs20.x, python3.14, provided.al2023, python3.12, python3.13, nodejs24.x, nodejs22.x, java25, "
    "python3.10, python3.11, java21, ruby3.3, ruby3.4, ruby3.2, python3.8, python3.9, java17, nodejs16.x, "
    "dotnet10, dotnet8, java11, dotnet6, nodejs18.x, provided.al2, java8.al2"
)
UNZIPPABLE = "Could not unzip uploaded file. Please check your file, then try to upload again."
STALE = (
    "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to "
    "retrieve the latest Revision Id"
)


def creation(**changed):
    request = dict(FunctionName="wrong", Runtime=PYTHON, Handler="app.handler", Role=ROLE, Code={"ZipFile": ECHO})
    return {key: value for key, value in (request | changed).items() if value is not None}


def violation(value, field, constraint, count=1):
    return (
        f"{count} validation error{'s' if count > 1 else ''} detected: Value '{value}' at '{field}' "
        f"failed to satisfy constraint: {constraint}"
    )


def traversal():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("app.py", "x = 1")
        archive.writestr("../../escaped.py", "x = 1")
    return packed.getvalue()


# name: (operation, request, status, code, text, source)
CASES = {
    "role": (
        "create_function",
        creation(Role="r1"),
        400,
        "ValidationException",
        violation(
            "r1",
            "role",
            r"Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+",
        ),
        "test_create_lambda_exceptions",
    ),
    "runtime": (
        "create_function",
        creation(Runtime="non-existent-runtime"),
        400,
        "InvalidParameterValueException",
        "Value non-existent-runtime at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: "
        f"[{RUNTIMES}] or be a valid ARN",
        "test_create_lambda_exceptions",
    ),
    "two architectures": (
        "create_function",
        creation(Architectures=["x86_64", "arm64"]),
        400,
        "ValidationException",
        violation("[x86_64, arm64]", "architectures", "Member must have length less than or equal to 1"),
        "test_create_lambda_exceptions",
    ),
    "an unknown architecture": (
        "create_function",
        creation(Architectures=["X86_64"]),
        400,
        "ValidationException",
        violation(
            "[X86_64]",
            "architectures",
            "Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
        ),
        "test_create_lambda_exceptions",
    ),
    "no archive": (
        "create_function",
        creation(Code={"ZipFile": b"this is not a zip file"}),
        400,
        "InvalidParameterValueException",
        UNZIPPABLE,
        "test_create_lambda_exceptions",
    ),
    "a truncated archive": (
        "create_function",
        creation(Code={"ZipFile": ECHO[:-10]}),
        400,
        "InvalidParameterValueException",
        UNZIPPABLE,
        "test_create_lambda_exceptions",
    ),
    "an unzipped size past the limit": (
        "create_function",
        creation(Code={"ZipFile": zip_of({"app.py": b"#" * 262_144_001})}),
        400,
        "InvalidParameterValueException",
        "Unzipped size must be smaller than 262144000 bytes",
        "test_oversized_lambda",
    ),
    "a zipped size past the limit": (
        "create_function",
        creation(Code={"ZipFile": bytes(52_428_801)}),
        413,
        "RequestEntityTooLargeException",
        "Zipped size must be smaller than 52428800 bytes",
        "test_oversized_zipped_create_lambda",
    ),
    "a request past the limit": (
        "create_function",
        creation(Code={"ZipFile": bytes(52_700_000)}),
        413,
        "RequestEntityTooLargeException",
        "Request must be smaller than 70167211 bytes for the CreateFunction operation",
        "test_oversized_request_create_lambda",
    ),
    "an environment past 4 KB": (
        "create_function",
        creation(Environment={"Variables": {"LARGE_VAR": "x" * 4096}}),
        400,
        "InvalidParameterValueException",
        "Lambda was unable to configure your environment variables because the environment variables you have "
        f'provided exceeded the 4KB limit. String measured: {{"LARGE_VAR":"{"x" * 4096}"}}',
        "test_large_environment_variables_fails",
    ),
    "a name with a colon": (
        "create_function",
        creation(FunctionName="invalid:function:name"),
        400,
        "ValidationException",
        violation(
            "invalid:function:name",
            "functionName",
            f"Member must satisfy regular expression pattern: {NAME_PATTERN}",
        ),
        "test_function_arns",
    ),
    "a name past 64 characters": (
        "create_function",
        creation(FunctionName="a" * 65),
        400,
        "InvalidParameterValueException",
        violation("a" * 65, "functionName", "Member must have length less than or equal to 64"),
        "test_function_arns",
    ),
    "an ARN past 140 characters": (
        "create_function",
        creation(FunctionName=ARN + "a" * 100),
        400,
        "ValidationException",
        violation(ARN + "a" * 100, "functionName", "Member must have length less than or equal to 140"),
        "test_function_arns",
    ),
    "an ARN of another region": (
        "get_function",
        {"FunctionName": "arn:aws:lambda:ap-southeast-1:000000000000:function:f"},
        404,
        "ResourceNotFoundException",
        "Functions from 'ap-southeast-1' are not reachable in this region ('us-east-1')",
        "test_function_arns",
    ),
    "two qualifiers that differ": (
        "delete_function",
        {"FunctionName": f"{ARN}warm:1", "Qualifier": "2"},
        400,
        "InvalidParameterValueException",
        "The derived qualifier from the function name does not match the specified qualifier.",
        "test_ops_with_arn_qualifier_mismatch",
    ),
    "deleting $LATEST": (
        "delete_function",
        {"FunctionName": "warm", "Qualifier": "$LATEST"},
        400,
        "InvalidParameterValueException",
        "$LATEST version cannot be deleted without deleting the function.",
        "test_ops_with_arn_qualifier_mismatch",
    ),
    "a function that is not there": (
        "invoke",
        {"FunctionName": "nobody"},
        404,
        "ResourceNotFoundException",
        f"Function not found: {ARN}nobody:$LATEST",
        "test_function_name_and_qualifier_validation[incomplete_arn-invoke]",
    ),
    "a version that is not there": (
        "get_function",
        {"FunctionName": "warm", "Qualifier": "1221"},
        404,
        "ResourceNotFoundException",
        f"Function not found: {ARN}warm:1221",
        "test_ops_on_nonexisting_version",
    ),
    "an alias that is not there": (
        "get_alias",
        {"FunctionName": "warm", "Name": "nobody"},
        404,
        "ResourceNotFoundException",
        f"Cannot find alias arn: {ARN}warm:nobody",
        "test_notfound_and_invalid_routingconfigs",
    ),
    "updating an alias that is not there": (
        "update_alias",
        {"FunctionName": "warm", "Name": "nobody", "FunctionVersion": "1"},
        404,
        "ResourceNotFoundException",
        f"Alias not found: {ARN}warm:nobody",
        "test_non_existent_alias_update",
    ),
    "an alias of digits": (
        "create_alias",
        {"FunctionName": "warm", "Name": "2024", "FunctionVersion": "1"},
        400,
        "ValidationException",
        violation(
            "2024", "name", "Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)"
        ),
        "test_alias_naming",
    ),
    "a weight past 1": (
        "create_alias",
        {
            "FunctionName": "warm",
            "Name": "heavy",
            "FunctionVersion": "1",
            "RoutingConfig": {"AdditionalVersionWeights": {"2": 2.0}},
        },
        400,
        "ValidationException",
        violation(
            "{2=2.0}",
            "routingConfig.additionalVersionWeights",
            "Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have "
            "value greater than or equal to 0.0, Member must not be null]",
        ),
        "test_notfound_and_invalid_routingconfigs",
    ),
    "a stale revision": (
        "publish_version",
        {"FunctionName": "warm", "RevisionId": "00000000-0000-0000-0000-000000000000"},
        412,
        "PreconditionFailedException",
        STALE,
        "test_publish_with_wrong_revisionid",
    ),
    "a list of an unknown kind": (
        "list_functions",
        {"FunctionVersion": "invalid"},
        400,
        "ValidationException",
        violation("invalid", "functionVersion", "Member must satisfy enum value set: [ALL]"),
        "test_list_functions",
    ),
    "an event past 6 MiB": (
        "invoke",
        {"FunctionName": "warm", "Payload": b'"' + b"x" * 6_291_456 + b'"'},
        413,
        "RequestEntityTooLargeException",
        "Request must be smaller than 6291456 bytes for the InvokeFunction operation",
        "facts: errors",
    ),
    "a name that exists": (
        "create_function",
        creation(FunctionName="warm"),
        409,
        "ResourceConflictException",
        "Function already exist: warm",
        "AWS's text since 2015",
    ),
}

# Refused without words of AWS's: what the sentence must hold.
OWN_WORDS = {
    "memory past the on-demand limit": ("create_function", creation(MemorySize=10_241), "10240"),
    "a timeout past the on-demand limit": ("create_function", creation(Timeout=901), "900"),
    "a path that climbs out of the archive": ("create_function", creation(Code={"ZipFile": traversal()}), "escaped.py"),
    "the other machine's architecture": ("create_function", creation(Architectures=["arm64"]), "arm64"),
    "a reserved variable": (
        "create_function",
        creation(Environment={"Variables": {"AWS_REGION": "moon-1"}}),
        "AWS_REGION",
    ),
    "a member that is not built": ("create_function", creation(ImageConfig={"WorkingDirectory": "/"}), "ImageConfig"),
    "no handler": ("create_function", creation(Handler=None), "andler"),
}


@pytest.fixture(scope="module")
def warm(server):
    """A function that answers before and after each wrong request."""
    client = server.client(parameter_validation=False)
    create(client, "warm", ECHO, Publish=True)
    until(lambda: client.get_function_configuration(FunctionName="warm").get("LastUpdateStatus") == "Successful")
    assert invoke(client, "warm", 1)[0] == 1
    yield client
    client.delete_function(FunctionName="warm")


def listed(client):
    return sorted(
        (f["FunctionName"], f["RevisionId"]) for p in client.get_paginator("list_functions").paginate() for f in p["Functions"]
    )


@pytest.fixture
def unharmed(warm):
    """After the test the list of functions and a warm invocation are what they were."""
    before = listed(warm)
    yield
    assert listed(warm) == before
    assert invoke(warm, "warm", {"still": "here"})[0] == {"still": "here"}


@pytest.mark.parametrize("case", CASES)
def test_the_answer_is_awss(warm, unharmed, case):
    operation, request, status, code, text, source = CASES[case]
    with pytest.raises(ClientError) as refused:
        getattr(warm, operation)(**request)
    answer = refused.value.response
    assert (answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"]) == (status, code), source
    message = answer["Error"].get("Message") or answer.get("message")
    assert message == text, source


@pytest.mark.parametrize("case", OWN_WORDS)
def test_the_sentence_names_what_was_wrong(warm, unharmed, case):
    operation, request, holds = OWN_WORDS[case]
    with pytest.raises(ClientError) as refused:
        getattr(warm, operation)(**request)
    answer = refused.value.response
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 400, answer
    assert answer["Error"]["Code"] in ("InvalidParameterValueException", "ValidationException")
    assert holds in (answer["Error"].get("Message") or answer.get("message"))


def test_all_violations_are_counted_together(warm, unharmed):
    with pytest.raises(ClientError) as refused:
        warm.create_function(**creation(Role="r1", Timeout=0, FunctionName="not a name"))
    message = refused.value.response["Error"]["Message"]
    assert message.startswith("3 validation errors detected: Value ")
    assert all(f"at '{field}'" in message for field in ("role", "timeout", "functionName"))


def raw(server, method, path, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request(method, path, body=body, headers=headers or {})
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer, text


def test_broken_json_is_refused(server, warm, unharmed):
    answer, text = raw(server, "POST", "/2015-03-31/functions", b'{"FunctionName": ', {"Content-Type": "application/json"})
    assert answer.status == 400 and answer.headers["x-amzn-ErrorType"] == "SerializationException"
    assert answer.headers["x-amzn-RequestId"] and json.loads(text)


def test_an_event_that_is_no_json_is_refused(warm, unharmed):
    with pytest.raises(ClientError) as refused:
        warm.invoke(FunctionName="warm", Payload=b"{not json")
    assert refused.value.response["Error"]["Code"] == "InvalidRequestContentException"
    assert refused.value.response["Error"]["Message"].startswith("Could not parse request body into json: ")


def test_a_truncated_upload_makes_nothing(server, warm, unharmed):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.putrequest("POST", "/2015-03-31/functions")
    connection.putheader("Content-Length", "100000")
    connection.endheaders()
    connection.send(b'{"FunctionName": "half"')
    connection.close()


def test_an_unknown_host_is_refused_with_the_setting(server, unharmed):
    answer, text = raw(server, "GET", "/2015-03-31/functions", headers={"Host": "evil.example"})
    assert answer.status == 403 and b"gateway.allowed_hosts" in text


def test_a_foreign_origin_is_refused_with_the_setting(server, unharmed):
    answer, text = raw(server, "GET", "/2015-03-31/functions", headers={"Origin": "https://evil.example"})
    assert answer.status == 403 and b"gateway.allowed_origins" in text


def test_another_service_is_named(server, unharmed):
    import boto3

    queues = boto3.client(
        "sqs", endpoint_url=server.endpoint, region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b"
    )
    with pytest.raises(ClientError) as refused:
        queues.list_queues()
    assert "sqs" in str(refused.value).lower()
