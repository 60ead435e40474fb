"""The server of an ordinary user: with users of its own besides (`/etc/subuid`, `newuidmap`), and without any."""

import base64
import os
import re
import shutil
import subprocess
import uuid
from pathlib import Path

import boto3
import pytest
from botocore.exceptions import ClientError

from rootless import User
from server import create, invoke, until, zip_of

pytestmark = pytest.mark.skipif(os.getuid() != 0, reason="becomes another user")

V2 = Path("/sys/fs/cgroup/cgroup.controllers").is_file()


@pytest.fixture(scope="module", params=["users of its own", "one user"])
def user(request):
    if request.param == "users of its own" and not shutil.which("newuidmap"):
        pytest.fail("newuidmap is not here: apt-get install uidmap")
    user = User(subuids=request.param == "users of its own")
    yield user
    user.remove()


@pytest.fixture
def another(user):
    """A user of the same kind, who has no other server."""
    another = User(subuids=user.has_subuids)
    yield another
    another.remove()


@pytest.fixture(scope="module")
def server(user):
    with user.serve() as running:
        yield running


def warnings(server):
    return {line["fields"]["lacking"]: line["fields"] for line in server.log if "lacking" in line.get("fields", {})}


def test_it_says_at_start_what_does_not_hold(user, server):
    lacking = warnings(server)
    assert ("user ids" in lacking) == (not user.has_subuids)
    told = next(line["fields"] for line in server.log if "do_not_hold" in line.get("fields", {}))
    assert {"files", "processes", "system-calls", "pids"} <= set(told["hold"].split(", "))
    assert ("users" in told["do_not_hold"]) == (not user.has_subuids)
    assert ("network" in told["hold"]) == bool(shutil.which("pasta")) == ("egress" not in lacking)
    if not V2:
        assert "cgroup memory" in lacking and "as root" in lacking["cgroup memory"]["mend"]
        assert {"memory", "cpu", "disk"} <= set(told["do_not_hold"].split(", "))


COUNT = """
import base64
import os
import re
count = 0
def handler(event, context):
    global count
    count += 1
    with open("/tmp/kept", "a") as file:
        file.write("x")
    return {"count": count, "uid": os.getuid(), "gid": os.getgid(), "kept": len(open("/tmp/kept").read())}
"""


def test_python_is_warm_the_second_time(client, name):
    create(client, name, COUNT)
    assert invoke(client, name)[0] == {"count": 1, "uid": 993, "gid": 990, "kept": 1}
    assert invoke(client, name)[0]["count"] == 2


def test_node(client, name):
    source = "export const handler = async (event) => ({ node: event.n, uid: process.getuid() })"
    create(client, name, source, runtime="nodejs20.x")
    assert invoke(client, name, {"n": 7})[0] == {"node": 7, "uid": 993}


def test_a_custom_runtime(client, name):
    bootstrap = """#!/bin/sh
base="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime/invocation"
while true; do
  id=$(curl -s -D /tmp/head -o /tmp/event "$base/next" && sed -n 's/^lambda-runtime-aws-request-id: //Ip' /tmp/head | tr -d '\\r')
  curl -s -X POST --data-binary @/tmp/event "$base/$id/response" >/dev/null
done
"""
    create(client, name, zip_of({"bootstrap": (bootstrap, 0o755)}), runtime="provided.al2023", handler="x")
    assert invoke(client, name, {"from": "sh"})[0] == {"from": "sh"}


def test_after_a_timeout_the_environment_begins_anew(client, name):
    source = COUNT + "\nimport time\ninner = handler\ndef handler(e, c):\n    answer = inner(e, c)\n    time.sleep(e.get('s', 0))\n    return answer\n"
    create(client, name, source, Timeout=2)
    assert invoke(client, name)[0]["count"] == 1
    assert "timed out" in invoke(client, name, {"s": 30})[0]["errorMessage"]
    # The processes are new, and /tmp is what it was.
    again = invoke(client, name)[0]
    assert (again["count"], again["kept"]) == (1, 3)


