"""A read equals what was sent: for every member that is built of the operations that describe a function, and with AWS's
own defaults where nothing was sent. And every operation that is built is called by some test."""

import base64
import hashlib
import json
import re
import subprocess
from pathlib import Path

import pytest

from server import BINARY, PYTHON, ROLE, create, zip_of

TESTS = Path(__file__).parent
SOURCE = "def handler(event, context):\n    return event\n"
CODE = zip_of({"app.py": SOURCE})
SHA256 = base64.b64encode(hashlib.sha256(CODE).digest()).decode()
KEY = "arn:aws:kms:us-east-1:000000000000:key/12345678-1234-1234-1234-123456789012"
QUEUE, OTHER_QUEUE = (f"arn:aws:sqs:us-east-1:000000000000:{queue}" for queue in ("one", "two"))
OTHER_ROLE = "arn:aws:iam::000000000000:role/service-role/other"


def built(operation):
    """The members of an operation that are built, with those inside of one member."""
    lines = subprocess.run([str(BINARY), "api", operation], capture_output=True, text=True, check=True).stdout.splitlines()
    return {line.split()[0] for line in lines[1:] if re.match(r"\s+\w+\s+built", line)}


def differences(sent, read):
    """What a read shows otherwise than it was sent: more members may be inside of one."""
    if isinstance(sent, dict) and isinstance(read, dict):
        return {name: found for name in sent if (found := differences(sent[name], read.get(name)))}
    return None if sent == read else (sent, read)


def wait(client, name):
    client.get_waiter("function_updated_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})


CONFIGURATION = {
    "Role": ROLE,
    "Handler": "app.handler",
    "Runtime": PYTHON,
    "Description": "a lamp",
    "Timeout": 7,
    "MemorySize": 200,
    "VpcConfig": {
        "SubnetIds": ["subnet-11111111"],
        "SecurityGroupIds": ["sg-22222222"],
        "Ipv6AllowedForDualStack": True,
    },
    "Environment": {"Variables": {"BEE": "1", "ANT": "ü"}},
    "DeadLetterConfig": {"TargetArn": QUEUE},
    "KMSKeyArn": KEY,
    "TracingConfig": {"Mode": "Active"},
    "EphemeralStorage": {"Size": 600},
    "SnapStart": {"ApplyOn": "None"},
    "LoggingConfig": {
        "LogFormat": "JSON",
        "ApplicationLogLevel": "DEBUG",
        "SystemLogLevel": "WARN",
        "LogGroup": "lamps",
    },
}
CHANGED = {
    "Role": OTHER_ROLE,
    "Handler": "app.other",
    "Runtime": PYTHON,
    "Description": "",
    "Timeout": 8,
    "MemorySize": 128,
    "VpcConfig": {"SubnetIds": [], "SecurityGroupIds": []},
    "Environment": {"Variables": {"CAT": ""}},
    "DeadLetterConfig": {"TargetArn": OTHER_QUEUE},
    "KMSKeyArn": KEY.replace("12345678-", "87654321-"),
    "TracingConfig": {"Mode": "PassThrough"},
    "EphemeralStorage": {"Size": 512},
    "SnapStart": {"ApplyOn": "None"},
    "LoggingConfig": {"LogFormat": "Text", "LogGroup": "others"},
}


def layer(client, name):
    made = client.publish_layer_version(LayerName=name, Content={"ZipFile": zip_of({"python/wick.py": ""})})
    return made["LayerVersionArn"]


def test_a_function_is_read_as_it_was_made_and_changed(client, name):
    layers = [layer(client, f"{name}-{number}") for number in (1, 2)]
    beside = {
        "FunctionName": name,
        "Code": {"ZipFile": CODE},
        "Publish": True,
        "PackageType": "Zip",
        "Tags": {"team": "lamp", "Ü": ""},
        "Layers": layers,
        "Architectures": ["x86_64"],
    }
    assert set(CONFIGURATION) | set(beside) == built("CreateFunction")
    client.create_function(**CONFIGURATION, **beside)
    client.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})
    read = client.get_function(FunctionName=name)
    shown = read["Configuration"]
    assert not differences(CONFIGURATION, shown)
    assert [it["Arn"] for it in shown["Layers"]] == layers
    assert (shown["PackageType"], shown["Architectures"], shown["CodeSha256"]) == ("Zip", ["x86_64"], SHA256)
    assert read["Tags"] == beside["Tags"]
    version = client.get_function_configuration(FunctionName=name, Qualifier="1")
    varying = {"FunctionArn", "LastModified", "RevisionId", "Version", "ResponseMetadata"}
    without = lambda shown: {member: shown[member] for member in shown if member not in varying}  # noqa: E731
    assert without(version) == without(shown)

    changed = {"FunctionName": name, "Layers": layers[::-1], "RevisionId": shown["RevisionId"]}
    assert set(CHANGED) | set(changed) == built("UpdateFunctionConfiguration")
    client.update_function_configuration(**CHANGED, **changed)
    wait(client, name)
    after = client.get_function_configuration(FunctionName=name)
    assert not differences(CHANGED, after)
    assert [it["Arn"] for it in after["Layers"]] == layers[::-1]
    assert without(client.get_function_configuration(FunctionName=name, Qualifier="1")) == without(version)


