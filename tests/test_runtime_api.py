"""Attacks on the Runtime API and on the AWS endpoint, by a function through the sockets of its own
sandbox: judged by what callers, other functions and the server see of it.

What holds them is the server's own code, which no level of isolation leaves out; so none of them can be
shown to succeed at the `process` level. That another function's socket is out of reach is shown by
`test_hostile.py`, and that no answer is heard out of turn by `crates/environment/tests/it`.
"""

import os
import threading

import pytest

from server import PATIENCE, create, invoke, until
from test_hostile import SERVERS, VICTIM, last_line

# Speaks to the Runtime API past the runtime's client, as raw bytes.
RAW = """
import os, re, socket

def converse(data):
    # The status of each answer, until there is none for a while.
    host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
    said = b""
    try:
        with socket.create_connection((host, int(port)), timeout=0.3) as api:
            api.sendall(data)
            while part := api.recv(65536):
                said += part
    except OSError:
        pass
    return re.findall(r"HTTP/1.1 (\\d+)", said.decode(errors="replace"))

def post(request_id, body, extra=""):
    return (
        f"POST /2018-06-01/runtime/invocation/{request_id}/response HTTP/1.1\\r\\nHost: a\\r\\n{extra}"
        f"Content-Length: {len(body)}\\r\\n\\r\\n{body}"
    ).encode()
"""
TWICE = RAW + """
def handler(event, context):
    if event.get("well"):
        return "well"
    for answer in ('"first"', '"second"'):
        print("was answered", *converse(post(context.aws_request_id, answer)), flush=True)
    return "third"
"""
FORGE = RAW + """
def handler(event, context):
    if not event:
        return "well"
    other, own = event["id"], context.aws_request_id
    hidden = post(other, '"hidden"')
    both = (
        f"POST /2018-06-01/runtime/invocation/nobody/response HTTP/1.1\\r\\nHost: a\\r\\n"
        f"Content-Length: 5\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\n"
    ).encode()
    tries = [
        post(other, '"forged"'),
        post(other, '"forged"').replace(b"response", b"error"),
        both + hidden,
        b"GET /2018-06-01/ping HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(hidden) + hidden,
        b"GET /2018-06-01/ping HTTP/1.1\\r\\nHost: a\\r\\nContent-Length: 0\\r\\nContent-Length: 9\\r\\n\\r\\n" + hidden,
        b"GET /2018-06-01/ping HTTP/1.1\\r\\nHost: a\\r\\nX: " + b"a" * 10_000_000 + b"\\r\\n\\r\\n" + hidden,
        b"GET /2018-06-01/ping HTTP/1.1\\r\\n" + b"X: a\\r\\n" * 1_000_000 + b"\\r\\n" + hidden,
        post(f"{own}/../{other}", '"walked"'),
        post(other + "%00", '"cut"'),
    ]
    return [converse(data) for data in tries]
"""
# Each child holds a thousand connections, established or not, to one of the two sockets.
FLOOD = """
import os, socket, time

def handler(event, context):
    children = []
    for number in range(event["thousands"]):
        child = os.fork()
        if child:
            children.append(child)
            continue
        name = ("AWS_LAMBDA_RUNTIME_API", "AWS_ENDPOINT_URL")[number % 2]
        host, port = os.environ[name].removeprefix("http://").split(":")
        held = []
        for _ in range(1000):
            try:
                one = socket.socket()
                one.setblocking(False)
                one.connect_ex((host, int(port)))
                held.append(one)
            except OSError:
                break
        end = time.monotonic() + event["seconds"]
        while time.monotonic() < end:
            for one in held:
                try:
                    one.send(b"GET /2018-06-01/ping HTTP/1.1\\r\\nX: ")
                except OSError:
                    pass
            time.sleep(0.1)
        os._exit(0)
    for child in children:
        os.waitpid(child, 0)
    return len(children)
"""


@pytest.fixture(params=["sandbox", "rootless"])
def level(request):
    return request.param


@pytest.fixture
def target(level, request):
    return request.getfixturevalue(SERVERS[level])


@pytest.mark.attack("Runtime API", "answers its own event twice", "one answer for an event")
def test_an_event_that_is_answered_twice(target, name):
    client = target.client()
    create(client, name, TWICE, Timeout=30)
    assert invoke(client, name)[0] == "first"
    # It may be at rest since the first; the next event wakes it, or a new one.
    assert invoke(client, name, {"well": True})[0] == "well"
    said = until(lambda: last_line(target, name, "was answered", 2), what="both answers")
    assert said.split("was answered")[1].split() not in (["202"], []), "the second is refused"
    assert invoke(client, name, {"well": True})[0] == "well"


@pytest.mark.attack(
    "Runtime API",
    "answers for another function by its request id: openly, smuggled within a request, behind endless headers",
    "a Runtime API per environment",
    "bounds of heads",
)
def test_answering_for_another_function_by_every_trick(target, name):
    client = target.client()
    victim = f"{name}-victim"
    create(client, victim, VICTIM, Timeout=120)
    create(client, name, FORGE, Timeout=120, MemorySize=1024)
    assert invoke(client, name)[0] == "well"
    answers = []
    calling = threading.Thread(target=lambda: answers.append(invoke(client, victim, {"sleep": 6 * PATIENCE})))
    calling.start()
    try:
        line = until(lambda: last_line(target, victim, "runs as", 1), what="the victim says its id")
        request_id = line.split("runs as ")[1].split()[0]
        said = invoke(client, name, {"id": request_id})[0]
        assert calling.is_alive(), "the victim has not answered yet"
    finally:
        calling.join()
    (answer, whole), = answers
    assert answer == "true" and "FunctionError" not in whole, said
    assert not any("202" in statuses for statuses in said), said
    assert said[0] and said[1], f"an open attempt is answered: {said}"
    assert invoke(client, name)[0] == "well"


def descriptors(server):
    return len(os.listdir(f"/proc/{server.process.pid}/fd"))


@pytest.mark.attack(
    "Runtime API",
    "opens 10,000 connections to its Runtime API and its AWS endpoint, and ends none of their requests",
    "bounds of connections",
)
def test_ten_thousand_connections_harm_nobody_else(target, name):
    """Of a function to its two sockets: the server holds a bounded number of them, and others are served."""
    client = target.client(read_timeout=120)
    create(client, name, FLOOD, Timeout=60, MemorySize=1769)
    create(client, f"{name}-other", "def handler(event, context):\n    return event\n")
    invoke(client, name, {"thousands": 0, "seconds": 0})
    invoke(client, f"{name}-other", 1)
    before = descriptors(target)
    answers = []
    flood = {"thousands": 10, "seconds": 3}
    flooding = threading.Thread(target=lambda: answers.append(invoke(client, name, flood)))
    flooding.start()
    most, served = 0, 0
    try:
        other = target.client(read_timeout=10)
        until(lambda: descriptors(target) > before + 50 or not flooding.is_alive(), 30, "the flood")
        while flooding.is_alive():
            assert invoke(other, f"{name}-other", served)[0] == served
            most, served = max(most, descriptors(target)), served + 1
    finally:
        flooding.join()
    assert answers[0][0] == 10, answers
    assert served > 3 and most > before + 50, "the flood was on"
    # 32 connections to the Runtime API, 64 to the endpoint, and what the test itself opens.
    assert most < before + 32 + 64 + 100, f"{before} descriptors before, {most} at the most"
    assert invoke(client, name, {"thousands": 0, "seconds": 0})[0] == 0