def test_the_memory_that_was_used_is_told(client, name):
    source = "held = None\ndef handler(e, c):\n    global held\n    held = b'x' * (60 << 20)\n"
    create(client, name, source, MemorySize=256)
    log = base64.b64decode(invoke(client, name, LogType="Tail")[1]["LogResult"]).decode()
    used = int(re.search(r"Max Memory Used: (\d+) MB", log)[1])
    assert 60 <= used < 150, log


def test_the_host_sees_somebody_without_rights(user, client, server, name):
    """What a function's process is on the host: another user where there are some, and never with a capability."""
    marker = uuid.uuid4().hex
    source = "import subprocess\ndef handler(e, c):\n    global p\n    p = subprocess.Popen([e['m'], '60'], executable='/bin/sleep')\n"
    create(client, name, source)
    assert "FunctionError" not in invoke(client, name, {"m": marker})[1]
    mine = until(lambda: [pid for pid in user.processes() if marker in command_line(pid)])
    status = Path(f"/proc/{mine[0]}/status").read_text()
    fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    uids = set(map(int, fields["Uid"].split()))
    assert all((uid in user.subuids) == user.has_subuids and uid != 0 for uid in uids)
    assert {fields[kind] for kind in ("CapEff", "CapPrm", "CapInh", "CapBnd", "CapAmb")} == {"0" * 16}
    assert (fields["NoNewPrivs"], fields["Seccomp"], fields["Groups"].strip()) == ("1", "2", "")


