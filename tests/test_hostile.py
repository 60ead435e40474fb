"""Hostile functions: each attack is aimed at a canary that the test plants, is bounded, and is judged
from outside. In the sandbox it fails, root's and an ordinary user's; at the `process` level, which has no
defence, the same attack succeeds, or the test would test nothing.
"""

import json
import os
import signal
import socket
import subprocess
import threading
import uuid
from pathlib import Path

import pytest

from server import create, invoke, until

# "rootless" is the sandbox of an ordinary user's server.
SERVERS = {"sandbox": "server", "rootless": "rootless_server", "process": "process_server"}


@pytest.fixture(params=SERVERS)
def level(request):
    return request.param


@pytest.fixture
def target(level, request):
    """The server of the level."""
    return request.getfixturevalue(SERVERS[level])


@pytest.fixture
def attacker(target, name):
    """Creates the hostile function: gives what calls it."""
    client = target.client()

    def of(source, **settings):
        create(client, name, source, **({"Timeout": 30, "MemorySize": 512} | settings))
        return lambda event=None: invoke(client, name, event)[0]

    return of


@pytest.fixture
def canary(tmp_path_factory):
    """A folder of the host that everyone may read and write."""
    folder = Path("/var/tmp") / f"canary-{uuid.uuid4().hex}"
    folder.mkdir()
    folder.chmod(0o777)
    yield folder
    subprocess.run(["rm", "-rf", str(folder)], check=True)


READ = """
def handler(event, context):
    found = []
    for root in ("", "/proc/1/root", "/proc/self/root", "/proc/%d/root" % event.get("pid", 1), "/proc/1/cwd/../../../.."):
        try:
            with open(root + event["path"]) as file:
                found.append(file.read())
        except OSError:
            pass
    return found
"""


def test_reading_a_file_of_the_host(level, attacker, canary):
    secret = uuid.uuid4().hex
    file = canary / "secret"
    file.write_text(secret)
    file.chmod(0o644)
    found = attacker(READ)({"path": str(file), "pid": os.getpid()})
    assert (secret in found) == (level == "process"), found


@pytest.mark.attack(
    "files",
    "reads another function's code in the server's data directory",
    "the host's root is detached",
)
def test_reading_cressets_own_data(level, target, attacker):
    secret = uuid.uuid4().hex
    client = target.client()
    victim = f"victim-{secret[:8]}"
    create(client, victim, f"SECRET = '{secret}'\ndef handler(e, c): return 0")
    invoke(client, victim)
    held = [path for path in target.data_dir.rglob("app.py") if secret in path.read_text()]
    assert held, "the server's data holds the victim's code"
    found = attacker(READ)({"path": str(held[0])})
    assert any(secret in text for text in found) == (level == "process"), found


SIGNAL = """
import os, signal
def handler(event, context):
    seen = []
    for pid in [p for p in os.listdir("/proc") if p.isdigit()]:
        try:
            with open("/proc/%s/cmdline" % pid) as file:
                if event["marker"] in file.read():
                    seen.append(int(pid))
        except OSError:
            pass
    for pid in set(seen + [event["pid"]]):
        try:
            os.kill(pid, signal.SIGKILL)
        except OSError:
            pass
    return {"seen": seen, "uid": os.getuid()}
"""


def test_seeing_and_killing_a_foreign_process(level, attacker):
    attack = attacker(SIGNAL)
    uid = attack({"marker": "no such marker", "pid": 2**22})["uid"]
    assert uid != 0, "even without isolation nothing runs as root"
    marker = uuid.uuid4().hex
    victim = subprocess.Popen([marker, "120"], executable="/bin/sleep", preexec_fn=lambda: os.setuid(uid))
    try:
        until(lambda: marker in Path(f"/proc/{victim.pid}/cmdline").read_text(), what="the victim runs")
        seen = attack({"marker": marker, "pid": victim.pid})["seen"]
        if level == "process":
            assert victim.pid in seen and victim.wait(timeout=10) == -signal.SIGKILL
        else:
            assert victim.pid not in seen and victim.poll() is None
    finally:
        victim.kill()
        victim.wait()


WRITE = """
import os
def handler(event, context):
    for folder in [event["folder"], "/var/task", "/opt", "/usr", "/etc", "/", "/proc/1/root" + event["folder"]]:
        try:
            with open(os.path.join(folder, event["name"]), "w") as file:
                file.write("written")
        except OSError:
            pass
    with open("/tmp/" + event["name"], "w") as file:
        file.write("written")
    return os.path.exists("/tmp/" + event["name"])
"""


def test_writing_outside_tmp(level, attacker, canary):
    wanted = f"w{uuid.uuid4().hex}"
    assert attacker(WRITE)({"folder": str(canary), "name": wanted}) is True
    try:
        assert (canary / wanted).exists() == (level == "process")
        for folder in ("/usr", "/etc", "/", "/opt"):
            assert not (Path(folder) / wanted).exists()
        assert (Path("/tmp") / wanted).exists() == (level == "process")
    finally:
        (Path("/tmp") / wanted).unlink(missing_ok=True)


