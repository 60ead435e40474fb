"""STS by its real client, and by forms that no client would send."""

import json
import re
import uuid
from datetime import datetime, timezone
from pathlib import Path
from urllib.parse import quote

import boto3
import pytest
import urllib3
from botocore.config import Config
from botocore.exceptions import ClientError

from server import Server, create, invoke, zip_of
from test_signatures import new_key

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


TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": ["sts:AssumeRole", "sts:TagSession"]}],
    }
)
ACCOUNT = "123456789012"


@pytest.fixture(scope="module")
def keyed(tmp_path_factory):
    """A server with `--auth keys`, and the key of a user."""
    data = tmp_path_factory.mktemp("sessions") / "data"
    with Server(data, "--auth", "keys") as server:
        yield server, new_key(data, "--name", "deploy")


def client_of(server, service, key, token=None):
    return boto3.client(
        service,
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id=key[0],
        aws_secret_access_key=key[1],
        aws_session_token=token,
        config=Config(retries={"max_attempts": 0}, parameter_validation=False),
    )


def with_session(server, service, given):
    key = given["Credentials"]["AccessKeyId"], given["Credentials"]["SecretAccessKey"]
    return client_of(server, service, key, given["Credentials"]["SessionToken"])


@pytest.fixture
def role(keyed):
    """A role that a session of three hours may be begun of."""
    server, key = keyed
    name = f"r-{uuid.uuid4().hex[:8]}"
    made = client_of(server, "iam", key).create_role(
        RoleName=name, Path="/team/", AssumeRolePolicyDocument=TRUST, MaxSessionDuration=3 * 3600
    )
    return made["Role"]


def seconds_left(given):
    return (given["Credentials"]["Expiration"] - datetime.now(timezone.utc)).total_seconds()


