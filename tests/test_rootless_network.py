"""What functions of an ordinary user's server reach, by pasta: the same as root's."""

import os
import shutil
import signal
import socket
from pathlib import Path

import pytest

from rootless import User
from server import create, invoke, until
from test_network import CONFIG, PROBE, probe, serve_in_background
from world import ALSO_HOST, HOST, INTERNET, METADATA, NEIGHBOUR, World, run

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="makes networks, and becomes another user"),
    pytest.mark.skipif(not shutil.which("nft"), reason="needs nft"),
]


@pytest.fixture(autouse=True)
def pasta():
    if not shutil.which("pasta"):
        pytest.fail("pasta is not here: apt-get install passt")


@pytest.fixture
def world():
    there = World()
    yield there
    there.close()


@pytest.fixture
def user():
    user = User(subuids=True)
    yield user
    user.remove()


def serve(user, config=CONFIG, **settings):
    return user.serve(config=config, **settings)


def function(server, name="f", **settings):
    create(server.client(), name, PROBE, Timeout=30, **settings)


def carriers(user):
    return [pid for pid, name in user.processes().items() if name.split()[1].startswith(("pasta", "passt"))]


def test_the_internet_is_reached_and_nothing_of_the_host(world, user):
    with serve(user) as server, socket.create_server(("0.0.0.0", 0)) as own:
        told = next(line["fields"] for line in server.log if "do_not_hold" in line.get("fields", {}))
        assert "network" in told["hold"].split(", ")
        function(server)
        port = own.getsockname()[1]
        targets = [(INTERNET, 80), ("good.example", 80), (NEIGHBOUR, 80), (METADATA, 80), (HOST, port), (ALSO_HOST, port)]
        names = ["good.example", "metadata.example", "loopback.example", "metadata6.example"]
        answer = probe(server, connect=targets, resolve=names)
        assert answer["reached"] == [INTERNET, INTERNET, None, None, None, None]
        assert answer["names"] == [[INTERNET], None, None, None]
        own.setblocking(False)
        with pytest.raises(BlockingIOError):
            own.accept()


def test_an_address_that_the_host_gets_later_is_not_reached_either(world, user):
    late = "198.51.100.99"
    config = CONFIG + f"network.egress = ['internet', '{NEIGHBOUR}:80/tcp']\n"
    with serve(user, config) as server, socket.create_server(("0.0.0.0", 0)) as own:
        function(server)
        function(server, "narrow", Tags={"cresset:egress": f"{NEIGHBOUR}:80/tcp"})
        assert probe(server, connect=[(INTERNET, 80), (NEIGHBOUR, 80)])["reached"] == [INTERNET, NEIGHBOUR]
        assert probe(server, "narrow", connect=[(INTERNET, 80), (NEIGHBOUR, 80)])["reached"] == [None, NEIGHBOUR]
        own.settimeout(0)
        run(f"ip addr add {late} dev uplink")

        def refused():
            """At once, by the rules: pasta takes longer for what nobody answers."""
            probe(server, connect=[(late, own.getsockname()[1])])
            try:
                own.accept()[0].close()
                return False
            except BlockingIOError:
                return True

        until(refused, what="the rules know the new address")


def test_pasta_is_started_again_and_ends_with_its_server(world, user):
    with serve(user) as server:
        function(server)
        (first,) = carriers(user)
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [INTERNET]
        os.kill(first, signal.SIGKILL)
        server.wait_for_log(lambda line: "pasta has ended" in line.get("fields", {}).get("message", ""))
        until(lambda: probe(server, connect=[(INTERNET, 80)])["reached"] == [INTERNET], what="a new one serves")
        assert first not in carriers(user)
        server.kill()
        until(lambda: user.processes() == {}, what="nothing is left")
    with serve(user) as again:
        assert carriers(user)
        assert again.stop() == 0
        assert user.processes() == {}


def test_none_starts_nothing_and_opened_ports_of_the_host_are_reached(world, user):
    with socket.create_server(("127.0.0.1", 0)) as database:
        serve_in_background(database, b"database")
        port = database.getsockname()[1]
        config = CONFIG + f"network.egress = 'none'\nnetwork.host_ports = [{port}]\n"
        with serve(user, config) as server:
            function(server)
            targets = [(INTERNET, 80), ("host.cresset.internal", port)]
            assert probe(server, connect=targets)["reached"] == [None, "database"]
            assert carriers(user) == []


def test_what_is_missing_is_named(world, user, tmp_path):
    programs = tmp_path / "programs"
    programs.mkdir()
    tmp_path.chmod(0o755)
    for name in ("nft", "newuidmap", "newgidmap"):
        (programs / name).symlink_to(shutil.which(name))
    for parent in [programs, *programs.parents][:3]:
        parent.chmod(0o755)
    without = {"PATH": str(programs)}
    assert "install pasta: apt-get install passt" in user.run("doctor", environment=without).stdout
    with serve(user, environment=without) as server:
        lacking = [line["fields"] for line in server.log if line.get("fields", {}).get("lacking") == "egress"]
        assert len(lacking) == 1 and "passt" in lacking[0]["mend"]
        function(server)
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [None]
    user.tun_mode = "600"
    assert "chmod 666 /dev/net/tun" in user.run("doctor").stdout
