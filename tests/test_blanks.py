"""A cold start takes a sandbox that was made ahead."""

import os
import threading
import time
from pathlib import Path

from server import Server, create, invoke, until

SOURCE = "import time\ndef handler(e, c):\n    time.sleep(e.get('s', 0))\n"


def steady(server):
    """Every runtime in use has its blank: their number has been the same for a while."""
    seen = set()
    for _ in range(25):
        seen.add(server.metric("cresset_invoke_blanks"))
        time.sleep(0.02)
    return len(seen) == 1 and seen.pop() >= 1


def process_of(function):
    """The pid of a process of the function, seen from outside."""
    wanted = f"AWS_LAMBDA_FUNCTION_NAME={function}".encode()
    for entry in os.listdir("/proc"):
        try:
            if entry.isdigit() and wanted in Path(f"/proc/{entry}/environ").read_bytes().split(b"\0"):
                return int(entry)
        except OSError:
            pass
    return None


def status(pid):
    """The fields of /proc/PID/stat after the name."""
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def test_the_sandbox_is_older_than_the_function(tmp_path):
    with Server(tmp_path / "data") as server:
        client = server.client()
        create(client, "old", SOURCE)  # from here on its runtime is in use, and has a blank
        invoke(client, "old")
        until(lambda: steady(server), seconds=20, what="the blanks are ready")
        taken = server.metric("cresset_invoke_blanks_taken_total")
        asked = time.clock_gettime(time.CLOCK_BOOTTIME)
        create(client, "young", SOURCE)
        calling = threading.Thread(target=lambda: invoke(client, "young", {"s": 2}))
        calling.start()
        pid = until(lambda: process_of("young"), what="the function's process is seen")
        init = int(status(pid)[1])
        began = int(status(init)[19]) / os.sysconf("SC_CLK_TCK")
        calling.join()
        assert began < asked, "PID 1 of the sandbox was there before the function"
        assert server.metric("cresset_invoke_blanks_taken_total") == taken + 1
        until(lambda: server.metric("cresset_invoke_blanks") >= 1, seconds=20, what="the blank is replaced")
