"""What functions reach, through the real server: by addresses, by names, by the host's opened ports."""

import json
import os
import shutil
import socket
import subprocess
import threading

import pytest
from botocore.exceptions import ClientError

from server import BINARY, Server, create, invoke, serve_expecting_failure, until
from world import HOST, INTERNET, METADATA, NEIGHBOUR, RESOLVER, World, changes, run

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="makes networks, and needs to be root"),
    pytest.mark.skipif(not shutil.which("nft"), reason="needs nft"),
]

CONFIG = f"network.resolvers = ['{RESOLVER}']\n"

# Connects and resolves as it is told, and says what came of each.
PROBE = """
import socket, time

def connect(to, port):
    try:
        with socket.create_connection((to, port), 3) as stream:
            return stream.recv(64).decode()
    except OSError as error:
        return None

def resolve(name):
    try:
        return sorted({it[4][0] for it in socket.getaddrinfo(name, 80, type=socket.SOCK_STREAM)})
    except OSError as error:
        return None

def handler(event, context):
    began = time.monotonic()
    return {
        "reached": [connect(*it) for it in event.get("connect", [])],
        "names": [resolve(it) for it in event.get("resolve", [])],
        "seconds": time.monotonic() - began,
    }
"""


@pytest.fixture
def world():
    there = World()
    yield there
    there.close()


def probe(server, name="f", connect=(), resolve=()):
    answer, _ = invoke(server.client(), name, {"connect": list(connect), "resolve": list(resolve)})
    assert "errorMessage" not in answer, answer
    return answer


def function(server, name="f", **settings):
    return create(server.client(), name, PROBE, Timeout=30, **settings)["FunctionArn"]


def test_the_internet_is_reached_by_address_and_by_name_and_nothing_inside_is(world, tmp_path):
    with Server(tmp_path / "data", config=CONFIG) as server, socket.create_server((HOST, 0)) as own:
        function(server)
        port = own.getsockname()[1]
        targets = [(INTERNET, 80), ("good.example", 80), (NEIGHBOUR, 80), (METADATA, 80), (HOST, port)]
        names = ["good.example", "neighbour.example", "metadata.example", "loopback.example", "metadata6.example",
                 "nowhere.example", "host.cresset.internal", "sandbox.localdomain"]
        answer = probe(server, connect=targets, resolve=names)
        assert answer["reached"] == [INTERNET, INTERNET, None, None, None]
        assert answer["names"] == [[INTERNET], None, None, None, None, None, None, ["127.0.0.1"]]
        own.setblocking(False)
        with pytest.raises(BlockingIOError):
            own.accept()
        assert server.metric("cresset_environment_dns_queries_total", '{result="answered"}') >= 2
        assert server.metric("cresset_environment_dns_queries_total", '{result="refused"}') >= 4
        assert "cresset_environment_dns_queries_by_function_total" in server.page("/_cresset/metrics")
        server.wait_for_log(lambda line: "was refused" in line.get("fields", {}).get("message", ""))


def test_the_servers_policy(world, tmp_path):
    config = CONFIG + f"network.egress = ['{NEIGHBOUR}:80/tcp']\n"
    with Server(tmp_path / "data", config=config) as server:
        function(server)
        answer = probe(server, connect=[(INTERNET, 80), (NEIGHBOUR, 80)], resolve=["neighbour.example", "good.example"])
        assert answer["reached"] == [None, NEIGHBOUR]
        assert answer["names"] == [[NEIGHBOUR], None]


def test_none_is_no_network_and_asks_nobody(world, tmp_path):
    with Server(tmp_path / "data", config=CONFIG + "network.egress = 'none'\n") as server:
        function(server)
        answer = probe(server, connect=[(INTERNET, 80)], resolve=["good.example", "sandbox"])
        assert answer["reached"] == [None] and answer["names"] == [None, ["127.0.0.1"]]
        assert not any("crs" in line or "cresset" in line for line in changes())