MEMORY = """
import mmap, os
def handler(event, context):
    size = event["mb"] << 20
    if event["kind"] == "anonymous":
        held = bytearray(size)
    elif event["kind"] == "shared":
        held = mmap.mmap(-1, size)
        for page in range(0, size, 4096):
            held[page] = 1
    else:
        children = []
        for _ in range(4):
            child = os.fork()
            if child == 0:
                block = bytearray(size // 4)
                os.kill(os.getpid(), 19)
            children.append(child)
        ended = [os.waitpid(child, os.WUNTRACED)[1] for child in children]
        held = sum(os.WIFSTOPPED(status) for status in ended)
        for child in children[:held]:
            os.kill(child, 9)
        if held < len(children):
            return "killed: %d" % (len(children) - held)
    return "held"
"""


@pytest.mark.parametrize("kind", ("anonymous", "shared", "children"))
def test_using_more_memory_than_it_has(level, target, name, kind):
    if level == "rootless":
        pytest.skip("an ordinary user's memory is limited by a delegated cgroup v2 only")
    client = target.client()
    create(client, name, MEMORY, MemorySize=128, Timeout=30)
    value, answer = invoke(client, name, {"mb": 400, "kind": kind})
    if level == "process":
        assert value == "held"
    elif kind == "children":
        assert "FunctionError" in answer or value.startswith("killed: ")
    else:
        assert answer["FunctionError"] == "Unhandled" and value["errorType"] == "Runtime.ExitError"


FORK = """
import os, time
def handler(event, context):
    children = []
    try:
        for _ in range(event["count"]):
            child = os.fork()
            if child == 0:
                time.sleep(60)
                os._exit(0)
            children.append(child)
    except OSError:
        pass
    time.sleep(event["hold"])
    for child in children:
        os.kill(child, 9)
        os.waitpid(child, 0)
    return len(children)
"""


def processes_with(marker):
    """How many processes of this machine have the marker in their environment."""
    count = 0
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                count += marker in Path(f"/proc/{entry}/environ").read_bytes()
            except OSError:
                pass
    return count


def test_starting_more_processes_than_it_may(level, target, name):
    client = target.client()
    marker = uuid.uuid4().hex
    create(client, name, FORK, MemorySize=1024, Timeout=60, Environment={"Variables": {"MARKER": marker}})
    highest = 0
    done = threading.Event()

    def watch():
        nonlocal highest
        while not done.wait(0.1):
            highest = max(highest, processes_with(marker.encode()))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        started, _ = invoke(client, name, {"count": 1200, "hold": 2})
    finally:
        done.set()
        watcher.join()
    if level == "process":
        assert started == 1200 and highest >= 1200
    else:
        assert started < 1024 and 0 < highest <= 1024


CONNECT = """
import socket
def handler(event, context):
    reached = []
    for address in event["addresses"]:
        try:
            with socket.create_connection((address, event["port"]), timeout=1) as connection:
                connection.sendall(event["marker"].encode())
                reached.append(address)
        except OSError:
            pass
    return reached
"""


def test_reaching_a_port_of_the_host(level, attacker):
    marker = uuid.uuid4().hex
    received = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        done = threading.Event()

        def accept():
            while not done.is_set():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                with connection:
                    connection.settimeout(2)
                    received.append(connection.recv(64).decode())

        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            addresses = ["127.0.0.1", "localhost", "127.1.2.3"]
            attacker(CONNECT)({"addresses": addresses, "port": listener.getsockname()[1], "marker": marker})
        finally:
            done.set()
            accepting.join()
    assert (marker in received) == (level == "process"), received


FORGE = """
import http.client
def handler(event, context):
    said = []
    for port in range(event["port"] - 2, event["port"] + 3):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            connection.request("POST", "/2018-06-01/runtime/invocation/%s/response" % event["id"], '"forged"')
            said.append(connection.getresponse().status)
        except OSError:
            said.append(None)
    return said
"""
VICTIM = """
import os, time
def handler(event, context):
    print("runs as", context.aws_request_id, "on", os.environ["AWS_LAMBDA_RUNTIME_API"], flush=True)
    time.sleep(event["sleep"])
    return "true"
"""


@pytest.mark.attack(
    "Runtime API",
    "answers for another function's invocation, at the port of its Runtime API",
    "a network namespace",
)
def test_answering_for_another_function(level, target, name, attacker):
    client = target.client()
    victim = f"{name}-victim"
    create(client, victim, VICTIM, Timeout=30)
    invoke(client, victim, {"sleep": 0})
    attack = attacker(FORGE)
    attack({"port": 1000, "id": "warm"})
    answers = []
    calling = threading.Thread(target=lambda: answers.append(invoke(client, victim, {"sleep": 4})[0]))
    calling.start()
    try:
        line = until(lambda: last_line(target, victim, "runs as", 2), what="the victim says its id")
        _, _, request_id, _, api = line.split()[-5:]
        attack({"port": int(api.rsplit(":", 1)[1]), "id": request_id})
    finally:
        calling.join()
    assert answers == ["forged" if level == "process" else "true"]


def last_line(target, function, holds, at_least):
    """The newest line of a function's log files with `holds`, once there are `at_least` of them."""
    lines = []
    for file in (target.data_dir / "logs").rglob("*"):
        if file.is_file() and function in str(file):
            lines += [line for line in file.read_text().splitlines() if holds in line]
    return lines[-1] if len(lines) >= at_least else None
