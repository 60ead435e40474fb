"""Names that lead a function where it may not go: at once, or once they have been found harmless."""

import os
import shutil
import socket

import pytest

from rootless import User
from server import Server, unwalled_server
from test_network import CONFIG, function, probe, serve_in_background
from world import HOST, INTERNET, METADATA, NEIGHBOUR, RESOLVER, World

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="makes networks, and becomes another user"),
    pytest.mark.skipif(not shutil.which("nft"), reason="needs nft"),
]


@pytest.fixture
def world():
    there = World()
    yield there
    there.close()


@pytest.fixture(params=["sandbox", "rootless", "process"])
def level(request):
    return request.param


# In a mount namespace the host's resolver is what the file says.
ASKING = ["unshare", "--mount", "sh", "-c", 'mount --bind "$0" "$(realpath /etc/resolv.conf)"; exec "$@"']


@pytest.fixture
def target(world, level, tmp_path):
    """A server in the world."""
    if level == "sandbox":
        with Server(tmp_path / "data", config=CONFIG) as server:
            yield server
    elif level == "rootless":
        user = User(subuids=True)
        with user.serve(config=CONFIG) as server:
            yield server
        user.remove()
    else:
        resolver = tmp_path / "resolv.conf"
        resolver.write_text(f"nameserver {RESOLVER}\n")
        with unwalled_server(wrapper=[*ASKING, str(resolver)]) as server:
            yield server


@pytest.mark.attack(
    "network",
    "follows names that lead to the metadata service, a private neighbour or this host's loopback: at once, "
    "by IPv6, and once they have led to a public address (rebinding)",
    "a resolver that refuses them",
    "rules: metadata, link-local and reserved addresses",
    "rules: private addresses",
)
def test_following_names_that_lead_inside(level, target):
    function(target)
    unwalled = level == "process"
    with socket.create_server(("127.0.0.1", 80)) as own:
        serve_in_background(own, b"127.0.0.1")
        for inside in (METADATA, NEIGHBOUR, "127.0.0.1"):
            name = f"rebinds-to-{inside}.example"
            assert probe(target, connect=[(name, 80)])["reached"] == [INTERNET], "harmless at first"
            reached = probe(target, connect=[(name, 80), (inside, 80)], resolve=[name])["reached"]
            assert reached == ([inside] * 2 if unwalled else [None] * 2)
        at_once = {"neighbour.example": NEIGHBOUR, "loopback.example": "127.0.0.1"}
        reached = probe(target, connect=[(name, 80) for name in at_once])["reached"]
        assert reached == (list(at_once.values()) if unwalled else [None] * 2)
    if not unwalled:
        names_are_refused(target)


def names_are_refused(target):
    """Each of them, each time that it leads inside; but not those of the host's public address, which is
    out of reach itself."""
    by_a_record = ["metadata.example", "metadata6.example"]
    answer = probe(target, connect=[(name, 80) for name in by_a_record], resolve=by_a_record)
    assert answer == {"reached": [None] * 2, "names": [None] * 2, "seconds": answer["seconds"]}
    assert target.metric("cresset_environment_dns_queries_total", '{result="refused"}') >= 12
    name = f"rebinds-to-{HOST}.example"
    assert probe(target, connect=[(name, 80)])["reached"] == [INTERNET]
    with socket.create_server(("0.0.0.0", 0)) as own:
        assert probe(target, connect=[(name, own.getsockname()[1])])["reached"] == [None]
        own.setblocking(False)
        with pytest.raises(BlockingIOError):
            own.accept()
