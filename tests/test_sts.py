"""STS by its real client, and by forms that no client would send."""

import boto3
import pytest
import urllib3
from botocore.config import Config
from botocore.exceptions import ClientError

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
VERSION = "Version=2011-06-15"


@pytest.fixture
def sts(server):
    def client(account="000000000000", **more):
        return boto3.client(
            "sts",
            endpoint_url=server.endpoint,
            region_name="us-east-1",
            aws_access_key_id=account,
            aws_secret_access_key="test",
            config=Config(retries={"max_attempts": 0}),
            **more,
        )

    return client


def ask(server, body="", query="", headers=FORM, method="POST"):
    answer = urllib3.request(method, f"{server.endpoint}/{query}", body=body, headers=headers, retries=False)
    return answer.status, answer.data.decode()


def error_of(call, **parameters):
    with pytest.raises(ClientError) as raised:
        call(**parameters)
    return raised.value.response["Error"]


def test_the_operator_is_the_root_of_the_account(sts):
    for account in ("000000000000", "123456789012"):
        who = sts(account).get_caller_identity()
        assert who["Account"] == who["UserId"] == account
        assert who["Arn"] == f"arn:aws:iam::{account}:root"


def test_a_presigned_address_says_who_signed_it(server, sts):
    address = sts("123456789012").generate_presigned_url("get_caller_identity", HttpMethod="GET")
    answer = urllib3.request("GET", address, retries=False)
    assert answer.status == 200
    assert "<Account>123456789012</Account>" in answer.data.decode()


def test_an_answer_has_the_form_of_the_protocol(server):
    status, page = ask(server, f"Action=GetCallerIdentity&{VERSION}")
    assert status == 200
    assert page.startswith(
        '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>'
    )
    assert "</GetCallerIdentityResult><ResponseMetadata><RequestId>" in page


@pytest.mark.parametrize(
    ("body", "status", "code", "message"),
    [
        (
            f"Action=Nothing&{VERSION}",
            400,
            "InvalidAction",
            "Could not find operation Nothing for version 2011-06-15",
        ),
        (
            "Action=GetCallerIdentity",
            400,
            "InvalidAction",
            "Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED",
        ),
        (VERSION, 400, "MissingAction", "The request must contain the parameter Action."),
        (
            f"Action=AssumeRoot&{VERSION}",
            501,
            "NotImplementedException",
            "The operation AssumeRoot is not implemented yet.",
        ),
        (
            f"Action=GetCallerIdentity&{VERSION}&" + "x" * 600_000,
            413,
            "RequestEntityTooLarge",
            "Request must be smaller than 524288 bytes",
        ),
    ],
    ids=["unknown", "no version", "no action", "not built", "too large"],
)
def test_a_form_that_is_refused_is_refused_in_xml(server, body, status, code, message):
    found, page = ask(server, body)
    fault = "Receiver" if status >= 500 else "Sender"
    error = f"<Error><Type>{fault}</Type><Code>{code}</Code><Message>{message}</Message></Error>"
    assert found == status
    assert page.startswith("<ErrorResponse") and error in page


def test_the_service_of_the_signature_is_the_one_that_answers(server, sts):
    lambdas = boto3.client(
        "lambda",
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    assert "Functions" in lambdas.list_functions()
    sns = boto3.client(
        "sns",
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"max_attempts": 0}),
    )
    error = error_of(sns.list_topics)
    assert error["Code"] == "NotImplementedException"
    assert "The service sns is not served here: this server answers" in error["Message"]
