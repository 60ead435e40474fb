"""The servers that tests share, and those of their own."""

import itertools
import json
import os
from pathlib import Path

import pytest

from rootless import User
from server import BINARY, Server, unwalled_server

_names = itertools.count()


def pytest_sessionstart(session):
    if not BINARY.is_file():
        pytest.exit(f"{BINARY} is not there: run `make build` first", returncode=2)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Adds what came of an attack to the file that CRESSET_ATTACK_RESULTS names. At the `process` level,
    which has no walls, a test holds when its attack succeeds."""
    report = yield
    attack = item.get_closest_marker("attack")
    file = os.environ.get("CRESSET_ATTACK_RESULTS")
    if attack and file and report.when == "call" and report.passed:
        parameters = getattr(item, "callspec", None)
        unwalled = bool(parameters) and parameters.params.get("level") == "process"
        result = {
            "attack": item.originalname.removeprefix("test_"),
            "family": attack.args[0],
            "platform": platform(bool(parameters) and parameters.params.get("level") == "rootless"),
            "without": ["all"] if unwalled else [],
            "result": "succeeded" if unwalled else "failed",
        }
        with open(file, "a") as results:
            results.write(json.dumps(result) + "\n")
    return report


def platform(rootless):
    if rootless or os.geteuid() != 0:
        return "rootless"
    return "v2-vm" if Path("/sys/fs/cgroup/cgroup.controllers").is_file() else "v1-root"


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The server of the tests that leave it as they found it."""
    with Server(tmp_path_factory.mktemp("server") / "data") as running:
        yield running


@pytest.fixture(scope="session")
def process_server():
    with unwalled_server() as running:
        yield running


@pytest.fixture(scope="session")
def rootless_server():
    """The server of an ordinary user, who has users of its own besides."""
    user = User(subuids=True)
    with user.serve() as running:
        yield running
    user.remove()


@pytest.fixture
def client(server):
    return server.client()


@pytest.fixture
def name():
    """A function's name that no other test uses."""
    return f"f{next(_names)}"
