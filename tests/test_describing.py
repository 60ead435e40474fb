"""boto3: what is said of functions beside their configuration: tags, permissions, account, runtimes."""

import base64
import json

import pytest
from botocore.exceptions import ClientError

from server import create, invoke

ECHO = "def handler(event, context):\n    return event\n"
ARN = "arn:aws:lambda:us-east-1:000000000000:function:"


def status(answer):
    return answer["ResponseMetadata"]["HTTPStatusCode"]


def refused(call, **members):
    """The refusal's code, status and text."""
    with pytest.raises(ClientError) as error:
        call(**members)
    answer = error.value.response
    return answer["Error"]["Code"], status(answer), answer["Error"]["Message"]


def published(client, name):
    create(client, name, ECHO, Publish=True)
    client.get_waiter("published_version_active").wait(
        FunctionName=name, Qualifier="1", WaiterConfig={"Delay": 1, "MaxAttempts": 30}
    )


def test_tags_come_and_go(client, name):
    create(client, name, ECHO, Tags={"team": "lamp"})
    assert client.list_tags(Resource=ARN + name)["Tags"] == {"team": "lamp"}
    assert status(client.tag_resource(Resource=ARN + name, Tags={"a": "1", "team": "wick"})) == 204
    assert client.get_function(FunctionName=name)["Tags"] == {"a": "1", "team": "wick"}
    assert status(client.untag_resource(Resource=ARN + name, TagKeys=["a", "team", "none"])) == 204
    assert client.list_tags(Resource=ARN + name)["Tags"] == {}
    assert "Tags" not in client.get_function(FunctionName=name)


def test_what_cannot_be_tagged_is_refused_as_aws_does(client, name):
    create(client, name, ECHO)
    code, number, text = refused(client.list_tags, Resource=ARN + name + ":$LATEST")
    assert (code, number) == ("InvalidParameterValueException", 400)
    assert text == "Tags on function aliases and versions are not supported. Please specify a function ARN."
    code, number, text = refused(client.tag_resource, Resource=ARN + "no", Tags={"a": "b"})
    assert (code, number, text) == ("ResourceNotFoundException", 404, f"Function not found: {ARN}no")
    code, _, text = refused(client.untag_resource, Resource=ARN + name, TagKeys=[])
    assert code == "ValidationException"
    assert text == (
        "1 validation error detected: Value null at 'tagKeys' failed to satisfy constraint: Member must not be null"
    )
    code, _, text = refused(client.tag_resource, Resource="arn:aws:something", Tags={"a": "b"})
    assert code == "ValidationException" and "Value 'arn:aws:something' at 'resource'" in text
    many = {f"{number}_key": "v" for number in range(51)}
    code, _, text = refused(client.tag_resource, Resource=ARN + name, Tags=many)
    assert (code, text) == ("InvalidParameterValueException", "Number of tags exceeds resource tag limit.")


def test_permissions_are_written_back_as_aws_writes_them(client, name):
    published(client, name)
    client.create_alias(FunctionName=name, Name="live", FunctionVersion="1")
    for qualifier in (None, "1", "live"):
        where = {"FunctionName": name} | ({"Qualifier": qualifier} if qualifier else {})
        resource = ARN + name + (f":{qualifier}" if qualifier else "")
        added = client.add_permission(
            StatementId="s3",
            Action="lambda:InvokeFunction",
            Principal="s3.amazonaws.com",
            SourceArn="arn:aws:s3:::bucket",
            SourceAccount="111111111111",
            **where,
        )
        assert status(added) == 201
        statement = {
            "Sid": "s3",
            "Effect": "Allow",
            "Principal": {"Service": "s3.amazonaws.com"},
            "Action": "lambda:InvokeFunction",
            "Resource": resource,
            "Condition": {
                "StringEquals": {"AWS:SourceAccount": "111111111111"},
                "ArnLike": {"AWS:SourceArn": "arn:aws:s3:::bucket"},
            },
        }
        assert json.loads(added["Statement"]) == statement
        found = client.get_policy(**where)
        policy = {"Version": "2012-10-17", "Id": "default", "Statement": [statement]}
        assert json.loads(found["Policy"]) == policy
        account = client.add_permission(
            StatementId="account",
            Action="lambda:GetFunction",
            Principal="222222222222",
            RevisionId=found["RevisionId"],
            **where,
        )
        principal = json.loads(account["Statement"])["Principal"]
        assert principal == {"AWS": "arn:aws:iam::222222222222:root"}
        stale = refused(
            client.remove_permission, StatementId="s3", RevisionId=found["RevisionId"], **where
        )
        assert stale[:2] == ("PreconditionFailedException", 412) and "Call the GetPolicy API" in stale[2]
        for sid in ("s3", "account"):
            assert status(client.remove_permission(StatementId=sid, **where)) == 204
        gone = refused(client.get_policy, **where)
        assert gone == ("ResourceNotFoundException", 404, "The resource you requested does not exist.")


