"""Floods of a function's own: of output, and of connections to its Runtime API. They harm nobody else."""

import threading
from pathlib import Path

import pytest

from server import create, invoke

ECHO = "def handler(event, context):\n    return event\n"


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
    while written < event["bytes"] and (passed := time.monotonic() - begin) < event["seconds"]:
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
    invoke(client, name, {"bytes": 0, "rate": 0, "seconds": 0})
    invoke(client, f"{name}-other")
    before = high_water(server.process.pid)
    written = []
    flood = {"bytes": 600_000_000, "rate": 200_000_000, "seconds": 20}
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
