"""Names that lead a function where it may not go: at once, or once they have been found harmless."""

import os
import shutil
import socket

import pytest

from rootless import User
from server import Server
from test_network import CONFIG, function, probe
from world import HOST, INTERNET, METADATA, NEIGHBOUR, World

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="makes networks, and becomes another user"),
    pytest.mark.skipif(not shutil.which("nft"), reason="needs nft"),
]


@pytest.fixture
def world():
    there = World()
    yield there
    there.close()


@pytest.fixture(params=["sandbox", "rootless"])
def level(request):
    return request.param


@pytest.fixture
def target(world, level, tmp_path):
    """A server in the world."""
    if level == "sandbox":
        with Server(tmp_path / "data", config=CONFIG) as server:
            yield server
        return
    user = User(subuids=True)
    with user.serve(config=CONFIG) as server:
        yield server
    user.remove()


@pytest.mark.attack(
    "network",
    "follows names that lead to the metadata service, a private neighbour or this host's loopback: at once, "
    "by IPv6, and once they have led to a public address (rebinding)",
    "a resolver that refuses them",
    "rules: metadata, link-local and reserved addresses",
    "rules: private addresses",
)
def test_following_names_that_lead_inside(target):
    function(target)
    at_once = ["metadata.example", "neighbour.example", "loopback.example", "metadata6.example"]
    answer = probe(target, connect=[(name, 80) for name in at_once], resolve=at_once)
    assert answer == {"reached": [None] * 4, "names": [None] * 4, "seconds": answer["seconds"]}
    for inside in (METADATA, NEIGHBOUR, "127.0.0.1"):
        name = f"rebinds-to-{inside}.example"
        assert probe(target, connect=[(name, 80)])["reached"] == [INTERNET], "harmless at first"
        assert probe(target, connect=[(name, 80), (inside, 80)], resolve=[name])["reached"] == [None, None]
    refused = target.metric("cresset_environment_dns_queries_total", '{result="refused"}')
    assert refused >= 7, "each of them, each time that it led inside"
    # The address of the host is public, and no name for it is refused; but it is not reached.
    name = f"rebinds-to-{HOST}.example"
    assert probe(target, connect=[(name, 80)])["reached"] == [INTERNET]
    with socket.create_server(("0.0.0.0", 0)) as own:
        assert probe(target, connect=[(name, own.getsockname()[1])])["reached"] == [None]
        own.setblocking(False)
        with pytest.raises(BlockingIOError):
            own.accept()
