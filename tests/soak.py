"""Hostile and good functions for some minutes, and then the lists from before: `make soak`, `SOAK_SECONDS=120 make soak`.

Two servers run side by side. The steady one is never stopped: what it holds (memory, descriptors, threads) is compared
between an early and a late moment of rest. The other is killed and started again all the time. Whatever the functions
do to them and to each other, the good ones are answered, and answered rightly.
"""

import os
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

from machine import added, lists
from server import Server, create, invoke, until

SEED = os.environ.get("SOAK_SEED") or random.randrange(1 << 30)
SECONDS = int(os.environ.get("SOAK_SECONDS", "600"))
CONFIG = """
cpu = "strict"
[environments]
idle_timeout_seconds = 3
freeze_after_ms = 200
[limits]
concurrent_executions = 24
"""
GOOD = """
import os
calls = 0
def handler(event, context):
    global calls
    calls += 1
    with open("/tmp/calls", "a") as file:
        file.write("x" * 1000)
    assert os.path.getsize("/tmp/calls") == calls * 1000, "somebody else wrote here"
    return {"echo": event, "secret": os.environ["SECRET"]}
"""
# Each hostile function, and what it may be answered: nothing of it may be a success that is none.
HOSTILE = {
    "sleeper": "import time\ndef handler(e, c): time.sleep(60)",
    "crasher": "import os\ndef handler(e, c): os._exit(3)",
    "killed": "import os, signal\ndef handler(e, c): os.kill(os.getpid(), signal.SIGSEGV)",
    "thrower": "def handler(e, c): raise ValueError('x' * 10_000)",
    "memory": "def handler(e, c): x = [bytearray(b'x') * (16 << 20) for _ in range(64)]",
    "shared": "import mmap\ndef handler(e, c):\n    x = mmap.mmap(-1, 1 << 30)\n    for at in range(0, 1 << 30, 4096): x[at] = 1",
    "forks": """
import os
def handler(e, c):
    while True:
        try:
            os.fork()
        except OSError:
            pass
""",
    "threads": """
import threading, time
def handler(e, c):
    while True:
        try:
            threading.Thread(target=time.sleep, args=(60,)).start()
        except RuntimeError:
            time.sleep(0.1)
""",
    "daemon": """
import os, time
def handler(e, c):
    if os.fork() == 0:
        os.setsid()
        while True:
            time.sleep(0.01)
    return "left one behind"
""",
    "flood": "def handler(e, c):\n    while True: print('x' * 1000)",
    "filler": "def handler(e, c):\n    with open('/tmp/full', 'wb') as file:\n        while True: file.write(b'x' * (1 << 20))",
    "inodes": "def handler(e, c):\n    n = 0\n    while True:\n        open(f'/tmp/{n}', 'w').close()\n        n += 1",
    "burner": "def handler(e, c):\n    while True: pass",
    "descriptors": "import os\ndef handler(e, c):\n    while True: os.open('/dev/null', os.O_RDONLY)",
    "connections": """
import os, socket
def handler(e, c):
    host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
    held = []
    while True:
        try:
            held.append(socket.create_connection((host, int(port)), timeout=0.2))
            held[-1].sendall(b"GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\nX: ")
        except OSError:
            pass
""",
    "broken": "this is not Python",
}
SUCCEEDS = {"daemon"}
# What a server at rest may have more than at an earlier rest: what its allocator and its thread pool keep, and a /tmp of
# each size that was asked for meanwhile.
MORE_MEMORY_KIB = 16 * 1024
MORE_DESCRIPTORS = 8
# Log files that a server keeps open for the next line, whatever their function does.
OPEN_LOGS = 64
MORE_THREADS = 8