def test_a_tag_narrows_one_function(world, tmp_path):
    config = CONFIG + f"network.egress = ['internet', '{NEIGHBOUR}:80']\n"
    with Server(tmp_path / "data", config=config) as server:
        client = server.client()
        arn = function(server, Tags={"cresset:egress": f"{NEIGHBOUR}:80/tcp"})
        targets = [(INTERNET, 80), (NEIGHBOUR, 80)]
        assert probe(server, connect=targets)["reached"] == [None, NEIGHBOUR]
        client.tag_resource(Resource=arn, Tags={"cresset:egress": "internet"})
        assert probe(server, connect=targets)["reached"] == [INTERNET, None], "from the next invocation on"
        client.tag_resource(Resource=arn, Tags={"cresset:egress": "none"})
        assert probe(server, connect=targets)["reached"] == [None, None]
        client.untag_resource(Resource=arn, TagKeys=["cresset:egress"])
        assert probe(server, connect=targets)["reached"] == [INTERNET, NEIGHBOUR]
        for wrong in ["10.0.0.0/8", f"{NEIGHBOUR}:81", "db.example.com", "", METADATA]:
            with pytest.raises(ClientError, match="cresset:egress"):
                client.tag_resource(Resource=arn, Tags={"cresset:egress": wrong})
        with pytest.raises(ClientError, match="may only narrow"):
            function(server, "wide", Tags={"cresset:egress": "0.0.0.0/0"})


def test_a_tag_that_a_new_setting_forbids_is_told(world, tmp_path):
    with Server(tmp_path / "data", config=CONFIG) as server:
        function(server, Tags={"cresset:egress": "internet"})
    with Server(tmp_path / "data", config=CONFIG + f"network.egress = ['{NEIGHBOUR}']\n") as server:
        with pytest.raises(ClientError, match="may only narrow"):
            invoke(server.client(), "f")


def test_a_vpc_has_the_policies_of_its_groups(world, tmp_path):
    policies = f"""
network.egress = 'none'
[network.policies]
neighbour = ['{NEIGHBOUR}:80/tcp']
[network.vpc]
sg-neighbour = 'neighbour'
subnet-public = 'internet'
subnet-closed = 'none'
"""
    with Server(tmp_path / "data", config=CONFIG + policies) as server:
        client, targets = server.client(), [(INTERNET, 80), (NEIGHBOUR, 80)]

        def reached(subnets, groups):
            client.update_function_configuration(
                FunctionName="f", VpcConfig={"SubnetIds": subnets, "SecurityGroupIds": groups}
            )
            return probe(server, connect=targets)["reached"]

        arn = function(server)
        assert probe(server, connect=targets)["reached"] == [None, None]
        assert reached(["subnet-closed"], ["sg-neighbour"]) == [None, NEIGHBOUR]
        assert reached(["subnet-public"], ["sg-neighbour"]) == [INTERNET, NEIGHBOUR], "they add up"
        client.tag_resource(Resource=arn, Tags={"cresset:egress": "internet"})
        assert probe(server, connect=targets)["reached"] == [INTERNET, None], "the tag narrows"
        with pytest.raises(ClientError, match="VpcConfig.*may only narrow"):
            reached(["subnet-closed"], ["sg-neighbour"])
        client.untag_resource(Resource=arn, TagKeys=["cresset:egress"])
        assert reached(["subnet-closed"], ["sg-other"]) == [None, None]
        assert reached(["subnet-other"], ["sg-other"]) == [None, None], "the server's policy"
        assert reached([], []) == [None, None]
    with Server(tmp_path / "data", config=CONFIG) as server:
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [INTERNET]


