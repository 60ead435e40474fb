"""After a stop, and after a kill with a restart, the machine's lists are those from before."""

import os
import threading

import pytest

from machine import added, foreign_items, lists, steady_lists
from server import Server, create, invoke, until

pytestmark = pytest.mark.skipif(os.getuid() != 0, reason="plants mounts, cgroups and links")

SOURCE = """
import os, time
def handler(event, context):
    open("/tmp/left", "w").write("left")
    if event.get("daemon") and os.fork() == 0:
        os.setsid()
        time.sleep(600)
    time.sleep(event.get("s", 0))
    return 1
"""


def busy(server):
    """Environments in every state: idle, with a daemon, in the middle of an invocation."""
    client = server.client(read_timeout=30)
    for function in ("idle", "daemon", "running"):
        create(client, function, SOURCE, Timeout=60)
    invoke(client, "idle")
    invoke(client, "daemon", {"daemon": True})
    invoke(client, "running")

    def call():
        try:
            invoke(client, "running", {"s": 40})
        except Exception:
            pass  # the server goes away meanwhile

    threading.Thread(target=call, daemon=True).start()
    until(lambda: server.metric("cresset_invoke_concurrent_invocations") >= 1)


def nothing_added(before):
    """What is left behind stays; what others of this machine start meanwhile comes and goes."""
    left = added(before, lists())

    def gone():
        now = lists()
        for name in list(left):
            left[name] &= now[name]
            if not left[name]:
                del left[name]
        return not left

    try:
        until(gone, seconds=10)
    except AssertionError:
        raise AssertionError(f"left behind: {left}") from None


def test_a_stop_leaves_nothing(tmp_path):
    data = tmp_path / "data"
    with foreign_items() as alive:
        before = steady_lists()
        with Server(data) as server:
            busy(server)
            assert added(before, lists()), "a running server is seen in the lists"
            assert server.stop() == 0
        nothing_added(before)
        alive()


def test_the_next_start_removes_what_a_kill_left_and_only_that(tmp_path):
    data, other = tmp_path / "data", tmp_path / "other"
    with foreign_items() as alive:
        with Server(other) as neighbour:
            create(neighbour.client(), "near", SOURCE)
            invoke(neighbour.client(), "near")
            before = steady_lists()
            with Server(data) as killed:
                busy(killed)
                killed.kill()
            with Server(data) as again:
                assert invoke(again.client(), "idle")[0] == 1
                assert again.stop() == 0
            nothing_added(before)
            assert invoke(neighbour.client(), "near")[0] == 1
        alive()
