"""Starting where it cannot work: one clear sentence, and what to do."""

import json
import os
import socket
import subprocess
import time

import pytest

from server import BINARY, Server, create, invoke, serve_expecting_failure, until, zip_of

ECHO = "def handler(event, context):\n    return event\n"


def test_a_data_directory_that_is_named_relatively(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Server("data") as server:
        create(server.client(), "f", ECHO)
        assert invoke(server.client(), "f", 1)[0] == 1


def test_a_port_in_use(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        code, said = serve_expecting_failure(tmp_path, "--listen", address)
    assert code == 1 and address in said and "in use" in said and "--listen" in said


def test_localhost_is_an_address(tmp_path):
    with Server(tmp_path / "data", config="listen = 'localhost:1'\n") as server:
        assert server.page("/_cresset/health"), "the argument wins over the file"
    code, said = serve_expecting_failure(tmp_path / "data", "--listen", "example.com:1")
    assert code == 2 and "127.0.0.1:4566" in said


def test_a_log_level_that_is_none(tmp_path):
    code, said = serve_expecting_failure(tmp_path / "data", "--listen", "127.0.0.1:0", "--log-level", "loud")
    assert code == 2 and "loud" in said and "debug" in said


def test_a_database_that_is_none(tmp_path):
    with Server(tmp_path / "data"):
        pass
    (tmp_path / "data" / "records.db").write_bytes(b"rust" * 4096)
    code, said = serve_expecting_failure(tmp_path / "data", "--listen", "127.0.0.1:0")
    assert code == 1 and "records.db" in said and "backup" in said


def test_a_data_directory_that_is_none(tmp_path):
    (tmp_path / "file").write_text("")
    code, said = serve_expecting_failure(tmp_path / "file", "--listen", "127.0.0.1:0")
    assert code == 1 and str(tmp_path / "file") in said and "not a directory" in said


def test_an_address_that_others_reach(tmp_path):
    code, said = serve_expecting_failure(tmp_path, "--listen", "0.0.0.0:0")
    assert code == 2 and "0.0.0.0" in said and "--auth keys" in said


def test_a_data_directory_in_use(tmp_path):
    with Server(tmp_path / "data") as first:
        code, said = serve_expecting_failure(tmp_path / "data", "--listen", "127.0.0.1:0")
        assert code == 1 and str(tmp_path / "data") in said and "in use" in said
        assert first.client().list_functions()["Functions"] == []


def test_a_data_directory_from_the_future(tmp_path):
    with Server(tmp_path / "data"):
        pass
    marks = [path for path in (tmp_path / "data").iterdir() if "format" in path.name]
    assert marks, "the data directory names its format"
    marks[0].write_text("999\n")
    code, said = serve_expecting_failure(tmp_path / "data", "--listen", "127.0.0.1:0")
    assert code == 1 and "999" in said and "newer" in said


def test_all_mistakes_of_a_configuration_at_once(tmp_path):
    config = tmp_path / "cresset.toml"
    config.write_text("listen = 'here'\nisolaton = 'sandbox'\ncpu = 'lots'\n[runtimes]\nmissing = 'ask'\n")
    code, said = serve_expecting_failure(tmp_path / "data", config=config)
    assert code == 2
    for word in ("here", "isolaton", "did you mean isolation?", "lots", "weight or strict", "nearest or refuse"):
        assert word in said, said
    assert not (tmp_path / "data").exists()


def test_a_configuration_that_is_not_there(tmp_path):
    code, said = serve_expecting_failure(tmp_path / "data", config=tmp_path / "nowhere.toml")
    assert code == 2 and "nowhere.toml" in said


@pytest.mark.skipif(os.getuid() != 0, reason="mounts a small file system")
def test_a_full_disk_loses_nothing(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)], check=True)
    try:
        with Server(disk / "data", config="[environments]\nblanks_per_runtime = 0\n") as server:
            client = server.client()
            create(client, "before", ECHO)
            until(lambda: client.get_function_configuration(FunctionName="before")["State"] == "Active")
            made, refusal = [], None
            for number in range(60):
                try:
                    create(client, f"f{number}", zip_of({"app.py": ECHO, "ballast": os.urandom(700_000)}))
                    made.append(f"f{number}")
                except client.exceptions.ClientError as error:
                    refusal = error.response
                    break
            assert refusal and refusal["ResponseMetadata"]["HTTPStatusCode"] == 500
            assert "disk" in refusal["Error"]["Message"] or "space" in refusal["Error"]["Message"]
            listed = {f["FunctionName"] for f in client.list_functions()["Functions"]}
            assert listed == {"before", *made}
            for one in made:
                client.delete_function(FunctionName=one)
            until(lambda: try_to_create(client, "after"), what="there is space again")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def try_to_create(client, name):
    try:
        create(client, name, ECHO)
    except client.exceptions.ClientError:
        return False
    return True


