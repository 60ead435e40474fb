"""The servers that tests share, and those of their own."""

import itertools
import tempfile
from pathlib import Path

import pytest

from server import BINARY, Server

_names = itertools.count()


def pytest_sessionstart(session):
    if not BINARY.is_file():
        pytest.exit(f"{BINARY} is not there: run `make build` first", returncode=2)


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The server of the tests that leave it as they found it."""
    with Server(tmp_path_factory.mktemp("server") / "data") as running:
        yield running


@pytest.fixture(scope="session")
def process_server():
    """A server without isolation: where attacks succeed. Its functions' users must reach its data."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        Path(folder).chmod(0o755)
        with Server(Path(folder) / "data", "--isolation", "process") as running:
            yield running


@pytest.fixture
def client(server):
    return server.client()


@pytest.fixture
def name():
    """A function's name that no other test uses."""
    return f"f{next(_names)}"