def test_a_users_key_is_the_user_with_its_own_id(keyed):
    server, key = keyed
    who = client_of(server, "sts", key).get_caller_identity()
    user = client_of(server, "iam", key).get_user()["User"]
    assert (who["Arn"], who["UserId"]) == (user["Arn"], user["UserId"])
    assert who["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/deploy" and who["UserId"].startswith("AIDA")


def test_a_session_of_a_role_calls_as_the_role(keyed, role):
    server, key = keyed
    given = client_of(server, "sts", key).assume_role(RoleArn=role["Arn"], RoleSessionName="run", DurationSeconds=900)
    assert 840 < seconds_left(given) <= 900
    arn = f"arn:aws:sts::{ACCOUNT}:assumed-role/{role['RoleName']}/run"
    assert given["AssumedRoleUser"] == {"Arn": arn, "AssumedRoleId": f"{role['RoleId']}:run"}
    assert "PackedPolicySize" not in given
    assert given["Credentials"]["AccessKeyId"].startswith("ASIA")
    who = with_session(server, "sts", given).get_caller_identity()
    assert (who["Arn"], who["UserId"], who["Account"]) == (arn, f"{role['RoleId']}:run", ACCOUNT)
    assert with_session(server, "lambda", given).list_functions()["Functions"] == []

    secret, token = given["Credentials"]["SecretAccessKey"], given["Credentials"]["SessionToken"]
    access_key = given["Credentials"]["AccessKeyId"]
    other = client_of(server, "sts", key).assume_role(RoleArn=role["Arn"], RoleSessionName="other")["Credentials"]
    for wrong, refused in [
        ((access_key, secret, None), "InvalidClientTokenId"),
        ((access_key, secret, token[:-1] + ("A" if token[-1] != "A" else "B")), "InvalidClientTokenId"),
        ((access_key, secret, other["SessionToken"]), "InvalidClientTokenId"),
        ((access_key, other["SecretAccessKey"], token), "SignatureDoesNotMatch"),
    ]:
        who = client_of(server, "sts", wrong[:2], wrong[2])
        assert error_of(who.get_caller_identity)["Code"] == refused, wrong

    client_of(server, "iam", key).delete_role(RoleName=role["RoleName"])
    assert error_of(with_session(server, "sts", given).get_caller_identity)["Code"] == "InvalidClientTokenId"


def test_how_long_a_session_may_be(keyed, role):
    server, key = keyed
    sts = client_of(server, "sts", key)
    which = {"RoleArn": role["Arn"], "RoleSessionName": "run"}
    assert 3500 < seconds_left(sts.assume_role(**which)) <= 3600
    longest = sts.assume_role(**which, DurationSeconds=3 * 3600)
    assert 3 * 3600 - 60 < seconds_left(longest) <= 3 * 3600
    longer = error_of(sts.assume_role, **which, DurationSeconds=3 * 3600 + 1)
    assert longer["Code"] == "ValidationError"
    assert longer["Message"] == "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    for seconds in (899, 43_201):
        assert error_of(sts.assume_role, **which, DurationSeconds=seconds)["Code"] == "ValidationError"
    chained = with_session(server, "sts", longest)
    assert "role chaining" in error_of(chained.assume_role, **which, DurationSeconds=3601)["Message"]
    assert 3500 < seconds_left(chained.assume_role(**which)) <= 3600


def test_a_session_outlives_a_restart(tmp_path):
    key = new_key(tmp_path / "data")
    with Server(tmp_path / "data", "--auth", "keys") as server:
        made = client_of(server, "iam", key).create_role(RoleName="r", AssumeRolePolicyDocument=TRUST)["Role"]
        given = client_of(server, "sts", key).assume_role(RoleArn=made["Arn"], RoleSessionName="run")
    with Server(tmp_path / "data", "--auth", "keys") as server:
        assert with_session(server, "sts", given).get_caller_identity()["UserId"] == f"{made['RoleId']}:run"


def test_who_may_assume_a_role(keyed, role):
    server, key = keyed
    sts = client_of(server, "sts", key)
    stranger = client_of(server, "sts", new_key(server.data_dir, account="999999999999"))
    for client, caller, arn in [
        (sts, f"arn:aws:iam::{ACCOUNT}:user/deploy", f"{role['Arn']}x"),
        (sts, f"arn:aws:iam::{ACCOUNT}:user/deploy", role["Arn"].replace("/team/", "/")),
        (stranger, "arn:aws:iam::999999999999:root", role["Arn"]),
    ]:
        refused = error_of(client.assume_role, RoleArn=arn, RoleSessionName="run")
        assert refused["Code"] == "AccessDenied"
        assert refused["Message"] == f"User: {caller} is not authorized to perform: sts:AssumeRole on resource: {arn}"


def test_policies_and_tags_of_a_session(keyed, role):
    server, key = keyed
    sts = client_of(server, "sts", key)
    which = {"RoleArn": role["Arn"], "RoleSessionName": "run"}
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    basic = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
    given = sts.assume_role(**which, Policy=json.dumps(policy), PolicyArns=[{"arn": basic}], SourceIdentity="ann")
    assert 0 < given["PackedPolicySize"] <= 100 and given["SourceIdentity"] == "ann"
    assert error_of(sts.assume_role, **which, Policy="{")["Code"] == "MalformedPolicyDocument"
    assert error_of(sts.assume_role, **which, PolicyArns=[{"arn": f"{basic}x"}])["Code"] == "NoSuchEntity"
    tags = [{"Key": f"k{number}", "Value": "v" * 256} for number in range(50)]
    assert error_of(sts.assume_role, **which, Tags=tags)["Code"] == "PackedPolicyTooLarge"
    assert error_of(sts.assume_role, **which, SerialNumber="arn:aws:iam::1:mfa/a", TokenCode="123456")["Code"] == (
        "ValidationError"
    )
    chained = with_session(server, "sts", given)
    assert chained.assume_role(**which)["SourceIdentity"] == "ann"
    assert error_of(chained.assume_role, **which, SourceIdentity="bob")["Code"] == "AccessDenied"
    long = sts.assume_role(**which, MinimumSessionTokenSize=2048)["Credentials"]["SessionToken"]
    assert len(long) >= 2048
    assert with_session(server, "sts", sts.assume_role(**which, MinimumSessionTokenSize=4096)).get_caller_identity()


def test_a_users_session_is_the_user(keyed):
    server, key = keyed
    sts = client_of(server, "sts", key)
    given = sts.get_session_token(DurationSeconds=900)
    assert 840 < seconds_left(given) <= 900
    assert 43_000 < seconds_left(sts.get_session_token()) <= 43_200
    session = with_session(server, "sts", given)
    identity = [(who["Arn"], who["UserId"]) for who in (session.get_caller_identity(), sts.get_caller_identity())]
    assert identity[0] == identity[1]
    assert error_of(session.get_session_token) == {
        "Type": "Sender",
        "Code": "AccessDenied",
        "Message": "Cannot call GetSessionToken with session credentials",
    }


def test_where_any_key_will_do_a_session_is_still_what_it_says(server):
    root = client_of(server, "sts", (ACCOUNT, "test"))
    name = f"r-{uuid.uuid4().hex[:8]}"
    made = client_of(server, "iam", (ACCOUNT, "test")).create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)["Role"]
    given = root.assume_role(RoleArn=made["Arn"], RoleSessionName="run")
    who = with_session(server, "sts", given).get_caller_identity()
    assert who["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/{name}/run"
    assert 3500 < seconds_left(root.get_session_token()) <= 3600, "a root's session is an hour at most"
    wrong = {"Credentials": {**given["Credentials"], "AccessKeyId": "ASIAAAAAAAAAAAAAAAAA"}}
    assert error_of(with_session(server, "sts", wrong).get_caller_identity)["Code"] == "InvalidClientTokenId"


CALLER = """
from signing import call

def handler(event, context):
    headers = {"content-type": "application/x-www-form-urlencoded"}
    body = (event["form"] + "&Version=2011-06-15").encode()
    return call("POST", "/", body, service="sts", headers=headers, credentials=event.get("credentials"))
"""


def element(page, name):
    return re.search(f"<{name}>(.*?)</{name}>", page)[1]


def test_a_function_is_its_role_and_assumes_others(server, name):
    iam, client = client_of(server, "iam", ("test", "test")), server.client()
    roles = [
        iam.create_role(RoleName=f"{name}-{which}-{uuid.uuid4().hex[:8]}", AssumeRolePolicyDocument=TRUST)["Role"]
        for which in ("own", "other")
    ]
    code = zip_of({"app.py": CALLER, "signing.py": (Path(__file__).parent / "signing.py").read_text()})
    for function in (name, f"{name}-thief"):
        create(client, function, code, MemorySize=512, Timeout=30)
        client.get_waiter("function_active_v2").wait(FunctionName=function)
        client.update_function_configuration(FunctionName=function, Role=roles[0]["Arn"])
        client.get_waiter("function_updated_v2").wait(FunctionName=function)
    ask = lambda function, form, key=None: invoke(client, function, {"form": form, "credentials": key})[0]  # noqa: E731
    status, _, page = ask(name, "Action=GetCallerIdentity")
    assert status == 200
    assert element(page, "Arn") == f"arn:aws:sts::000000000000:assumed-role/{roles[0]['RoleName']}/{name}"
    assert element(page, "UserId") == f"{roles[0]['RoleId']}:{name}"

    status, _, page = ask(name, f"Action=AssumeRole&RoleArn={quote(roles[1]['Arn'])}&RoleSessionName=run")
    assert status == 200, page
    given = [element(page, member) for member in ("AccessKeyId", "SecretAccessKey", "SessionToken")]
    status, _, page = ask(name, "Action=GetCallerIdentity", given)
    assert status == 200, page
    assert element(page, "UserId") == f"{roles[1]['RoleId']}:run"
    # What a function was given is good at its own endpoint, and nowhere else.
    assert "InvalidClientTokenId" in ask(f"{name}-thief", "Action=GetCallerIdentity", given)[2]
    stolen = client_of(server, "sts", given[:2], given[2])
    assert error_of(stolen.get_caller_identity)["Code"] == "InvalidClientTokenId"
    # Nor is what the operator has good here.
    operators = client_of(server, "sts", ("test", "test")).assume_role(RoleArn=roles[1]["Arn"], RoleSessionName="run")
    operators = [operators["Credentials"][member] for member in ("AccessKeyId", "SecretAccessKey", "SessionToken")]
    assert "InvalidClientTokenId" in ask(name, "Action=GetCallerIdentity", operators)[2]