def test_health_and_metrics(server):
    assert server.page("/_cresset/health")
    assert "cresset_gateway_" in server.page("/_cresset/metrics")


def test_doctor_tells_how_to_mend(tmp_path):
    done = subprocess.run(
        [str(BINARY), "doctor", "--data-dir", str(tmp_path)], capture_output=True, text=True, timeout=30
    )
    assert done.returncode in (0, 3), done.stderr
    for word in ("namespaces", "cgroup", "seccomp", "loop"):
        assert word in done.stdout, done.stdout


def test_doctor_speaks_json(tmp_path):
    command = [str(BINARY), "doctor", "--data-dir", str(tmp_path), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert done.returncode in (0, 3), done.stderr
    told = json.loads(done.stdout)
    assert told["healthy"] is (done.returncode == 0)
    walls = next(section for section in told["sections"] if section["title"] == "Walls")["findings"]
    assert {"files", "memory", "network"} <= {finding["name"] for finding in walls}
    for finding in walls:
        assert finding["state"] == "ok" or finding["mend"], finding


def test_walls_that_are_required_and_do_not_hold(tmp_path):
    """All of them are named at once, each with its mend."""
    config = tmp_path / "cresset.toml"
    config.write_text("[isolation]\nlevel = 'process'\nrequire = ['memory', 'network']\n")
    code, said = serve_expecting_failure(tmp_path / "data", "--listen", "127.0.0.1:0", config=config)
    assert code == 1
    for wall in ("memory", "network"):
        assert f"{wall}: the level `process` isolates nothing. To mend: use the level `sandbox`" in said
    assert "pids" not in said
    code, said = serve_expecting_failure(tmp_path / "data", "--require", "memory,moat", config=config)
    assert code == 2 and "moat" in said and "system-calls" in said


def test_runtimes_are_listed_with_their_places(tmp_path):
    done = subprocess.run(
        [str(BINARY), "runtimes", "--data-dir", str(tmp_path)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "python3." in done.stdout and "nodejs" in done.stdout and "/" in done.stdout


def test_stop_ends_a_running_invocation_within_ten_seconds(tmp_path):
    import threading

    with Server(tmp_path / "data") as server:
        client = server.client(read_timeout=30)
        create(client, "slow", "import time\ndef handler(e, c): time.sleep(e.get('s', 0))", Timeout=60)
        invoke(client, "slow")
        outcome = []

        def call():
            try:
                outcome.append(invoke(client, "slow", {"s": 50}))
            except Exception as error:
                outcome.append(error)

        calling = threading.Thread(target=call)
        calling.start()
        until(lambda: server.metric("cresset_invoke_concurrent_invocations") >= 1)
        assert server.stop() == 0
        calling.join(timeout=10)
        assert not calling.is_alive() and outcome


def test_stop_waits_for_nobody_who_does_not_end(tmp_path):
    """A function that ignores SIGTERM and a client in the middle of an upload do not hold the server."""
    source = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\ndef handler(e, c):\n    while True: pass\n"
    with Server(tmp_path / "data") as server:
        create(server.client(), "busy", source, Timeout=60)
        calls = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(3)]
        head = "POST /2015-03-31/functions HTTP/1.1\r\nHost: localhost\r\n"
        calls[0].sendall(f"{head}Content-Length: 100000\r\n\r\n{{".encode())
        calls[1].sendall(head.encode())
        path = "/2015-03-31/functions/busy/invocations"
        calls[2].sendall(f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{{}}".encode())
        until(lambda: server.metric("cresset_invoke_concurrent_invocations") == 1)
        began = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - began < 10
        for call in calls:
            call.close()