def test_a_function_has_the_services_defaults(client, name):
    create(client, name, SOURCE)
    client.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1})
    shown = client.get_function_configuration(FunctionName=name)
    assert not differences(
        {
            "Description": "",
            "Timeout": 3,
            "MemorySize": 128,
            "PackageType": "Zip",
            "Architectures": ["x86_64"],
            "EphemeralStorage": {"Size": 512},
            "TracingConfig": {"Mode": "PassThrough"},
            "SnapStart": {"ApplyOn": "None", "OptimizationStatus": "Off"},
            "LoggingConfig": {"LogFormat": "Text", "LogGroup": f"/aws/lambda/{name}"},
            "Version": "$LATEST",
            "State": "Active",
            "LastUpdateStatus": "Successful",
        },
        shown,
    )
    assert not {"Environment", "DeadLetterConfig", "KMSKeyArn", "Layers", "VpcConfig"} & set(shown)


def test_aliases_and_versions_are_read_as_they_were_made(client, name):
    create(client, name, SOURCE, Publish=True)
    wait(client, name)
    client.update_function_configuration(FunctionName=name, Timeout=9)
    wait(client, name)
    revision = client.get_function_configuration(FunctionName=name)["RevisionId"]
    version = {"FunctionName": name, "CodeSha256": client.get_function_configuration(FunctionName=name)["CodeSha256"]}
    version |= {"Description": "the second", "RevisionId": revision}
    assert set(version) == built("PublishVersion") - {"PublishTo"}
    made = client.publish_version(**version)
    read = client.get_function_configuration(FunctionName=name, Qualifier="2")
    assert (made["Version"], read["Description"], read["CodeSha256"]) == ("2", "the second", version["CodeSha256"])

    alias = {"Name": "live", "FunctionVersion": "1", "Description": "what is lit"}
    alias["RoutingConfig"] = {"AdditionalVersionWeights": {"2": 0.25}}
    assert set(alias) | {"FunctionName"} == built("CreateAlias")
    client.create_alias(FunctionName=name, **alias)
    read = client.get_alias(FunctionName=name, Name="live")
    assert not differences(alias, read)
    changed = {"Name": "live", "FunctionVersion": "2", "Description": ""}
    changed["RoutingConfig"] = {"AdditionalVersionWeights": {"1": 0.5}}
    assert set(changed) | {"FunctionName", "RevisionId"} == built("UpdateAlias")
    client.update_alias(FunctionName=name, RevisionId=read["RevisionId"], **changed)
    assert not differences(changed, client.get_alias(FunctionName=name, Name="live"))


CORS = {
    "AllowCredentials": True,
    "AllowHeaders": ["x-a"],
    "AllowMethods": ["GET"],
    "AllowOrigins": ["https://lamp.example"],
    "ExposeHeaders": ["x-b"],
    "MaxAge": 60,
}


@pytest.mark.parametrize(
    ("make", "change", "read", "made", "changed"),
    [
        (
            "CreateFunctionUrlConfig",
            "UpdateFunctionUrlConfig",
            "get_function_url_config",
            {"AuthType": "AWS_IAM", "InvokeMode": "RESPONSE_STREAM", "Cors": CORS},
            {"AuthType": "NONE", "InvokeMode": "BUFFERED", "Cors": {"MaxAge": 1}},
        ),
        (
            "PutFunctionEventInvokeConfig",
            "UpdateFunctionEventInvokeConfig",
            "get_function_event_invoke_config",
            {
                "MaximumRetryAttempts": 0,
                "MaximumEventAgeInSeconds": 60,
                "DestinationConfig": {"OnSuccess": {"Destination": QUEUE}, "OnFailure": {"Destination": OTHER_QUEUE}},
            },
            {
                "MaximumRetryAttempts": 2,
                "MaximumEventAgeInSeconds": 21600,
                "DestinationConfig": {"OnSuccess": {}, "OnFailure": {"Destination": QUEUE}},
            },
        ),
    ],
    ids=["url", "event invoke"],
)
def test_what_stands_beside_a_function_is_read_as_it_was_made(client, name, make, change, read, made, changed):
    create(client, name, SOURCE, Publish=True)
    client.create_alias(FunctionName=name, Name="live", FunctionVersion="1")
    which = {"FunctionName": name, "Qualifier": "live"}
    for operation, sent in ((make, made), (change, changed)):
        assert set(sent) | set(which) == built(operation)
        method = getattr(client, re.sub(r"(?<!^)(?=[A-Z])", "_", operation).lower())
        method(**which, **sent)
        assert not differences(sent, getattr(client, read)(**which))