def command_line(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""


ATTACK = """
import os, signal, socket
def tried(what):
    try:
        return what()
    except OSError as error:
        return error.errno
def handler(event, context):
    pids = [int(pid) for pid in os.listdir("/proc") if pid.isdigit()]
    def flood():
        made = 0
        try:
            while made < 1500:
                if os.fork() == 0: signal.pause()
                made += 1
        except BlockingIOError:
            pass
        return made
    return {
        "read": [tried(lambda root=root: open(root + event["file"]).read()) for root in ("", "/proc/1/root", "/proc/self/root")],
        "written": [where for where in ("/", "/usr", "/etc", "/var/task", event["folder"]) if tried(lambda: open(where + "/made", "w").write("x")) == 1],
        "pids": pids,
        "killed": tried(lambda: os.kill(event["pid"], signal.SIGKILL)),
        "init": tried(lambda: os.kill(1, signal.SIGKILL)) or tried(lambda: open("/proc/1/environ").read()),
        "port": tried(lambda: socket.create_connection(("127.0.0.1", event["port"]), 2).close()),
        "namespace": tried(lambda: os.unshare(0x10000000)) if hasattr(os, "unshare") else 1,
        "made": flood() if event.get("flood") else 0,
    }
"""


def test_a_hostile_function_stays_inside(user, client, server, name):
    secret = uuid.uuid4().hex
    file = user.home / "secret"
    file.write_text(secret)
    user.give(file)
    create(client, name, ATTACK, Timeout=30)
    own = server.process.pid
    event = {"file": str(file), "folder": str(user.home), "pid": own, "port": server.port}
    found = invoke(client, name, event)[0]
    assert secret not in str(found)
    assert found["written"] == [] and not (user.home / "made").exists()
    assert own not in found["pids"] and found["killed"] in (1, 3) and server.process.poll() is None
    assert found["port"] != 0 and found["namespace"] != 0 and found["init"]
    assert invoke(client, name, event)[0]["written"] == []


def test_a_function_has_no_more_than_1024_processes(user, client, server, name):
    create(client, name, ATTACK, Timeout=60)
    event = {"file": "/x", "folder": "/x", "pid": 2**22, "port": 1, "flood": True}
    made = invoke(client, name, event)[0]["made"]
    assert 1000 < made < 1024
    create(client, name + "-next", COUNT)
    assert invoke(client, name + "-next")[0]["count"] == 1, "the limit is each function's own"


def test_a_stop_leaves_nothing(another):
    with another.serve() as server:
        create(server.client(), "left", COUNT)
        invoke(server.client(), "left")
        assert len(another.processes()) >= 3, "the server, PID 1 and the function"
        assert server.stop() == 0
        assert another.processes() == {}


def test_a_kill_leaves_nothing(another):
    daemon = "\nimport os, time\nif os.fork() == 0:\n    os.setsid(); time.sleep(600)\n"
    with another.serve() as server:
        create(server.client(), "left", COUNT + daemon)
        invoke(server.client(), "left")
        assert len(another.processes()) >= 4, "the server, PID 1, the function and its daemon"
        server.kill()
        until(lambda: another.processes() == {}, what="nothing is left")
    with another.serve() as again:
        assert invoke(again.client(), "left")[0]["count"] == 1
    assert str(another.folder) not in Path("/proc/self/mountinfo").read_text()


def test_keys_are_made_while_the_server_runs_and_by_its_user_only(user, another):
    with user.serve("--auth", "keys", name="keys") as server:
        asked = ("--data-dir", server.data_dir)
        made = user.run("credentials", "create", *asked)
        assert made.returncode == 0, made.stderr
        key, secret = re.findall(r"^aws_\w+ = (\S+)$", made.stdout, re.MULTILINE)
        settings = {"endpoint_url": server.endpoint, "region_name": "us-east-1", "aws_access_key_id": key}
        client = boto3.client("lambda", **settings, aws_secret_access_key=secret)
        assert client.list_functions()["Functions"] == []
        with pytest.raises(ClientError):
            server.client().list_functions()
        assert key in user.run("credentials", "list", *asked).stdout
        refused = another.run("credentials", "list", *asked)
        assert refused.returncode != 0 and key not in refused.stdout + refused.stderr
        assert user.run("credentials", "revoke", key, *asked).returncode == 0
        with pytest.raises(ClientError):
            client.list_functions()


def test_without_newuidmap_there_is_one_user(user):
    if not user.has_subuids:
        pytest.skip("there are none to be mapped")
    done = user.run("doctor", environment={"PATH": "/usr/sbin"})
    assert "newuidmap is not here. To mend: install it: apt-get install uidmap" in done.stdout, done.stdout
    assert "one was made and removed" in done.stdout


def test_walls_that_are_required_are_refused(user):
    required = ["users", "files"] if not user.has_subuids else ["disk", "files"]
    data = user.home / "refused"
    done = user.run("serve", "--listen", "127.0.0.1:0", "--data-dir", data, "--require", ",".join(required))
    assert done.returncode == 1
    assert f"\n  {required[0]}: " in done.stderr and "files:" not in done.stderr


def test_where_user_namespaces_are_forbidden_the_switch_is_named(user):
    """The limit of a namespace that root makes is this namespace's alone."""
    forbid = "echo 0 > /proc/sys/user/max_user_namespaces; exec setpriv --bounding-set=-all --inh-caps=-all -- \"$@\""
    command = ["unshare", "--map-root-user", "sh", "-c", forbid, "sh", str(user.binary)]
    environment = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TMPDIR": "/tmp"}
    settings = dict(env=environment, capture_output=True, text=True, timeout=60)
    done = subprocess.run([*command, "doctor", "--data-dir", str(user.home / "forbidden")], **settings)
    assert done.returncode == 3, done.stderr
    assert "sysctl -w user.max_user_namespaces=10000" in done.stdout, done.stdout
    done = subprocess.run([*command, "serve", "--listen", "127.0.0.1:0", "--data-dir", "/tmp/cresset-none"], **settings)
    assert done.returncode == 1 and "user.max_user_namespaces" in done.stderr, done.stderr
    assert "--isolation process" in done.stderr
