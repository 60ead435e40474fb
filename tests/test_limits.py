"""What accounts may have: `limits`, and by account."""

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from server import ROLE, Server, create, serve_expecting_failure, zip_of

ECHO = "def handler(event, context):\n    return event\n"
SMALL, OTHER = "111111111111", "222222222222"
CONFIG = f"""
[limits]
layers = 1

[limits.accounts.{SMALL}]
concurrent_executions = 150
code_size_zipped = 100000
code_size_unzipped = 200000
total_code_size = 4000
layers = 0
"""


@pytest.fixture(scope="module")
def limited(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("limits") / "data", config=CONFIG) as server:
        yield server


def of(server, account):
    settings = Config(retries={"max_attempts": 0}, read_timeout=60)
    return boto3.client(
        "lambda",
        endpoint_url=server.endpoint,
        region_name="us-east-1",
        aws_access_key_id=account,
        aws_secret_access_key="test",
        config=settings,
    )


def refusal(call, **members):
    with pytest.raises(ClientError) as refused:
        call(**members)
    return refused.value.response["Error"]["Code"], refused.value.response["Error"]["Message"]


def made(name, files):
    return {
        "FunctionName": name,
        "Runtime": "python3.11",
        "Role": ROLE,
        "Handler": "handler.handler",
        "Code": {"ZipFile": zip_of(files)},
    }


def noise(size):
    """Bytes that do not pack."""
    state, found = 1, bytearray()
    while len(found) < size:
        state = state * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        found += (state >> 32).to_bytes(4, "big")
    return bytes(found[:size])


def test_each_account_is_told_its_own_limits(limited):
    small = of(limited, SMALL).get_account_settings()["AccountLimit"]
    assert small == {
        "TotalCodeSize": 4000,
        "CodeSizeUnzipped": 200000,
        "CodeSizeZipped": 100000,
        "ConcurrentExecutions": 150,
        "UnreservedConcurrentExecutions": 150,
    }
    other = of(limited, OTHER).get_account_settings()["AccountLimit"]
    assert (other["TotalCodeSize"], other["ConcurrentExecutions"]) == (80530636800, 1000)


def test_code_is_held_to_the_accounts_limits(limited):
    small, other = of(limited, SMALL), of(limited, OTHER)
    large = made("large", {"handler.py": ECHO, "noise": noise(100_000)})
    code, text = refusal(small.create_function, **large)
    assert text == "Zipped size must be smaller than 100000 bytes"
    wide = made("wide", {"handler.py": ECHO, "zeros": bytes(200_001)})
    code, text = refusal(small.create_function, **wide)
    assert (code, text) == (
        "InvalidParameterValueException",
        "Unzipped size must be smaller than 200000 bytes",
    )
    for function in (large, wide):
        other.create_function(**function)


def test_all_code_of_an_account_is_counted(limited):
    small = of(limited, SMALL)
    half = {"handler.py": ECHO, "noise": noise(2000)}
    size = small.create_function(**made("half", half))["CodeSize"]
    assert 2000 < size < 4000
    small.get_waiter("function_active_v2").wait(FunctionName="half", WaiterConfig={"Delay": 1})
    exceeded = ("CodeStorageExceededException", "Code storage limit exceeded.")
    assert refusal(small.create_function, **made("more", half)) == exceeded
    assert refusal(small.publish_version, FunctionName="half") == exceeded
    layer = {"LayerName": "more", "Content": {"ZipFile": zip_of(half)}}
    assert refusal(small.publish_layer_version, **layer) == exceeded
    # What replaces it may be as large.
    small.update_function_code(FunctionName="half", ZipFile=zip_of({"handler.py": ECHO + "#", "noise": noise(2000)}))
    small.delete_function(FunctionName="half")
    small.create_function(**made("more", half))
    assert small.get_account_settings()["AccountUsage"]["TotalCodeSize"] == size
    small.delete_function(FunctionName="more")


def test_layers_and_reserves_are_held_to_the_accounts_limits(limited):
    small, other = of(limited, SMALL), of(limited, OTHER)
    arns = {}
    for client, number in ((small, 1), (other, 1), (other, 2)):
        content = {"ZipFile": zip_of({"a": "b"})}
        answer = client.publish_layer_version(LayerName=f"layer{number}", Content=content)
        arns.setdefault(client, []).append(answer["LayerVersionArn"])
    for client, most in ((small, 0), (other, 1)):
        create(client, "layered", ECHO)
        client.get_waiter("function_active_v2").wait(FunctionName="layered", WaiterConfig={"Delay": 1})
        code, text = refusal(client.update_function_configuration, FunctionName="layered", Layers=arns[client])
        assert (code, text) == ("InvalidParameterValueException", f"Cannot reference more than {most} layers.")
    reserve = {"FunctionName": "layered", "ReservedConcurrentExecutions": 51}
    code, text = refusal(small.put_function_concurrency, **reserve)
    assert code == "InvalidParameterValueException" and "below its minimum value of [100]" in text
    other.put_function_concurrency(**reserve)


def test_an_old_name_is_answered_with_the_new_one(tmp_path):
    config = tmp_path / "cresset.toml"
    config.write_text("[environments]\naccount_concurrency = 5\n[limits]\nlayers = 'all'\n")
    code, said = serve_expecting_failure(tmp_path / "data", config=config)
    assert code != 0
    assert "environments.account_concurrency is limits.concurrent_executions now" in said
    assert 'limits.layers = "all": expected a number from 0 to 100' in said
