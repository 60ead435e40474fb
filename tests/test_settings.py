"""Settings that have an effect on invocations, each on a server of its own."""

import io
import json
import os
import re
import subprocess
import threading
import zipfile
from pathlib import Path

import pytest
from botocore.exceptions import ClientError

from server import Server, create, invoke, until, zip_of

ECHO = "def handler(event, context):\n    return event\n"
SLEEP = "import time\ndef handler(event, context):\n    time.sleep(event['s'])\n    return 'done'\n"


def test_one_more_than_the_accounts_concurrency_is_throttled(tmp_path):
    with Server(tmp_path / "data", config="[limits]\nconcurrent_executions = 1\n") as server:
        client = server.client()
        create(client, "slow", SLEEP, Timeout=30)
        answers = []
        calling = threading.Thread(target=lambda: answers.append(invoke(client, "slow", {"s": 2})[0]))
        calling.start()
        until(lambda: server.metric("cresset_invoke_concurrent_invocations") == 1, what="the first one runs")
        with pytest.raises(ClientError) as refused:
            invoke(server.client(), "slow", {"s": 0})
        answer = refused.value.response
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == 429
        assert answer["Error"]["Code"] == "TooManyRequestsException"
        assert answer["message"] == "Rate Exceeded." and answer["Reason"] == "ConcurrentInvocationLimitExceeded"
        calling.join()
        assert answers == ["done"]
        until(lambda: server.metric("cresset_invoke_concurrent_invocations") == 0, what="its place is free")
        assert invoke(client, "slow", {"s": 0})[0] == "done"


def test_an_idle_environment_ends(tmp_path):
    with Server(tmp_path / "data", config="[environments]\nidle_timeout_seconds = 1\n") as server:
        client = server.client()
        create(client, "f", ECHO)
        invoke(client, "f")
        assert server.metric("cresset_environment_environments") == 1
        until(lambda: server.metric("cresset_environment_environments") == 0, what="the environment ends")
        assert invoke(client, "f", 1)[0] == 1


def test_a_version_that_is_not_here_runs_on_the_nearest_with_a_warning(server, name):
    client = server.client()
    create(client, name, "import sys\ndef handler(e, c): return sys.version.split()[0]", runtime="python3.14")
    value, answer = invoke(client, name, LogType="Tail")
    import base64

    log = base64.b64decode(answer["LogResult"]).decode()
    if value.startswith("3.14."):
        pytest.skip("this machine has Python 3.14")
    assert "python3.14" in log and value in log and "warning" in log.lower(), log
    said = server.wait_for_log(lambda line: "python3.14" in str(line.get("fields", {}).get("warning")))
    assert said["level"] == "WARN" and said["fields"]["function"] == name
    doctor = subprocess.run([str(server.process.args[0]), "doctor"], capture_output=True, text=True, timeout=60)
    assert re.search(rf"warning +python3\.14 +not here: {re.escape(value)} runs it", doctor.stdout), doctor.stdout


def test_a_version_that_is_not_here_may_be_refused(tmp_path):
    with Server(tmp_path / "data", config="[runtimes]\nmissing = 'refuse'\n") as server:
        client = server.client()
        with pytest.raises(ClientError) as refused:
            create(client, "f", ECHO, runtime="python3.14")
            invoke(client, "f")
        message = str(refused.value)
        assert "python3.14" in message and "runtimes.missing" in message, message


def test_a_family_that_is_not_here_is_refused_in_a_sentence(server, name):
    client = server.client()
    with pytest.raises(ClientError) as refused:
        client.create_function(
            FunctionName=name,
            Runtime="java21",
            Handler="x::y",
            Role="arn:aws:iam::000000000000:role/r",
            Code={"ZipFile": zip_of({"X.class": "x"})},
        )
        invoke(client, name)
    assert "java21" in str(refused.value), refused.value


def test_a_native_module_for_another_version_is_refused_in_a_sentence(server, name):
    client = server.client()
    module = b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00\x3e\x00" + bytes(44)
    create(client, name, zip_of({"app.py": "import speed\n" + ECHO, "speed.cpython-36m-x86_64-linux-gnu.so": module}))
    with pytest.raises(ClientError) as refused:
        invoke(client, name)
    message = str(refused.value)
    assert "speed.cpython-36m-x86_64-linux-gnu.so" in message and "3.6" in message, message
    client.delete_function(FunctionName=name)


@pytest.mark.skipif(os.getuid() != 0, reason="starts sandboxes")
def test_a_closed_umask_closes_nothing_to_functions(tmp_path):
    old = os.umask(0o077)
    try:
        with Server(tmp_path / "data") as server:
            client = server.client()
            for function, source, runtime in (
                ("python", ECHO, "python3.11"),
                ("node", "export const handler = async (e) => e;", "nodejs20.x"),
            ):
                create(client, function, source, runtime=runtime)
                assert invoke(client, function, {"n": 1})[0] == {"n": 1}
    finally:
        os.umask(old)


def of_a_level(line):
    assert re.match(r"\S+Z +(INFO|WARN) ", line), line


def test_the_log_of_the_server_is_for_people_or_for_programs(tmp_path):
    from server import BINARY

    for form, check in (("json", json.loads), ("human", of_a_level)):
        process = subprocess.Popen(
            [str(BINARY), "serve", "--listen", "127.0.0.1:0", "--data-dir", str(tmp_path / form), "--log-format", form],
            stderr=subprocess.PIPE,
            text=True,
        )
        for line in process.stderr:
            check(line)
            if "ready" in line:
                break
        process.terminate()
        rest = process.stderr.read().splitlines()
        assert process.wait(timeout=15) == 0
        for line in rest:
            check(line)


def test_runtimes_that_aws_has_ended_are_refused_or_accepted(tmp_path):
    code = "def handler(event, context):\n    return 'old'\n"
    with Server(tmp_path / "refusing") as server:
        with pytest.raises(ClientError, match="python3.7 is no longer supported"):
            create(server.client(), "old", code, runtime="python3.7")
    with Server(tmp_path / "accepting", config='[runtimes]\ndeprecated = "accept"\n') as server:
        create(server.client(), "old", code, runtime="python3.7")
        assert invoke(server.client(), "old")[0] == "old"
