"""What servers have left that were killed, and whose data directories never start again, is removed by others."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from server import BINARY, Server, create, invoke, until
from world import INTERNET, RESOLVER, World, changes

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="makes networks, and needs to be root"),
    pytest.mark.skipif(not shutil.which("nft"), reason="needs nft"),
]

CONFIG = f"network.resolvers = ['{RESOLVER}']\nenvironments.freeze_after_ms = 10\n"

PROBE = """
import os, socket
def handler(event, context):
    with socket.create_connection((event["to"], 80), 3) as stream:
        return {"reached": stream.recv(64).decode(), "pid": os.getpid()}
"""


@pytest.fixture
def world():
    there = World()
    # A new namespace begins with what the machine's has.
    Path("/proc/sys/net/ipv4/ip_forward").write_text("0")
    yield there
    there.close()


def serving(data):
    """A server with one environment, which is at rest."""
    server = Server(data, config=CONFIG)
    create(server.client(), "f", PROBE)
    assert reached(server) == INTERNET
    return server


def reached(server):
    return invoke(server.client(), "f", {"to": INTERNET})[0]["reached"]


def instance(data):
    return (data / "instance").read_text().strip()


def groups(name):
    return [Path(folder) for folder, _, _ in os.walk("/sys/fs/cgroup") if folder.endswith(f"/cresset/{name}")]


def doctor(data):
    environment = {**os.environ, "HOME": "/nonexistent"}
    done = subprocess.run([BINARY, "doctor", "--data-dir", data], env=environment, capture_output=True, text=True)
    return done.stdout


def is_at_rest(name):
    """Where frozen sandboxes cannot end by themselves, which is on cgroup v1."""
    states = [file.read_text() for folder in groups(name) for file in folder.glob("*/freezer.state")]
    return "FROZEN\n" in states or not Path("/sys/fs/cgroup/freezer").exists()


def test_a_start_removes_what_a_dead_server_left_and_nothing_of_one_that_lives(world, tmp_path):
    before = changes()
    with serving(tmp_path / "near") as near, serving(tmp_path / "killed") as killed:
        alive, dead = instance(tmp_path / "near"), instance(tmp_path / "killed")
        until(lambda: is_at_rest(dead), what="the environment is at rest")
        killed.kill()
        assert any(f"cresset_{dead}" in line for line in changes())
        said = doctor(tmp_path / "none")
        assert f"nft table inet cresset_{dead}" in said and f"nft table inet cresset_{alive}" in said
        lines = {line.split()[1]: line for line in said.splitlines() if "nft table inet" in line}
        assert "its server was killed" in lines[dead] and lines[dead].split()[0] == "warning"
        assert "its server lives" in lines[alive]
        with Server(tmp_path / "third", config="network.egress = 'none'\n"):
            assert not any(f"cresset_{dead}" in line for line in changes())
            assert groups(dead) == [] and groups(alive) != []
            assert changes()[-1] == "1", "the one that lives needs forwarding"
            assert reached(near) == INTERNET
        shutil.rmtree(tmp_path / "killed")
        assert near.metric("cresset_environment_cold_starts_total") == 1
        assert near.stop() == 0
    until(lambda: changes() == before, what="everything is as before")


def test_the_last_that_stops_removes_it_and_switches_forwarding_off(world, tmp_path):
    before = changes()
    with serving(tmp_path / "last") as last:
        with serving(tmp_path / "killed") as killed:
            killed.kill()
        dead = instance(tmp_path / "killed")
        shutil.rmtree(tmp_path / "killed")
        assert last.stop() == 0
    until(lambda: changes() == before, what="everything is as before")
    assert groups(dead) == []