def test_conditions_of_urls_organizations_and_skills(client, name):
    create(client, name, ECHO)
    added = client.add_permission(
        FunctionName=name,
        StatementId="url",
        Action="lambda:InvokeFunctionUrl",
        Principal="*",
        FunctionUrlAuthType="NONE",
        PrincipalOrgID="o-1234567890",
    )
    statement = json.loads(added["Statement"])
    assert statement["Principal"] == "*"
    assert statement["Condition"]["StringEquals"] == {
        "lambda:FunctionUrlAuthType": "NONE",
        "aws:PrincipalOrgID": "o-1234567890",
    }
    added = client.add_permission(
        FunctionName=name,
        StatementId="alexa",
        Action="lambda:InvokeFunction",
        Principal="alexa-appkit.amazon.com",
        EventSourceToken="amzn1.ask.skill.x",
    )
    condition = json.loads(added["Statement"])["Condition"]
    assert condition == {"StringEquals": {"lambda:EventSourceToken": "amzn1.ask.skill.x"}}


def test_a_policy_has_a_limit(client, name):
    create(client, name, ECHO)
    with pytest.raises(client.exceptions.PolicyLengthExceededException) as error:
        for number in range(200):
            client.add_permission(
                FunctionName=name,
                StatementId=f"{number:0100}",
                Action="lambda:InvokeFunction",
                Principal="*",
            )
    assert error.value.response["Error"]["Message"].endswith("is bigger than the limit (20480).")
    assert len(client.get_policy(FunctionName=name)["Policy"]) <= 20480


def test_account_settings_tell_limits_and_usage(client, name):
    before = client.get_account_settings()
    assert before["AccountLimit"] == {
        "TotalCodeSize": 80530636800,
        "CodeSizeUnzipped": 262144000,
        "CodeSizeZipped": 52428800,
        "ConcurrentExecutions": 1000,
        "UnreservedConcurrentExecutions": 1000,
    }
    size = create(client, name, ECHO, Publish=True)["CodeSize"]
    usage, former = client.get_account_settings()["AccountUsage"], before["AccountUsage"]
    assert usage["FunctionCount"] == former["FunctionCount"] + 1
    assert usage["TotalCodeSize"] == former["TotalCodeSize"] + 2 * size
    client.delete_function(FunctionName=name)
    assert client.get_account_settings()["AccountUsage"] == former


def test_what_tools_ask_of_every_function(client, name):
    create(client, name, ECHO)
    signing = client.get_function_code_signing_config(FunctionName=name)
    assert status(signing) == 200 and set(signing) == {"ResponseMetadata"}
    assert client.get_function_recursion_config(FunctionName=name)["RecursiveLoop"] == "Terminate"
    put = client.put_function_recursion_config(FunctionName=name, RecursiveLoop="Allow")
    assert put["RecursiveLoop"] == "Allow"
    assert client.get_function_recursion_config(FunctionName=name)["RecursiveLoop"] == "Allow"
    code, _, text = refused(client.put_function_recursion_config, FunctionName=name, RecursiveLoop="Invalid")
    assert code == "ValidationException" and text.endswith(
        "Value 'Invalid' at 'recursiveLoop' failed to satisfy constraint: "
        "Member must satisfy enum value set: [Terminate, Allow]"
    )


def test_runtime_management_is_kept(client, name):
    published(client, name)
    assert client.get_runtime_management_config(FunctionName=name)["UpdateRuntimeOn"] == "Auto"
    arn = client.get_function_configuration(FunctionName=name)["RuntimeVersionConfig"]["RuntimeVersionArn"]
    put = client.put_runtime_management_config(
        FunctionName=name, Qualifier="1", UpdateRuntimeOn="Manual", RuntimeVersionArn=arn
    )
    assert status(put) == 200
    assert put["FunctionArn"] == ARN + name + ":1" and put["RuntimeVersionArn"] == arn
    found = client.get_runtime_management_config(FunctionName=name, Qualifier="1")
    assert found["UpdateRuntimeOn"] == "Manual" and found["RuntimeVersionArn"] == arn
    assert client.get_runtime_management_config(FunctionName=name)["UpdateRuntimeOn"] == "Auto"
    code, _, _ = refused(
        client.put_runtime_management_config, FunctionName=name, UpdateRuntimeOn="Manual"
    )
    assert code == "InvalidParameterValueException"


