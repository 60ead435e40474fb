"""How invocations end: what the caller gets, and what the log says."""

import base64
import json
import re
import time

import pytest

from server import create, invoke, until, zip_of

REPORT = re.compile(
    r"REPORT RequestId: \S+\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: (\d+) MB\t"
    r"Max Memory Used: (\d+) MB\t(?:Init Duration: [\d.]+ ms\t)?(.*)\n$"
)


def logged(client, name, event=None, **settings):
    """Calls with the log's tail: the answer, the whole answer, the log."""
    value, answer = invoke(client, name, event, LogType="Tail", **settings)
    return value, answer, base64.b64decode(answer["LogResult"]).decode()


def test_the_log_of_a_call(client, name):
    create(client, name, "def handler(e, c):\n    print('one')\n    print('two')\n    return c.aws_request_id", MemorySize=256)
    value, answer, log = logged(client, name)
    lines = log.splitlines()
    assert answer["ResponseMetadata"]["RequestId"] == value
    start = lines.index(f"START RequestId: {value} Version: $LATEST")
    assert lines[start + 1 :][:3] == ["one", "two", f"END RequestId: {value}"]
    report = REPORT.search(log)
    assert report and report[1] == "256" and 5 < int(report[2]) < 256 and report[3] == ""
    assert "Init Duration" in log and "Init Duration" not in logged(client, name)[2]


FAILURES = {
    "a raised error": (
        "def handler(e, c):\n    raise KeyError('lamp')",
        {"errorType": "KeyError", "errorMessage": "'lamp'"},
        [],
    ),
    "a handler that is not there": (
        "def other(e, c): pass",
        {"errorType": "Runtime.HandlerNotFound", "errorMessage": "Handler 'handler' missing on module 'app'"},
        [],
    ),
    "a module that cannot be imported": (
        "import nowhere_to_be_found",
        {
            "errorType": "Runtime.ImportModuleError",
            "errorMessage": "Unable to import module 'app': No module named 'nowhere_to_be_found'",
            "requestId": "",
        },
        [],
    ),
    "an exit": (
        "import os\ndef handler(e, c):\n    os._exit(7)",
        {"errorType": "Runtime.ExitError", "errorMessage": "RequestId: {id} Error: Runtime exited with error: exit status 7"},
        ["RequestId: {id} Error: Runtime exited with error: exit status 7", "Runtime.ExitError"],
    ),
    "an exit without a reason": (
        "import os\ndef handler(e, c):\n    os._exit(0)",
        {"errorType": "Runtime.ExitError", "errorMessage": "RequestId: {id} Error: Runtime exited without providing a reason"},
        ["RequestId: {id} Error: Runtime exited without providing a reason"],
    ),
    "a kill": (
        "import os, signal\ndef handler(e, c):\n    os.kill(os.getpid(), signal.SIGKILL)",
        {"errorType": "Runtime.ExitError", "errorMessage": "RequestId: {id} Error: Runtime exited with error: signal: killed"},
        [],
    ),
    "no JSON": (
        "def handler(e, c): return {1, 2}",
        {"errorType": "Runtime.MarshalError"},
        [],
    ),
    "too large an answer": (
        "def handler(e, c): return 'x' * (6 * 1024 * 1024 + 200)",
        {
            "errorType": "Function.ResponseSizeTooLarge",
            "errorMessage": "Response payload size exceeded maximum allowed payload size (6291556 bytes).",
        },
        [],
    ),
}


@pytest.mark.parametrize("case", FAILURES)
def test_a_failure_is_told_as_aws_tells_it(client, name, case):
    source, expected, lines = FAILURES[case]
    create(client, name, source)
    value, answer, log = logged(client, name)
    request_id = answer["ResponseMetadata"]["RequestId"]
    assert answer["StatusCode"] == 200 and answer["FunctionError"] == "Unhandled"
    for member, text in expected.items():
        assert value[member] == text.replace("{id}", request_id), value
    for line in lines:
        assert line.replace("{id}", request_id) in log.splitlines(), log
    assert f"END RequestId: {request_id}" in log and REPORT.search(log)