def test_a_layer_version_is_read_as_it_was_published(client, name):
    sent = {
        "Description": "wicks",
        "CompatibleRuntimes": [PYTHON],
        "CompatibleArchitectures": ["x86_64"],
        "LicenseInfo": "MIT",
    }
    assert {"LayerName", "Content"} | set(sent) == built("PublishLayerVersion")
    made = client.publish_layer_version(LayerName=name, Content={"ZipFile": CODE}, **sent)
    read = client.get_layer_version(LayerName=name, VersionNumber=made["Version"])
    assert not differences(sent, read)
    assert read["Content"]["CodeSha256"] == SHA256
    assert not differences(sent, client.list_layer_versions(LayerName=name)["LayerVersions"][0])


def test_permissions_are_read_as_they_were_given(client, name):
    create(client, name, SOURCE, Publish=True)
    sent = {
        "StatementId": "all",
        "Action": "lambda:InvokeFunction",
        "Principal": "s3.amazonaws.com",
        "SourceArn": "arn:aws:s3:::bucket",
        "SourceAccount": "000000000000",
    }
    client.add_permission(FunctionName=name, Qualifier="1", **sent)
    statement = json.loads(client.get_policy(FunctionName=name, Qualifier="1")["Policy"])["Statement"][0]
    assert statement["Sid"] == sent["StatementId"] and statement["Action"] == sent["Action"]
    assert statement["Principal"] == {"Service": sent["Principal"]}
    assert statement["Condition"] == {
        "StringEquals": {"AWS:SourceAccount": sent["SourceAccount"]},
        "ArnLike": {"AWS:SourceArn": sent["SourceArn"]},
    }


def test_concurrency_is_read_as_it_was_reserved_and_provisioned(client, name):
    create(client, name, SOURCE, Publish=True)
    client.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=3)
    assert client.get_function_concurrency(FunctionName=name)["ReservedConcurrentExecutions"] == 3
    assert client.get_function(FunctionName=name)["Concurrency"] == {"ReservedConcurrentExecutions": 3}
    which = {"FunctionName": name, "Qualifier": "1"}
    client.put_provisioned_concurrency_config(**which, ProvisionedConcurrentExecutions=2)
    assert client.get_provisioned_concurrency_config(**which)["RequestedProvisionedConcurrentExecutions"] == 2


# Operations whose names tests put together: those of roles and users, and those of all that has tags.
KINDS = ("role", "user", "policy", "instance_profile")


def called():
    """The words by which tests call operations, in boto3's spelling."""
    words = set()
    for path in TESTS.glob("*.py"):
        text = path.read_text()
        words |= set(re.findall(r"\w+", text))
        for put_together in re.findall(r'"([a-z_]*\{[a-z]*\}[a-z_]*)"', text):
            words |= {re.sub(r"\{[a-z]*\}", kind, put_together) for kind in KINDS}
        words |= {word.replace("-", "_") for word in re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', text)}
    for path in (TESTS / "conformance").glob("*/*.json"):
        calls = {step["call"].split(":")[-1] for it in json.loads(path.read_text()) for step in it["steps"]}
        words |= {re.sub(r"(?<!^)(?=[A-Z])", "_", call).lower() for call in calls}
    return words


def test_every_operation_that_is_built_is_called_by_a_test():
    listed = subprocess.run([str(BINARY), "api"], capture_output=True, text=True, check=True).stdout
    operations = re.findall(r"^\w+:(\w+)\s+\d+ members", listed, re.MULTILINE)
    assert len(operations) > 120
    words = called()
    missing = [it for it in operations if re.sub(r"(?<!^)(?=[A-Z])", "_", it).lower() not in words]
    assert missing == []
