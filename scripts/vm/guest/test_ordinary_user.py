"""An ordinary user's `cresset serve` in a group that systemd has delegated: its limits are real ones."""

import base64
import os
import re
from pathlib import Path

from server import Server, create, invoke

# The server is alone in the group: it hands down what it has.
DELEGATED = ["systemd-run", "--user", "--scope", "--quiet", "-p", "Delegate=yes"]

EATER = """
def handler(event, context):
    if event.get("mb"):
        return len(bytearray(event["mb"] << 20))
    return open("/sys/fs/cgroup/memory.max").read().strip()
"""


def test_a_function_of_an_ordinary_users_server_has_its_memory_and_no_more(tmp_path):
    assert os.getuid() != 0
    with Server(tmp_path / "data", wrapper=DELEGATED) as server:
        own = Path(f"/proc/{server.process.pid}/cgroup").read_text().strip().removeprefix("0::/")
        unit = (Path("/sys/fs/cgroup") / own).parent
        lacking = [line["fields"]["lacking"] for line in server.log if "lacking" in line.get("fields", {})]
        assert not [name for name in lacking if name.startswith("cgroup")], lacking
        client = server.client()
        create(client, "eater", EATER, MemorySize=128, Timeout=120)
        limit, answer = invoke(client, "eater", LogType="Tail")
        assert limit == str(128 << 20), base64.b64decode(answer["LogResult"]).decode()
        limits = [path.read_text().strip() for path in unit.rglob("cresset/*/*/memory.max")]
        assert str(128 << 20) in limits, "the limit is in the user's own sub-tree"
        error, answer = invoke(client, "eater", {"mb": 400}, LogType="Tail")
        assert answer["FunctionError"] == "Unhandled"
        assert re.search("Runtime exited with error: signal: killed", error["errorMessage"]), error
        events = "".join(path.read_text() for path in unit.rglob("cresset/*/*/memory.events"))
        assert any(int(kills) for kills in re.findall(r"^oom_kill (\d+)", events, re.M)), events
        assert invoke(client, "eater", {"mb": 1})[0] == 1 << 20, "the function alone has ended"
        assert server.stop() == 0