def test_a_timeout_ends_the_invocation_and_not_the_function(client, name):
    create(
        client,
        name,
        "import time, os\n"
        "def handler(e, c):\n"
        "    if e.get('sleep'):\n"
        "        open('/tmp/kept', 'w').write('kept')\n"
        "        time.sleep(60)\n"
        "    return os.path.exists('/tmp/kept')\n",
        Timeout=1,
    )
    assert invoke(client, name)[0] is False
    began = time.monotonic()
    value, answer, log = logged(client, name, {"sleep": True})
    assert 0.9 < time.monotonic() - began < 5
    request_id = answer["ResponseMetadata"]["RequestId"]
    assert answer["FunctionError"] == "Unhandled"
    assert value == {
        "errorType": "Sandbox.Timedout",
        "errorMessage": f"RequestId: {request_id} Error: Task timed out after 1.00 seconds",
    }
    assert f"{request_id} Task timed out after 1.00 seconds" in log
    assert REPORT.search(log)[3].strip() == "Status: timeout"
    assert invoke(client, name)[0] is True, "Reset keeps /tmp"


def test_out_of_memory_kills_the_function_alone(client, name):
    create(client, name, "def handler(e, c):\n    return len(bytearray(e['mb'] << 20))")
    assert invoke(client, name, {"mb": 20})[0] == 20 << 20
    value, answer, log = logged(client, name, {"mb": 400})
    request_id = answer["ResponseMetadata"]["RequestId"]
    assert value == {
        "errorType": "Runtime.ExitError",
        "errorMessage": f"RequestId: {request_id} Error: Runtime exited with error: signal: killed",
    }
    assert REPORT.search(log)[3].strip() == "Status: error\tError Type: Runtime.OutOfMemory"
    assert invoke(client, name, {"mb": 1})[0] == 1 << 20


def test_a_failed_init_is_run_again_within_the_invocation(server, client, name):
    create(client, name, "import os\nos._exit(3)")
    value, answer, log = logged(client, name)
    assert value["errorType"] == "Runtime.ExitError"
    assert "Phase: invoke\tStatus: error\tError Type: Runtime.ExitError" in log
    first = until(lambda: log_with(server, name, "Phase: init\tStatus: error\tError Type: Runtime.ExitError"))
    assert first.startswith("INIT_REPORT Init Duration: ")


def log_with(server, function, holds):
    """The first line of a function's log files that has `holds`."""
    for file in (server.data_dir / "logs").rglob("*"):
        if file.is_file() and function in str(file):
            for line in file.read_text().splitlines():
                if holds in line:
                    return line[line.index("INIT_REPORT") :]
    return None


def test_the_context_and_the_variables(client, name):
    create(
        client,
        name,
        "import os\n"
        "def handler(e, c):\n"
        "    return {'env': dict(os.environ), 'cwd': os.getcwd(), 'name': c.function_name,\n"
        "            'memory': c.memory_limit_in_mb, 'group': c.log_group_name, 'custom': c.client_context.custom,\n"
        "            'left': c.get_remaining_time_in_millis()}\n",
        Environment={"Variables": {"MINE": "yes"}},
    )
    context = base64.b64encode(json.dumps({"custom": {"a": "b"}}).encode()).decode()
    value, _ = invoke(client, name, ClientContext=context)
    variables = value["env"]
    assert variables["MINE"] == "yes" and variables["_HANDLER"] == "app.handler"
    assert variables["AWS_LAMBDA_FUNCTION_NAME"] == value["name"] == name
    assert variables["AWS_REGION"] == variables["AWS_DEFAULT_REGION"] == "us-east-1"
    assert variables["LAMBDA_TASK_ROOT"] == value["cwd"] == "/var/task"
    assert variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] == "128" and variables["TZ"] == ":UTC"
    assert variables["AWS_EXECUTION_ENV"] == "AWS_Lambda_python3.11"
    assert value["group"] == f"/aws/lambda/{name}" and value["custom"] == {"a": "b"}
    assert 0 < value["left"] <= 3000