class Soak:
    def __init__(self, folder):
        self.folder = folder
        self.over = threading.Event()
        self.paused = threading.Event()
        self.done = Counter()
        self.faults = []
        self.names = set()

    def start(self, name):
        server = Server(self.folder / name, config=CONFIG)
        self.names.add((server.data_dir / "instance").read_text().strip())
        return server

    def run(self):
        before = lists()
        steady = self.start("steady")
        threads = [threading.Thread(target=self.storm, args=(lambda: steady, False), name="steady")]
        threads += [threading.Thread(target=self.kill_again_and_again, name="killed")]
        for thread in threads:
            thread.start()
        began = time.monotonic()
        try:
            self.wait_until(began + SECONDS * 0.25)
            early = self.at_rest(steady)
            self.wait_until(began + SECONDS)
            late = self.at_rest(steady)
        finally:
            self.over.set()
            self.paused.clear()
            for thread in threads:
                thread.join()
        if steady.stop() != 0:
            self.faults.append("the steady server did not stop well")
        self.compare(early, late)
        self.nothing_left(before)
        print(f"seed {SEED}, {SECONDS} s: {sum(self.done.values())} calls: {dict(sorted(self.done.items()))}")
        print(f"the steady server early: {early}\n                  late:  {late}")
        return self.faults

    def wait_until(self, then):
        while time.monotonic() < then and not self.faults:
            time.sleep(0.2)

    # The storm.

    def storm(self, current, may_vanish, over=None):
        """Callers of every kind against the server that `current` gives, until it is over."""
        over = over or self.over
        work = [self.good] * 3 + [self.hostile] * 3 + [self.churn]
        callers = [
            threading.Thread(target=self.repeat, args=(what, number, current(), may_vanish, over))
            for number, what in enumerate(work)
        ]
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join()

    def repeat(self, what, number, server, may_vanish, over):
        chance = random.Random(f"{SEED} {number} {self.done['restarts']}")
        client = server.client(read_timeout=30)
        while not over.is_set():
            if self.paused.is_set() and not may_vanish:
                time.sleep(0.05)
                continue
            try:
                what(client, number, chance)
            except (BotoCoreError, OSError) as gone:
                if not may_vanish:
                    self.faults.append(f"{what.__name__}: {gone!r}")
                    return
                time.sleep(0.05)
            except ClientError as error:
                # At the server's own limits everybody is told to come again.
                status = error.response["ResponseMetadata"]["HTTPStatusCode"]
                code = error.response["Error"]["Code"]
                if status == 429 or code in ("ResourceConflictException", "ResourceNotFoundException"):
                    self.done[f"refused {code}"] += 1
                elif not may_vanish:
                    self.faults.append(f"{what.__name__}: {error.response}")
                    return
            except AssertionError as wrong:
                self.faults.append(f"{what.__name__}: {wrong}")
                return

    def good(self, client, number, chance):
        name = f"good{number}"
        ensure(client, name, GOOD, Environment={"Variables": {"SECRET": name}}, MemorySize=256, Timeout=25)
        event = {"n": chance.random()}
        answer, whole = invoke(client, name, event)
        assert answer == {"echo": event, "secret": name}, f"{name} answered {answer}, {whole.get('FunctionError')}"
        self.done["good"] += 1

    def hostile(self, client, number, chance):
        kind = chance.choice(sorted(HOSTILE))
        name = f"{kind}{number}"
        ensure(client, name, HOSTILE[kind], MemorySize=128, Timeout=1, EphemeralStorage={"Size": 512})
        _, whole = invoke(client, name)
        failed = "FunctionError" in whole
        assert failed or kind in SUCCEEDS, f"{kind} succeeded"
        self.done[kind] += 1

    def churn(self, client, number, chance):
        name = f"churn{number}"
        ensure(client, name, GOOD, Environment={"Variables": {"SECRET": "s"}})
        for _ in range(3):
            client.update_function_configuration(
                FunctionName=name, MemorySize=chance.choice((128, 256, 512)),
                EphemeralStorage={"Size": chance.choice((512, 1024))},
            )
            assert invoke(client, name, 1)[0] == {"echo": 1, "secret": "s"}, "after an update"
        client.delete_function(FunctionName=name)
        self.done["churn"] += 1

    def kill_again_and_again(self):
        chance = random.Random(f"{SEED} kill")
        while not self.over.is_set():
            server = self.start("killed")
            over = threading.Event()
            storm = threading.Thread(target=self.storm, args=(lambda: server, True, over))
            storm.start()
            self.over.wait(chance.uniform(1, 8))
            if chance.random() < 0.8:
                server.kill()
            else:
                code = server.stop()
                if code != 0:
                    self.faults.append(f"the other server stopped with {code}")
            self.done["restarts"] += 1
            over.set()
            storm.join()
        # What the last kill left is the next start's to remove.
        server = self.start("killed")
        if server.stop() != 0:
            self.faults.append("the other server did not stop well at the end")

    # The judgement.

    def at_rest(self, server):
        """What a server holds when nobody calls it and its environments have ended."""
        self.paused.set()
        until(
            lambda: server.metric("cresset_environment_environments") == 0, seconds=60, what="the end of environments"
        )
        proc = Path(f"/proc/{server.process.pid}")
        holds = {}

        def steady():
            now = {
                "descriptors": kinds_of_descriptors(proc / "fd"),
                "threads": len(os.listdir(proc / "task")),
                "memory_kib": field(proc / "status", "VmRSS:"),
            }
            same = now == holds
            holds.clear()
            holds.update(now)
            time.sleep(0.5)
            return same

        until(steady, seconds=60, what="a server that holds the same twice")
        self.paused.clear()
        return dict(holds)

    def compare(self, early, late):
        for name, more in (("memory_kib", MORE_MEMORY_KIB), ("threads", MORE_THREADS)):
            if late[name] > early[name] + more:
                self.faults.append(f"{name} grew from {early[name]} to {late[name]}")
        logs = sum(count for kind, count in late["descriptors"].items() if kind.endswith(".log"))
        if logs > OPEN_LOGS:
            self.faults.append(f"{logs} log files are open")
        grown = late["descriptors"] - early["descriptors"]
        grown = Counter({kind: count for kind, count in grown.items() if not kind.endswith(".log")})
        if grown.total() > MORE_DESCRIPTORS:
            self.faults.append(f"there are more descriptors: {dict(grown)}")

    def nothing_left(self, before):
        """Of ours. What else is new on the machine is others', and is told."""
        marks = (*self.names, str(self.folder))
        ours = lambda item: any(mark in str(item) for mark in marks)  # noqa: E731

        def left():
            more = added(before, lists())
            return {name: found for name, items in more.items() if (found := [it for it in items if ours(it)])}

        try:
            until(lambda: not {k: v for k, v in left().items() if k != "files"}, seconds=20, what="the end of all")
        except AssertionError:
            self.faults.append(f"left behind: {left()}")
        others = {name: len(items) for name, items in added(before, lists()).items()}
        print(f"new on the machine meanwhile, and not ours: {others}")


def ensure(client, name, source, **settings):
    try:
        create(client, name, source, **settings)
    except client.exceptions.ResourceConflictException:
        pass


def kinds_of_descriptors(folder):
    """How many there are of each kind: what they lead to, without numbers."""
    kinds = Counter()
    for entry in os.listdir(folder):
        try:
            kinds[re.sub(r"[0-9a-f#]+", "", os.readlink(folder / entry)).rsplit("/", 1)[-1]] += 1
        except OSError:
            pass  # closed meanwhile
    return kinds


def field(path, name):
    line = next(line for line in path.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1])


def main():
    with tempfile.TemporaryDirectory(prefix="cresset-soak-", dir="/var/tmp") as folder:
        faults = Soak(Path(folder)).run()
    for fault in faults[:20]:
        print("FAULT:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
