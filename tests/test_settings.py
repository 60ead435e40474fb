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


@pytest.mark.attack("resources", "writes to its log as fast as it can", "bounds of logs")
def test_a_flood_of_output_harms_nobody_else(server, name):
    client = server.client(read_timeout=120)
    flood = "def handler(e, c):\n    line = 'x' * 999\n    for _ in range(e['lines']):\n        print(line)\n    return 'done'\n"
    create(client, name, flood, Timeout=60, MemorySize=1769)
    create(client, f"{name}-other", ECHO, MemorySize=1769)
    invoke(client, f"{name}-other")
    done = []
    calling = threading.Thread(target=lambda: done.append(invoke(client, name, {"lines": 100_000})[0]))
    calling.start()
    other = server.client()
    while calling.is_alive():
        assert invoke(other, f"{name}-other", 1)[0] == 1
    calling.join()
    assert done == ["done"]
    files = [file for file in (server.data_dir / "logs").rglob("*") if file.is_file() and f"/{name}/" in str(file)]
    assert files and sum(file.stat().st_size for file in files) < 100_000_000, "logs are bounded"


PACED = """
import os, time
def handler(event, context):
    lines = (b"x" * 1023 + b"\\n") * 64
    begin, written = time.monotonic(), 0
    # A busy machine takes longer, within bounds.
    while written < event["bytes"] and (passed := time.monotonic() - begin) < 20:
        if written < event["rate"] * passed:
            written += os.write(1, lines)
        else:
            time.sleep(0.0005)
    return written
"""


@pytest.mark.attack("resources", "writes 200 MB a second to its log, without an end", "bounds of logs")
def test_a_steady_flood_of_output_takes_neither_memory_nor_disk(server, name):
    client = server.client()
    create(client, name, PACED, Timeout=60, MemorySize=1769)
    create(client, f"{name}-other", ECHO, MemorySize=1769)
    invoke(client, name, {"bytes": 0, "rate": 0})
    invoke(client, f"{name}-other")
    before = high_water(server.process.pid)
    written = []
    flood = {"bytes": 600_000_000, "rate": 200_000_000}
    calling = threading.Thread(target=lambda: written.append(invoke(client, name, flood)[0]))
    calling.start()
    other = server.client()
    while calling.is_alive():
        assert invoke(other, f"{name}-other", 1)[0] == 1
    calling.join()
    assert written[0] > 60_000_000, "it would fill more than what is kept"
    assert high_water(server.process.pid) - before < 64 << 20, "the server keeps little of it"
    kept = sum(file.stat().st_size for file in (server.data_dir / "logs").rglob("*") if f"/{name}/" in str(file))
    assert kept < 50_000_000, "logs are bounded"


def high_water(pid):
    """The most memory that a process has had, bytes."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith("VmHWM:"))


@pytest.mark.attack("Runtime API", "keeps ever more connections open to its Runtime API", "bounds of connections")
def test_a_flood_of_connections_to_the_runtime_api_harms_nobody_else(server, name):
    client = server.client(read_timeout=120)
    source = """
import os, socket
def handler(event, context):
    host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
    held = []
    for number in range(event["connections"]):
        try:
            connection = socket.create_connection((host, int(port)), timeout=1)
            connection.sendall(b"GET /2018-06-01/ping HTTP/1.1\\r\\nX: " + b"a" * 1000)
            held.append(connection)
        except OSError:
            break
    return len(held)
"""
    create(client, name, source, Timeout=60, MemorySize=1769)
    create(client, f"{name}-other", ECHO)
    held, answer = invoke(client, name, {"connections": 5000})
    assert "FunctionError" not in answer, held
    assert invoke(client, f"{name}-other", 1)[0] == 1
    assert invoke(client, name, {"connections": 0})[0] == 0


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