def test_many_at_once_then_warm_reuse(server, client, name):
    from concurrent.futures import ThreadPoolExecutor

    create(
        client,
        name,
        "import time, uuid\nme = str(uuid.uuid4())\ndef handler(e, c):\n    time.sleep(e.get('s', 0))\n    return me",
        MemorySize=1769,
    )
    with ThreadPoolExecutor(6) as pool:
        environments = set(pool.map(lambda _: invoke(client, name, {"s": 2})[0], range(6)))
    assert len(environments) == 6, "each concurrent call has an environment of its own"
    again = set()
    for _ in range(10):
        until(lambda: server.metric("cresset_invoke_concurrent_invocations") == 0, what="all are idle")
        again.add(invoke(client, name)[0])
    assert again <= environments and len(again) == 1, "the newest is used again"


def test_the_client_going_away_does_not_harm(server, client, name):
    import http.client

    create(client, name, "import time, uuid\nme = str(uuid.uuid4())\ndef handler(e, c):\n    time.sleep(e.get('s', 0))\n    return me")
    me = invoke(client, name)[0]
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request("POST", f"/2015-03-31/functions/{name}/invocations", b'{"s": 0.5}')
    until(lambda: server.metric("cresset_invoke_concurrent_invocations") >= 1, what="the invocation runs")
    connection.close()
    until(lambda: server.metric("cresset_invoke_concurrent_invocations") == 0, what="the invocation ends")
    assert invoke(client, name)[0] == me


NODE = {
    "async": ("export const handler = async (e) => e.n + 1;", 42),
    "callback": ("export const handler = (e, c, done) => done(null, e.n + 1);", 42),
    "nothing": ("export const handler = async () => {};", None),
    "streaming": (
        "export const handler = awslambda.streamifyResponse(async (e, out) => { out.write('\"str'); out.write('eam\"'); out.end(); });",
        "stream",
    ),
}


@pytest.mark.parametrize("case", NODE)
def test_node_handlers(client, name, case):
    source, expected = NODE[case]
    create(client, name, source, runtime="nodejs20.x")
    assert invoke(client, name, {"n": 41})[0] == expected


def test_a_node_error_has_its_trace(client, name):
    create(client, name, "export const handler = async () => { throw new TypeError('dim'); };", runtime="nodejs20.x")
    value, answer = invoke(client, name)
    assert answer["FunctionError"] == "Unhandled"
    assert value["errorType"] == "TypeError" and value["errorMessage"] == "dim" and value["trace"]


def test_a_custom_runtime_without_a_bootstrap(client, name):
    create(client, name, zip_of({"readme": "nothing to run"}), runtime="provided.al2023", handler="x")
    value, answer = invoke(client, name)
    request_id = answer["ResponseMetadata"]["RequestId"]
    assert value == {
        "errorType": "Runtime.InvalidEntrypoint",
        "errorMessage": f"RequestId: {request_id} Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]",
    }


def test_a_custom_runtime_of_a_shell_script(client, name):
    bootstrap = """#!/bin/sh
base="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while true; do
  id=$(curl -s -D /tmp/head -o /tmp/event "$base/next" && sed -n 's/^lambda-runtime-aws-request-id: //Ip' /tmp/head | tr -d '\\r')
  curl -s -X POST --data-binary @/tmp/event "$base/$id/response" >/dev/null
done
"""
    create(client, name, zip_of({"bootstrap": (bootstrap, 0o755)}), runtime="provided.al2023", handler="x")
    assert invoke(client, name, {"from": "sh"})[0] == {"from": "sh"}
