"""Hostile functions and packages, where it takes a whole server; what a sandbox alone holds is attacked in
`crates/sandbox/tests/attacks`. Each attack is aimed at a canary that the test plants, is bounded, and is
judged from outside. What the sandbox holds, root's and an ordinary user's, succeeds at the `process` level,
which has no defence, or the test would test nothing.
"""

import io
import threading
import uuid
import zipfile

import pytest

from server import PATIENCE, create, invoke, until

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
    calling = threading.Thread(target=lambda: answers.append(invoke(client, victim, {"sleep": 4 * PATIENCE})[0]))
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


def archive(*entries):
    """A package of `(name, mode of the file, content, extra field)`."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, mode, content, extra in entries:
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.external_attr, entry.extra = 3, mode << 16, extra
            file.writestr(entry, content)
    return packed.getvalue()


HANDLER = ("app.py", 0o100644, "def handler(event, context): return open(event).read()", b"")


def refused(client, name, package):
    """Whether a package is refused as such, and no function is made of it."""
    with pytest.raises(client.exceptions.InvalidParameterValueException):
        create(client, name, package)
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        client.get_function(FunctionName=name)


@pytest.mark.attack("packages", "brings a setuid or setgid program in its package", "checks of archives")
@pytest.mark.parametrize("bit", (0o4000, 0o2000))
def test_a_setuid_program_in_a_package(client, name, bit):
    refused(client, name, archive(HANDLER, ("tool", 0o100755 | bit, "#!/bin/sh", b"")))


@pytest.mark.attack("packages", "brings a device, a pipe or a socket in its package", "checks of archives")
@pytest.mark.parametrize("kind", (0o020000, 0o060000, 0o010000, 0o140000))
def test_a_special_file_in_a_package(client, name, kind):
    refused(client, name, archive(HANDLER, ("special", kind | 0o666, "", b"")))


@pytest.mark.attack("packages", "brings a link in its package that leads to the host", "checks of archives")
@pytest.mark.parametrize("target", ("/etc/shadow", "../../../../etc/shadow", "inner/../../x"))
def test_a_link_out_of_a_package(client, name, target):
    refused(client, name, archive(HANDLER, ("leak", 0o120777, target, b"")))


@pytest.mark.attack("packages", "brings a file in its package that is named out of its folder", "checks of archives")
@pytest.mark.parametrize("path", ("../outside", "/tmp/outside", "inner/../../outside"))
def test_a_path_out_of_a_package(client, name, path):
    refused(client, name, archive(HANDLER, (path, 0o100644, "x", b"")))
