"""Idle environments stand still: they do nothing after their answer, cost nothing, and go on when they are called."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server import PATIENCE, Server, create, invoke, until

CONFIG = "[environments]\nfreeze_after_ms = 300\nblanks_per_runtime = 0\n"
FROZEN = "cresset_environment_frozen"

# A thread that goes on after the answer, and writes down when it ran.
RESTLESS = """
import threading, time
ticks = []
def tick():
    while True:
        ticks.append(time.time())
        time.sleep(0.01)
threading.Thread(target=tick, daemon=True).start()
def handler(event, context):
    now = time.time()
    # The thread may not have had its turn since it goes on.
    seen = [*ticks, now]
    gaps = [later - earlier for earlier, later in zip(seen, seen[1:])]
    return {"now": now, "ticks": len(ticks), "longest": max(gaps, default=0)}
"""

COUNTER = """
calls = 0
def handler(event, context):
    global calls
    calls += 1
    return calls
"""


@pytest.fixture(scope="module")
def freezing_server(tmp_path_factory):
    with Server(tmp_path_factory.mktemp("freezing") / "data", config=CONFIG) as server:
        yield server


def frozen(server, count):
    until(lambda: server.metric(FROZEN) == count, seconds=30, what=f"{count} frozen environments")


@pytest.fixture(params=["sandbox", "process"])
def level(request):
    return request.param


@pytest.fixture
def target(level, request):
    """At the `process` level nothing is ever frozen."""
    return request.getfixturevalue("freezing_server" if level == "sandbox" else "process_server")


@pytest.mark.attack("processes", "works on after its answer", "the freezer")
def test_work_after_the_answer_stands_still_until_the_next_event(level, target):
    client = target.client()
    create(client, "restless", RESTLESS)
    first = invoke(client, "restless")[0]
    if level == "sandbox":
        frozen(target, 1)
    until(lambda: time.time() - first["now"] > 2 * PATIENCE, what="two seconds")
    second = invoke(client, "restless")[0]
    assert second["ticks"] >= first["ticks"], "it is the same process"
    passed = second["now"] - first["now"]
    stood_still = second["longest"] > passed - PATIENCE
    assert stood_still == (level == "sandbox"), f"of {passed} s the thread stood still for {second['longest']} s"
    if level == "sandbox":
        frozen(target, 1)
    client.delete_function(FunctionName="restless")
    frozen(target, 0)


def test_many_idle_environments_cost_nothing_and_serve_again(tmp_path):
    count = 30
    with Server(tmp_path / "data", config=CONFIG) as server:
        client = server.client(max_pool_connections=8)
        names = [f"idle{number}" for number in range(count)]
        with ThreadPoolExecutor(4) as callers:
            list(callers.map(lambda name: create(client, name, COUNTER, MemorySize=128), names))
            assert [answer for answer, _ in callers.map(lambda name: invoke(client, name), names)] == [1] * count
            frozen(server, count)
            if os.getuid() == 0:
                used = still_cpu_of(server)
                until(lambda: server.page("/_cresset/health"), what="the server answers")
                assert cpu_of(server) == used, "no sandbox has used any CPU"
            assert [answer for answer, _ in callers.map(lambda name: invoke(client, name), names)] == [2] * count
        assert server.metric("cresset_environment_cold_starts_total") == count
        assert server.stop() == 0


def still_cpu_of(server):
    """Read twice alike: a busy kernel may still be accounting for the last moment before the freeze."""
    readings = [cpu_of(server)]

    def alike():
        readings.append(cpu_of(server))
        return readings[-1] == readings[-2]

    until(alike, what="two readings alike")
    return readings[-1]


def cpu_of(server):
    """CPU time of each of its sandboxes, nanoseconds or microseconds, by the kernel's own account."""
    instance = (server.data_dir / "instance").read_text().strip()
    tops = [top for name in ("cpuacct", "cpu,cpuacct", ".") if (top := Path("/sys/fs/cgroup") / name).is_dir()]
    usages = {}
    for top in tops:
        for file in (*(top / "cresset" / instance).glob("*/cpuacct.usage"),):
            usages[file.parent.name] = int(file.read_text())
        for file in (top / "cresset" / instance).glob("*/cpu.stat"):
            line = next((it for it in file.read_text().splitlines() if it.startswith("usage_usec ")), None)
            if line is not None:
                usages[file.parent.name] = int(line.split()[1])
    assert len(usages) >= 30, "the accounts are found"
    return usages