LOGS = """
import logging, os
def handler(event, context):
    logging.getLogger().warning("spark")
    return os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
"""


def test_a_function_logs_as_its_logging_config_says(client, name):
    create(client, name, LOGS, LoggingConfig={"LogFormat": "JSON", "LogGroup": "lamps"})
    group, answer = invoke(client, name, LogType="Tail")
    assert group == "lamps"
    lines = base64.b64decode(answer["LogResult"]).decode().splitlines()
    record = json.loads(next(line for line in lines if "spark" in line))
    assert (record["level"], record["message"]) == ("WARNING", "spark")


def test_what_connects_a_function_is_shown_as_it_was_given(client, name):
    queue, key = "arn:aws:sqs:us-east-1:000000000000:dead", "arn:aws:kms:us-east-1:000000000000:key/k"
    given = {
        "TracingConfig": {"Mode": "Active"},
        "DeadLetterConfig": {"TargetArn": queue},
        "KMSKeyArn": key,
        "Environment": {"Variables": {"bb": "1", "aa": "2"}},
    }
    create(client, name, ECHO, **given)
    shown = client.get_function_configuration(FunctionName=name)
    assert {member: shown[member] for member in given} == given
    assert list(shown["Environment"]["Variables"]) == ["bb", "aa"]
    client.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})
    changed = client.update_function_configuration(FunctionName=name, DeadLetterConfig={"TargetArn": ""}, KMSKeyArn="")
    assert "DeadLetterConfig" not in changed and "KMSKeyArn" not in changed
    assert changed["TracingConfig"] == {"Mode": "Active"}
    client.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})
    wrong = {"DeadLetterConfig": {"TargetArn": "arn:aws:s3:::b"}}
    code, status, text = refused(client.update_function_configuration, FunctionName=name, **wrong)
    assert (code, status) == ("InvalidParameterValueException", 400) and "arn:aws:s3:::b" in text


def test_a_reserve_bounds_a_function_and_is_taken_from_the_account(client, name):
    create(client, name, ECHO)
    assert invoke(client, name, 1)[0] == 1
    client.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    with pytest.raises(ClientError) as error:
        invoke(client, name, 1)
    answer = error.value.response
    assert (answer["Error"]["Code"], status(answer)) == ("TooManyRequestsException", 429)
    assert answer["Reason"] == "ReservedFunctionConcurrentInvocationLimitExceeded"
    before = client.get_account_settings()["AccountLimit"]
    client.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=5)
    assert invoke(client, name, 2)[0] == 2
    after = client.get_account_settings()["AccountLimit"]
    assert before["UnreservedConcurrentExecutions"] - after["UnreservedConcurrentExecutions"] == 5
    assert client.get_function(FunctionName=name)["Concurrency"] == {"ReservedConcurrentExecutions": 5}
    client.delete_function_concurrency(FunctionName=name)
    assert client.get_account_settings()["AccountLimit"] == before


def test_a_url_config_is_shown_as_it_was_given(client, name):
    create(client, name, ECHO)
    cors = {"AllowOrigins": ["https://lamp.example"], "AllowMethods": ["GET"], "MaxAge": 60, "AllowCredentials": True}
    made = client.create_function_url_config(FunctionName=name, AuthType="NONE", Cors=cors, InvokeMode="RESPONSE_STREAM")
    assert (made["Cors"], made["InvokeMode"]) == (cors, "RESPONSE_STREAM")
    assert ".lambda-url.us-east-1.localhost:" in made["FunctionUrl"]
    shown = client.get_function_url_config(FunctionName=name)
    assert (shown["FunctionUrl"], shown["Cors"]) == (made["FunctionUrl"], cors)
    client.delete_function_url_config(FunctionName=name)
    # A namesake inherits nothing.
    client.delete_function(FunctionName=name)
    create(client, name, ECHO)
    assert client.list_function_url_configs(FunctionName=name)["FunctionUrlConfigs"] == []