def test_opened_ports_of_the_host(world, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as database, socket.create_server(("127.0.0.1", 0)) as other:
        serve_in_background(database, b"database")
        serve_in_background(other, b"other")
        port, closed = database.getsockname()[1], other.getsockname()[1]
        config = CONFIG + f"network.host_ports = [{port}]\nnetwork.egress = 'none'\n"
        with Server(tmp_path / "data", config=config) as server:
            function(server)
            targets = [("host.cresset.internal", port), ("host.cresset.internal", closed), (HOST, port)]
            answer = probe(server, connect=targets, resolve=["host.cresset.internal"])
            assert answer["reached"] == ["database", None, None]
            function(server, "closed", Tags={"cresset:egress": "none"})
            assert probe(server, "closed", connect=targets[:1])["reached"] == [None]


def serve_in_background(listener, word):
    def serve():
        while True:
            try:
                stream, _ = listener.accept()
            except OSError:
                return
            with stream:
                stream.sendall(word)

    threading.Thread(target=serve, daemon=True).start()


def test_a_resolver_that_hangs_is_answered_for(world, tmp_path):
    with Server(tmp_path / "data", config=CONFIG) as server:
        function(server)
        answer = probe(server, resolve=["hangs.example"])
        assert answer["names"] == [None] and answer["seconds"] < 20
        assert probe(server, resolve=["good.example"])["names"] == [[INTERNET]]


def test_a_subnet_in_use(world, tmp_path):
    config = tmp_path / "cresset.toml"
    config.write_text("network.subnet = '10.9.8.0/22'\n")
    code, said = serve_expecting_failure(tmp_path / "data", "--listen", "127.0.0.1:0", config=config)
    assert code == 1 and "10.9.8.0/22" in said and "10.9.9.0/24" in said and "network.subnet" in said


# In a mount namespace the program is covered by what is no program.
WITHOUT_NFT = ["unshare", "--mount", "sh", "-c", 'mount --bind /dev/null "$(realpath "$(which nft)")"; exec "$@"', "sh"]


def test_without_nft_there_is_no_network_and_it_is_said(world, tmp_path):
    with Server(tmp_path / "data", config=CONFIG, wrapper=WITHOUT_NFT) as server:
        server.wait_for_log(lambda line: "nftables" in str(line))
        function(server)
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [None]
    config = tmp_path / "cresset.toml"
    config.write_text("isolation.require = ['network']\n")
    code, said = serve_expecting_failure(
        tmp_path / "data", "--listen", "127.0.0.1:0", config=config, wrapper=WITHOUT_NFT
    )
    assert code != 0 and "nftables" in said


def test_a_stop_undoes_what_was_changed(world, tmp_path):
    before = changes()
    with Server(tmp_path / "data", config=CONFIG) as server:
        function(server)
        probe(server, connect=[(INTERNET, 80)])
        assert any("crs" in line for line in changes()) and changes()[-1] == "1"
        assert server.stop() == 0
    assert changes() == before


def test_the_start_after_a_kill_undoes_it_and_only_its_own(world, tmp_path):
    before = changes()
    with Server(tmp_path / "other", config=CONFIG) as other:
        function(other)
        probe(other)
        with Server(tmp_path / "data", config=CONFIG) as killed:
            function(killed)
            probe(killed)
            killed.kill()
        with Server(tmp_path / "data", config=CONFIG + "network.egress = 'none'\n"):
            tables = [line for line in changes() if line.startswith("table inet cresset_")]
            assert len(tables) == 1, tables
            assert probe(other, connect=[(INTERNET, 80)])["reached"] == [INTERNET]
    until(lambda: changes() == before, what="everything is as before")


def egress_by_doctor():
    """What doctor says of the way out, in a world as it is now."""
    done = subprocess.run([BINARY, "doctor", "--format", "json"], capture_output=True, text=True)
    sections = json.loads(done.stdout)["sections"]
    return next(it for section in sections for it in section["findings"] if it["name"] == "egress")


@pytest.mark.parametrize("program", ["iptables-nft", "iptables-legacy"])
def test_a_firewall_that_drops_is_told_with_its_line_until_it_was_followed(world, tmp_path, program):
    """As Docker sets it up, by either of the two that there are."""
    if not shutil.which(program):
        pytest.fail(f"{program} is not here: apt-get install iptables")
    run(f"{program} -P FORWARD DROP")
    with Server(tmp_path / "data", config=CONFIG) as server:
        told = server.wait_for_log(lambda line: line.get("fields", {}).get("lacking") == "egress")["fields"]
        function(server)
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [None]
        assert egress_by_doctor()["mend"] == told["mend"]
        run(told["mend"])
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [INTERNET]
        assert egress_by_doctor()["state"] == "ok"


def test_firewalld_is_told_with_its_line(world, tmp_path):
    """Its rules, as far as they matter, without the program."""
    run("nft add table inet firewalld")
    run("nft 'add chain inet firewalld filter_FORWARD { type filter hook forward priority 10; policy accept; }'")
    run("nft add rule inet firewalld filter_FORWARD ct state established,related accept")
    run("nft add rule inet firewalld filter_FORWARD reject with icmpx admin-prohibited")
    with Server(tmp_path / "data", config=CONFIG) as server:
        server.wait_for_log(lambda line: "firewall-cmd --permanent --zone=trusted" in str(line))
        function(server)
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [None]
        run("nft insert rule inet firewalld filter_FORWARD iifname 'crs*' accept")
        assert probe(server, connect=[(INTERNET, 80)])["reached"] == [INTERNET]
        assert egress_by_doctor()["state"] == "ok"
